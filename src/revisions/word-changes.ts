/** What changed from one text to the next, word by word. The only door to the library that compares. */
import { diffArrays } from "diff";
import type { ChangedBlock, ChangedPiece } from "../model/text-change.ts";
import type { KeptText } from "./kept-text.ts";

/**
 * The paragraphs that differ, in the order of the text. White space makes no difference, nor does the form of composed characters. The work is
 * bounded: where nearly nothing is the same, the old is shown as deleted and the new as inserted.
 */
export function changesBetween(before: KeptText, after: KeptText): readonly ChangedBlock[] {
  const changed = (of: ChangedBlock["of"], a: string, b: string): readonly ChangedBlock[] =>
    folded(a) === folded(b) ? [] : [{ of, pieces: changedWords(a, b) }];
  return [
    ...changed("title", before.title, after.title),
    ...changed("summary", before.summary, after.summary),
    ...blockPairs(before.blocks, after.blocks).flatMap(([a, b]) => changed("text", a, b)),
  ];
}

/** Paragraphs that differ, each old one beside the new one that it became; empty where there is none. */
function blockPairs(before: readonly string[], after: readonly string[]): readonly Pair[] {
  const pairs: Pair[] = [];
  let removed: readonly string[] = [];
  let added: readonly string[] = [];
  const flush = () => {
    pairs.push(...aligned(removed, added));
    removed = [];
    added = [];
  };
  for (const { as, values } of compared(before, after)) {
    if (as === "same") flush();
    else if (as === "del") removed = [...removed, ...values];
    else added = [...added, ...values];
  }
  flush();
  return pairs;
}

type Pair = readonly [before: string, after: string];

/** In words looked at: what a hundred paragraphs of a hundred words against as many take. */
const MOST_WORK = 2_000_000;

/** How much of two paragraphs must be the same for one to have become the other: below, a comparison word by word says nothing. */
const RELATED = 0.3;

/** Puts old and new paragraphs side by side, in order, so that the most words are shared. */
function aligned(before: readonly string[], after: readonly string[]): readonly Pair[] {
  const [olds, news] = [before.map(bagOf), after.map(bagOf)];
  const sizeOf = (bags: readonly Bag[]) => bags.reduce((sum, { size }) => sum + size, 0);
  const work = olds.length * sizeOf(news) + news.length * sizeOf(olds);
  if (work > MOST_WORK) return sideBySide(before, after);
  // best[i][j]: how many words the paragraphs from i and j on can share.
  const best = olds.concat({ size: 0, words: new Map() }).map(() => news.map(() => 0).concat(0));
  const shared = olds.map((old) => news.map((one) => sharedWords(old, one)));
  const at = (table: readonly (readonly number[])[], i: number, j: number) => table[i]?.[j] ?? 0;
  for (let i = olds.length - 1; i >= 0; i--) {
    for (let j = news.length - 1; j >= 0; j--) {
      const paired = at(shared, i, j) + at(best, i + 1, j + 1);
      best[i]?.splice(j, 1, Math.max(paired, at(best, i + 1, j), at(best, i, j + 1)));
    }
  }
  const pairs: Pair[] = [];
  let [i, j] = [0, 0];
  while (i < before.length || j < after.length) {
    const isPaired = at(shared, i, j) > 0 && at(best, i, j) === at(shared, i, j) + at(best, i + 1, j + 1);
    if (isPaired) pairs.push([before[i++] ?? "", after[j++] ?? ""]);
    else if (j >= after.length || (i < before.length && at(best, i, j) === at(best, i + 1, j)))
      pairs.push([before[i++] ?? "", ""]);
    else pairs.push(["", after[j++] ?? ""]);
  }
  return pairs;
}

function sideBySide(before: readonly string[], after: readonly string[]): readonly Pair[] {
  const length = Math.max(before.length, after.length);
  return Array.from({ length }, (_, i) => [before[i] ?? "", after[i] ?? ""] as const);
}

interface Bag {
  readonly size: number;
  readonly words: ReadonlyMap<string, number>;
}

function bagOf(text: string): Bag {
  const words = new Map<string, number>();
  const found = tokensOf(folded(text)).filter((token) => /[\p{L}\p{N}]/u.test(token));
  for (const word of found) words.set(word, (words.get(word) ?? 0) + 1);
  return { size: found.length, words };
}

/** How many words they share; 0 if that is too few. */
function sharedWords(a: Bag, b: Bag): number {
  let count = 0;
  for (const [word, times] of a.words) count += Math.min(times, b.words.get(word) ?? 0);
  return 2 * count >= RELATED * (a.size + b.size) ? count : 0;
}

/** Scripts that are written without spaces. */
const UNSPACED = "[\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\p{Script=Thai}]";

/** Words, runs of white space, and each other character; of scripts without spaces each character, with its marks. */
const TOKEN = new RegExp(`${UNSPACED}\\p{M}*|(?:(?!${UNSPACED})[\\p{L}\\p{M}\\p{N}])+|\\s+|.`, "gsu");

function tokensOf(text: string): readonly string[] {
  return text.match(TOKEN) ?? [];
}

function changedWords(before: string, after: string): readonly ChangedPiece[] {
  const pieces: ChangedPiece[] = [];
  const add = (as: ChangedPiece["as"], text: string) => {
    if (text !== "") pieces.push({ as, text });
  };
  let [deleted, inserted] = ["", ""];
  const flush = () => {
    // White space around both changes nothing.
    const [start, end] = [sharedSpace(deleted, inserted, "start"), sharedSpace(deleted, inserted, "end")];
    const inner = (text: string) => text.slice(start.length, text.length - end.length);
    add("same", start);
    add("del", inner(deleted));
    add("ins", inner(inserted));
    add("same", end);
    [deleted, inserted] = ["", ""];
  };
  const all = compared(tokensOf(before), tokensOf(after));
  for (const [i, { as, values }] of all.entries()) {
    const text = values.join("");
    if (as === "del") deleted += text;
    else if (as === "ins") inserted += text;
    else if (text.trim() === "" && deleted + inserted !== "" && i + 1 < all.length) {
      // A space between two changes is no rest for the eye.
      deleted += text;
      inserted += text;
    } else {
      flush();
      add("same", text);
    }
  }
  flush();
  return pieces;
}

/** The white space with which two texts begin, or end, if it is the same and not all of one of them twice. */
function sharedSpace(a: string, b: string, at: "start" | "end"): string {
  const space = (at === "start" ? /^\s+(?=\S)/ : /\s+$/).exec(a)?.[0] ?? "";
  const isShared = at === "start" ? b.startsWith(space) && b.trim() !== "" : b.endsWith(space);
  return isShared ? space : "";
}

interface Compared {
  readonly as: ChangedPiece["as"];
  readonly values: readonly string[];
}

/** How many deletions and insertions are looked for, and how much work that may be. */
const MOST_EDITS = 1000;
const MOST_STEPS = 20_000_000;

function compared(before: readonly string[], after: readonly string[]): readonly Compared[] {
  const keyed = (values: readonly string[]) => values.map((value) => ({ value, key: folded(value) }));
  const maxEditLength = Math.min(MOST_EDITS, Math.floor(MOST_STEPS / (before.length + after.length + 1)));
  const changes = diffArrays(keyed(before), keyed(after), {
    comparator: (a, b) => a.key === b.key,
    maxEditLength,
  });
  if (changes === undefined)
    return [
      { as: "del", values: before },
      { as: "ins", values: after },
    ];
  return changes.map(({ added, removed, value }) => ({
    as: added ? "ins" : removed ? "del" : "same",
    values: value.map((one) => one.value),
  }));
}

/** The same for texts between which readers see no difference. */
function folded(text: string): string {
  return text.normalize("NFC").replace(/\s+/gu, " ");
}
