import type { Lang } from "./identifiers.ts";

/** The categories of CLDR: which of a word’s forms goes with a number. */
export const PLURAL_CATEGORIES = ["zero", "one", "two", "few", "many", "other"] as const;

export type PluralCategory = (typeof PLURAL_CATEGORIES)[number];

/** A form for each plural category of the language; `other` stands for missing ones. */
export type Plural = Readonly<Partial<Record<PluralCategory, string>>> & { readonly other: string };

/** A word or sentence of the interface, with `{name}` for each value. */
export type WordText = string | Plural;

/** A site's own words, by key: `content/words/xx.yaml`. */
export type OwnWords = Readonly<Record<string, WordText>>;

/** A site’s own words by language; a language that is not there has none. */
export type WordsByLanguage = ReadonlyMap<Lang, OwnWords>;
