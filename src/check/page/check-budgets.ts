import { canParseUrl } from "../../base/can-parse-url.ts";
import type { Problem } from "../../base/problem.ts";
import { problem } from "../check-rules.ts";
import { type Inline, isInlineBlocked } from "../read/content-policy.ts";
import { START } from "../read/position.ts";
import {
  type Document,
  isArchiveCopy,
  isIndexable,
  type PageDocument,
  placeOf,
} from "../read/read-document.ts";
import { type HtmlElement, wordsOf } from "../read/read-elements.ts";
import type { Load, Reference } from "../read/reference.ts";
import { resolveAddress } from "../read/resolve-address.ts";
import type { SiteUnderCheck } from "../read/site-under-check.ts";
import { saysNewsArticle } from "./page-article.ts";

const NOT_COUNTED: ReadonlySet<Load> = new Set(["image", "icon"]);
const DATA = /^data:/i;

/** The weight of a page, and what it makes the browser fetch. */
export function* checkBudgets(document: Document, site: SiteUnderCheck): Generator<Problem> {
  const loaded = document.references.filter(({ load }) => load !== null);
  if (document.kind === "page") {
    yield* checkScripts(document, site);
    if (isArchiveCopy(document)) {
      yield* checkArchiveCopy(document, loaded, site);
      return;
    }
    yield* checkWeight(document, loaded, site);
    yield* checkInlineStyles(document, site);
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
  const limits = site.judge.budgetsOf(page.path);
  if (isBrief(page) && page.size > limits.html) {
    yield problem("budget/html", place, { size: page.size, limit: limits.html });
  }
  const styles = loaded.filter(({ load }) => load === "style");
  const [sheet] = styles;
  const size = styles.reduce((sum, { url }) => sum + sizeOf(site, url, page), 0);
  if (sheet !== undefined && size > limits.css) {
    yield problem("budget/css", placeOf(page, sheet.at), { size, limit: limits.css });
  }
  const uncounted = new Set(
    page.elements.filter((element) => waits(element) || isEarlyFont(element)).map(({ at }) => at),
  );
  const counted = loaded.filter(
    ({ load, role, url, at }) =>
      role === "asset" &&
      load !== null &&
      !NOT_COUNTED.has(load) &&
      !uncounted.has(at) &&
      !mayLoad(site, url, page),
  );
  const requested = new Map(counted.map((reference) => [reference.url, reference]));
  const surplus = [...requested.values()][limits.requests - 1];
  if (surplus === undefined) return;
  const values = { count: requested.size + 1, limit: limits.requests };
  yield problem("budget/requests", placeOf(page, surplus.at), values);
}

/** Whether it is a sound or a film that nothing loads before the reader asks for it, or goes with one: of its captions browsers load one file, as they do its picture. */
function waits({ name, attributes, parent }: HtmlElement): boolean {
  if (name === "source" || name === "track") return parent !== null && waits(parent);
  const plays = name === "audio" || name === "video";
  return plays && attributes.preload?.toLowerCase() === "none" && attributes.autoplay === undefined;
}

/** A font that the style sheet asks for is asked for anyway, and sooner by this. */
function isEarlyFont({ name, attributes }: HtmlElement): boolean {
  return name === "link" && attributes.rel?.toLowerCase() === "preload" && attributes.as === "font";
}

function* checkScripts(page: PageDocument, site: SiteUnderCheck): Generator<Problem> {
  const mayBeInline = site.judge.mayLoad("inline");
  for (const element of page.elements) {
    const { name, attributes, at } = element;
    const handlers = mayBeInline
      ? []
      : Object.keys(attributes).filter((attribute) => attribute.startsWith("on"));
    const isData = attributes.type === "application/ld+json";
    const mayRun = attributes.src === undefined ? mayBeInline : mayLoad(site, attributes.src, page);
    for (const found of name === "script" && !isData && !mayRun ? ["<script>", ...handlers] : handlers) {
      const blocked = attributes.src === undefined ? blockedWords(page, site, "script", element) : NOTHING;
      const allow = found === "<script>" ? (attributes.src ?? "inline") : "inline";
      yield problem("budget/script", placeOf(page, at), { found, blocked, allow });
    }
  }
}

function* checkInlineStyles(page: PageDocument, site: SiteUnderCheck): Generator<Problem> {
  if (site.judge.mayLoad("inline")) return;
  for (const element of page.elements) {
    if (element.name !== "style") continue;
    const blocked = blockedWords(page, site, "style", element);
    yield problem("budget/inline-style", placeOf(page, element.at), { blocked });
  }
}

const NOTHING = { fr: "", en: "" };

/** Said only where the headers of the site say so. */
function blockedWords(page: PageDocument, site: SiteUnderCheck, kind: Inline, element: HtmlElement) {
  return isInlineBlocked(site, page.address, kind, element)
    ? { fr: ", que le serveur bloque (_headers)", en: ", which the server blocks (_headers)" }
    : NOTHING;
}

function* checkThirdParties(
  document: Document,
  loaded: readonly Reference[],
  site: SiteUnderCheck,
): Generator<Problem> {
  const { origin } = new URL(site.base);
  for (const { url, at } of loaded) {
    if (DATA.test(url) || !canParseUrl(url, document.address)) continue;
    if (new URL(url, document.address).origin === origin || mayLoad(site, url, document)) continue;
    yield problem("budget/third-party", placeOf(document, at), { url });
  }
}

function* checkArchiveCopy(
  page: PageDocument,
  loaded: readonly Reference[],
  site: SiteUnderCheck,
): Generator<Problem> {
  const limit = site.judge.budgetsOf(page.path).archive;
  const embedded = loaded.filter(({ url }) => DATA.test(url));
  for (const { url, at } of loaded) {
    if (!DATA.test(url)) yield problem("budget/archive-resource", placeOf(page, at), { url });
  }
  const size = page.size - embedded.reduce((sum, { url }) => sum + url.length, 0);
  if (size > limit) {
    yield problem("budget/archive-size", placeOf(page, START), { size, limit });
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

/** Whether the settings of the site allow it, by the address as written, by its path, or in full. */
export function mayLoad(site: SiteUnderCheck, url: string, { address }: Document): boolean {
  if (!site.judge.allowsAny) return false;
  if (!canParseUrl(url, address)) return site.judge.mayLoad(url);
  const { href, pathname, origin } = new URL(url, address);
  return site.judge.mayLoad(url, href, ...(origin === new URL(site.base).origin ? [pathname] : []));
}

function sizeOf(site: SiteUnderCheck, url: string, page: PageDocument): number {
  const target = resolveAddress(site, url, page.address);
  return target.kind === "file" ? site.sizeOf(target.path) : 0;
}
