/**
 * What templates get: one view a kind of page. A view holds all that its page shows, and nothing else, since its hash is the page's
 * fingerprint. `path` and `href` start with the site's base path; `url` is absolute. Texts are plain (templates escape them); `Html` is not.
 * Null means "not there": templates test for it. Lists are in the order to show.
 */

import type { Day, Html, Instant, Lang, Month } from "../../model/identifiers.ts";
import type { ChangedBlock } from "../../model/text-change.ts";
import type { SectionKind } from "../routes.ts";
import type { Neighbours } from "./neighbours.ts";
import type {
  BriefDocument,
  Card,
  DayGroup,
  Direction,
  FeedLink,
  Head,
  Link,
  MonthCount,
  NoticeDay,
  ThreadStep,
  Translation,
  UpdateView,
} from "./page-parts.ts";

interface View<Kind extends string> {
  /** The name of its template, without `.njk`. */
  readonly kind: Kind;
  readonly lang: Lang;
  readonly dir: Direction;
  readonly head: Head;
}

export interface BriefView extends View<"brief">, Neighbours<Link> {
  readonly brief: BriefDocument;
  readonly thread: { readonly story: Link; readonly steps: readonly ThreadStep[] } | null;
  readonly translations: readonly Translation[];
  /** The language this brief was translated from; null if it is an original. */
  readonly translatedFrom: Translation | null;
  readonly day: { readonly day: Day; readonly path: string };
  /** Null where the site has no archive pages. */
  readonly archivePath: string | null;
  /** The brief as plain text; null where the site has none. */
  readonly plainText: string | null;
  /** The page of all corrections, from a brief that has some. */
  readonly corrections: string | null;
  /** Feeds of its topics, RSS, to subscribe to. */
  readonly feeds: readonly Link[];
  /** Where its kept versions are listed, for readers and for programs; null where there is no more than one. */
  readonly revisions: { readonly path: string; readonly timemap: string } | null;
}

/** The kept versions of a brief, and what changed from each to the next. */
export interface RevisionsView extends View<"revisions"> {
  readonly title: string;
  /** The page of the brief. */
  readonly path: string;
  /** Newest first. */
  readonly versions: readonly VersionView[];
}

export interface VersionView {
  /** From 1: one more for each of the brief's updates. */
  readonly number: number;
  /** When it came out. */
  readonly moment: Instant;
  /** The update that made it; null of the first, and where the sources no longer have it. */
  readonly kind: UpdateView["kind"] | null;
  readonly note: string | null;
  readonly was: string | null;
  readonly now: string | null;
  /** The page as it was published. */
  readonly path: string;
  /** The version that it is compared with; null of the oldest that is kept. */
  readonly before: number | null;
  /** Empty if the text is the same. */
  readonly changes: readonly ChangedBlock[];
}

/** One self-contained file: no link to a style or a script, images inside. */
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

export interface DayView extends View<"day">, Neighbours<{ readonly day: Day; readonly path: string }> {
  readonly day: Day;
  readonly cards: readonly Card[];
  readonly month: MonthLink;
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

interface MonthLink {
  readonly month: Month;
  readonly path: string;
}

export interface MonthView extends View<"month">, Neighbours<MonthLink> {
  readonly table: MonthTable;
  readonly count: number;
  /** Newest day first. */
  readonly days: readonly DayGroup[];
}

export interface CalendarView extends View<"calendar"> {
  /** The year that it is of; null if it is of all. */
  readonly year: string | null;
  /** The lists of topics, stories and authors; empty on the page of a year. */
  readonly lists: readonly Link[];
  /** The page of archived packages; null if there are none. */
  readonly archives: string | null;
  /** The page of corrections; null if there are none. */
  readonly corrections: string | null;
  /** Newest year first, its months from January; months without a brief have count 0 and no path. */
  readonly years: readonly {
    readonly year: string;
    readonly path: string;
    readonly count: number;
    readonly months: readonly {
      readonly month: Month;
      readonly count: number;
      readonly path: string | null;
    }[];
  }[];
}

/** All topics, all stories or all authors that have a brief. */
export interface SectionsView extends View<"sections"> {
  readonly title: string;
  /** By address. */
  readonly subjects: readonly (Link & { readonly description: string | null })[];
}

/** A package that a reader can keep. */
export interface PackageEntry {
  readonly name: string;
  readonly path: string;
  /** What it is of: a month, or a brief by its headline; both null if it is of the whole site. */
  readonly month: Month | null;
  readonly brief: string | null;
  readonly bytes: number;
  /** In hexadecimal. */
  readonly sha256: string;
  /** How many pages it holds. */
  readonly pages: number;
  /** The oldest and the newest date of its pages. */
  readonly from: Instant;
  readonly to: Instant;
}

export interface ArchivesView extends View<"archives"> {
  /** Only groups that have one; those that a newer one supersedes are the last. Newest first. */
  readonly groups: readonly {
    readonly kind: "month" | "site" | "brief" | "superseded";
    readonly packages: readonly PackageEntry[];
  }[];
}

/** A topic, an author or a story. */
export interface SectionSubject {
  readonly kind: SectionKind;
  readonly title: string;
  readonly description: string | null;
  readonly path: string;
}

export interface SectionView extends View<"section"> {
  readonly subject: SectionSubject;
  readonly count: number;
  /** The first and the last day of a story; null if they are one, and for a topic or an author. */
  readonly range: { readonly from: Day; readonly to: Day } | null;
  /** Topic and author: newest first. Story: from first dispatch to last (the latest ones of a long story). */
  readonly days: readonly DayGroup[];
  /** Newest month first. */
  readonly months: readonly MonthCount[];
  /** Its own feeds. */
  readonly feeds: readonly FeedLink[];
}

export interface SectionMonthView extends View<"section-month">, Neighbours<MonthLink> {
  readonly subject: SectionSubject;
  readonly month: Month;
  readonly count: number;
  readonly days: readonly DayGroup[];
}

/** The newest corrections and clarifications; the static page of that name, if there is one, introduces them. */
export interface CorrectionsView extends View<"corrections"> {
  readonly title: string;
  readonly summary: string;
  /** The text of the static page; null if there is none. */
  readonly body: Html | null;
  readonly count: number;
  /** Newest first. */
  readonly days: readonly NoticeDay[];
  readonly months: readonly MonthCount[];
  readonly feeds: readonly FeedLink[];
}

export interface CorrectionsMonthView extends View<"corrections-month">, Neighbours<MonthLink> {
  /** The page of the newest. */
  readonly front: Link;
  readonly month: Month;
  readonly count: number;
  /** Newest first. */
  readonly days: readonly NoticeDay[];
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
  /** The list of all feeds of the page, for readers to import. */
  readonly opml: string;
  /** Those that the site declares in the edition's language. */
  readonly declared: readonly { readonly title: string; readonly feeds: readonly FeedLink[] }[];
  /** Those of its corrections; empty if there are none. */
  readonly corrections: readonly FeedLink[];
  /** Topics, stories of the newest briefs, authors: each with its feeds; only kinds that have one. */
  readonly sections: readonly {
    readonly kind: SectionSubject["kind"];
    readonly subjects: readonly {
      readonly title: string;
      readonly path: string;
      readonly feeds: readonly FeedLink[];
    }[];
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

/** What stands at the address of a brief that was withdrawn. */
export interface WithdrawnView extends View<"withdrawn"> {
  /** Its headline, or one that says nobody. */
  readonly title: string;
  readonly published: Instant;
  /** When it was withdrawn. */
  readonly date: Instant;
  readonly reason: string;
  /** The brief that takes its place; null if readers see none. */
  readonly replacedBy: (Link & { readonly lang: Lang }) | null;
}

export type PageView =
  | BriefView
  | ArchiveView
  | HomeView
  | DayView
  | MonthView
  | CalendarView
  | SectionsView
  | ArchivesView
  | SectionView
  | SectionMonthView
  | CorrectionsView
  | CorrectionsMonthView
  | StandingView
  | SubscribeView
  | NotFoundView
  | MovedView
  | WithdrawnView
  | RevisionsView;
