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
  | "sitemap"
  | "news sitemap";

/** What is compared. `words` are the first fifty of the text. */
export type Field = "title" | "address" | "published" | "updated" | "authors" | "language" | "words";

/** What a brief's page shows before its text: a feed with the text has it too. */
export interface Lead {
  readonly standfirst: PlacedText | null;
  readonly dateline: PlacedText | null;
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

/** Collects the claims of a channel; a missing value is no claim. */
export function claimsOf(channel: Channel, file: string, page: string) {
  const claims: Claim[] = [];
  const add = (field: Field, value: string | null | undefined, at: Position) => {
    if (value !== null && value !== undefined && value.trim() !== "")
      claims.push({ field, channel, value, file, at });
  };
  return { add, claims: (): Claims => ({ page, claims }) };
}
