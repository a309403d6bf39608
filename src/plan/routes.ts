/** Every address of a site, in one place: what stands where, as routes; and routes as paths, URLs and files. */
import type { Voice } from "../language/voice.ts";
import { word } from "../language/words.ts";
import type { BriefExport } from "../model/brief.ts";
import type { FeedFormat } from "../model/declared-feed.ts";
import {
  type Day,
  type DistPath,
  distPath,
  type Key,
  type Month,
  type Route,
  route,
} from "../model/identifiers.ts";
import type { Page } from "../model/page.ts";
import type { Site } from "../model/site.ts";

export type SectionKind = "topic" | "author" | "story";

/** The kinds, in the order that readers are offered their feeds. */
export const SECTION_KINDS: readonly SectionKind[] = ["topic", "story", "author"];

/** Formats whose documents lead to older ones: RSS 2.0 knows no archive. */
export type ChainedFormat = Exclude<FeedFormat, "rss">;

/** The three formats, in the order that readers are offered them. */
export const FEED_FORMATS: readonly FeedFormat[] = ["rss", "atom", "json-feed"];

export const CHAINED_FORMATS: readonly ChainedFormat[] = ["atom", "json-feed"];

/** The last part of a feed's address. */
export const FEED_FILES: Readonly<Record<FeedFormat, string>> = {
  rss: "feed.xml",
  atom: "atom.xml",
  "json-feed": "feed.json",
};
const SECTION_WORDS = { topic: "path.topics", author: "path.authors", story: "path.stories" } as const;

/** What the address of a brief is made of. */
export type RoutedBrief = Pick<BriefExport, "day" | "slug">;

/** The addresses of one edition. */
export interface EditionRoutes {
  readonly home: Route;
  brief(brief: RoutedBrief): Route;
  archive(brief: RoutedBrief): Route;
  day(day: Day): Route;
  month(month: Month): Route;
  readonly calendar: Route;
  /** The page of the packages that are kept. */
  readonly archives: Route;
  readonly subscribe: Route;
  section(kind: SectionKind, key: Key): Route;
  /** The first segment of the addresses of a kind of section. */
  sectionWord(kind: SectionKind): string;
  sectionMonth(kind: SectionKind, key: Key, month: Month): Route;
  page(page: Page): Route;
  /** The site's feed, or that of a section's front. */
  feed(format: FeedFormat, section?: Route): Route;
  /** The list of its feeds. */
  readonly opml: Route;
  /** All briefs of a day, in a format that chains such documents. */
  feedOfDay(format: ChainedFormat, day: Day): Route;
  /** A month's sitemap, or that of all that is in no month; in parts, counted from 1, if it is too long for one: `2024-10.xml`, `2024-10-2.xml`. */
  sitemap(of: Month | "fronts", part: number): Route;
  /** The news sitemap, counted from 1: `news.xml`, `news-2.xml`. */
  newsSitemap(part: number): Route;
  /** First segments that no standing page can take. */
  readonly reserved: readonly string[];
}

/** The first language is at `/`, each other below its code. */
export function editionRoutes(site: Site, voice: Voice): EditionRoutes {
  const { lang } = voice;
  const root = lang === site.languages[0] ? "/" : `/${lang.toLowerCase()}/`;
  const at = (...segments: readonly string[]) =>
    route(root + segments.map((segment) => `${segment}/`).join(""));
  const monthSegments = (month: Month) => month.split("-");
  const sectionAt = (kind: SectionKind, key: Key) => [word(voice, SECTION_WORDS[kind]), key];
  const brief = ({ day, slug }: RoutedBrief) => at(...day.split("-"), slug);
  return {
    home: at(),
    brief,
    archive: (of) => route(`${brief(of)}archive.html`),
    day: (day) => at(...day.split("-")),
    month: (month) => at(...monthSegments(month)),
    calendar: at(word(voice, "path.calendar")),
    // The same word in every language: an archivist finds by it what no package may hold.
    archives: at("archives"),
    subscribe: at(word(voice, "path.subscribe")),
    sectionWord: (kind) => word(voice, SECTION_WORDS[kind]),
    section: (kind, key) => at(...sectionAt(kind, key)),
    sectionMonth: (kind, key, month) => at(...sectionAt(kind, key), ...monthSegments(month)),
    page: (page) => at(page.slug),
    feed: (format, section) => route(`${section ?? root}${FEED_FILES[format]}`),
    opml: route(`${root}feeds.opml`),
    feedOfDay: (format, day) =>
      route(`${root}${format === "atom" ? "atom" : "json"}/${day}${format === "atom" ? ".xml" : ".json"}`),
    sitemap: (of, part) => route(`${root}sitemaps/${numbered(of, part)}.xml`),
    newsSitemap: (part) => route(`${root}sitemaps/${numbered("news", part)}.xml`),
    reserved: [
      ...Object.values(SECTION_WORDS).map((key) => word(voice, key)),
      word(voice, "path.calendar"),
      word(voice, "path.subscribe"),
      ...site.languages.map((other) => other.toLowerCase()),
      "sitemaps",
      "feed",
      "atom",
      "json",
      "archives",
      "manifest",
    ],
  };
}

function numbered(name: string, part: number): string {
  return part === 1 ? name : `${name}-${part}`;
}

/** Addresses that the whole site has once. */
export const siteRoutes = {
  notFound: route("/404.html"),
  stylesheet: route("/style.css"),
  faviconSvg: route("/favicon.svg"),
  faviconPng: route("/favicon.png"),
  touchIcon: route("/apple-touch-icon.png"),
  icons: [
    { route: route("/icon-192.png"), sizes: "192x192" },
    { route: route("/icon-512.png"), sizes: "512x512" },
  ],
  webManifest: route("/site.webmanifest"),
  sitemapIndex: route("/sitemap.xml"),
  robots: route("/robots.txt"),
  headers: route("/_headers"),
  redirects: route("/_redirects"),
  license: route("/license.xml"),
  security: route("/.well-known/security.txt"),
  keys: route("/.well-known/brevier-keys.json"),
  minisignKey: route("/.well-known/minisign.pub"),
  tdmReservations: route("/.well-known/tdmrep.json"),
  trust: [route("/.well-known/trust.txt"), route("/trust.txt")],
} as const;

/** A package, for all editions. */
export function packageRoute(name: string): Route {
  return route(`/archives/${name}`);
}

/** The feed id of a brief (RFC 4151): it names the day of its folder, and no address. */
export function feedId(site: Site, brief: Pick<BriefExport, "id" | "day">): string {
  return `tag:${site.authority},${brief.day}:brevier/${brief.id}`;
}

/** A route as links on the site write it: `/sub/2024/10/31/`. */
export function pathOf(site: Site, to: Route): string {
  return site.url.base + to;
}

/** A route as feeds and canonical links write it. */
export function urlOf(site: Site, to: Route): string {
  return site.url.origin + site.url.base + to;
}

/** The file that a host serves at a route. */
export function fileOf(of: Route): DistPath {
  return distPath(of.endsWith("/") ? `${of.slice(1)}index.html` : of.slice(1));
}
