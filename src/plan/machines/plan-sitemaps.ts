/** Sitemaps: one for each month in each edition, one for what is in no month, the news, and an index of them all. */
import type { BriefExport } from "../../model/brief.ts";
import { groupBy } from "../../model/group-by.ts";
import type { Instant, Month, Route } from "../../model/identifiers.ts";
import { inLanguage } from "../../model/site.ts";
import { type NewsSitemap, type Output, type SitemapEntry, siteOutput } from "../output.ts";
import { isIntroduction } from "../pages/corrections.ts";
import { listedKinds, yearsOf } from "../pages/plan-lists.ts";
import { type Edition, type Resolved, sectionKeys } from "../resolve.ts";
import { SECTION_KINDS, siteRoutes, urlOf } from "../routes.ts";
import { FRONTS } from "../target.ts";

/** Plans the sitemaps of a month's pages. `lastmod` is the last notification to readers, never the clock. */
export function planMonthSitemaps(resolved: Resolved, month: Month): readonly Output[] {
  if (resolved.site.isReviewCopy) return [];
  return resolved.editions.flatMap((edition) => {
    const briefs = edition.months.get(month);
    if (briefs === undefined) return [];
    return sitemapOutputs(edition, month, monthEntries(resolved, edition, month, briefs));
  });
}

/** Addresses in a sitemap. None is longer than a file's name and a domain's together, so that these are far below 50 MiB. // https://www.sitemaps.org/protocol.html */
const ADDRESS_LIMIT = 50_000;

/** As many sitemaps as the addresses need, at least one. */
function sitemapOutputs(
  { routes }: Edition,
  of: Month | typeof FRONTS,
  entries: readonly SitemapEntry[],
): readonly Output[] {
  return partsFor(entries.length).map((part) => {
    const own = entries.slice((part - 1) * ADDRESS_LIMIT, part * ADDRESS_LIMIT);
    return siteOutput(routes.sitemap(of, part), { as: "sitemap", entries: own }, of, "feed");
  });
}

/** The numbers of a month's sitemaps: 1, 2, … */
export function sitemapParts(briefs: readonly BriefExport[]): readonly number[] {
  return partsFor(addressesOf(briefs));
}

/** 1, 2, … */
function partsFor(addresses: number): readonly number[] {
  return Array.from({ length: Math.max(1, Math.ceil(addresses / ADDRESS_LIMIT)) }, (_, i) => i + 1);
}

/** Plans the sitemaps of what is in no month and of the news, and the index of all. */
export function planSitemaps(resolved: Resolved, hasArchives = false): readonly Output[] {
  const { site } = resolved;
  if (site.isReviewCopy) return [];
  const outputs = new Map(
    resolved.editions.map((edition) => [
      edition.lang,
      sitemapOutputs(edition, FRONTS, frontEntries(resolved, edition, hasArchives)),
    ]),
  );
  const fronts = ({ lang }: Edition) => outputs.get(lang) ?? [];
  const files = resolved.editions.flatMap((edition) => {
    const months = [...edition.months].flatMap(([month, briefs]) => {
      const lastmod = lastNotification(briefs);
      return sitemapParts(briefs).map((part) => ({
        at: edition.routes.sitemap(month, part),
        lastmod,
      }));
    });
    const lastmod = lastNotification(edition.briefs);
    return [...months, ...fronts(edition).map(({ route: at }) => ({ at, lastmod }))];
  });
  const news = resolved.editions.flatMap((edition) => newsSitemaps(resolved, edition));
  const entries = [
    ...files,
    ...news.map(({ at, sitemap }) => ({ at, lastmod: sitemap.entries[0]?.published ?? null })),
  ].map(({ at, lastmod }) => ({ url: urlOf(site, at), lastmod }));
  return [
    ...resolved.editions.flatMap(fronts),
    ...news.map(({ at, sitemap }) => siteOutput(at, { as: "news-sitemap", news: sitemap }, FRONTS, "feed")),
    siteOutput(siteRoutes.sitemapIndex, { as: "sitemap-index", entries }, FRONTS, "list"),
  ];
}

/** What Google News reads of a sitemap. // Google News: at most 1,000 `news:news` */
const NEWS_LIMIT = 1000;

/** The routes of an edition's news sitemaps: the first is there always, so that its address always answers. */
export function newsRoutes({ news, routes }: Edition): readonly Route[] {
  const count = Math.max(1, Math.ceil(news.length / NEWS_LIMIT));
  return Array.from({ length: count }, (_, i) => routes.newsSitemap(i + 1));
}

function newsSitemaps(
  resolved: Resolved,
  edition: Edition,
): readonly { readonly at: Route; readonly sitemap: NewsSitemap }[] {
  const { site } = resolved;
  const { lang, news } = edition;
  return newsRoutes(edition).map((at, i) => ({
    at,
    sitemap: {
      publication: inLanguage(site.title, lang),
      language: lang.split("-")[0] ?? lang,
      entries: news.slice(i * NEWS_LIMIT, (i + 1) * NEWS_LIMIT).map((brief) => ({
        url: urlOf(site, resolved.routeOf(brief)),
        published: brief.published,
        title: brief.title,
      })),
    },
  }));
}

function monthEntries(
  resolved: Resolved,
  edition: Edition,
  month: Month,
  briefs: readonly BriefExport[],
): readonly SitemapEntry[] {
  const { routes } = edition;
  const days = groupBy(briefs, (brief) => [brief.day]);
  return [
    entryOf(resolved, routes.month(month), briefs),
    ...[...days].map(([day, ofDay]) => entryOf(resolved, routes.day(day), ofDay)),
    ...briefs.map((brief) => entryOf(resolved, routes.brief(brief), [brief])),
    ...SECTION_KINDS.flatMap((kind) =>
      [...groupBy(briefs, (brief) => sectionKeys(kind, brief))].map(([key, ofSection]) =>
        entryOf(resolved, routes.sectionMonth(kind, key, month), ofSection),
      ),
    ),
  ];
}

/** How many addresses `monthEntries` gives, without making them, since the index asks it of every month; where one sitemap is enough, at most so many. */
function addressesOf(briefs: readonly BriefExport[]): number {
  const atMost = briefs.reduce((sum, { topics, authors }) => sum + 2 + topics.length + authors.length, 32);
  if (atMost <= ADDRESS_LIMIT) return atMost;
  const days = new Set(briefs.map(({ day }) => day));
  const sections = SECTION_KINDS.map((kind) => new Set(briefs.flatMap((brief) => sectionKeys(kind, brief))));
  return sections.reduce((sum, keys) => sum + keys.size, 1 + days.size + briefs.length);
}

function frontEntries(resolved: Resolved, edition: Edition, hasArchives: boolean): readonly SitemapEntry[] {
  const { routes, briefs } = edition;
  const sections = SECTION_KINDS.flatMap((kind) =>
    [...edition.sections[kind]].map(([key, ofSection]) =>
      entryOf(resolved, routes.section(kind, key), ofSection),
    ),
  );
  return [
    entryOf(resolved, routes.home, briefs),
    entryOf(resolved, routes.calendar, briefs),
    ...yearsOf(edition).map((year) =>
      entryOf(
        resolved,
        routes.year(year),
        [...edition.months].flatMap(([month, ofMonth]) => (month.startsWith(year) ? ofMonth : [])),
      ),
    ),
    ...listedKinds(edition).map((kind) => entryOf(resolved, routes.sections(kind), [])),
    entryOf(resolved, routes.subscribe, []),
    ...(hasArchives ? [entryOf(resolved, routes.archives, [])] : []),
    ...edition.pages
      .filter((page) => !isIntroduction(edition, page))
      .map((page) => entryOf(resolved, routes.page(page), [])),
    ...correctionEntries(resolved, edition),
    ...sections,
  ];
}

/** The pages of corrections: of a month each, since a month's own sitemap does not know what was corrected in it. */
function correctionEntries({ site }: Resolved, { corrections, routes }: Edition): readonly SitemapEntry[] {
  const entries = [...corrections].map(([month, [newest]]) => ({
    url: urlOf(site, routes.correctionsMonth(month)),
    lastmod: newest?.date ?? null,
  }));
  const [latest] = entries;
  return latest === undefined ? [] : [{ ...latest, url: urlOf(site, routes.corrections) }, ...entries];
}

function entryOf(resolved: Resolved, at: Route, briefs: readonly BriefExport[]): SitemapEntry {
  return { url: urlOf(resolved.site, at), lastmod: lastNotification(briefs) };
}

/** The latest notification of any of the briefs; of one instant written in two ways, the first of them. */
function lastNotification(briefs: readonly BriefExport[]): Instant | null {
  let last: BriefExport | null = null;
  let at = Number.NEGATIVE_INFINITY;
  for (const brief of briefs) {
    if (brief.notifiedAt <= at) continue;
    last = brief;
    at = brief.notifiedAt;
  }
  return last?.notified ?? null;
}
