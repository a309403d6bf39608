/** What a copy editor would mark in a French text and the build does not mend by itself: it would have to add a sign, change a letter, or guess. */
import { OBJECT } from "./characters.ts";
import { keptRanges, type Range } from "./kept-ranges.ts";
import { pairQuotes } from "./quotes.ts";
import { accentedCapitals, ligatureStems } from "./spelt-words.ts";
import type { Variant } from "./variants.ts";

/** The kinds of faults, by the clause of D17: T01 to T05, T11, T12, T13, T14 and T19, T15, T17, T18. */
export type Fault =
  | "missing-space"
  | "unbalanced-quotes"
  | "straight-quotes"
  | "etc"
  | "spaced-hyphen"
  | "civility"
  | "ordinal"
  | "accent"
  | "capital-a"
  | "ligature";

/** A fault from `start` to `end` (excluded); `mend` is what to put in its place, null where only the writer can know. */
export interface Finding {
  readonly fault: Fault;
  readonly start: number;
  readonly end: number;
  readonly found: string;
  readonly mend: string | null;
}

interface Search {
  readonly fault: Fault;
  /** Texts without it are not searched. */
  readonly hint: RegExp;
  readonly form: RegExp;
  /** What to put in place of what the form finds; undefined if there is no fault here after all. */
  readonly mend: (found: RegExpExecArray, variant: Variant) => string | null | undefined;
}

const WORD_START = "(?<![\\p{L}\\p{N}])";
const WORD_END = "(?![\\p{L}\\p{N}])";

/** One form a fault; in this order, the first that finds something at a place has it. */
const SEARCHES: readonly Search[] = [
  {
    fault: "missing-space",
    hint: /[;:!?]/,
    form: new RegExp(
      `(?<=[\\p{L}\\p{N})\\]»”’"${OBJECT}])(?<!&#?\\w{1,8})[;:!?]+(?=$|[\\s\\u2028»”)\\]])`,
      "gu",
    ),
    mend: ([signs], variant) => {
      const space = signs === ":" ? variant.colon : signs.startsWith(":") ? "" : variant.sign;
      return space === "" ? undefined : space + signs;
    },
  },
  {
    fault: "missing-space",
    hint: /[%‰€]/,
    form: /(?<=\d)[%‰€](?![\p{L}\p{N}])/gu,
    mend: ([sign], variant) => {
      const space = sign === "€" ? variant.unit : variant.percent;
      return space === "" ? undefined : space + sign;
    },
  },
  {
    fault: "straight-quotes",
    hint: /'/,
    form: /(?<=^|[\s\u2028(«“])'\p{L}[^'"]{0,80}?[\p{L}\p{N}.!?…]'(?=$|[\s\u2028.,;:!?)»”])/gu,
    mend: ([found]) => (/^'n'$/i.test(found) ? undefined : null),
  },
  {
    fault: "etc",
    hint: /etc/,
    form: /(?<!\p{L})etc(?:[ \u00a0\u202f]?\.{2,}|\.?[ \u00a0\u202f]?…)/gu,
    mend: () => "etc.",
  },
  {
    fault: "spaced-hyphen",
    hint: / - /,
    form: /(?<=[\p{L}»”)’,.!?]) - (?=[\p{L}«“"'])/gu,
    mend: () => " – ",
  },
  {
    fault: "civility",
    hint: /M|Dr|P|St/,
    form: new RegExp(
      `${WORD_START}(?:Mr\\.?|(?:Mmes?|Mlles?|Mgr|Dre?|Pre?|Me|Ste?)\\.)(?=[ \\u00a0\\u202f]\\p{Lu})`,
      "gu",
    ),
    mend: ([found]) => (found.startsWith("Mr") ? "M." : found.slice(0, -1)),
  },
  {
    fault: "ordinal",
    hint: /[\dIVX](?:è|i|e)/,
    form: new RegExp(`${WORD_START}(?:\\d+i?(?:ères?|ers?|[èe]mes?)|[IVX]+i?èmes?)${WORD_END}`, "gu"),
    mend: ([found]) => {
      const [, number = "", ending = ""] = /^([\dIVX]+)(.*)$/.exec(found) ?? [];
      const plural = ending.endsWith("s") ? "s" : "";
      const right = number + (/ère/.test(ending) ? "re" : /er/.test(ending) ? "er" : "e") + plural;
      return right === found ? undefined : right;
    },
  },
  {
    fault: "accent",
    hint: /E/,
    form: new RegExp(`${WORD_START}E(?:${accentedCapitals})${WORD_END}`, "gu"),
    mend: ([found]) => `É${found.slice(1)}`,
  },
  {
    fault: "capital-a",
    hint: /A[ \u00a0]/,
    form: /(?<=^|[\u2028.!?…]\s?|[«“"]\s?)A(?=[ \u00a0](?!et |ou )\p{L})/gu,
    mend: () => null,
  },
  {
    fault: "ligature",
    hint: /oe/i,
    form: new RegExp(`${WORD_START}(?:${ligatureStems})${WORD_END}`, "giu"),
    mend: ([found]) => found.replace(/oe/g, "œ").replace(/O[eE]/g, "Œ"),
  },
];

/** The faults of a text, in order, of which none overlaps another. In English only quotation marks are looked at. */
export function lint(text: string, variant: Variant, kept: readonly Range[] = []): readonly Finding[] {
  const ranges = [...keptRanges(text, variant.exceptions), ...kept];
  const found = [...unbalanced(text, variant, ranges), ...(variant.isFrench ? search(text, variant) : [])];
  const outside = found.filter((one) => !ranges.some(({ start, end }) => one.start < end && one.end > start));
  return outside
    .sort((a, b) => a.start - b.start || b.end - a.end)
    .filter((one, i, all) => i === 0 || one.start >= (all[i - 1]?.end ?? 0));
}

function unbalanced(text: string, variant: Variant, kept: readonly Range[]): readonly Finding[] {
  if (!text.includes('"')) return [];
  const quotes = pairQuotes(text, variant, kept);
  return quotes.ok
    ? []
    : [{ fault: "unbalanced-quotes", start: quotes.at, end: quotes.at + 1, found: '"', mend: null }];
}

function search(text: string, variant: Variant): readonly Finding[] {
  return SEARCHES.filter(({ hint }) => hint.test(text)).flatMap(({ fault, form, mend }) =>
    [...text.matchAll(form)].flatMap((match) => {
      const mended = mend(match, variant);
      if (mended === undefined) return [];
      const start = match.index;
      return [{ fault, start, end: start + match[0].length, found: match[0], mend: mended }];
    }),
  );
}
