/** The pieces that page views are made of. Texts are plain (templates escape them); `Html` is not. Null means "not there". */
import type { WordKey } from "../../language/locale/catalogue.ts";
import type { PictureReference } from "../../model/body.ts";
import type { Dateline, PrintedFields, Unseen } from "../../model/brief.ts";
import type { Day, Digest, Html, Instant, Lang, Month } from "../../model/identifiers.ts";

export type Direction = "ltr" | "rtl";

/** A page by name. */
export interface Link {
  readonly title: string;
  readonly path: string;
}

/** `<link rel="alternate">` of a feed: the first is what most readers take. */
export interface FeedLink {
  readonly title: string;
  readonly type: string;
  readonly url: string;
  /** Keys of the catalogue: what the format is called, and for whom it is. */
  readonly nameWord: WordKey;
  readonly useWord: WordKey;
}

/** The same page in another language; `lang` is also the `hreflang`. */
export interface Translation {
  readonly lang: Lang;
  readonly dir: Direction;
  /** The language's own name: «Français», «English». */
  readonly name: string;
  readonly title: string;
  readonly path: string;
  readonly url: string;
}

/** `<link rel="alternate" hreflang>`: a version of the page, itself included. */
export interface Alternate {
  readonly hreflang: Lang | "x-default";
  readonly url: string;
}

/** The document's `<head>`. */
export interface Head {
  /** For `<title>`: with the site's name, unless it is the home page. */
  readonly title: string;
  readonly description: string;
  /** Absolute, exactly one a page. */
  readonly canonical: string;
  readonly robots: "max-image-preview:large" | "noindex";
  readonly feeds: readonly FeedLink[];
  /** The page in the other languages that have it. */
  readonly translations: readonly Translation[];
  /** All its versions, and which is for a reader of none of their languages; empty for a page in one language. */
  readonly alternates: readonly Alternate[];
  readonly openGraph: OpenGraph | null;
  /** schema.org data for one `<script type="application/ld+json">`, printed by the filter `jsonLd`. */
  readonly jsonLd: JsonLd | null;
  readonly rights: PageRights;
}

/** schema.org data of a page. Its first node is what the page is about. */
export interface JsonLd {
  readonly "@context": "https://schema.org";
  readonly "@graph": readonly object[];
}

/** Open Graph: `og:…` and `article:…`. */
export interface OpenGraph {
  readonly type: "website" | "article";
  readonly title: string;
  readonly description: string;
  readonly url: string;
  readonly locale: string;
  /** The page's own; without one, networks are given the site's (`chrome.picture`). */
  readonly image: SharedPicture | null;
  readonly published: Instant | null;
  readonly modified: Instant | null;
  readonly section: string | null;
  readonly tags: readonly string[];
  readonly authors: readonly string[];
}

/** A picture for social networks, by its full address; sizes in pixels. */
export interface SharedPicture {
  readonly url: string;
  readonly type: string;
  readonly width: number;
  readonly height: number;
  readonly alt: string;
  /** How large networks show it. // X Cards */
  readonly twitterCard: "summary" | "summary_large_image";
}

/** An entry of the navigation; `url` is that of the page that it leads to, by which a page knows itself (`head.canonical`). */
export interface NavEntry {
  readonly label: string;
  readonly path: string;
  readonly url: string;
}

/** What surrounds every page of an edition; nothing in it grows. Templates have it as `chrome`. */
export interface Chrome {
  readonly lang: Lang;
  readonly dir: Direction;
  /** The site's name. */
  readonly title: string;
  /** Its line of description. */
  readonly description: string;
  readonly publisher: string;
  /** Paths of the pages that every edition has. */
  readonly home: string;
  readonly calendar: string;
  /** Null where there are no feeds. */
  readonly subscribe: string | null;
  /** Whether the site is a copy for review. */
  readonly isReviewCopy: boolean;
  /** The navigation of the header. */
  readonly nav: readonly NavEntry[];
  /** In place of the site's name; null if it has none. Sizes in pixels. */
  readonly logo: { readonly path: string; readonly width: number; readonly height: number } | null;
  /** The font to load first; null if the site serves none. */
  readonly font: string | null;
  /** The static pages of the edition, for the footer. */
  readonly pages: readonly Link[];
  /** The home pages of the other editions, under a name that no reader takes for a translation: «Édition en français». */
  readonly editions: readonly {
    readonly lang: Lang;
    readonly dir: Direction;
    readonly name: string;
    readonly path: string;
  }[];
  /** The background of pages, as `#rrggbb`. */
  readonly paper: { readonly light: string; readonly dark: string };
  /** Paths of the files that every page names. */
  readonly stylesheet: string;
  readonly faviconSvg: string;
  readonly faviconPng: string;
  readonly touchIcon: string;
  readonly webManifest: string;
  /** For social networks, where a page has none of its own. */
  readonly picture: SharedPicture;
}

/** The rights in the head of a page. */
export interface PageRights {
  readonly license: string | null;
  /** `1` if text and data mining is reserved, `0` if it is not. */
  readonly tdmReservation: "0" | "1" | null;
  readonly tdmPolicy: string | null;
  /** The address of the RSL document with its terms. */
  readonly rsl: string | null;
}

/** The line of rights for readers: whose a text is, since when, under which licence. */
export interface RightsLine {
  readonly years: string | null;
  readonly holder: string;
  readonly license: string | null;
  readonly notice: string | null;
}

/** What a list shows of a brief. */
export interface Card {
  readonly title: string;
  readonly path: string;
  readonly summary: string;
  readonly published: Instant;
  /** The last notified update; null if none. */
  readonly updated: Instant | null;
  /** Whether one of the updates is a correction. */
  readonly corrected: boolean;
  readonly place: string | null;
  readonly topics: readonly Link[];
  readonly story: Link | null;
  /** In a preview: why readers cannot see it; null of what they can. */
  readonly preview: Unseen | null;
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
  /** Better formats, each with its `type` and `srcset`; what there is of the same; and how wide it will be shown: empty where the browser has no choice. */
  readonly sources: PictureReference["sources"];
  readonly srcset: string;
  readonly sizes: string;
  readonly isTall: boolean;
}

/** A file to download; `path` is whole where the document leaves the site. */
export interface AttachmentView {
  readonly title: string;
  readonly path: string;
  readonly type: string;
  /** As readers know it: `PDF`, `MP3`. */
  readonly format: string;
  readonly bytes: number;
  /** How long it plays; null where it does not, or nobody says it. */
  readonly seconds: number | null;
  /** Of a sound or a film on a page of the site; null elsewhere. */
  readonly player: PlayerView | null;
}

/** What a browser is told to play a sound or a film by itself. */
export interface PlayerView {
  /** A film, or a sound. */
  readonly isFilm: boolean;
  readonly poster: string | null;
  /** Of a film, in pixels; null where they are not known. */
  readonly width: number | null;
  readonly height: number | null;
  readonly tracks: readonly TrackView[];
}

/** Captions of a film by their address. */
export interface TrackView {
  readonly path: string;
  readonly kind: "captions" | "subtitles";
  readonly lang: Lang;
  /** The language's own name, where the site speaks it. */
  readonly label: string | null;
  /** Whether they are shown from the beginning: those of the page's language, at most one. */
  readonly isDefault: boolean;
}

/** Who wrote, with their page. */
export interface AuthorLink {
  readonly name: string;
  readonly kind: "person" | "organization";
  readonly path: string;
  readonly url: string;
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
  /** Of a correction or clarification: the words as they stood, and those that should have; null where it does not say. */
  readonly was: string | null;
  readonly now: string | null;
  /** `correction-1`: counted from the oldest. */
  readonly anchor: string;
  /** Whether it comes before the text, as corrections and clarifications do; what is merely new comes after it. */
  readonly isBefore: boolean;
}

/** A correction or clarification as lists show it, with its brief. */
export interface Notice extends Pick<UpdateView, "date" | "note" | "was" | "now"> {
  readonly kind: Exclude<UpdateView["kind"], "update">;
  /** The headline of the brief. */
  readonly title: string;
  /** Where it stands on the page of the brief. */
  readonly path: string;
}

/** Those of a day. */
export interface NoticeDay {
  readonly day: Day;
  readonly notices: readonly Notice[];
}

/** The brief as a document: what the page, the archive page and the print share. */
export interface BriefDocument extends PrintedFields {
  /** In a preview: why readers cannot see it; null of what they can. */
  readonly preview: Unseen | null;
  readonly updated: Instant | null;
  /** From 1: one more for each of its updates. */
  readonly revision: number;
  readonly authors: readonly AuthorLink[];
  readonly topics: readonly Link[];
  readonly story: Link | null;
  /** The body: paragraphs, quotations, lists, with the links of this page. */
  readonly body: Html;
  readonly words: number;
  readonly image: Figure | null;
  readonly attachments: readonly AttachmentView[];
  readonly updates: readonly UpdateView[];
  readonly sources: readonly SourceView[];
  /** Null where neither the site nor the brief states any. */
  readonly rights: RightsLine | null;
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

/** A brief as plain text: what feeds carry, without its text, which is named by its file. */
export interface PlainTextBrief {
  readonly title: string;
  /** Empty if it has none. */
  readonly standfirst: string;
  readonly dateline: Dateline | null;
  readonly lang: Lang;
  readonly published: Instant;
  readonly updates: readonly UpdateView[];
  /** With complete addresses. */
  readonly attachments: readonly AttachmentView[];
  /** The page of the brief. */
  readonly url: string;
  /** The line of rights; empty if the site states none. */
  readonly rights: string;
  /** The mark of the end; empty for none. */
  readonly end: string;
  /** The text, by its file and digest. */
  readonly file: string;
  readonly text: Digest;
}
