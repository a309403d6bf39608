/** Pages → HTML: by compiled templates; by Eleventy where a site's configuration or a template asks for more than these know, and to say what is wrong. */

import nunjucks from "nunjucks";
import type { LastValue } from "../../base/last-value.ts";
import { pause } from "../../base/pause.ts";
import type { Problem } from "../../base/problem.ts";
import type { PageView } from "../../plan/pages/page-views.ts";
import { type Printer, templateLinker } from "../templates/link-templates.ts";
import { NotCompiled } from "../templates/template-tree.ts";
import { filtersOf, type PrintSlot } from "./filters.ts";
import type { Page, PageTools, RenderedPage, RenderPages } from "./page-tools.ts";
import type { EleventyTemplates } from "./render-by-eleventy.ts";
import { filtersAddedBy } from "./site-additions.ts";
import { ENVIRONMENT, templateLoader } from "./template-loader.ts";

/** The compiled templates, by the renderer's digest. */
export type TemplateMemory = LastValue<CompiledTemplates>;

interface CompiledTemplates {
  /** What prints pages of a kind; null where Eleventy does. */
  readonly printerOf: (kind: PageView["kind"]) => Printer | null;
  /** Made when first needed, which is hardly ever. */
  eleventy: EleventyTemplates | null;
}

/** How many pages Eleventy renders at a time: enough to spread the cost of starting it, few enough to keep memory flat. */
const BATCH = 1000;
/** How many pages are rendered between two looks for a signal to stop. */
const STRIDE = 25;

/** Templates are compiled once, when they are first needed, however many builds follow. */
export function pageRenderer(tools: PageTools, memory: TemplateMemory): RenderPages {
  const compiled = memory.of(tools.renderer, () => compile(tools));
  return async (pages, sink) => {
    const rest = await print(pages, compiled.printerOf, tools.chromes, sink);
    for (let from = 0; from < rest.length; from += BATCH) {
      const problems = await renderRest(rest.slice(from, from + BATCH), tools, compiled, sink);
      if (problems.length === 0) continue;
      memory.forget();
      return problems;
    }
    return [];
  };
}

function compile(tools: PageTools): CompiledTemplates {
  const { templates, configure } = tools;
  const added = filtersAddedBy(configure);
  if (added === null) return { printerOf: () => null, eleventy: null };
  const environment = new nunjucks.Environment(templateLoader(templates), ENVIRONMENT);
  const printSlot: PrintSlot = (name, given) => {
    const printer = link(name);
    // Then the page is printed by Eleventy, and its slots with it.
    if (printer === null) throw new NotCompiled(name);
    return printer(given);
  };
  for (const [name, filter] of [...Object.entries(filtersOf(tools, printSlot)), ...added])
    environment.addFilter(name, filter);
  const link = templateLinker({
    sourceOf: (name) => {
      const bytes = templates.read(name);
      if (bytes === null) throw new NotCompiled(`no template “${name}”`);
      return new TextDecoder().decode(bytes);
    },
    environment,
    given: GIVEN,
    unknown: new Set([...OF_ELEVENTY, ...Object.keys(environment.globals)]),
  });
  return { printerOf: (kind) => link(`${kind}.njk`), eleventy: null };
}

/** What templates are given. */
const GIVEN: ReadonlySet<string> = new Set(["view", "chrome"]);
/** What Eleventy gives them besides. */
const OF_ELEVENTY = [
  ...["page", "pages", "pagination", "it", "collections", "eleventy", "pkg"],
  ...["permalink", "eleventyExcludeFromCollections", "eleventyComputed", "layout", "tags", "date", "content"],
];

/** Prints pages; gives those that Eleventy has to render: of kinds whose template is not compiled, and all from the first on that fails. */
async function print(
  pages: readonly Page[],
  printerOf: CompiledTemplates["printerOf"],
  chromes: PageTools["chromes"],
  sink: (page: RenderedPage) => void,
): Promise<readonly Page[]> {
  const others = pages.filter(({ kind }) => printerOf(kind) === null);
  const printable = others.length === 0 ? pages : pages.filter(({ kind }) => printerOf(kind) !== null);
  for (const [i, { path, kind, view }] of printable.entries()) {
    if (i % STRIDE === STRIDE - 1) await pause();
    const given = view();
    let html: string | undefined;
    try {
      html = printerOf(kind)?.({ view: given, chrome: chromes.get(given.lang) });
    } catch {
      // Eleventy says what is wrong.
    }
    if (html === undefined) return [...printable.slice(i), ...others];
    sink({ path, html });
  }
  return others;
}

async function renderRest(
  pages: readonly Page[],
  tools: PageTools,
  compiled: CompiledTemplates,
  sink: (page: RenderedPage) => void,
): Promise<readonly Problem[]> {
  // Eleventy is half the start of a program: a build that can do without goes without.
  const { eleventyTemplates, renderByEleventy } = await import("./render-by-eleventy.ts");
  compiled.eleventy ??= eleventyTemplates(tools);
  const viewed = pages.map(({ path, view }) => ({ path, view: view() }));
  const rendered = await renderByEleventy(viewed, tools, compiled.eleventy);
  if (!rendered.ok) return rendered.problems;
  await pause();
  for (const page of rendered.value) sink(page);
  return [];
}
