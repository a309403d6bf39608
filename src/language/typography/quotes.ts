/** T11: which straight quotation marks of a text open and which close, and how deep each pair stands. */
import { CLOSING, isDigit, isEdgeOrSpace, isSpace, isWordCharacter, OBJECT, OPENING } from "./characters.ts";
import { coverOf, type Range } from "./kept-ranges.ts";
import type { Quotes, Variant } from "./variants.ts";

/** The quotation mark that each straight mark of a text becomes, by its place; or the place of the first without a partner. */
export type QuotesFound =
  | { readonly ok: true; readonly marks: ReadonlyMap<number, string> }
  | { readonly ok: false; readonly at: number };

interface Open {
  readonly mark: string;
  readonly at: number;
}

const CLOSES: Readonly<Record<string, string>> = { "»": "«", "”": "“", "›": "‹" };

/**
 * Pairs the straight double marks of a text by nesting; marks that are curly already count for the depth. If they do not balance, none
 * of them is set: a guess could put words into somebody’s mouth.
 */
export function pairQuotes(text: string, variant: Variant, kept: readonly Range[]): QuotesFound {
  const open: Open[] = [];
  const marks = new Map<number, string>();
  const isKept = coverOf(kept);
  for (const { 0: mark, index: at } of text.matchAll(/["«»“”‹›]/g)) {
    if (isKept(at)) continue;
    if (mark !== '"') {
      const partner = CLOSES[mark];
      if (partner === undefined) open.push({ mark, at });
      else if (open.at(-1)?.mark === partner) open.pop();
      else if (open.some((one) => one.mark === partner)) return { ok: false, at: firstStraight(open) ?? at };
      continue;
    }
    const last = open.at(-1);
    const side = sideOf(text, at, last?.mark === '"');
    if (side === null) {
      // `5"`: inches are nobody's quotation.
      if (isDigit(text.charAt(at - 1))) continue;
      return { ok: false, at };
    }
    if (side === "closes") {
      open.pop();
      const quotes = quotesWithin(variant, open);
      marks.set(at, quotes.close);
      marks.set(last?.at ?? at, quotes.open);
    } else open.push({ mark, at });
  }
  const lonely = firstStraight(open);
  return lonely === null ? { ok: true, marks } : { ok: false, at: lonely };
}

/** The marks of a quotation inside the open ones: by depth, and never the same as those directly around it. */
function quotesWithin({ quotes }: Variant, open: readonly Open[]): Quotes {
  const deepest = quotes.length - 1;
  const own = quotes[Math.min(open.length, deepest)] ?? quotes[0];
  const isSame = open.at(-1)?.mark === own.open;
  return isSame ? (quotes[Math.min(open.length + 1, deepest)] ?? own) : own;
}

function firstStraight(open: readonly Open[]): number | null {
  return open.find((one) => one.mark === '"')?.at ?? null;
}

function sideOf(text: string, at: number, isOpen: boolean): "opens" | "closes" | null {
  const before = text.charAt(at - 1);
  const after = nextCharacter(text, at + 1);
  // Inside « » there is a space, or will be.
  const hugsNext = !isEdgeOrSpace(after) && after !== "»";
  const hugsLast = !isEdgeOrSpace(before) && before !== "«";
  if (
    isOpen &&
    hugsLast &&
    !"([{".includes(before) &&
    (!hugsNext || CLOSING.includes(after) || after === OBJECT || "-–—".includes(after))
  )
    return "closes";
  if (hugsNext && (!hugsLast || OPENING.includes(before) || before === OBJECT)) return "opens";
  // `" mot "`: with spaces inside, only an open mark shows which one this is.
  if (!hugsNext && !hugsLast) return isOpen ? "closes" : "opens";
  return isOpen && hugsLast && !isDigit(before) ? "closes" : null;
}

/** The next character; spaces are skipped before one that some variants set without a space. */
function nextCharacter(text: string, at: number): string {
  let next = at;
  while (next < text.length && isSpace(text.charAt(next))) next++;
  return next > at && ";!?:,.…)›".includes(text.charAt(next)) ? text.charAt(next) : text.charAt(at);
}

/** The place of the straight single mark that would close a quotation opened at `from`; null if there is none. */
export function closingSingle(text: string, from: number): number | null {
  for (let at = text.indexOf("'", from + 1); at >= 0; at = text.indexOf("'", at + 1)) {
    if (!isEdgeOrSpace(text.charAt(at - 1)) && !isWordCharacter(text.charAt(at + 1))) return at;
  }
  return null;
}
