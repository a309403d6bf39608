import type { Plural } from "../../model/words.ts";
import type { datesFr } from "./dates-fr.ts";
import type { wordsFr } from "./words-fr.ts";

type French = typeof wordsFr & typeof datesFr;

export type WordKey = keyof French;

/** All words of the interface in a language: every key of the French words and dates, a plural where French has one. */
export type Catalogue = { readonly [K in WordKey]: French[K] extends string ? string : Plural };

/** The part of a catalogue that has the keys of `T`. */
export type CatalogueOf<T> = { readonly [K in keyof T]: T[K] extends string ? string : Plural };
