import type { Problem } from "../../base/problem.ts";
import { problem } from "../check-rules.ts";
import { SITEMAP, SITEMAP_NEWS } from "../read/namespaces.ts";
import { parseW3cDate } from "../read/parse-date.ts";
import { childrenOf, type XmlElement } from "../read/parse-xml.ts";
import { START } from "../read/position.ts";
import { type Document, placeOf, type XmlDocument } from "../read/read-document.ts";
import { resolveAddress } from "../read/resolve-address.ts";
import type { SiteUnderCheck } from "../read/site-under-check.ts";
import type { GatheredFacts } from "./gather-facts.ts";
import { entriesOf, isNewsSitemap, isSitemap, type Listing } from "./sitemap-listings.ts";

/** // https://www.sitemaps.org/protocol.html; Google allows 1,000 articles in a news sitemap */
const LIMITS = { addresses: 50_000, news: 1_000, bytes: 52_428_800 } as const;

/** A sitemap by itself: its form, its dates, its size. */
export function* checkSitemap(document: Document): Generator<Problem> {
  if (document.kind !== "xml" || !isSitemap(document)) return;
  const { root } = document.parsed;
  if (root === null) return;
  if (root.uri !== SITEMAP) {
    yield problem("sitemap/namespace", placeOf(document, root.at), { found: root.uri, expected: SITEMAP });
  }
  const entries = entriesOf(root);
  const limit = isNewsSitemap(root) ? LIMITS.news : LIMITS.addresses;
  if (entries.length > limit || document.size > LIMITS.bytes) {
    const values = { count: entries.length, size: document.size, limit };
    yield problem("sitemap/too-large", placeOf(document, START), values);
  }
  for (const entry of entries) yield* checkEntry(document, entry);
}

function* checkEntry(document: XmlDocument, entry: XmlElement): Generator<Problem> {
  if (childrenOf(entry, "loc", SITEMAP).length !== 1) {
    yield problem("sitemap/no-address", placeOf(document, entry.at));
  }
  const news = childrenOf(entry, "news", SITEMAP_NEWS);
  const dates = news.flatMap((article) => childrenOf(article, "publication_date", SITEMAP_NEWS));
  for (const { text: found, at } of [...childrenOf(entry, "lastmod", SITEMAP), ...dates]) {
    if (parseW3cDate(found) === null) yield problem("sitemap/date", placeOf(document, at), { found });
  }
  for (const article of news) yield* checkArticle(document, article);
}

/** ISO 639, and Google's exception for Chinese. */
const NEWS_LANGUAGE = /^(?:[a-z]{2,3}|zh-(?:cn|tw))$/;

/** The four elements that Google News requires of an article. */
function* checkArticle(document: XmlDocument, article: XmlElement): Generator<Problem> {
  const publication = childrenOf(article, "publication", SITEMAP_NEWS)[0] ?? article;
  const required = [
    [publication, "name"],
    [publication, "language"],
    [article, "publication_date"],
    [article, "title"],
  ] as const;
  for (const [parent, element] of required) {
    const isGiven = childrenOf(parent, element, SITEMAP_NEWS).some(({ text }) => text.trim() !== "");
    if (!isGiven) yield problem("sitemap/news-incomplete", placeOf(document, article.at), { element });
  }
  for (const { text: found, at } of childrenOf(publication, "language", SITEMAP_NEWS)) {
    const isCode = NEWS_LANGUAGE.test(found.trim());
    if (found.trim() !== "" && !isCode)
      yield problem("sitemap/news-language", placeOf(document, at), { found });
  }
}

/** The sitemaps together list every page that may be indexed, once, and nothing else; and robots can find them. */
export function* checkSitemaps(facts: GatheredFacts, site: SiteUnderCheck): Generator<Problem> {
  const listed = new Map<string, Listing>();
  for (const listing of facts.listings) {
    const target = targetOf(listing, site);
    yield* checkTarget(listing, target, facts, site);
    // A page of the last two days is in the news sitemap too.
    if (target === null || listing.of === "news") continue;
    const earlier = listed.get(target);
    if (earlier !== undefined) {
      yield problem("sitemap/repeated", placeIn(listing), { url: listing.address, first: earlier.file });
    } else listed.set(target, listing);
  }
  for (const page of facts.pages.values()) {
    if (!site.isReviewCopy && page.indexable && !listed.has(page.path)) {
      yield problem("sitemap/unlisted-page", { file: page.path, ...START });
    }
  }
  yield* checkAnnouncement(facts, site, listed);
}

function* checkTarget(
  listing: Listing,
  target: string | null,
  { pages }: GatheredFacts,
  { base }: SiteUnderCheck,
): Generator<Problem> {
  const { address: url, of } = listing;
  if (!url.startsWith(base)) yield problem("sitemap/outside-base", placeIn(listing), { url, base });
  else if (target === null) yield problem("sitemap/missing-target", placeIn(listing), { url });
  else if (of !== "sitemap" && pages.get(target)?.indexable === false) {
    yield problem("sitemap/not-indexable", placeIn(listing), { url });
  }
}

function* checkAnnouncement(
  { sitemaps, robots }: GatheredFacts,
  { base, files, isReviewCopy }: SiteUnderCheck,
  listed: ReadonlyMap<string, Listing>,
): Generator<Problem> {
  // RFC 9309 § 2.2.4: the name of a line is read without regard to capitals.
  const announced = new Set([...robots.matchAll(/^sitemap:[ \t]*(\S+)/gim)].map((match) => match[1]));
  const expected = `${base}sitemap.xml`;
  if (!isReviewCopy && files.has("robots.txt") && !announced.has(expected)) {
    yield problem("sitemap/not-announced", { file: "robots.txt", ...START }, { expected });
  }
  for (const file of sitemaps) {
    const known = file === "sitemap.xml" || announced.has(base + file) || listed.get(file)?.of === "sitemap";
    if (!known) yield problem("sitemap/not-in-index", { file, ...START });
  }
}

function targetOf({ address }: Listing, site: SiteUnderCheck): string | null {
  if (!address.startsWith(site.base)) return null;
  const target = resolveAddress(site, address, site.base);
  return target.kind === "file" ? target.path : null;
}

function placeIn({ file, at }: Listing) {
  return { file, ...at };
}
