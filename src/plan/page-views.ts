/**
 * What templates get: one view a kind of page. A view holds all that its page shows, and nothing else, since its hash is the page's
 * fingerprint. `path` and `href` start with the site's base path; `url` is absolute. Texts are plain (templates escape them); `Html` is not.
 * Null means "not there": templates test for it. Lists are in the order to show.
 */
import type { Day, Html, Instant, Lang, Month } from "../model/identifiers.ts";

export type Direction = "ltr" | "rtl";

/** A page by name. */
export interface Link {
  readonly title: string;
  readonly path: string;
}

/** `<link rel="alternate">` of a feed: the first is what most readers take. */
export interface FeedLink {
  readonly title: string;
  readonly type: "application/rss+xml" | "application/atom+xml" | "application/feed+json";
  readonly url: string;
}

/** The same page in another language; `lang` is also the `hreflang`. */
export interface Translation {
  readonly lang: Lang;
  /** The language's own name: «Français», «English». */
  readonly name: string;
  readonly title: string;
  readonly path: string;
  readonly url: string;
}

/** What the document's `<head>` says. */
export interface Head {
  /** For `<title>`: with the site's name, unless it is the home page. */
  readonly title: string;
  readonly description: string;
  /** Absolute, exactly one a page. */
  readonly canonical: string;
  readonly robots: "max-image-preview:large" | "noindex";
  readonly feeds: readonly FeedLink[];
  readonly translations: readonly Translation[];
  readonly openGraph: OpenGraph | null;
  /** schema.org data for one `<script type="application/ld+json">`, printed by the filter `jsonLd`. */
  readonly jsonLd: object | null;
}

/** D7: `og:…` and `article:…`. */
export interface OpenGraph {
  readonly type: "website" | "article";
  readonly title: string;
  readonly description: string;
  readonly url: string;
  readonly locale: string;
  readonly image: {
    readonly url: string;
    readonly type: string;
    readonly width: number;
    readonly height: number;
    readonly alt: string;
  } | null;
  readonly published: Instant | null;
  readonly modified: Instant | null;
  readonly section: string | null;
  readonly tags: readonly string[];
  readonly authors: readonly string[];
}

/** What stands around every page of an edition; it holds nothing that grows. Templates reach it as `chrome`. */
export interface Chrome {
  readonly lang: Lang;
  readonly dir: Direction;
  /** The site's name and its line of description. */
  readonly title: string;
  readonly description: string;
  readonly publisher: string;
  readonly home: string;
  readonly calendar: string;
  readonly subscribe: string;
  /** The standing pages of the edition, for the footer. */
  readonly pages: readonly Link[];
  /** The home pages of the other editions. */
  readonly editions: readonly { readonly lang: Lang; readonly name: string; readonly path: string }[];
  readonly stylesheet: string;
  readonly faviconSvg: string;
  readonly faviconPng: string;
  readonly touchIcon: string;
  readonly webManifest: string;
}

/** What a list shows of a brief. */
export interface Card {
  readonly title: string;
  readonly path: string;
  readonly lang: Lang;
  readonly summary: string;
  readonly published: Instant;
  /** The last notified update; null if none. */
  readonly updated: Instant | null;
  /** Whether one of the updates is a correction. */
  readonly corrected: boolean;
  readonly place: string | null;
  readonly topics: readonly Link[];
  readonly story: Link | null;
}

/** A day of a list: its briefs newest first; `path` is the day's page. */
export interface DayGroup {
  readonly day: Day;
  readonly path: string;
  readonly count: number;
  /** Empty where a month is too long to show more than counts. */
  readonly cards: readonly Card[];
}

/** A month by its count; `path` is the month's page (of the whole edition, or of a topic, author or story). */
export interface MonthCount {
  readonly month: Month;
  readonly path: string;
  readonly count: number;
}

/** A figure with its bytes known. `src` is a path on the site; on archive pages a `data:` URL. */
export interface Figure {
  readonly src: string;
  readonly alt: string;
  readonly caption: string | null;
  readonly credit: string | null;
  readonly width: number;
  readonly height: number;
}

export interface SourceView {
  readonly title: string;
  readonly url: string;
  readonly publisher: string | null;
  /** BCP 47; null if it is the brief's own language. */
  readonly lang: string | null;
  readonly accessed: Day | null;
}

export interface UpdateView {
  readonly kind: "update" | "correction" | "clarification";
  readonly date: Instant;
  readonly note: string;
  /** `correction-1`: counted from the oldest. */
  readonly anchor: string;
}

/** The brief as a document: what the page, the archive page and the print share. */
export interface BriefDocument {
  readonly id: string;
  readonly title: string;
  readonly summary: string;
  readonly published: Instant;
  readonly updated: Instant | null;
  readonly dateline: { readonly place: string; readonly country: string | null } | null;
  readonly authors: readonly { readonly name: string; readonly path: string; readonly url: string }[];
  readonly topics: readonly Link[];
  readonly story: Link | null;
  /** The body: paragraphs, quotations, lists; links are made right for this page. */
  readonly body: Html;
  readonly words: number;
  readonly image: Figure | null;
  readonly updates: readonly UpdateView[];
  readonly sources: readonly SourceView[];
  /** The permanent address, absolute. */
  readonly url: string;
}

/** A step of a story's thread as a brief shows it. At most four: first, the one before, this one, the one after. */
export interface ThreadStep {
  readonly title: string;
  readonly path: string;
  readonly published: Instant;
  readonly position: "first" | "before" | "this" | "after";
}

interface View<Kind extends string> {
  readonly kind: Kind;
  readonly lang: Lang;
  readonly dir: Direction;
  readonly head: Head;
}

export interface BriefView extends View<"brief"> {
  readonly brief: BriefDocument;
  readonly thread: { readonly story: Link; readonly steps: readonly ThreadStep[] } | null;
  readonly translations: readonly Translation[];
  /** The language this brief was translated from; null if it is an original. */
  readonly translatedFrom: Translation | null;
  /** Neighbours in time in the edition. */
  readonly earlier: Link | null;
  readonly later: Link | null;
  readonly day: { readonly day: Day; readonly path: string };
  /** Null where the site has no archive pages. */
  readonly archivePath: string | null;
  /** Feeds of its topics, RSS, to subscribe to. */
  readonly feeds: readonly Link[];
}

/** One self-contained file (N9): no link to a style or a script, images inside. */
export interface ArchiveView extends View<"archive"> {
  readonly brief: BriefDocument;
  readonly siteTitle: string;
  readonly publisher: string;
  /** SHA-256 of the normalised text (NFC, runs of white space as one space): headline, standfirst, body. */
  readonly textDigest: string;
  /** The style to inline, and its CSP source: `sha256-…` in base 64. */
  readonly style: { readonly css: string; readonly hash: string };
}

export interface HomeView extends View<"home"> {
  /** Local day of the newest brief; null on an empty site. */
  readonly newestDay: Day | null;
  readonly lead: Card | null;
  /** The newest after the lead, by day. */
  readonly days: readonly DayGroup[];
  /** Stories with a brief among the newest, latest first. */
  readonly stories: readonly { readonly title: string; readonly path: string; readonly latest: Instant }[];
  readonly topics: readonly Link[];
  /** The month of the newest brief. */
  readonly month: MonthTable | null;
}

export interface DayView extends View<"day"> {
  readonly day: Day;
  readonly cards: readonly Card[];
  readonly month: { readonly month: Month; readonly path: string };
  readonly earlier: { readonly day: Day; readonly path: string } | null;
  readonly later: { readonly day: Day; readonly path: string } | null;
}

/** A true calendar: weeks from Monday; a day outside the month is null. */
export interface MonthTable {
  readonly month: Month;
  readonly path: string;
  readonly weeks: readonly (readonly ({
    readonly day: Day;
    readonly date: number;
    readonly count: number;
    readonly path: string | null;
  } | null)[])[];
}

export interface MonthView extends View<"month"> {
  readonly table: MonthTable;
  readonly count: number;
  /** Newest day first. */
  readonly days: readonly DayGroup[];
  readonly earlier: { readonly month: Month; readonly path: string } | null;
  readonly later: { readonly month: Month; readonly path: string } | null;
}

export interface CalendarView extends View<"calendar"> {
  /** Newest year first, its months from January; months without a brief have count 0 and no path. */
  readonly years: readonly {
    readonly year: string;
    readonly count: number;
    readonly months: readonly {
      readonly month: Month;
      readonly count: number;
      readonly path: string | null;
    }[];
  }[];
}

/** A topic, an author or a story. */
export interface SectionSubject {
  readonly kind: "topic" | "author" | "story";
  readonly title: string;
  readonly description: string | null;
  readonly path: string;
}

export interface SectionView extends View<"section"> {
  readonly subject: SectionSubject;
  readonly count: number;
  /** Topic and author: newest first. Story: from first dispatch to last (the latest ones of a long story). */
  readonly days: readonly DayGroup[];
  /** Newest month first. */
  readonly months: readonly MonthCount[];
  /** Its own feeds (topics only); empty otherwise. */
  readonly feeds: readonly FeedLink[];
}

export interface SectionMonthView extends View<"section-month"> {
  readonly subject: SectionSubject;
  readonly month: Month;
  readonly count: number;
  readonly days: readonly DayGroup[];
  readonly earlier: { readonly month: Month; readonly path: string } | null;
  readonly later: { readonly month: Month; readonly path: string } | null;
}

export interface StandingView extends View<"standing"> {
  readonly title: string;
  readonly summary: string;
  readonly body: Html;
  readonly translations: readonly Translation[];
}

export interface SubscribeView extends View<"subscribe"> {
  /** The site's own feeds. */
  readonly site: readonly FeedLink[];
  /** Each topic with its feeds. */
  readonly topics: readonly {
    readonly title: string;
    readonly path: string;
    readonly feeds: readonly FeedLink[];
  }[];
}

export interface NotFoundView extends View<"not-found"> {
  readonly newest: readonly Card[];
}

/** What an old address (`aliases`) serves: a page that sends the reader on. */
export interface MovedView extends View<"moved"> {
  readonly title: string;
  readonly to: string;
}

export type PageView =
  | BriefView
  | ArchiveView
  | HomeView
  | DayView
  | MonthView
  | CalendarView
  | SectionView
  | SectionMonthView
  | StandingView
  | SubscribeView
  | NotFoundView
  | MovedView;

export type PageKind = PageView["kind"];
