import type { PluralCategory } from "../../model/words.ts";
import { french } from "./built-in-words.ts";
import type { WordKey } from "./catalogue.ts";

/** What a text must say, each as the names of which one is needed; and all the names that it may hold. */
export interface WordValues {
  readonly needs: readonly (readonly string[])[];
  readonly allows: readonly string[];
}

/** Patterns that another language may fill otherwise than French does: a space parts needs, a bar the names of which one will do. */
const PATTERNS: Readonly<Partial<Record<WordKey, string>>> = {
  "date.long": "day|dd month|shortMonth|mm year",
  "date.short": "day|dd month|shortMonth|mm year",
  "date.time": "hour|hh minute",
  "date.fullHour": "hour|hh",
};

/** What the text of a key may and must be filled with: what the French text is; in a plural for none, one or two, the number may be left out. */
export function valuesOf(key: WordKey, category: PluralCategory | null): WordValues {
  const needs =
    PATTERNS[key]?.split(" ").map((names) => names.split("|")) ?? frenchNames(key).map((name) => [name]);
  const isCounted = category !== null && ["zero", "one", "two"].includes(category);
  const isOptional = (name: string) => (isCounted && name === "count") || key === "date.zone";
  return { needs: needs.filter(([name = ""]) => !isOptional(name)), allows: needs.flat() };
}

/** The `{name}`s of a text, each once. */
export function namesInText(text: string): readonly string[] {
  return [...new Set([...text.matchAll(/\{(\w+)\}/g)].map((match) => match[1] ?? ""))];
}

function frenchNames(key: WordKey): readonly string[] {
  const text = french[key];
  return namesInText(typeof text === "string" ? text : text.other);
}
