/** All that a site needs to speak one of its languages. Made once a build. */
import type { Lang } from "../../model/identifiers.ts";
import type { Site } from "../../model/site.ts";
import type { OwnWords, WordText } from "../../model/words.ts";
import { typeset } from "../typography/typeset.ts";
import { type Variant, variantIn } from "../typography/variants.ts";
import { builtInWords } from "./built-in-words.ts";
import { withDistinctNames } from "./distinct-names.ts";
import { type Direction, directionOf, primaryLanguage } from "./language-tags.ts";
import { zoneLabel } from "./zone-names.ts";

/** A locale is plain data: its JSON is all that it adds to what a page depends on. */
export interface Locale {
  readonly lang: Lang;
  readonly direction: Direction;
  /** How spaces and quotation marks are set; null for a language whose typography is left as it is written. */
  readonly variant: Variant | null;
  /** Every key of the catalogue, typeset. */
  readonly words: Readonly<Record<string, WordText>>;
  /** Names in order: months from January, weekdays from Monday. */
  readonly names: Readonly<Record<NameList, readonly string[]>>;
  /** A key of `pluralRules`. */
  readonly pluralRule: string;
  /** What stands between groups of three digits, in numbers with at least so many digits. */
  readonly thousands: { readonly separator: string; readonly from: number };
  /** The name of the newsroom’s zone: «heure de Paris». */
  readonly zone: string;
}

export type NameList = "months" | "shortMonths" | "weekdays" | "shortWeekdays";

/** How many names each list has. */
export const NAME_LISTS: Readonly<Record<NameList, number>> = {
  months: 12,
  shortMonths: 12,
  weekdays: 7,
  shortWeekdays: 7,
};

/** The locales of a site, by language, in the order of its languages. */
export type Locales = ReadonlyMap<Lang, Locale>;

/** The locales that a site's settings ask for. */
export function localesOf(site: Site): Locales {
  const alone = site.languages.map((lang) => makeLocale(site, lang));
  return new Map(withDistinctNames(alone, site.words).map((locale) => [locale.lang, locale]));
}

/** The locale of a language of the site. Throws on any other: templates and plans know the site's languages only. */
export function localeIn(locales: Locales, lang: Lang): Locale {
  const locale = locales.get(lang);
  if (locale === undefined) throw new Error(`the site does not speak ${lang}`);
  return locale;
}

/** The settings that a locale is made from. */
export type LocaleSettings = Pick<Site, "timeZone" | "timeZoneLabel" | "words" | "typography">;

/** Makes a locale. A site's words for `fr` hold in `fr-CA` too, below those for `fr-CA` itself. */
export function makeLocale(settings: LocaleSettings, lang: Lang): Locale {
  const variant = variantIn(settings.typography, lang);
  const own = ownWords(settings, lang);
  const written: OwnWords = { ...builtInWords(lang, variant), ...own };
  const words = Object.fromEntries(
    Object.entries(written).map(([key, text]) => [key, set(key, text, variant)] as const),
  );
  const plain = (key: string) => plainWord(words, key);
  return {
    lang,
    direction: directionOf(lang),
    variant,
    words,
    names: {
      months: namesIn(plain("date.months")),
      shortMonths: namesIn(plain("date.shortMonths")),
      weekdays: namesIn(plain("date.weekdays")),
      shortWeekdays: namesIn(plain("date.shortWeekdays")),
    },
    pluralRule: plain("plural.rule"),
    thousands: { separator: plain("number.thousands"), from: Number(plain("number.groupsFrom")) },
    zone:
      settings.timeZoneLabel?.get(lang) ??
      zoneLabel(settings.timeZone, lang, plain("date.zone"), own["date.zone"] !== undefined),
  };
}

/** A word that has no plural. Throws on an unknown key: the program is wrong. */
export function plainWord(words: Locale["words"], key: string): string {
  const text = words[key];
  if (text === undefined) throw new Error(`no such word: ${key}`);
  return typeof text === "string" ? text : text.other;
}

/** `janvier, février, …`; commas of Arabic and Chinese too. */
export function namesIn(list: string): readonly string[] {
  return list.split(/\s*[,،、]\s*/).map((name) => name.trim());
}

function ownWords({ words }: LocaleSettings, lang: Lang): OwnWords {
  const ofLanguage = [...words].find(([tag]) => tag === primaryLanguage(lang))?.[1];
  return { ...ofLanguage, ...words.get(lang) };
}

/** What is no text to read, or whose every space is meant. */
const AS_WRITTEN = /^(?:path|number|plural|quote)\.|^language\.locale$|^list\.(?:and|comma)$/;

function set(key: string, text: WordText, variant: Variant | null): WordText {
  const one = (template: string) => {
    if (AS_WRITTEN.test(key)) return template;
    const whole = key.startsWith("date.") ? heldTogether(template) : template;
    return variant === null ? whole : typeset(whole, variant);
  };
  if (typeof text === "string") return one(text);
  return {
    ...Object.fromEntries(Object.entries(text).map(([category, form]) => [category, one(form)])),
    other: one(text.other),
  };
}

/** A day and its month stay on a line, and so do the parts of an hour (T08 and T16 of docs/typography.md). */
function heldTogether(pattern: string): string {
  return pattern
    .replace(/\{(day|dd|first|last)\} (?=\{(?:month|shortMonth|firstMonth|lastMonth)\})/g, "{$1}\u00a0")
    .replace(/\{(month|shortMonth|firstMonth|lastMonth)\} (?=\{(?:day|dd|first|last)\})/g, "{$1}\u00a0")
    .replace(/\{(hour|hh)\} /g, "{$1}\u00a0")
    .replace(/ (?=\{minute\})/g, "\u00a0");
}
