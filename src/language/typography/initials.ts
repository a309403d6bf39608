/** T14: which capitals and short words with a full stop belong to the name after them. */
import { dottedCivilities, lettered, numberedParts, sentenceStarters } from "./bound-words.ts";
import { isDigit, isEdge, isUpper } from "./characters.ts";

/** Whether the word takes a full stop that ends no sentence: `V.`, `M.`, `art.`. */
export function isAbbreviated(word: string): boolean {
  return (word.length === 1 && isUpper(word)) || dottedCivilities.has(word) || numberedParts.has(word);
}

/** Whether the full stop after a capital ends a sentence, and the capital is no initial: `5G. Elle`, `av. J.-C. Le`, `la vitamine C. Elle`. */
export function endsSentence(text: string, start: number, end: number, word: string): boolean {
  const at = start - 2;
  const before = text.slice(Math.max(0, at - 30), at);
  if (isDigit(text.charAt(at - 1))) return true;
  if (/(?:av|apr)\.\sJ\.-$|(?:avant|après)\sJ\.-$/.test(before)) return true;
  // Questions and replies of an interview.
  if ((word === "Q" || word === "R") && isEdge(text.charAt(at - 1))) return true;
  if (lettered.has((/(\p{L}+)\s$/u.exec(before)?.[1] ?? "").toLowerCase())) return true;
  const starter = STARTER.exec(text.slice(end, end + 20));
  return starter !== null && (starter[1] === undefined || sentenceStarters.has(starter[1]));
}

/** The word before a small letter, or with its apostrophe. */
const STARTER =
  /^(?:(\p{Lu}\p{Ll}*)\s\p{Ll}|(?:Ils?|Elles?|On|Nous|Vous)(?!\p{L})|((?:[LDCJNS]|Qu)['’])\p{Ll})/u;

/** `Mes Aides`, unlike `Mes Dupont et Durand`; `Me Too`. */
export function isNoCivility(word: string, text: string, end: number): boolean {
  if (word === "Mes") return !MASTERS.test(text.slice(end, end + 120));
  return word === "Me" && /^Too(?!\p{L})/u.test(text.slice(end, end + 4));
}

const MASTERS = /^\p{Lu}[\p{L}'’-]*(?:,\s\p{Lu}[\p{L}'’-]*)*\set\s\p{Lu}/u;

/** `En 2018 F. Hollande`: after a year a capital with its full stop is an initial. */
export function isInitialAfterYear(text: string, start: number, end: number, word: string): boolean {
  return (
    word.length === 1 &&
    isUpper(word) &&
    text.charAt(end + 1) === "." &&
    /(?<![\d.,])(?:1[5-9]|20)\d\d$/.test(text.slice(Math.max(0, start - 5), start))
  );
}
