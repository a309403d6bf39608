/** What a channel states about a brief. If two channels differ, one of them is wrong. */
import type { FeedName } from "../read/feed-formats.ts";
import type { Position } from "../read/position.ts";
import type { PlacedText } from "../read/read-entry.ts";

/** Where a brief appears to readers and machines. */
export type Channel =
  | "page"
  | "archive page"
  | "JSON-LD"
  | "Open Graph"
  | FeedName
  | "list"
  | "sitemap"
  | "news sitemap";

/** What is compared. `words` are the first fifty of the text. */
const FIELDS = ["title", "address", "published", "updated", "authors", "language", "words"] as const;
export type Field = (typeof FIELDS)[number];

/** A notice on the page of a brief; its text is without what the page prints in bold before it: its kind, its date. */
export interface Notice extends PlacedText {
  readonly id: string;
}

/** The notices of one page or archive page. */
export interface PageNotices {
  readonly file: string;
  readonly notices: readonly Notice[];
}

/** What a brief's page shows beside its text: a feed with the text has it too. */
export interface Lead {
  readonly standfirst: PlacedText | null;
  readonly dateline: PlacedText | null;
  /** The texts of its corrections, as its schema.org data give them, and whether it has such data. */
  readonly corrections: readonly PlacedText[];
  readonly hasData: boolean;
  /** The same as the page shows them. */
  readonly notices: PageNotices;
}

/** A value of a field, as it is written. */
export interface Claim {
  readonly field: Field;
  readonly channel: Channel;
  readonly value: string;
  readonly file: string;
  readonly at: Position;
}

/** The claims of one channel of one brief; `page` is the absolute address of its page. */
export interface Claims {
  readonly page: string;
  readonly claims: readonly Claim[];
}

/** How many words are compared: enough to recognise the text, and more than a summary shares with it. */
export const FIRST_WORDS = 50;

/** The claims of a channel; a missing or empty value is no claim. `page`: the address of the brief's page. */
export function claimsOf(
  channel: Channel,
  file: string,
  page: string,
  values: Readonly<Partial<Record<Field, PlacedText | null>>>,
): Claims {
  const claims = FIELDS.flatMap((field): readonly Claim[] => {
    const { text: value = "", at } = values[field] ?? {};
    return value.trim() === "" || at === undefined ? [] : [{ field, channel, value, file, at }];
  });
  return { page, claims };
}

/** Names as one value, in their order, at the place of the first; null if there are none. */
export function namesOf(names: readonly PlacedText[]): PlacedText | null {
  const [first] = names;
  return first === undefined
    ? null
    : { text: names.map(({ text }) => text.trim()).join(" · "), at: first.at };
}
