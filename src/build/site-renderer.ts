/** Rendering for a site on the disk: its templates, its configuration, its files. */

import type { Outcome, Problem } from "../base/problem.ts";
import type { Render } from "../commit/stage-targets.ts";
import type { EleventyConfig } from "../model/eleventy-config.ts";
import { configurationFailure, idleSettings } from "../render/configuration-problems.ts";
import type { PageTools } from "../render/pages/page-tools.ts";
import { type RenderSources, renderOutputs } from "../render/render-outputs.ts";
import { shareCardMaker } from "../render/share-cards/kept-share-cards.ts";
import type { SiteOnDisk } from "./site-on-disk.ts";
import { templatesOf } from "./templates-of.ts";

/** What a site is rendered from, beside its folders. */
export type SiteTexts = Pick<RenderSources, "textOf" | "pageBodyOf"> &
  Pick<PageTools, "chromes" | "locales" | "renderer" | "metadata"> & {
    /** The name of a theme of the package; null: its first one. */
    readonly themeName: string | null;
  };

/** Renders outputs; the configuration is loaded when there is something to render. `warn` is given what has no effect in it. */
export function siteRenderer(
  site: Pick<
    SiteOnDisk,
    | "content"
    | "templates"
    | "ownTemplates"
    | "themes"
    | "cache"
    | "library"
    | "memory"
    | "loadConfiguration"
    | "emptyFolder"
  >,
  { chromes, locales, renderer, metadata, themeName, textOf, pageBodyOf }: SiteTexts,
  warn: (problems: readonly Problem[]) => void = () => {},
): Render {
  let sources: RenderSources | null = null;
  return async (outputs, sink) => {
    if (sources === null) {
      const configured = await configurationOf(site);
      if (!configured.ok) return configured.problems;
      warn(idleSettings(configured.value));
      const { content } = site;
      const templates = templatesOf(site, themeName);
      // A build that renders nothing goes without templates.
      const { pageRenderer } = await import("../render/pages/render-pages.ts");
      const { emptyFolder, memory } = site;
      const configure = configured.value;
      const tools = { templates, renderer, chromes, locales, metadata, configure, emptyFolder };
      const renderPages = pageRenderer(tools, memory.templates);
      const shareCard = shareCardMaker(site.library, site.cache);
      sources = {
        textOf,
        pageBodyOf,
        folders: { content, theme: templates },
        locales,
        metadata,
        renderPages,
        shareCard,
      };
    }
    return renderOutputs(outputs, sources, (output, bytes) => sink(output.path, bytes));
  };
}

async function configurationOf(
  site: Pick<SiteOnDisk, "loadConfiguration">,
): Promise<Outcome<(config: EleventyConfig) => void>> {
  try {
    return { ok: true, value: await site.loadConfiguration(), problems: [] };
  } catch (error) {
    return { ok: false, problems: [configurationFailure(error)] };
  }
}
