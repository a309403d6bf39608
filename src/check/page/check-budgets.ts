import type { Problem } from "../../base/problem.ts";
import { problem } from "../check-rules.ts";
import { START } from "../read/position.ts";
import {
  type Document,
  isArchiveCopy,
  isIndexable,
  type PageDocument,
  placeOf,
} from "../read/read-document.ts";
import { wordsOf } from "../read/read-elements.ts";
import type { Load, Reference } from "../read/reference.ts";
import { resolveAddress } from "../read/resolve-address.ts";
import type { SiteUnderCheck } from "../read/site-under-check.ts";
import { saysNewsArticle } from "./page-article.ts";

/** In bytes; `requests` counts the page itself. */
const LIMITS = { brief: 20 * 1024, css: 12 * 1024, archive: 40 * 1024, requests: 2 } as const;
const NOT_COUNTED: ReadonlySet<Load> = new Set(["image", "icon"]);
const DATA = /^data:/i;

/** The weight of a page, and what it makes the browser fetch. */
export function* checkBudgets(document: Document, site: SiteUnderCheck): Generator<Problem> {
  const loaded = document.references.filter(({ load }) => load !== null);
  if (document.kind === "page") {
    yield* checkScripts(document);
    if (isArchiveCopy(document)) {
      yield* checkArchiveCopy(document, loaded);
      return;
    }
    yield* checkWeight(document, loaded, site);
    yield* checkInlineStyles(document);
  }
  // A feed's pictures are those of its pages, and reported there.
  if (document.kind === "page" || document.kind === "plain") yield* checkThirdParties(document, loaded, site);
}

function* checkWeight(
  page: PageDocument,
  loaded: readonly Reference[],
  site: SiteUnderCheck,
): Generator<Problem> {
  const place = placeOf(page, START);
  if (isBrief(page) && page.size > LIMITS.brief) {
    yield problem("budget/html", place, { size: page.size, limit: LIMITS.brief });
  }
  const styles = loaded.filter(({ load }) => load === "style");
  const [sheet] = styles;
  const size = styles.reduce((sum, { url }) => sum + sizeOf(site, url, page), 0);
  if (sheet !== undefined && size > LIMITS.css) {
    yield problem("budget/css", placeOf(page, sheet.at), { size, limit: LIMITS.css });
  }
  const counted = loaded.filter(
    ({ load, role }) => role === "asset" && load !== null && !NOT_COUNTED.has(load),
  );
  const requested = new Map(counted.map((reference) => [reference.url, reference]));
  const surplus = [...requested.values()][LIMITS.requests - 1];
  if (surplus === undefined) return;
  const values = { count: requested.size + 1, limit: LIMITS.requests };
  yield problem("budget/requests", placeOf(page, surplus.at), values);
}

function* checkScripts(page: PageDocument): Generator<Problem> {
  for (const { name, attributes, at } of page.elements) {
    const handlers = Object.keys(attributes).filter((attribute) => attribute.startsWith("on"));
    const isData = attributes.type === "application/ld+json";
    for (const found of name === "script" && !isData ? ["<script>", ...handlers] : handlers) {
      yield problem("budget/script", placeOf(page, at), { found });
    }
  }
}

function* checkInlineStyles(page: PageDocument): Generator<Problem> {
  for (const element of page.elements) {
    if (element.name === "style") yield problem("budget/inline-style", placeOf(page, element.at));
  }
}

function* checkThirdParties(
  document: Document,
  loaded: readonly Reference[],
  site: SiteUnderCheck,
): Generator<Problem> {
  const { origin } = new URL(site.base);
  for (const { url, at } of loaded) {
    if (DATA.test(url) || !URL.canParse(url, document.address)) continue;
    if (new URL(url, document.address).origin === origin) continue;
    yield problem("budget/third-party", placeOf(document, at), { url });
  }
}

function* checkArchiveCopy(page: PageDocument, loaded: readonly Reference[]): Generator<Problem> {
  const embedded = loaded.filter(({ url }) => DATA.test(url));
  for (const { url, at } of loaded) {
    if (!DATA.test(url)) yield problem("budget/archive-resource", placeOf(page, at), { url });
  }
  const size = page.size - embedded.reduce((sum, { url }) => sum + url.length, 0);
  if (size > LIMITS.archive) {
    yield problem("budget/archive-size", placeOf(page, START), { size, limit: LIMITS.archive });
  }
}

/** Its address is the canonical one, and it is an article: by its schema.org data, or by an h-entry around the main heading. */
function isBrief(page: PageDocument): boolean {
  return isIndexable(page) && (saysNewsArticle(page) || hasMainEntry(page));
}

function hasMainEntry({ elements }: PageDocument): boolean {
  const heading = elements.find(({ name }) => name === "h1");
  for (let outer = heading?.parent ?? null; outer !== null; outer = outer.parent) {
    if (outer.name === "article" && wordsOf(outer.attributes.class).includes("h-entry")) return true;
  }
  return false;
}

function sizeOf(site: SiteUnderCheck, url: string, page: PageDocument): number {
  const target = resolveAddress(site, url, page.address);
  return target.kind === "file" ? (site.dist.stat(target.path)?.size ?? 0) : 0;
}
