/** Sitemaps (D5): one a month in each edition, one for what is in no month, the news, and an index of them all. */
import { laterOf } from "../language/dates.ts";
import { type Brief, lastNotified } from "../model/brief.ts";
import type { Instant, Month, Route } from "../model/identifiers.ts";
import { inLanguage } from "../model/site.ts";
import { groupBy } from "./group-by.ts";
import { type NewsSitemap, type Output, type SitemapEntry, siteOutput } from "./output.ts";
import { type Edition, type Resolved, sectionKeys } from "./resolve.ts";
import { siteRoutes, urlOf } from "./routes.ts";

/** Plans the sitemaps and their index. `lastmod` is the last thing readers were told, never the clock. */
export function planSitemaps(resolved: Resolved): readonly Output[] {
  const files = resolved.editions.flatMap((edition) => [
    ...[...edition.months].map(([month, briefs]) => monthSitemap(resolved, edition, month, briefs)),
    frontSitemap(resolved, edition),
  ]);
  const news = resolved.editions.flatMap((edition) => newsSitemaps(resolved, edition));
  const entries = [
    ...files.map(({ at, entries }) => ({ at, lastmod: newestOf(entries) })),
    ...news.map(({ at, sitemap }) => ({ at, lastmod: sitemap.entries[0]?.published ?? null })),
  ].map(({ at, lastmod }) => ({ url: urlOf(resolved.site, at), lastmod }));
  return [
    ...files.map(({ at, entries }) => siteOutput(at, { as: "sitemap", entries }, "fronts", true)),
    ...news.map(({ at, sitemap }) => siteOutput(at, { as: "news-sitemap", news: sitemap }, "fronts", true)),
    siteOutput(siteRoutes.sitemapIndex, { as: "sitemap-index", entries }, "fronts", true),
  ];
}

/** What Google News reads of a sitemap. // S02: at most 1,000 `news:news` */
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

const SECTIONS = ["topic", "author", "story"] as const;

interface SitemapFile {
  readonly at: Route;
  readonly entries: readonly SitemapEntry[];
}

function monthSitemap(
  resolved: Resolved,
  edition: Edition,
  month: Month,
  briefs: readonly Brief[],
): SitemapFile {
  const { routes } = edition;
  const days = groupBy(briefs, (brief) => [brief.day]);
  const entries = [
    entryOf(resolved, routes.month(month), briefs),
    ...[...days].map(([day, ofDay]) => entryOf(resolved, routes.day(day), ofDay)),
    ...briefs.map((brief) => entryOf(resolved, routes.brief(brief), [brief])),
    ...SECTIONS.flatMap((kind) =>
      [...groupBy(briefs, (brief) => sectionKeys(kind, brief))].map(([key, ofSection]) =>
        entryOf(resolved, routes.sectionMonth(kind, key, month), ofSection),
      ),
    ),
  ];
  return { at: routes.sitemap(month), entries };
}

function frontSitemap(resolved: Resolved, edition: Edition): SitemapFile {
  const { routes, briefs } = edition;
  const sections = SECTIONS.flatMap((kind) =>
    [...edition.sections[kind]].map(([key, ofSection]) =>
      entryOf(resolved, routes.section(kind, key), ofSection),
    ),
  );
  const entries = [
    entryOf(resolved, routes.home, briefs),
    entryOf(resolved, routes.calendar, briefs),
    entryOf(resolved, routes.subscribe, []),
    ...edition.pages.map((page) => entryOf(resolved, routes.page(page), [])),
    ...sections,
  ];
  return { at: routes.sitemap("fronts"), entries };
}

function entryOf(resolved: Resolved, at: Route, briefs: readonly Brief[]): SitemapEntry {
  const lastmod = briefs
    .map(lastNotified)
    .reduce<Instant | null>((newest, of) => (newest === null ? of : laterOf(newest, of)), null);
  return { url: urlOf(resolved.site, at), lastmod };
}

function newestOf(entries: readonly SitemapEntry[]): Instant | null {
  return entries.reduce<Instant | null>(
    (newest, { lastmod }) =>
      newest === null || lastmod === null ? (newest ?? lastmod) : laterOf(newest, lastmod),
    null,
  );
}
