/** What Brevier can say by itself: the languages that a site has for nothing. */
import type { Lang } from "../../model/identifiers.ts";
import type { OwnWords } from "../../model/words.ts";
import type { Variant } from "../typography/variants.ts";
import type { Catalogue, WordKey } from "./catalogue.ts";
import { datesEn } from "./dates-en.ts";
import { datesFr } from "./dates-fr.ts";
import { primaryLanguage } from "./language-tags.ts";
import { regionalWords } from "./regional-words.ts";
import { wordsEn } from "./words-en.ts";
import { wordsFr } from "./words-fr.ts";

/** The French words and dates: their keys are the keys there are. */
export const french: Catalogue = { ...wordsFr, ...datesFr };

const english: Catalogue = { ...wordsEn, ...datesEn };

const catalogues: Readonly<Record<string, Catalogue>> = { fr: french, en: english };

/** The languages that have a catalogue, by primary subtag. */
export const spokenLanguages: readonly string[] = Object.keys(catalogues);

/** Whether a site in this language needs no words of its own. */
export function isSpoken(lang: Lang): boolean {
  return spokenLanguages.includes(primaryLanguage(lang));
}

/** Whether there is such a key. */
export function isWordKey(key: string): key is WordKey {
  return Object.hasOwn(french, key);
}

/** The words of a language in a country; of a language that has none, the English ones, for whoever overrides them all. */
export function builtInWords(lang: Lang, variant: Variant | null): OwnWords {
  const words = catalogues[primaryLanguage(lang)] ?? english;
  return {
    ...words,
    ...regionalWords[lang],
    ...(variant?.isFrench === true ? typographyWords(variant) : {}),
  };
}

/** What the interface takes from the table of typography. */
function typographyWords({ quotes, thousands }: Variant): OwnWords {
  const [outer, inner = outer] = quotes;
  return {
    "number.thousands": thousands,
    "quote.open": outer.open + outer.inside,
    "quote.close": outer.inside + outer.close,
    "quote.innerOpen": inner.open + inner.inside,
    "quote.innerClose": inner.inside + inner.close,
  };
}
