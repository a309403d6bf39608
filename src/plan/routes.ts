/** Every address of a site, in one place: as routes, and routes as paths, URLs and files. */
import type { Locale } from "../language/locale/locale.ts";
import { word } from "../language/locale/words.ts";
import type { BriefExport } from "../model/brief.ts";
import {
  ALL_FORMATS,
  CHAINED_FORMATS,
  type ChainedFormat,
  FEED_FORMATS,
  type FeedFormat,
} from "../model/feed-formats.ts";
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
import { type AddressPattern, addressPattern } from "./address-pattern.ts";

/** What briefs are collected by; in the order of sitemaps. */
export const SECTION_KINDS = ["topic", "author", "story"] as const;
export type SectionKind = (typeof SECTION_KINDS)[number];

const SECTION_WORDS = { topic: "path.topics", author: "path.authors", story: "path.stories" } as const;

/** What the list of a brief's revisions is written in: RFC 7089's links, and JSON. */
export const TIMEMAP_FORMATS = ["link", "json"] as const;
export type TimemapFormat = (typeof TIMEMAP_FORMATS)[number];

/** Addresses of briefs and their lists, below an edition's home. */
const DAY = "{year}/{month}/{day}/";
const MONTH = "{year}/{month}/";
const BRIEF = "{year}/{month}/{day}/{slug}/";
const REVISIONS = `${BRIEF}rev/`;
/** The name of a picture for social networks. */
const CARD = "card.png";
const DATE = "{year}-{month}-{day}";

/** A kind of address that follows from briefs. */
export interface DerivedAddress {
  readonly of:
    | "brief"
    | "archive"
    | "card"
    | "plain-text"
    | "revision"
    | "day"
    | "month"
    | "section"
    | "section-month"
    | "section-feed"
    | "feed-of-day"
    | "sitemap"
    | "corrections"
    | "corrections-month"
    | "corrections-feed";
  /** The kind of section, if it is the address of one. */
  readonly kind?: SectionKind;
  readonly pattern: AddressPattern;
}

/** What the address of a brief is made of. */
export type RoutedBrief = Pick<BriefExport, "day" | "slug">;

/** The addresses of one edition. */
export interface EditionRoutes {
  readonly home: Route;
  brief(brief: RoutedBrief): Route;
  archive(brief: RoutedBrief): Route;
  /** The brief as plain text. */
  plainText(brief: RoutedBrief): Route;
  /** The pictures that social networks show of a brief, and of all other pages. */
  card(brief: RoutedBrief): Route;
  readonly siteCard: Route;
  /** The list of a brief's kept revisions, and each of them, from 1. */
  revisions(brief: RoutedBrief): Route;
  revision(brief: RoutedBrief, number: number): Route;
  /** The same for programs. // RFC 7089 § 5 */
  timemap(brief: RoutedBrief, format: TimemapFormat): Route;
  day(day: Day): Route;
  month(month: Month): Route;
  readonly calendar: Route;
  /** The months of a year, `2024`. */
  year(year: string): Route;
  /** The page of archived packages. */
  readonly archives: Route;
  readonly subscribe: Route;
  /** What was corrected and clarified; a static page of that name introduces it. */
  readonly corrections: Route;
  correctionsMonth(month: Month): Route;
  /** The list of all topics, authors or stories. */
  sections(kind: SectionKind): Route;
  section(kind: SectionKind, key: Key): Route;
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
  /** The same read backwards: every form that an address of this edition has which follows from briefs. */
  readonly derived: readonly DerivedAddress[];
  /** Whether a static page cannot take a name, since other addresses begin with it. */
  readonly reserves: (slug: string) => boolean;
}

/** The first language is at `/`, each other below its code. */
export function editionRoutes(site: Site, locale: Locale): EditionRoutes {
  const { lang } = locale;
  const root = lang === site.languages[0] ? "/" : `/${lang.toLowerCase()}/`;
  const at = (template: string) => addressPattern(root + template);
  const page = (...segments: readonly string[]) =>
    route(root + segments.map((segment) => `${segment}/`).join(""));
  const [brief, archive, plainText, card, dayPage, monthPage, sitemap] = [
    at(BRIEF),
    at(`${BRIEF}archive.html`),
    at(`${BRIEF}index.txt`),
    at(BRIEF + CARD),
    at(DAY),
    at(MONTH),
    at("sitemaps/{year}-{month}{part}.xml"),
  ];
  const [revisions, revision] = [at(REVISIONS), at(`${REVISIONS}{revision}/`)];
  const timemaps = {
    link: at(`${BRIEF}timemap.link`),
    json: at(`${BRIEF}timemap.json`),
  } as const satisfies Readonly<Record<TimemapFormat, AddressPattern>>;
  const sections = {
    topic: sectionAddresses(at, word(locale, SECTION_WORDS.topic)),
    author: sectionAddresses(at, word(locale, SECTION_WORDS.author)),
    story: sectionAddresses(at, word(locale, SECTION_WORDS.story)),
  } as const satisfies Readonly<Record<SectionKind, SectionAddresses>>;
  const corrections = pageWithMonths(at, `${word(locale, "path.corrections")}/`);
  // A static page may have the name of the page of corrections: it is no part of what is reserved.
  const derivedOfCorrections: readonly DerivedAddress[] = [
    { of: "corrections", pattern: corrections.front },
    { of: "corrections-month", pattern: corrections.month },
    ...corrections.feeds.map((pattern) => ({ of: "corrections-feed", pattern }) as const),
  ];
  const derived: readonly DerivedAddress[] = [
    { of: "brief", pattern: brief },
    { of: "archive", pattern: archive },
    { of: "plain-text", pattern: plainText },
    { of: "card", pattern: card },
    ...[revisions, revision, ...Object.values(timemaps)].map(
      (pattern) => ({ of: "revision", pattern }) as const,
    ),
    { of: "day", pattern: dayPage },
    { of: "month", pattern: monthPage },
    { of: "sitemap", pattern: sitemap },
    ...CHAINED_FORMATS.map(
      (format) => ({ of: "feed-of-day", pattern: at(feedOfDay(format, DATE)) }) as const,
    ),
    ...SECTION_KINDS.flatMap((kind) => {
      const { front, month, feeds } = sections[kind];
      return [
        { of: "section", kind, pattern: front } as const,
        { of: "section-month", kind, pattern: month } as const,
        ...feeds.map((pattern) => ({ of: "section-feed", kind, pattern }) as const),
      ];
    }),
  ];
  const reserved: ReadonlySet<string> = new Set([
    ...Object.values(SECTION_WORDS).map((key) => word(locale, key)),
    word(locale, "path.calendar"),
    word(locale, "path.subscribe"),
    ...site.languages.map((other) => other.toLowerCase()),
    "sitemaps",
    "feed",
    ...CHAINED_FORMATS.map((format) => FEED_FORMATS[format].history.folder),
    "archives",
    "manifest",
  ]);
  return {
    home: page(),
    brief: ({ day, slug }) => brief.fill({ ...valuesOf(day), slug }),
    archive: ({ day, slug }) => archive.fill({ ...valuesOf(day), slug }),
    plainText: ({ day, slug }) => plainText.fill({ ...valuesOf(day), slug }),
    card: ({ day, slug }) => card.fill({ ...valuesOf(day), slug }),
    siteCard: route(root + CARD),
    revisions: ({ day, slug }) => revisions.fill({ ...valuesOf(day), slug }),
    revision: ({ day, slug }, number) => revision.fill({ ...valuesOf(day), slug, revision: String(number) }),
    timemap: ({ day, slug }, format) => timemaps[format].fill({ ...valuesOf(day), slug }),
    day: (day) => dayPage.fill(valuesOf(day)),
    month: (month) => monthPage.fill(valuesOf(month)),
    calendar: page(word(locale, "path.calendar")),
    year: (year) => page(year),
    // The same word in every language: an archivist finds by it what no package may hold.
    archives: page("archives"),
    subscribe: page(word(locale, "path.subscribe")),
    corrections: corrections.front.fill({}),
    correctionsMonth: (month) => corrections.month.fill(valuesOf(month)),
    sections: (kind) => page(word(locale, SECTION_WORDS[kind])),
    section: (kind, key) => sections[kind].front.fill({ key }),
    sectionMonth: (kind, key, month) => sections[kind].month.fill({ key, ...valuesOf(month) }),
    page: ({ slug }) => page(slug),
    feed: (format, section) => route(`${section ?? root}${FEED_FORMATS[format].file}`),
    opml: route(`${root}feeds.opml`),
    feedOfDay: (format, day) => route(root + feedOfDay(format, day)),
    sitemap: (of, part) =>
      of === "fronts"
        ? route(`${root}sitemaps/${numbered(of, part)}.xml`)
        : sitemap.fill({ ...valuesOf(of), part: numbered("", part) }),
    newsSitemap: (part) => route(`${root}sitemaps/${numbered("news", part)}.xml`),
    derived: [...derived, ...derivedOfCorrections],
    reserves: (slug) =>
      reserved.has(slug) ||
      derived.some(({ pattern }) => pattern.readFolder(`${root.slice(1)}${slug}`) !== null),
  };
}

interface SectionAddresses {
  readonly front: AddressPattern;
  readonly month: AddressPattern;
  readonly feeds: readonly AddressPattern[];
}

function sectionAddresses(at: (template: string) => AddressPattern, name: string): SectionAddresses {
  return pageWithMonths(at, `${name}/{key}/`);
}

/** A page with its feeds, and one a month below it. */
function pageWithMonths(at: (template: string) => AddressPattern, front: string): SectionAddresses {
  return {
    front: at(front),
    month: at(front + MONTH),
    feeds: ALL_FORMATS.map((format) => at(front + FEED_FORMATS[format].file)),
  };
}

/** The address below an edition's home, of a day or of the pattern of all days. */
function feedOfDay(format: ChainedFormat, day: Day | typeof DATE): string {
  const { folder, ending } = FEED_FORMATS[format].history;
  return `${folder}/${day}.${ending}`;
}

const FEEDS_OF_DAYS = CHAINED_FORMATS.map(
  (format) => [format, addressPattern(`/${feedOfDay(format, DATE)}`)] as const,
);

/** The format of a feed, or of a day of its history, by its path in the output; null if it is neither. */
export function feedFormatOf(path: string): FeedFormat | null {
  const names = path.split("/");
  const live = ALL_FORMATS.find((format) => FEED_FORMATS[format].file === names.at(-1));
  const ofDay = FEEDS_OF_DAYS.find(([, pattern]) => pattern.read(names.slice(-2).join("/")) !== null);
  return live ?? ofDay?.[0] ?? null;
}

const BRIEF_BELOW_HOME = addressPattern(`/${BRIEF}`);

/** The source file of a brief by its address, even in an edition that the site no longer has; null for any other address. */
export function sourceFileOf(at: Route): string | null {
  const path = fileOf(at).split("/").slice(-BRIEF.split("/").length).join("/");
  const values = BRIEF_BELOW_HOME.read(path);
  return values === null ? null : `briefs/${BRIEF_BELOW_HOME.fill(values).slice(1, -1)}.md`;
}

/** `2024-10-31`, or `2024-10`, in parts. */
function valuesOf(date: Day | Month) {
  const [year = "", month = "", day = ""] = date.split("-");
  return { year, month, day };
}

function numbered(name: string, part: number): string {
  return part === 1 ? name : `${name}-${part}`;
}

/** Addresses of the whole site, whatever its editions. */
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
  htaccess: route("/.htaccess"),
  nginx: route("/_nginx.conf"),
  caddyfile: route("/_Caddyfile"),
  s3: route("/_s3.json"),
  noJekyll: route("/.nojekyll"),
  cname: route("/CNAME"),
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

/** The feed id of a correction: the brief's, with the anchor of its notice as the fragment. // RFC 4151 § 2.1 */
export function correctionId(site: Site, brief: Pick<BriefExport, "id" | "day">, anchor: string): string {
  return `${feedId(site, brief)}#${anchor}`;
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
