import { type Locale, type LocaleSettings, makeLocale } from "../../../src/language/locale/locale.ts";
import { type Lang, lang } from "../../../src/model/identifiers.ts";
import { UNCHANGED } from "../../../src/model/typography.ts";

/** The tag as a language. */
export function langOf(tag: string): Lang {
  const found = lang(tag);
  if (found === null) throw new Error(`not a language: ${tag}`);
  return found;
}

/** The locale of a site in Paris that says nothing in its own way, unless told otherwise. */
export function localeFor(tag: string, settings: Partial<LocaleSettings> = {}): Locale {
  return makeLocale(
    { timeZone: "Europe/Paris", timeZoneLabel: null, words: new Map(), typography: UNCHANGED, ...settings },
    langOf(tag),
  );
}
