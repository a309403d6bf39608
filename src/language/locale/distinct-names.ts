/** Names by which a reader distinguishes the languages of a site: «Français», «Français (Canada)». */
import type { Lang } from "../../model/identifiers.ts";
import type { WordsByLanguage, WordText } from "../../model/words.ts";
import { primaryLanguage } from "./language-tags.ts";
import { regionalNames } from "./regional-words.ts";

const NAMES = ["language.name", "edition.name"] as const;

/** The part of a locale that is read and changed here. */
interface Named {
  readonly lang: Lang;
  readonly words: Readonly<Record<string, WordText>>;
}

/**
 * Where two locales of a site would give their language or their edition the same name, adds the country of those that have one. A name
 * in the site's words for that very tag stays. Alone, a name needs no country: in `fr-CA, en-CA`, French is «Français».
 */
export function withDistinctNames<T extends Named>(
  locales: readonly T[],
  own: WordsByLanguage,
): readonly T[] {
  return locales.map((locale) => {
    if (locale.lang === primaryLanguage(locale.lang)) return locale;
    const shared = NAMES.filter(
      (key) =>
        own.get(locale.lang)?.[key] === undefined &&
        locales.some((other) => other !== locale && other.words[key] === locale.words[key]),
    );
    const names = shared.map((key) => [key, nameOf(locale, key)] as const);
    return shared.length === 0
      ? locale
      : { ...locale, words: { ...locale.words, ...Object.fromEntries(names) } };
  });
}

/** A country that has no name here is shown by its tag. */
function nameOf({ lang, words }: Named, key: (typeof NAMES)[number]): string {
  return regionalNames[lang]?.[key] ?? `${words[key]} (${lang})`;
}
