/** Random texts made of what typography looks at: a random string of all of Unicode would hardly ever hold two of these side by side. */
import { fc } from "../../property.ts";

const SPACES = [" ", " ", " ", " ", "  ", "\u00a0", "\u202f", "\u2009", "\u2003", "\u2007", "\n"];
const MARKS =
  ";|!|?|:|?!|!!|,|.|..|...|....|…|-|--|---|–|—|(|)|[|]|/|%|‰|€|°C|&|#|@|'|'|’|‘|´|`|ʼ|′|\"|\"|“|”|«|»|«|»|‹|›|*".split(
    "|",
  );
const WORDS = (
  "a|l|l'|d'|L'ONU|qu'|été|École|oui|prêt|etc|etc.|M.|MM.|Mme|Me|Dr|St|V.|J.-P.|Lavrov|Louis|XIV|Ier|II|Moscou|" +
  "1|5|12|90|200|000|2026|1 200|1er|31|3,5|F-16|01|n°|nᵒ|nos|art.|p.|pp.|§|chap.|t.|h|m|km|kg|min|million|milliards|" +
  "novembre|mai|octobre|'90|5'|6\"|'n'|'tis|don't|s'|'tain|'s'|l'@|qu'|d'½|c'|12:30|3:1|:-)|;-)|:)|dc:creator|::|!Kung|--option|\ufffc|" +
  "https://exemple.org/l'a?b=c|a@exemple.org|@ici|#tag|./x|/a/l'b|content/l'a.md|Путин|東京|🙂|\u0301|\u200b|\u2011|\t"
).split("|");

/** Words, marks and spaces in any order, as often glued together as apart. */
export const textOfMarks: fc.Arbitrary<string> = fc
  .array(
    fc.oneof(
      { weight: 4, arbitrary: fc.constantFrom(...WORDS) },
      { weight: 4, arbitrary: fc.constantFrom(...MARKS) },
      { weight: 5, arbitrary: fc.constantFrom(...SPACES) },
      { weight: 1, arbitrary: fc.string({ maxLength: 3, unit: "binary" }) },
    ),
    { maxLength: 14 },
  )
  .map((pieces) => pieces.join(""));

const FAULTS = (
  "oui!|quoi?|voici:|part;|5%|12€|'paix juste'|etc...|etc…|etc. ...|Etc..|mot - mot| - |Mr|Mr.|Mme.|Dr.|1ère|2ème|XXIème|1ier|" +
  "Etat|Etats-Unis|Etre|Egypte|A Paris|. A |« A|soeur|OEUVRE|manoeuvre|coexister|Yahoo!|A et B|vitamine A|20h00|14h|20H30|3 Mars|vue.Lors|mot,un|1.500|25.000|1.234.567|N°5|10 km2|m3|CO2|Ca va|ca fait|l' accord|ﬁn|12:30|\ufffc|\u2028"
).split("|");

/** Texts of what a copy editor marks, among what only looks so. */
export const textOfFaults: fc.Arbitrary<string> = fc
  .array(
    fc.oneof(
      { weight: 4, arbitrary: fc.constantFrom(...FAULTS) },
      { weight: 2, arbitrary: fc.constantFrom(...WORDS) },
      { weight: 2, arbitrary: fc.constantFrom(...MARKS) },
      { weight: 5, arbitrary: fc.constantFrom(...SPACES) },
    ),
    { maxLength: 12 },
  )
  .map((pieces) => pieces.join(""));

/** Shows which space is which in the report of a failure. */
export function visible(text: string): string {
  return text
    .replaceAll("\u00a0", "~")
    .replaceAll("\u202f", "^")
    .replaceAll("\u2009", "_")
    .replaceAll("\u2028", "¶")
    .replaceAll("\ufffc", "¤");
}

const url = fc
  .array(fc.constantFrom(..."a|Z|0|/|-|--|_|~|?|=|&|;|!|:|'|...|%20|(|)|é|+|,".split("|")), { maxLength: 8 })
  // What ends a sentence or a parenthesis ends the address too: the last character is a letter.
  .map((pieces) => `https://exemple.org/${pieces.join("")}x`);

/** A text with addresses in it, each between two spaces or at an end. */
export const proseWithUrls: fc.Arbitrary<{ readonly text: string; readonly urls: readonly string[] }> = fc
  .array(fc.tuple(textOfMarks, url), { minLength: 1, maxLength: 3 })
  .map((pairs) => ({
    text: pairs
      .map(([text, address]) => `${text} ${address} `)
      .join("")
      .trimEnd(),
    urls: pairs.map(([, address]) => address),
  }));
