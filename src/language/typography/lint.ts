/** Faults of French typography that the build does not correct by itself: it would have to add a character, change a letter, or guess. */
import { OBJECT } from "./characters.ts";
import { coverOf, keptRanges, type Range } from "./kept-ranges.ts";
import { numberFaults } from "./number-faults.ts";
import { pairQuotes } from "./quotes.ts";
import { type Fault, GAP, type Search, WORD_END, WORD_START } from "./search.ts";
import { acuteCapitals, afterLetterA, circumflexCapitals, ligatureStems } from "./spelt-words.ts";
import type { Variant } from "./variants.ts";
import { wordFaults } from "./word-faults.ts";

/** A fault from `start` to `end` (excluded); `fix` is what to put in its place, null where only the writer can know. */
export interface Finding {
  readonly fault: Fault;
  readonly start: number;
  readonly end: number;
  readonly found: string;
  readonly fix: string | null;
}

/** Where a sentence starts: a text, a line after a hard break, after a full stop that is not that of `J. A.` or `art. A`, inside a quotation. */
const SENTENCE_START =
  '(?:(?<=^|[\\u2028!?…]\\s?|[«“]\\s?|(?:^|[\\s(\\u2028])")|(?<!(?<!\\p{L})(?:\\p{Lu}|art|annexe|chap|coll|fig|p|pp|vol)\\.\\s)(?<=\\.\\s))';

/** One form for each fault; of two that start at one place, the longer wins. */
const SEARCHES: readonly Search[] = [
  {
    fault: "missing-space",
    hint: /[;:!?]/,
    // Not the eyes of `salut:)`, nor what ends `&eacute;` or `:name:`.
    form: new RegExp(
      `(?<=[\\p{L}\\p{N})\\]»”’"%‰€$£°${OBJECT}])(?<!&#?\\w{1,8}|(?<![\\p{L}\\p{N}]):[\\p{L}\\w]{1,30})(?![;:][)\\]])[;:!?]+(?=$|[\\s\\u2028»”)\\]"])`,
      "gu",
    ),
    fix: ([marks], variant) => {
      const space = marks === ":" ? variant.colon : marks.startsWith(":") ? "" : variant.punctuation;
      return space === "" ? undefined : space + marks;
    },
  },
  {
    fault: "missing-space",
    // The blocks of currency signs: a class of Unicode would cost twenty times as much.
    hint: /[%‰$\u00a2-\u00a5\u20a0-\u20cf]/,
    form: /(?<=\d)(?<!\p{Sc}\d{1,9})[%‰\p{Sc}](?![\p{L}\p{N}$%])/gu,
    fix: ([symbol], variant) => {
      const space = "%‰".includes(symbol) ? variant.percent : variant.unit;
      return space === "" ? undefined : space + symbol;
    },
  },
  {
    fault: "missing-space",
    hint: /\d(?:°|k|[cm]m|ha|[MG]|T)/,
    // Symbols that no name ends with: not the «m» of M4m, nor the G of 5G.
    form: /(?<!\p{L}[\d.,]*)(?<=\d)(?:°[CF]|k[mg]|km\/h|km²|[cm]m|m²|ha|k?Wh|[MGT]Wh?|Md€|[kM]€)(?![\p{L}\p{N}])/gu,
    fix: ([symbol], variant) => variant.unit + symbol,
  },
  {
    fault: "straight-quotes",
    hint: /'/,
    form: /(?<=^|[\s\u2028(«“"])'\p{L}(?:[^'"]|(?<=\p{L})'(?=\p{L})){0,80}?[\p{L}\p{N}.!?…]'(?=$|[\s\u2028.,;:!?)»”"])/gu,
    fix: ([found]) => (/^'n'$/i.test(found) ? undefined : null),
  },
  {
    fault: "etc",
    hint: /etc/i,
    form: new RegExp(`(?<!\\p{L})etc\\.?(?:${GAP}?(?:\\.{2,}|…))+`, "giu"),
    fix: ([found]) => `${found.slice(0, 3)}.`,
  },
  {
    fault: "spaced-hyphen",
    hint: /\s-\s/,
    // Not `x - y`, a formula.
    form: new RegExp(
      `(?=-)(?<=[\\p{L}»”)\\]’",.!?…${OBJECT}]${GAP})(?<!${WORD_START}\\p{L}${GAP}(?=-${GAP}\\p{L}${WORD_END}))-(?=${GAP}[\\p{L}«“"'(${OBJECT}])`,
      "gu",
    ),
    fix: () => "–",
  },
  {
    fault: "civility",
    hint: /M|Dr|Pr/,
    form: new RegExp(
      `${WORD_START}(?:Mr\\.?(?=${GAP}(?:[\\p{Lu}${OBJECT}]|l[ea]${GAP}|l['’]))|(?:Mmes?|Mlles?|Mgr|Dre?|Pre?|Me)\\.(?=${GAP}[\\p{Lu}${OBJECT}]))`,
      "gu",
    ),
    fix: ([found]) => (found.startsWith("Mr") ? "M." : found.slice(0, -1)),
  },
  {
    fault: "ordinal",
    hint: /[\dIVX](?:è|i|e)/,
    form: new RegExp(
      `${WORD_START}(?:\\d+(?:i?[èe]res?|iers?|i?[èe]mes?)|Ières?|[IVX]+i?[èe]mes?)${WORD_END}`,
      "gu",
    ),
    fix: ([found]) => {
      const [, number = "", ending = ""] = /^([\dIVX]+)(.*)$/.exec(found) ?? [];
      const right = /[èe]re/.test(ending) ? "re" : /ier/.test(ending) ? "er" : "e";
      return number + right + (ending.endsWith("s") ? "s" : "");
    },
  },
  {
    fault: "accent",
    hint: /E/,
    form: new RegExp(`${WORD_START}E(?:${acuteCapitals}|${circumflexCapitals})${WORD_END}`, "gu"),
    fix: ([found]) => (CIRCUMFLEX.test(found) ? "Ê" : "É") + found.slice(1),
  },
  {
    fault: "capital-a",
    hint: /A[\s]/,
    form: new RegExp(
      `${SENTENCE_START}A(?=${GAP}(?:(?!${afterLetterA})\\p{L}|\\d{1,2}${GAP}?h(?:eures?)?${WORD_END}))`,
      "gu",
    ),
    fix: () => null,
  },
  {
    fault: "ligature",
    hint: /oe/i,
    form: new RegExp(`${WORD_START}(?:${ligatureStems})${WORD_END}`, "giu"),
    // With what else is wrong in the word: two remarks would lie over each other.
    fix: ([found]) => found.normalize("NFKC").replace(/oe/g, "œ").replace(/O[eE]/g, "Œ"),
  },
  ...numberFaults,
  ...wordFaults,
];

const CIRCUMFLEX = /^Et(?:res?|es)$/;

/** The faults of a text, in order and without overlaps. In English, only those of quotation marks and of letters. */
export function lint(text: string, variant: Variant, kept: readonly Range[] = []): readonly Finding[] {
  const ranges = [...keptRanges(text, variant.exceptions), ...kept];
  const found = [...unbalanced(text, variant, ranges), ...search(text, variant)];
  if (found.length === 0) return [];
  const isKept = coverOf(ranges);
  const addressEnds = new Set(keptRanges(text, []).map(({ end }) => end));
  const outside = found.filter(
    (one) =>
      !isKept(one.start, one.end) &&
      // `https://exemple.org/?` may end with its mark.
      !(one.fault === "missing-space" && addressEnds.has(one.start)),
  );
  let done = 0;
  return outside
    .sort((a, b) => a.start - b.start || b.end - a.end)
    .filter(({ start, end }) => {
      if (start < done) return false;
      done = end;
      return true;
    });
}

function unbalanced(text: string, variant: Variant, kept: readonly Range[]): readonly Finding[] {
  if (!text.includes('"')) return [];
  const quotes = pairQuotes(text, variant, kept);
  return quotes.ok
    ? []
    : [
        {
          fault: "unbalanced-quotes",
          start: quotes.at,
          end: quotes.at + 1,
          found: text.charAt(quotes.at),
          fix: null,
        },
      ];
}

function search(text: string, variant: Variant): readonly Finding[] {
  const searches = SEARCHES.filter(
    ({ hint, isOfAll = false }) => (variant.isFrench || isOfAll) && hint.test(text),
  );
  return searches.flatMap(({ fault, form, fix }) =>
    [...text.matchAll(form)].flatMap((match) => {
      const fixed = fix(match, variant);
      if (fixed === undefined) return [];
      const start = match.index;
      return [{ fault, start, end: start + match[0].length, found: match[0], fix: fixed }];
    }),
  );
}
