/** Random Markdown of what typography sets and marks, among all the marks that stand between words. */
import { fc } from "../property.ts";

const WORDS = (
  "oui|quoi|l'accord|d'|qu'il|aujourd'hui|L'ONU|Etat|Etats-Unis|soeur|oeuvre|Mr|Mr.|M.|Mme.|V.|Lavrov|Louis|XIV|2ème|1ère|1er|" +
  "5|12|200|1 200|5%|novembre|km|million|n°|art.|h|etc|etc...|etc…|A Paris|Moscou|été|'n'|'90|12:30|dc:creator|:-)|Путин|🙂|*|_|`|[|]|<|&"
).split("|");
const MARKS =
  `;|!|?|:|?!|,|.|..|...|…|-|--|---|–|(|)|%|€|'|’|"|"|"|“|”|«|»|«|»|/|#|@|\\"|\\'|\\!|\\*|&quot;|&nbsp;|&#33;|&amp;`.split(
    "|",
  );
const SPACES = [" ", " ", " ", " ", " ", "  ", "\u00a0", "\u202f", "\n", " \n", "\\\n", "  \n"];

const piece = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom(...WORDS) },
  { weight: 4, arbitrary: fc.constantFrom(...MARKS) },
  { weight: 8, arbitrary: fc.constantFrom(...SPACES) },
);
const plain = fc.array(piece, { minLength: 1, maxLength: 7 }).map((pieces) => pieces.join(""));

const around = (open: string, close: string) => plain.map((text) => `${open}${text}${close}`);
const marked = fc.oneof(
  around("*", "*"),
  around("**", "**"),
  around("_", "_"),
  around("[", "](https://exemple.org/l'a?b=c)"),
  around("[", `](/a/ "l'x")`),
  around("![", "](./a.svg)"),
  around("`", "`"),
  around("[", "]{lang=ru}"),
  around("[", "]{lang=fr}"),
  around('"', '"'),
  around("« ", " »"),
  fc.constantFrom(
    "<https://exemple.org/l'a?>",
    "https://exemple.org/?",
    "redaction@exemple.org",
    "***oui***",
    "[*oui*](/a/)?",
    "oui[^1]",
    "[^1] !",
  ),
);

const inline = fc
  .array(fc.oneof({ weight: 3, arbitrary: plain }, { weight: 2, arbitrary: marked }), {
    minLength: 1,
    maxLength: 5,
  })
  .map((parts) => parts.join(""));
const line = inline.map((text) => text.replace(/\\?\n/g, " "));

const after = (first: string, next: string, text: string) => first + text.split("\n").join(`\n${next}`);
const block = fc.oneof(
  { weight: 5, arbitrary: inline },
  { weight: 1, arbitrary: line.map((text) => `## ${text}`) },
  { weight: 1, arbitrary: line.map((text) => `## ${text} {#ancre}`) },
  { weight: 2, arbitrary: inline.map((text) => after("> ", "> ", text)) },
  { weight: 1, arbitrary: inline.map((text) => after("> ", "", text)) },
  { weight: 2, arbitrary: inline.map((text) => after("- ", "  ", text)) },
  { weight: 1, arbitrary: inline.map((text) => after("- ", "", text)) },
  { weight: 1, arbitrary: inline.map((text) => after("12. ", "    ", text)) },
  { weight: 1, arbitrary: inline.map((text) => after("> - ", ">   ", text)) },
  {
    weight: 2,
    arbitrary: fc
      .tuple(line, line, line, line)
      .map(([a, b, c, d]) => `| ${a} | ${b} |\n|---|:-:|\n| ${c} | ${d} |\n${a} | ${d}`),
  },
  { weight: 1, arbitrary: inline.map((text) => `\`\`\`\n${text}\n\`\`\``) },
  { weight: 1, arbitrary: inline.map((text) => after("[^1]: ", "    ", text)) },
  { weight: 1, arbitrary: inline.map((text) => after("Terme\n: ", "  ", text)) },
  { weight: 1, arbitrary: fc.constantFrom("---", "", "[x]: /l'a/ \"l'b\"") },
);

/** A document of a few blocks. */
export const markdown: fc.Arbitrary<string> = fc
  .array(fc.tuple(block, fc.constantFrom("\n\n", "\n\n", "\n\n", "\n", "\n \n")), {
    minLength: 1,
    maxLength: 4,
  })
  .map((blocks) => blocks.map(([text, end]) => text + end).join(""));
