/** Words that a hyphen parts at the end of a line: whether the hyphen is one of the word, or of the line. */
import { months } from "../../language/typography/bound-words.ts";

/** Where it may be one of the line: after a letter. */
export const HYPHEN_AT_END = /(?<=\p{L})[-\u2010]$/u;

/** What words with a hyphen begin with, and syllables seldom are. */
const FIRST =
  /^(?:ancien|anglo|après|arrière|attaché|avant|basse|belle|cessez|chef|chefs|compte|contre|demi|deux|double|eux|faux|franco|garde|germano|grand|grande|haut|haute|hautes|hauts|hispano|hors|ici|italo|laissez|libre|là|maître|moins|nippon|non|nord|nouveau|nouvelle|ouest|petit|petite|peut|plus|point|porte|premier|procès|quarante|quasi|quatre|rendez|rez|russo|sans|semi|sino|social|soixante|sous|sud|tiers|trente|trois|turco|vice|vingt|week|cinquante)$/iu;
/** What follows `ex-` and `mi-`, which are syllables too. */
const AFTER_EX =
  /^(?:ministre|président|premi|chef|femme|mari|épou|compag|direct|otage|offic|soldat|combattant|détenu|maire|député|sénat|candidat|dirigeant|conseill|secrétaire|ambassad|agent|champion|leader|patron|polici|militaire|général|colonel|yougoslav|soviét)/iu;
const AFTER_MI = /^(?:temps|chemin|parcours|course|mandat|saison|journée|semaine|année)$/iu;
/** What they end with: `a-t-il`, `lui-même`, `cessez-le-feu`, `au-delà`. */
const LAST =
  /^(?:t|il|ils|elle|elles|on|je|tu|nous|vous|ce|ci|là|le|la|lui|leur|leurs|moi|toi|soi|y|en|même|mêmes|être|d|l|à|au|aux|de|du|sur|sous|uns|unes|chef|clé|clef|clés|parole|major|midi|end|feu|delà|dessus|dessous|devant|dedans|dehors|joint|contre|vis)$/iu;

/**
 * The word that a hyphen parts between two lines, without its hyphen; null if the hyphen is one of the word. What else the text has
 * decides first: a word that it writes whole elsewhere, or with the hyphen.
 */
export function wholeWord(line: string, next: string, words: ReadonlySet<string>): string | null {
  const [left = ""] = /[\p{L}\p{M}'’\u2010-]+$/u.exec(line.replace(HYPHEN_AT_END, "").slice(-60)) ?? [];
  const [right = ""] = /^\p{L}[\p{L}\p{M}\u2010-]*/u.exec(next.slice(0, 60)) ?? [];
  const last = left.split(/[-‐]/).at(-1) ?? "";
  if (last === "" || right === "") return null;
  const whole = withoutElision(last) + right;
  if (words.has(whole.toLowerCase())) return whole;
  if (words.has(`${withoutElision(left)}-${right}`.toLowerCase())) return null;
  const isCompound =
    !/^\p{Ll}/u.test(right) ||
    /[-‐]/.test(right) ||
    left !== last ||
    FIRST.test(withoutElision(last)) ||
    LAST.test(right) ||
    (/^ex$/i.test(withoutElision(last)) && AFTER_EX.test(right)) ||
    (/^mi$/i.test(withoutElision(last)) && (AFTER_MI.test(right) || months.has(right.toLowerCase())));
  return isCompound ? null : whole;
}

function withoutElision(word: string): string {
  return word.replace(/^.*['’]/u, "");
}

/** All words of a text, in small letters: those with a hyphen as one. */
export function wordsOf(blocks: readonly (readonly string[])[]): ReadonlySet<string> {
  const words = blocks
    .flat()
    .flatMap((line) => line.toLowerCase().match(/[\p{L}\p{M}]+(?:[-\u2010][\p{L}\p{M}]+)*/gu) ?? []);
  return new Set(words.map((word) => word.replaceAll("\u2010", "-")));
}
