/** Which space replaces the one between two characters: T01 to T06, T08, T14 and T16. */
import { civilities, dottedCivilities, months, numberedParts, quantities, units } from "./bound-words.ts";
import {
  isDigit,
  isEdgeOrSpace,
  isLetter,
  isUpper,
  isWordCharacter,
  mayFollowPunctuation,
  OBJECT,
} from "./characters.ts";
import type { Clause } from "./clauses.ts";
import { endsSentence, isAbbreviated, isInitialAfterYear, isNoCivility } from "./initials.ts";
import { isCurrencySign, isMoney, isSecondPartOfMoney } from "./money.ts";
import { NBSP, type Variant } from "./variants.ts";

export interface Wanted {
  readonly space: string;
  readonly clause: Clause;
}

/** The space for the run of spaces from `start` to `end` (excluded); null where no rule asks for one. */
export function spaceBetween(text: string, start: number, end: number, variant: Variant): Wanted | null {
  const before = text.charAt(start - 1);
  const after = text.charAt(end);
  return (
    insideQuotes(before, after, variant) ??
    (isDash(before) ? null : besidePoint(text, start, end)) ??
    (before === "-" && text.charAt(start - 2) !== "-"
      ? null
      : beforePunctuation(text, end, after, variant)) ??
    (isDigit(before) ? afterNumber(text, start, end, after, variant) : null) ??
    afterWord(text, start, end, variant)
  );
}

function isDash(character: string): boolean {
  return character === "–" || character === "—" || character === "-";
}

function insideQuotes(before: string, after: string, variant: Variant): Wanted | null {
  if (before !== "«" && before !== "‹" && after !== "»" && after !== "›") return null;
  return { space: variant.quotes[0].inside, clause: "T03" };
}

/** T21: no space after `(`, except in `:-(`, and none before `)`, a comma or a full stop that ends something: ` .fr` keeps its own. */
function besidePoint(text: string, start: number, end: number): Wanted | null {
  const before = text.charAt(start - 1);
  const after = text.charAt(end);
  const next = text.charAt(end + 1);
  const isFace = /[:;]-?$/.test(text.slice(Math.max(0, start - 3), start - 1));
  const opens = before === "(" && !isFace && (isWordCharacter(after) || "«“‘\"'".includes(after));
  const isStop = after === "." && !/[.…]/.test(before) && !isAbbreviated(wordBefore(text, start));
  const ends =
    after === ")" || ((after === "," || isStop) && mayFollowPunctuation(next) && !/[.…]/.test(next));
  return opens || ends ? { space: "", clause: "T21" } : null;
}

/** T01, T02. Only before a mark that ends something, unlike those of `dc:creator` and `:-)`. */
function beforePunctuation(text: string, at: number, character: string, variant: Variant): Wanted | null {
  if (character !== ";" && character !== "!" && character !== "?" && character !== ":") return null;
  let end = at + 1;
  while (end < text.length && ";!?:".includes(text.charAt(end))) end++;
  const next = text.charAt(end);
  if (!mayFollowPunctuation(next)) return null;
  const isFace = (character === ";" || character === ":") && (next === ")" || next === "]" || next === "}");
  if (isFace || (character === ":" && end > at + 1)) return null;
  return character === ":"
    ? { space: variant.colon, clause: "T02" }
    : { space: variant.punctuation, clause: "T01" };
}

/** After a number: T04, T05, T06, T08, T16. */
function afterNumber(
  text: string,
  start: number,
  end: number,
  after: string,
  variant: Variant,
): Wanted | null {
  if (after === "%" || after === "‰") return { space: variant.percent, clause: "T04" };
  if (isDigit(after))
    return isThousands(text, start, end) ? { space: variant.thousands, clause: "T06" } : null;
  if (isCurrencySign(after) && !isWordCharacter(text.charAt(end + 1)))
    return { space: variant.unit, clause: "T05" };
  const word = unitAt(text, end);
  if (word === null) return null;
  if (word === "h") return { space: NBSP, clause: "T08" };
  if (isMoney(word) || units.has(word)) {
    if (isName(text, start) || isInitialAfterYear(text, start, end, word)) return null;
    return { space: variant.unit, clause: "T05" };
  }
  if (quantities.has(word) || (months.has(word) && isDayOfMonth(text, start)))
    return { space: NBSP, clause: "T16" };
  return null;
}

/** `l'A6`, `un F-16`: a number that belongs to letters counts nothing. */
function isName(text: string, end: number): boolean {
  return /\p{L}-?\d[\d.,]*$/u.test(text.slice(Math.max(0, end - 12), end));
}

/** The word of letters and unit symbols that starts here; null if an apostrophe or a digit shows that it is no unit. */
function unitAt(text: string, from: number): string | null {
  let end = from;
  while (/[\p{L}\p{Sc}°²³/]/u.test(text.charAt(end)) && text.charAt(end) !== OBJECT) end++;
  if (/^[23]$/.test(text.charAt(end)) && /(?:^|\/)[kcdm]?m$/.test(text.slice(from, end))) end++;
  if (text.charAt(end) === "7" && text.slice(from, end) === "j/") end++;
  if (text.slice(from, end) === "h/" && text.slice(end, end + 2) === "24") end += 2;
  const next = text.charAt(end);
  if (end === from || isWordCharacter(next) || next === "'" || next === "’") return null;
  const word = text.slice(from, end);
  // A compound unit is one if its first part is: `km/h`, `€/MWh`.
  const slash = word.indexOf("/");
  return units.has(word) || isMoney(word) || slash < 1 ? word : word.slice(0, slash);
}

/** Groups of one to three digits, then of exactly three: not the years in «en 2026 200 personnes», nor the groups of a telephone. */
function isThousands(text: string, start: number, end: number): boolean {
  if (
    !isDigit(text.charAt(end + 1)) ||
    !isDigit(text.charAt(end + 2)) ||
    isWordCharacter(text.charAt(end + 3))
  )
    return false;
  if (TELEPHONE_REST.test(text.slice(end + 3, end + 30))) return false;
  let first = start;
  while (isDigit(text.charAt(first - 1))) first--;
  const before = text.charAt(first - 1);
  return (
    start - first <= 3 &&
    !isLetter(before) &&
    (!/[-.…,:/\u2011°]/.test(before) || text.slice(first - 2, first) === "--")
  );
}

/** What follows a group of a telephone: perhaps more of three digits, then at least two of two. */
const TELEPHONE_REST = /^(?:[\n\p{Zs}]\d{3})*(?:[\n\p{Zs}]\d\d(?!\d)){2}/u;

function isDayOfMonth(text: string, start: number): boolean {
  const first = /\d/.test(text.charAt(start - 2)) ? start - 2 : start - 1;
  const day = Number(text.slice(first, start));
  return !isWordCharacter(text.charAt(first - 1)) && day >= 1 && day <= 31;
}

/** After a word: T08, T14, T16. */
function afterWord(text: string, start: number, end: number, variant: Variant): Wanted | null {
  const before = text.charAt(start - 1);
  const after = text.charAt(end);
  if (quantities.has(wordBefore(text, start)) && isMoney(unitAt(text, end) ?? after))
    return { space: variant.unit, clause: "T05" };
  if (!isUpper(after) && !isDigit(after) && after !== OBJECT) {
    if (isBeforeParticle(text, start, end)) return { space: NBSP, clause: "T14" };
    const isFirstOfMonth = before === "r" && text.slice(start - 3, start) === "1er";
    return isFirstOfMonth && months.has(unitAt(text, end) ?? "") ? { space: NBSP, clause: "T16" } : null;
  }
  if (
    isSecondPartOfMoney(before, text.slice(end, end + 4)) &&
    !isLetter(text.charAt(before === "F" ? start - 2 : -1))
  )
    return { space: NBSP, clause: "T05" };
  if (before === "." || before === "°" || before === "ᵒ" || before === "§")
    return afterAbbreviation(text, start, end);
  if (!isLetter(before)) return null;
  const word = wordBefore(text, start);
  if (isDigit(after)) {
    if (/^(?:[nN][oº]|NO)$/.test(word)) return { space: NBSP, clause: "T16" };
    const isHour = word === "h" && isHourBefore(text, start - 1);
    return isHour && /^\d\d(?!\d)/.test(text.slice(end, end + 3)) ? { space: NBSP, clause: "T08" } : null;
  }
  if (civilities.has(word)) return isNoCivility(word, text, end) ? null : { space: NBSP, clause: "T14" };
  return isNumeral(text, end) && word.length > 2 && isUpper(word.charAt(0)) && isCapitalised(word)
    ? { space: NBSP, clause: "T16" }
    : null;
}

/** `M. le ministre`, `M. de Villepin`, `Mme von der Leyen`. */
function isBeforeParticle(text: string, start: number, end: number): boolean {
  const isDotted = text.charAt(start - 1) === "." && dottedCivilities.has(wordBefore(text, start - 1));
  const next = text.slice(end, end + 6);
  return (
    (isDotted && /^l[e'’]/.test(next)) ||
    ((isDotted || wordBefore(text, start) === "Mme") && PARTICLE.test(next))
  );
}

const PARTICLE = /^(?:d['’]|(?:de|du|des|da|di|del|von|van|ben|bin)[\n\p{Zs}]|(?:al|el)-)/u;

function afterAbbreviation(text: string, start: number, end: number): Wanted | null {
  const character = text.charAt(start - 1);
  const after = text.charAt(end);
  if (character !== ".") {
    const isNumber = character === "§" || /^[nN]$/.test(wordBefore(text, start - 1));
    return isNumber && isDigit(after) ? { space: NBSP, clause: "T16" } : null;
  }
  const word = wordBefore(text, start - 1);
  if (isDigit(after)) return numberedParts.has(word) ? { space: NBSP, clause: "T16" } : null;
  if (word.length === 1 && word !== "M" && endsSentence(text, start, end, word)) return null;
  return isAbbreviated(word) && !numberedParts.has(word) ? { space: NBSP, clause: "T14" } : null;
}

/** Whether digits and perhaps a space stand before the `h` at this place. */
function isHourBefore(text: string, at: number): boolean {
  return /(?<![\d\p{L}])\d{1,2}[\n\p{Zs}]*$/u.test(text.slice(Math.max(0, at - 8), at));
}

function isNumeral(text: string, from: number): boolean {
  return /^(?:[IVX]{1,6}|Ier|Ire)(?![\p{L}\d'’]|-(?!-))/u.test(text.slice(from, from + 9));
}

/** `Louis`, not `LOUIS` or `ONU`: a word in capitals before a numeral is rather a title. */
function isCapitalised(word: string): boolean {
  return word.slice(1) === word.slice(1).toLowerCase();
}

function wordBefore(text: string, end: number): string {
  let start = end;
  while (isLetter(text.charAt(start - 1)) && text.charAt(start - 1) !== OBJECT) start--;
  return text.slice(start, end);
}

/** Whether an ellipsis, written either way, stands here, at the end of a group of words. */
export function endsWithDots(text: string, at: number): boolean {
  const length = text.charAt(at) === "…" ? 1 : text.slice(at, at + 3) === "..." ? 3 : 0;
  const next = text.charAt(at + length);
  return length > 0 && (isEdgeOrSpace(next) || /[»”’›"')\]},;:!?]/.test(next));
}

/** Whether `etc` stands before this place. */
export function isEtc(text: string, at: number): boolean {
  return wordBefore(text, at) === "etc";
}
