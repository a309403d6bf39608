import type { Update } from "./brief.ts";
import { sha256 } from "./digest.ts";

/**
 * What readers were told by an update, as 16 hexadecimal digits: its kind, its moment, and the letters and digits of its text in their order.
 * Punctuation, spaces and time zone are left out: a site may set them anew without rewriting an update.
 * @param at its moment, in milliseconds since 1970.
 */
export function updateDigest(kind: string, at: number, text: string): string {
  const words = text.normalize("NFC").match(/[\p{L}\p{N}]+/gu) ?? [];
  return sha256(JSON.stringify([kind, at, words.join("")])).slice(0, 16);
}

/** What an update says, of which its digest is made: its note, then the words that stood there and those that should have. */
function textOfUpdate({ note, was, now }: Pick<Update, "note" | "was" | "now">): string {
  return [note, was, now].filter((text) => text !== null).join(" ");
}

/** The digest of an update as the sources state it. */
export function digestOfUpdate(update: Pick<Update, "kind" | "date" | "note" | "was" | "now">): string {
  return updateDigest(update.kind, Date.parse(update.date), textOfUpdate(update));
}
