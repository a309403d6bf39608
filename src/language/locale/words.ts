import type { PluralCategory } from "../../model/words.ts";
import type { WordKey } from "./catalogue.ts";
import type { Locale } from "./locale.ts";
import { pluralRules } from "./plural-rules.ts";

/** The word or sentence for a key, its `{name}`s filled; with `count`, the plural that goes with it. Throws on an unknown key: the program is wrong. */
export function word(
  locale: Locale,
  key: WordKey,
  values: Readonly<Record<string, string | number>> = {},
): string {
  const text = locale.words[key];
  if (text === undefined) throw new Error(`no such word: ${key}`);
  const template =
    typeof text === "string" ? text : (text[categoryOf(locale, Number(values["count"] ?? 0))] ?? text.other);
  return fill(template, values, (value) => groupDigits(locale, value));
}

/** Puts values in place of their `{name}`s; a name without a value stays. */
export function fill(
  template: string,
  values: Readonly<Record<string, string | number>>,
  write: (value: number) => string = String,
): string {
  // Most words have none.
  if (!template.includes("{")) return template;
  return template.replace(/\{(\w+)\}/g, (whole, name: string) => {
    const value = values[name];
    return value === undefined ? whole : typeof value === "number" ? write(value) : value;
  });
}

/** 1200 → «1 200» with U+202F in French, U+00A0 in Canada, «1200» in Switzerland; «1,200» in English (T06 of docs/typography.md). */
export function groupDigits({ thousands }: Locale, count: number): string {
  const digits = String(count);
  return digits.length < thousands.from
    ? digits
    : digits.replace(/\B(?=(\d{3})+$)/g, () => thousands.separator);
}

function categoryOf(locale: Locale, count: number): PluralCategory {
  const rule = pluralRules[locale.pluralRule];
  if (rule === undefined) throw new Error(`no plural rule ${locale.pluralRule}`);
  return rule.categoryOf(count);
}
