/** What the content of a feed's item has of a brief's page: its standfirst, its dateline, its text. */
import { FIRST_WORDS } from "../site/claim.ts";

/** What a page shows of its brief, as text; `opening` is the beginning of the body. */
export interface Shown {
  readonly standfirst: string | null;
  /** What may stand between the standfirst and the text. */
  readonly corrections?: readonly string[];
  readonly dateline: string | null;
  readonly opening: string;
}

export type Lacking = "words" | "standfirst" | "dateline";

/**
 * What subscribers miss who read only this content. Nothing, if the content is the standfirst alone, with or without a note of the feed:
 * it may be a feed of summaries.
 * @param content text, a line for each block of its HTML.
 */
export function lackingIn(
  content: string,
  { standfirst, corrections = [], dateline, opening }: Shown,
): readonly Lacking[] {
  const blocks = content
    .split("\n")
    .map(folded)
    .filter((block) => block !== "");
  const text = blocks.join(" ");
  const first = firstWords(opening);
  const lead = standfirst === null ? null : folded(standfirst);
  const afterLead = lead === null ? 0 : endOf(text, lead);
  // The text may begin with words that a correction has, too.
  const afterCorrections = corrections.reduce(
    (from, correction) => endOf(text, folded(correction), from) ?? from,
    afterLead ?? 0,
  );
  const at = startOf(text, first, afterCorrections) ?? startOf(text, first, afterLead ?? 0);
  if (at === null) {
    if (lead !== null && isSummary(blocks, lead, first)) return [];
    // The page's text may hold its standfirst word for word: then what was found is the text.
    return startOf(text, first, 0) === null ? ["words"] : ["standfirst"];
  }
  const lacking: Lacking[] = afterLead === null ? ["standfirst"] : [];
  if (dateline !== null && !endsWithPlace(text.slice(0, at), dateline)) lacking.push("dateline");
  return lacking;
}

/** NFKC, with white space folded. */
export function folded(text: string): string {
  return text.normalize("NFKC").replace(/\s+/gu, " ").trim();
}

/** Of a folded text. */
export function firstWords(text: string): string {
  return folded(text).split(" ").slice(0, FIRST_WORDS).join(" ");
}

/** Whole words only. */
function startOf(text: string, words: string, from: number): number | null {
  const at = ` ${text} `.indexOf(` ${words} `, from);
  return at === -1 ? null : at;
}

function endOf(text: string, words: string, from = 0): number | null {
  const at = startOf(text, words, from);
  return at === null ? null : at + words.length;
}

/** A note is another text than the brief's: a block with half of the words of that text is that text, changed. */
function isSummary(blocks: readonly string[], lead: string, first: string): boolean {
  const [own, note, ...others] = blocks;
  if (own !== lead || others.length > 0) return false;
  if (note === undefined) return true;
  const words = first.split(" ");
  const inNote = new Set(note.split(" "));
  return words.filter((word) => inNote.has(word)).length * 2 < words.length;
}

/** A page may set the place in small capitals, and a feed in capitals; a dash or a colon may follow it. */
function endsWithPlace(before: string, place: string): boolean {
  const same = (text: string) => folded(text).toUpperCase().replaceAll("İ", "I");
  return ` ${same(before.replace(/[\s–—:-]+$/u, ""))}`.endsWith(` ${same(place)}`);
}
