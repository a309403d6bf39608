import type { wordsFr } from "./words-fr.ts";

export type Plural = { readonly one: string; readonly other: string };
export type WordKey = keyof typeof wordsFr;
/** A language's words: every key of the French catalogue, a plural where French has one. */
export type Catalogue = { readonly [K in WordKey]: (typeof wordsFr)[K] extends string ? string : Plural };
