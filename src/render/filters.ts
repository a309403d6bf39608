/** The filters that templates have. All are pure: the same value gives the same text, on every machine. */
import {
  clockTime,
  columnTime,
  dateAndTime,
  longDate,
  monthAndYear,
  shortMonth,
  weekdayDate,
  weekdayNames,
} from "../language/dates.ts";
import { groupDigits, isWordKey, word } from "../language/words.ts";
import type { Lang } from "../model/identifiers.ts";

/** `{{ "nav.home" | t(view.lang) }}`, `{{ "count.briefs" | t(view.lang, {count: n}) }}`. Throws on a key that no catalogue has. */
function t(key: string, lang: Lang, values: Readonly<Record<string, string | number>> = {}): string {
  if (!isWordKey(key)) throw new Error(`no such word in the catalogue: ${key}`);
  return word(lang, key, values);
}

/** JSON for a script element: nothing in it can end the element or start a comment (D6). */
function jsonLd(data: object): string {
  const escapes: Readonly<Record<string, string>> = { "<": "\\u003c", ">": "\\u003e", "&": "\\u0026" };
  return JSON.stringify(data).replace(
    /[<>&\u2028\u2029]/g,
    (sign) => escapes[sign] ?? (sign === "\u2028" ? "\\u2028" : "\\u2029"),
  );
}

export const filters = {
  t,
  jsonLd,
  longDate,
  weekdayDate,
  clockTime,
  columnTime,
  dateAndTime,
  monthAndYear,
  shortMonth,
  weekdayNames,
  groupDigits: (count: number, lang: Lang) => groupDigits(lang, count),
} as const;
