import { primaryLanguage } from "./locale/language-tags.ts";

/** Languages whose small `i` keeps its dot as a capital. // Unicode, SpecialCasing */
const DOTTED: ReadonlySet<string> = new Set(["tr", "az"]);

/** A text in capitals, by the rules of Unicode. Georgian stays as it is: few fonts have its capitals, and nobody writes them. */
export function capitals(text: string, lang: string): string {
  if (/\p{Script=Georgian}/u.test(text)) return text;
  return (DOTTED.has(primaryLanguage(lang)) ? text.replaceAll("i", "İ") : text).toUpperCase();
}
