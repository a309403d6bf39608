import type { Lang } from "../model/identifiers.ts";
import type { Catalogue, Plural, WordKey } from "./catalogue.ts";
import { wordsEn } from "./words-en.ts";
import { wordsFr } from "./words-fr.ts";

/** The language's primary subtag decides; what the catalogue has no words for reads English. */
const catalogues: Readonly<Record<string, Catalogue>> = { fr: wordsFr, en: wordsEn };

/** The languages that have a catalogue, by primary subtag. */
export const spokenLanguages: readonly string[] = Object.keys(catalogues);

/** `fr-CA` → `fr`. */
export function primaryLanguage(lang: string): string {
  return lang.split("-")[0] ?? lang;
}

/** Whether the text of the language runs from right to left. */
export function directionOf(lang: string): "ltr" | "rtl" {
  return ["ar", "dv", "fa", "he", "ps", "sd", "ug", "ur", "yi"].includes(primaryLanguage(lang))
    ? "rtl"
    : "ltr";
}

/** The word or sentence for a key, its `{name}`s filled; with `count`, the plural that goes with it. Throws on an unknown key: the program is wrong. */
export function word(
  lang: Lang,
  key: WordKey,
  values: Readonly<Record<string, string | number>> = {},
): string {
  const entry: string | Plural = (catalogues[primaryLanguage(lang)] ?? wordsEn)[key];
  if (entry === undefined) throw new Error(`no such word: ${key}`);
  const template = typeof entry === "string" ? entry : entry[pluralOf(lang, Number(values["count"] ?? 0))];
  return template.replace(/\{(\w+)\}/g, (whole, name: string) => {
    const value = values[name];
    return value === undefined ? whole : typeof value === "number" ? groupDigits(lang, value) : value;
  });
}

/** Whether the catalogue has such a key. */
export function isWordKey(key: string): key is WordKey {
  return Object.hasOwn(wordsFr, key);
}

/** 0 and 1 are singular in French; only 1 is in English. CLDR plural rules. */
function pluralOf(lang: Lang, count: number): keyof Plural {
  const one = primaryLanguage(lang) === "fr" ? count < 2 : count === 1;
  return one ? "one" : "other";
}

/** 1200 → «1 200» with U+202F in French, «1,200» in English; D17 T06. */
export function groupDigits(lang: string, count: number): string {
  const separator = primaryLanguage(lang) === "fr" ? "\u202f" : ",";
  return String(count).replace(/\B(?=(\d{3})+$)/g, separator);
}
