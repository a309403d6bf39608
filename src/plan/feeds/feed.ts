import type { BodyReference } from "../../model/body.ts";
import type { Dateline } from "../../model/brief.ts";
import type { FeedExtent } from "../../model/declared-feed.ts";
import type { Instant, Lang } from "../../model/identifiers.ts";
import type { TextRights } from "../../model/rights.ts";
import type { RslTerms } from "../machines/rsl-terms.ts";
import type { AttachmentView, UpdateView } from "../pages/page-parts.ts";

/** A feed as a value: RSS, Atom and JSON Feed are three ways to write it. Texts are plain; URLs absolute. */
export interface Feed {
  /** A permanent tag URI, not an address (RFC 4287 § 4.2.6). */
  readonly id: string;
  readonly title: string;
  readonly description: string;
  readonly lang: Lang;
  /** The page that the feed is of. */
  readonly homeUrl: string;
  /** Its own address. */
  readonly selfUrl: string;
  /** The Atom feeds of the same subject in the other editions. Only Atom can name them. */
  readonly versions: readonly Version[];
  /** The newest `updated` of its items; 1990 for an empty feed. */
  readonly updated: Instant;
  readonly publisher: { readonly name: string; readonly url: string; readonly email: string | null };
  readonly rights: string;
  readonly logo: { readonly url: string; readonly width: number; readonly height: number } | null;
  readonly icon: string;
  readonly favicon: string;
  readonly chain: FeedChain;
  /** The WebSub hub that notifies subscribers; null where there is none, and in documents of past days. */
  readonly hub: string | null;
  /** Items that it no longer holds since they were withdrawn, latest first. Only Atom can name them. // RFC 6721 */
  readonly deleted: readonly { readonly id: string; readonly date: Instant }[];
  /** Latest notification first. */
  readonly items: readonly FeedItem[];
}

/**
 * The place of a document in the chain of all that the feed ever held: addresses of documents in the same format, or null.
 * The live feed has no `current`, a document of the archive has. // RFC 5005 § 4
 */
export interface FeedChain {
  readonly current: string | null;
  /** The day before; of the live feed, the newest day with a brief that it does not hold. */
  readonly previous: string | null;
  readonly next: string | null;
}

export const UNCHAINED: FeedChain = { current: null, previous: null, next: null };

/** The same thing in another language. */
export interface Version {
  readonly lang: Lang;
  readonly url: string;
}

export interface FeedItem {
  readonly id: string;
  readonly url: string;
  /** Its translations that readers can see. */
  readonly translations: readonly Version[];
  readonly title: string;
  /** What it is about in a line. */
  readonly summary: string;
  /** Whether that is its standfirst, and not the beginning of its text. */
  readonly hasStandfirst: boolean;
  readonly lang: Lang;
  readonly published: Instant;
  /** The last notified update, or the publication. */
  readonly updated: Instant;
  readonly authors: readonly { readonly name: string; readonly url: string }[];
  readonly topics: readonly FeedTopic[];
  readonly dateline: Dateline | null;
  readonly body: BodyReference;
  readonly updates: readonly UpdateView[];
  /** Where they are not the feed's. */
  readonly rights: ItemRights | null;
  /** Its terms for machines, on a site that states them. */
  readonly rsl: RslTerms | null;
  readonly image: FeedImage | null;
  readonly attachments: readonly AttachmentView[];
  /** Whether it carries its text, the summary alone, or its updates alone: it is one of them, and no brief. */
  readonly extent: FeedExtent | "notice";
  /** A sentence after the text. */
  readonly note: string | null;
}

/** The rights of an item: as a sentence, and part by part. */
export interface ItemRights extends TextRights {
  readonly sentence: string;
}

/** Whether an item has more than its summary. */
export function hasContent({ extent, note }: FeedItem): boolean {
  return extent !== "summary" || note !== null;
}

/** A topic by its key, in a list of topics that has a permanent name: a tag URI, the same in all editions. */
export interface FeedTopic {
  readonly scheme: string;
  readonly key: string;
  readonly title: string;
}

export interface FeedImage {
  readonly url: string;
  readonly type: string;
  readonly width: number;
  readonly height: number;
  readonly bytes: number;
  readonly alt: string;
  readonly caption: string | null;
  readonly credit: string | null;
}
