/** T22: passages in another script, which have their own typography though nobody marked them. */
import { ACCENTS } from "./apostrophes.ts";
import { BREAK } from "./characters.ts";

/** From `start` to `end`, excluded. */
interface Run {
  readonly start: number;
  readonly end: number;
}

/** No letter of another script stands outside these. */
const SUSPECT =
  /[\u0370-\u1cff\u2c00-\u2c5f\u2c80-\ua71f\ua800-\uab2f\uab70-\ufaff\ufb07-\uff20\uff66-\uffdc\ud800-\udfff]/;
const OTHER = "(?!\\p{sc=Latn}|\\p{sc=Zyyy}|\\p{sc=Zinh})\\p{L}";
const IS_OTHER = new RegExp(`^${OTHER}`, "u");
// A mark that will be an apostrophe parts no word either.
const WORDS = new RegExp(`[\\p{L}\\p{N}][\\p{L}\\p{M}\\p{N}'’${ACCENTS}-]*|${BREAK}`, "gu");
const CLOSES: ReadonlyMap<string, string> = new Map([
  ["«", "»"],
  ["“", "”"],
  ["„", "“"],
  ["(", ")"],
  ['"', '"'],
]);

/**
 * The runs of words in another script, each from its first to its last, with the quotation marks that belong to it. Numbers and names in
 * Latin capitals (`NATO`, `Apple`) do not end a run; a small Latin word does. A text in which no Latin word stands is one run.
 */
export function foreignRuns(text: string): readonly Run[] {
  if (!SUSPECT.test(text)) return [];
  const runs: { start: number; end: number }[] = [];
  let isOpen = false;
  let hasLatin = false;
  for (const { 0: word, index } of text.matchAll(WORDS)) {
    const end = index + word.length;
    if (IS_OTHER.test(word)) {
      const last = isOpen ? runs.at(-1) : undefined;
      if (last === undefined) runs.push({ start: index, end });
      else last.end = end;
      isOpen = true;
    } else if (word === BREAK || /^\p{Ll}/u.test(word)) isOpen = false;
    hasLatin ||= /^\p{sc=Latn}/u.test(word);
  }
  if (runs.length > 0 && !hasLatin) return [{ start: 0, end: text.length }];
  return runs.map((run) => withQuotes(text, run));
}

/** A quotation that begins or ends inside the run has its other mark directly beside it. */
function withQuotes(text: string, { start, end }: Run): Run {
  const open: string[] = [];
  let from = start;
  let to = end;
  for (const character of text.slice(start, end)) {
    if (character === open.at(-1)) open.pop();
    else {
      const close = CLOSES.get(character);
      if (close !== undefined) open.push(close);
      else if (/[»”)]/.test(character)) {
        const before = /[«“„("]\p{Zs}?$/u.exec(text.slice(Math.max(0, from - 2), from));
        from -= before?.[0].length ?? 0;
      }
    }
  }
  while (open.length > 0) {
    const after = /^[.,;:!?…]*\p{Zs}?[»”“")]/u.exec(text.slice(to, to + 8));
    if (after === null || !after[0].endsWith(open.pop() ?? "")) break;
    to += after[0].length;
  }
  return { start: from, end: to };
}
