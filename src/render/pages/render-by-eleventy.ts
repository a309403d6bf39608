/** The only file that imports Eleventy: views in, HTML out, nothing written. */
import nunjucks from "nunjucks";
import type { Outcome, Problem } from "../../base/problem.ts";
import type { EleventyConfig } from "../../model/eleventy-config.ts";
import { RENDERED_BY_BREVIER } from "../../model/eleventy-config.ts";
import type { DistPath } from "../../model/identifiers.ts";
import type { Chrome } from "../../plan/pages/page-parts.ts";
import type { PageView } from "../../plan/pages/page-views.ts";
import { configurationFailure } from "../configuration-problems.ts";
import { renderProblem } from "../render-rules.ts";
import { filtersOf, type PrintSlot } from "./filters.ts";
import { knowSources } from "./known-sources.ts";
import { namedPlace } from "./named-place.ts";
import type { PageTools, RenderedPage } from "./page-tools.ts";
import { nameErrors } from "./template-errors.ts";
import { ENVIRONMENT, templateLoader } from "./template-loader.ts";

/** A page with its view, of which Eleventy wants all at once. */
export interface ViewedPage {
  readonly path: DistPath;
  readonly view: PageView;
}

/** The templates as Nunjucks compiles them, with the filters that `.eleventy.ts` has added. */
export interface EleventyTemplates {
  readonly environment: nunjucks.Environment;
  /** The first template in which an error arose. */
  readonly failedTemplate: () => string | null;
  readonly know: (source: string) => void;
}

/** Compiles nothing yet. */
export function eleventyTemplates(
  tools: Pick<PageTools, "templates" | "locales" | "metadata">,
): EleventyTemplates {
  const environment = new nunjucks.Environment(templateLoader(tools.templates), ENVIRONMENT);
  const failedTemplate = nameErrors(environment);
  // By name: once sources are known, a template that is asked for alone is taken for one.
  const templateNamed = environment.getTemplate.bind(environment);
  const printSlot: PrintSlot = (name, given) => {
    const text: unknown = templateNamed(name, true).render(given);
    if (typeof text !== "string") throw new Error(`${name} asks for something that has to be waited for`);
    return text;
  };
  for (const [name, filter] of Object.entries(filtersOf(tools, printSlot)))
    environment.addFilter(name, filter);
  return { environment, failedTemplate, know: knowSources(environment) };
}

/** Renders pages: one Eleventy a batch, one paginated template a page kind. */
export async function renderByEleventy(
  pages: readonly ViewedPage[],
  tools: Pick<PageTools, "configure" | "emptyFolder" | "chromes" | "templates">,
  { environment, failedTemplate, know }: EleventyTemplates,
): Promise<Outcome<readonly RenderedPage[]>> {
  const { default: Eleventy } = await import("@11ty/eleventy");
  const kinds = [...new Set(pages.map((page) => page.view.kind))];
  for (const kind of kinds) know(sourceOf(kind));
  let failure: Problem | null = null;
  const eleventy = new Eleventy(tools.emptyFolder(), OUTPUT, {
    configPath: null,
    quietMode: true,
    config: async (config: Configurable) => {
      Object.defineProperty(config, RENDERED_BY_BREVIER, { value: true });
      config.setLibrary("njk", environment);
      try {
        await tools.configure(config);
      } catch (error) {
        failure = configurationFailure(error);
        throw error;
      }
      // Its benchmarks print what takes over 50 ms, even with the logger off.
      for (const group of Object.values(config.benchmarkManager.getAll())) group.setIsVerbose(false);
      // Their presence is enough: Eleventy then asks the environment for every source.
      config.setNunjucksPrecompiledTemplates(Object.fromEntries(kinds.map((kind) => [sourceOf(kind), {}])));
      for (const kind of kinds) {
        const ofKind = pages.filter((page) => page.view.kind === kind);
        config.addTemplate(`${kind}.njk`, sourceOf(kind), {
          pages: ofKind.map(({ path, view }) => ({ path, view, chrome: tools.chromes.get(view.lang) })),
          pagination: { data: "pages", size: 1, alias: "it", addAllPagesToCollections: false },
          eleventyExcludeFromCollections: true,
          permalink: (data: { it: PageData }) => `/${data.it.path}`,
        });
      }
    },
  });
  eleventy.disableLogger();
  try {
    const rendered = await eleventy.toJSON();
    const byPath = new Map(
      rendered.map((page) => [page.outputPath.slice(`./${OUTPUT}/`.length), page.content]),
    );
    const contents = pages.flatMap(({ path }) => {
      const content = byPath.get(path);
      return content === undefined ? [] : [{ path, html: content }];
    });
    if (contents.length !== pages.length)
      throw new Error(`Eleventy rendered ${contents.length} of ${pages.length} pages`);
    return { ok: true, value: contents, problems: [] };
  } catch (error) {
    return { ok: false, problems: [failure ?? problemOf(error, failedTemplate(), tools.templates)] };
  } finally {
    releaseExtensions(environment);
  }
}

/** The template of a kind, for the data that Eleventy gives. */
function sourceOf(kind: PageView["kind"]): string {
  return `{% set view = it.view %}{% set chrome = it.chrome %}{% extends "${kind}.njk" %}`;
}

/** Each Eleventy adds its paired shortcodes to the environment, which would keep it and all its pages in memory. */
function releaseExtensions(environment: nunjucks.Environment): void {
  const added: unknown = Reflect.get(environment, "extensionsList");
  if (Array.isArray(added)) added.length = 0;
}

/** Never written to: it only gives Eleventy's paths a known start. */
const OUTPUT = "rendered";

interface PageData {
  readonly path: string;
  readonly view: PageView;
  readonly chrome: Chrome | undefined;
}

interface Configurable extends EleventyConfig {
  readonly benchmarkManager: {
    getAll(): Readonly<Record<string, { setIsVerbose(isVerbose: boolean): void }>>;
  };
  setLibrary(name: string, library: nunjucks.Environment): void;
  setNunjucksPrecompiledTemplates(templates: object): void;
  addTemplate(name: string, content: string, data: object): void;
}

/** Eleventy wraps an error several times; the innermost cause has the message. */
function problemOf(error: unknown, template: string | null, templates: PageTools["templates"]): Problem {
  const cause = innermost(error);
  const message = cause instanceof Error ? cause.message : String(cause);
  // An error in a slot is one of the page around it too, which comes before it.
  const [, line, column] = [...message.matchAll(/\[Line (\d+), Column (\d+)\]/g)].at(-1) ?? [];
  const place = {
    file: `templates/${template ?? "layout.njk"}`,
    line: Number(line ?? 1),
    column: Number(column ?? 1),
  };
  const detail =
    message
      .split("\n")
      .at(-1)
      ?.trim()
      .replace(/^Error: /, "") ?? message;
  return renderProblem("template/failed", namedPlace(message, templates, template) ?? place, { detail });
}

function innermost(error: unknown): unknown {
  const next = error instanceof Error && "originalError" in error ? error.originalError : undefined;
  return next instanceof Error ? innermost(next) : error;
}
