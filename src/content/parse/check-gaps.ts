/** Passages of a page that `brevier init` left to its editors. */
import type { Problem } from "../../base/problem.ts";
import { decodeSource, splitFrontMatter } from "../yaml/front-matter.ts";
import { documentProblem } from "./document-rules.ts";
import { GAP } from "./parse-fields.ts";

/** The mark of such a passage, in the language of the page: French, or English for any other. */
export const PASSAGE_GAPS = { fr: GAP, en: "TO BE COMPLETED" } as const;

/** How much of a passage is quoted, in characters. */
const QUOTED = 60;

/** Warns of each line of the text with the mark: a page has no draft, so readers see it. */
export function checkGaps(bytes: Uint8Array, file: string): readonly Problem[] {
  const source = decodeSource(bytes, file);
  const split = source.ok ? splitFrontMatter(source.value, file) : source;
  if (!split.ok) return [];
  const { body, bodyLine } = split.value;
  return body.split("\n").flatMap((line, i) => {
    const at = Math.max(...Object.values(PASSAGE_GAPS).map((mark) => line.indexOf(mark)));
    if (at < 0) return [];
    const passage = line.slice(at);
    const found = passage.length > QUOTED ? `${passage.slice(0, QUOTED).trimEnd()}…` : passage;
    return [documentProblem("page/unfinished", { file, line: bodyLine + i, column: at + 1 }, { found })];
  });
}
