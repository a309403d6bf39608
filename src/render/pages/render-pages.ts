/** The only file that imports Eleventy: views in, HTML out, nothing written. */
import nunjucks from "nunjucks";
import type { ReadableFolder } from "../../base/folders.ts";
import type { LastValue } from "../../base/last-value.ts";
import type { Outcome, Problem } from "../../base/problem.ts";
import type { EleventyConfig } from "../../eleventy.ts";
import { RENDERED_BY_BREVIER } from "../../eleventy.ts";
import type { Locales } from "../../language/locale/locale.ts";
import type { Digest, DistPath, Lang } from "../../model/identifiers.ts";
import type { Chrome } from "../../plan/pages/page-parts.ts";
import type { PageView } from "../../plan/pages/page-views.ts";
import { renderProblem } from "../render-rules.ts";
import { filtersOf } from "./filters.ts";
import { knowSources } from "./known-sources.ts";
import { nameErrors } from "./template-errors.ts";

export interface Page {
  readonly path: DistPath;
  readonly view: PageView;
}

/** What pages are rendered with. */
export interface PageTools {
  /** Templates: the site's over the package's. */
  readonly templates: ReadableFolder;
  /** The digest of what every page is made by, the templates and `.eleventy.ts` among it. */
  readonly renderer: Digest;
  readonly memory: TemplateMemory;
  readonly chromes: ReadonlyMap<Lang, Chrome>;
  readonly locales: Locales;
  /** What `.eleventy.ts` exports. */
  readonly configure: (config: EleventyConfig) => void;
  /** An empty folder, relative to the working directory: Eleventy takes every file of its input for a page. */
  readonly emptyFolder: string;
}

/** Renders a batch: about a thousand pages at a time keeps memory flat. */
export type RenderPages = (pages: readonly Page[]) => Promise<Outcome<ReadonlyMap<DistPath, string>>>;

/** The compiled templates, by the renderer's digest; with them the filters that `.eleventy.ts` has added. */
export type TemplateMemory = LastValue<CompiledTemplates>;

interface CompiledTemplates {
  readonly environment: nunjucks.Environment;
  /** The first template in which an error arose. */
  readonly failedTemplate: () => string | null;
  readonly know: (source: string) => void;
}

/** Templates are compiled once, when they are first needed, however many batches and builds follow. */
export function pageRenderer(tools: PageTools): RenderPages {
  const { memory, renderer, templates, locales } = tools;
  const compiled = memory.of(renderer, () => compile(templates));
  for (const [name, filter] of Object.entries(filtersOf(locales, templates)))
    compiled.environment.addFilter(name, filter);
  return async (pages) => {
    const rendered = await renderPages(pages, tools, compiled);
    if (!rendered.ok) memory.forget();
    return rendered;
  };
}

function compile(templates: ReadableFolder): CompiledTemplates {
  const options = { autoescape: true, throwOnUndefined: true };
  const environment = new nunjucks.Environment(templateLoader(templates), options);
  return { environment, failedTemplate: nameErrors(environment), know: knowSources(environment) };
}

/** One Eleventy a batch, one paginated template a page kind. */
async function renderPages(
  pages: readonly Page[],
  tools: PageTools,
  { environment, failedTemplate, know }: CompiledTemplates,
): ReturnType<RenderPages> {
  const { default: Eleventy } = await import("@11ty/eleventy");
  const kinds = [...new Set(pages.map((page) => page.view.kind))];
  for (const kind of kinds) know(sourceOf(kind));
  const eleventy = new Eleventy(tools.emptyFolder, OUTPUT, {
    configPath: null,
    quietMode: true,
    config: (config: Configurable) => {
      Object.defineProperty(config, RENDERED_BY_BREVIER, { value: true });
      config.setLibrary("njk", environment);
      tools.configure(config);
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
      return content === undefined ? [] : [[path, content] as const];
    });
    if (contents.length !== pages.length)
      throw new Error(`Eleventy rendered ${contents.length} of ${pages.length} pages`);
    return { ok: true, value: new Map(contents), problems: [] };
  } catch (error) {
    return { ok: false, problems: [problemOf(error, failedTemplate())] };
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

function templateLoader(templates: ReadableFolder): nunjucks.ILoader {
  return {
    getSource: (name) => {
      const bytes = templates.read(name);
      if (bytes === null) throw new Error(`template not found: ${name}`);
      return { src: new TextDecoder().decode(bytes), path: name, noCache: false };
    },
  };
}

/** Eleventy wraps an error several times; the innermost cause has the message. */
function problemOf(error: unknown, template: string | null): Problem {
  const cause = innermost(error);
  const message = cause instanceof Error ? cause.message : String(cause);
  const [, line, column] = /\[Line (\d+), Column (\d+)\]/.exec(message) ?? [];
  const place = {
    file: `templates/${template ?? "layout.njk"}`,
    line: Number(line ?? 1),
    column: Number(column ?? 1),
  };
  return renderProblem("template/failed", place, { detail: message.split("\n").at(-1)?.trim() ?? message });
}

function innermost(error: unknown): unknown {
  const next = error instanceof Error && "originalError" in error ? error.originalError : undefined;
  return next instanceof Error ? innermost(next) : error;
}
