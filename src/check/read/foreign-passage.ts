/** Scripts of the world, with their names in the languages of messages. */
import type { Text } from "../../base/problem.ts";

interface Script {
  readonly name: Text;
  /** A run long enough to be read out wrong: two words, or four characters where no space separates words. */
  readonly run: RegExp;
}

/** A single word may be a name or a borrowed word: a passage begins with two. */
const words = (script: string) => {
  const word = `\\p{Script=${script}}[\\p{Script=${script}}\\p{M}’'׳״-]*`;
  return new RegExp(`${word}(?:[\\s\\p{P}]+${word})+`, "u");
};
const characters = (scripts: string) => new RegExp(`[${scripts}]{4,}`, "u");

const SCRIPTS: readonly Script[] = [
  { name: { fr: "cyrillique", en: "Cyrillic" }, run: words("Cyrillic") },
  { name: { fr: "arabe", en: "Arabic" }, run: words("Arabic") },
  { name: { fr: "hébraïque", en: "Hebrew" }, run: words("Hebrew") },
  { name: { fr: "grecque", en: "Greek" }, run: words("Greek") },
  { name: { fr: "arménienne", en: "Armenian" }, run: words("Armenian") },
  { name: { fr: "géorgienne", en: "Georgian" }, run: words("Georgian") },
  { name: { fr: "dévanagari", en: "Devanagari" }, run: words("Devanagari") },
  { name: { fr: "coréenne", en: "Korean" }, run: words("Hangul") },
  {
    name: { fr: "chinoise ou japonaise", en: "Chinese or Japanese" },
    run: characters("\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}"),
  },
  { name: { fr: "thaïe", en: "Thai" }, run: characters("\\p{Script=Thai}\\p{M}") },
];

/** Languages that are written in Latin letters, and in no others. // ISO 639-1 */
const LATIN: ReadonlySet<string> = new Set(
  "af br ca co cs cy da de en eo es et eu fi fo fr fy ga gd gl hr hu id is it la lb lt lv mt nb nl nn no oc pl pt rm ro sk sl sq sv sw tr vi wa".split(
    " ",
  ),
);

/** The blocks in which all these scripts stand, and others. */
const BEYOND_LATIN = /[\u0370-\u1fff\u2100-\uffff]/;
const NOT_LATIN = /[^\P{L}\p{Script=Latin}\p{Script=Common}]/u;

/** Whether a text may have such a passage: most have none, and need not be looked at. */
export function mayHoldPassage(text: string): boolean {
  return BEYOND_LATIN.test(text);
}

/** A passage in letters that the language does not use, and where it begins in the text; null if there is none, or if the language is not written in Latin letters alone. */
export function foreignPassage(
  text: string,
  language: string,
): { readonly script: Text; readonly found: string; readonly index: number } | null {
  const [code = "", ...others] = language.toLowerCase().split("-");
  const saysScript = others.some((part) => /^[a-z]{4}$/.test(part));
  if (!LATIN.has(code) || saysScript || !NOT_LATIN.test(text)) return null;
  for (const { name, run } of SCRIPTS) {
    const match = run.exec(text);
    if (match !== null) return { script: name, found: match[0], index: match.index };
  }
  return null;
}
