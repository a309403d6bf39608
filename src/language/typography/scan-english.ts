/** The scan that sets English: curly quotation marks and apostrophes, dashes, and nothing else. */
import { isAccentForApostrophe } from "./apostrophes.ts";
import { isDigit, isEdgeOrSpace, isLetter, isWordCharacter, OPENING } from "./characters.ts";
import { dashLength } from "./dashes.ts";
import { type Edit, inOrder } from "./edits.ts";
import { coverOf, keptRanges, type Range } from "./kept-ranges.ts";
import { closingSingle, pairQuotes } from "./quotes.ts";
import type { Variant } from "./variants.ts";

/** The changes that English asks for, in the order of the text. */
export function englishEdits(text: string, variant: Variant, kept: readonly Range[] = []): readonly Edit[] {
  if (!/["'´`‛ʼ＇]|--/.test(text)) return [];
  const ranges = [...keptRanges(text, variant.exceptions), ...kept];
  const edits: Edit[] = [];
  const found = text.includes('"') ? pairQuotes(text, variant, ranges) : null;
  if (found?.ok) {
    for (const [at, mark] of found.marks) edits.push({ start: at, end: at + 1, text: mark, clause: "T11" });
  }
  edits.push(...singleMarks(text, ranges), ...accents(text, ranges), ...dashes(text, ranges));
  return edits.sort(inOrder);
}

/** Words that begin with an apostrophe. */
const CLIPPED = /^(?:tis|twas|twere|em|til|cause|bout|round|n|\d\ds?)(?![\p{L}\d])/iu;

function singleMarks(text: string, kept: readonly Range[]): readonly Edit[] {
  const edits: Edit[] = [];
  let closes = -1;
  const isKept = coverOf(kept);
  for (let at = text.indexOf("'"); at >= 0; at = text.indexOf("'", at + 1)) {
    if (isKept(at)) continue;
    const before = text.charAt(at - 1);
    const after = text.charAt(at + 1);
    let mark = "";
    if (isLetter(before) || (isDigit(before) && isLetter(after))) mark = "’";
    else if (isEdgeOrSpace(before) || before === `"` || OPENING.includes(before)) {
      if (CLIPPED.test(text.slice(at + 1))) mark = "’";
      // Of two in a row, only the second may open a word.
      else if (!isEdgeOrSpace(after) && after !== "'" && closes < at) {
        closes = closingSingle(text, at) ?? -1;
        mark = closes < 0 ? "" : "‘";
      }
    }
    if (mark === "" && at === closes) mark = "’";
    if (mark === "" && closes > at && !isEdgeOrSpace(before) && !isWordCharacter(after) && !isDigit(before)) {
      mark = "’";
      closes = at;
    }
    if (mark !== "") edits.push({ start: at, end: at + 1, text: mark, clause: mark === "‘" ? "T11" : "T10" });
  }
  return edits;
}

/** `don´t`. */
function accents(text: string, kept: readonly Range[]): readonly Edit[] {
  const isKept = coverOf(kept);
  return [...text.matchAll(/[´`‛ʼ＇]/g)].flatMap(({ index: start }): readonly Edit[] =>
    isAccentForApostrophe(text, start) && !isKept(start)
      ? [{ start, end: start + 1, text: "’", clause: "T10" }]
      : [],
  );
}

function dashes(text: string, kept: readonly Range[]): readonly Edit[] {
  const edits: Edit[] = [];
  const isKept = coverOf(kept);
  for (const { 0: written, index: start } of text.matchAll(/-{2,}/g)) {
    const end = start + written.length;
    const before = text.charAt(start - 1);
    const after = text.charAt(end);
    if (dashLength(text, start) === 0 || isKept(start)) continue;
    const isSpaced = isEdgeOrSpace(before) && isEdgeOrSpace(after);
    const isTight = /[\p{L}\d"”’'),.!?]/u.test(before) && /[\p{L}\d"“‘'(]/u.test(after);
    if (isSpaced || isTight)
      edits.push({ start, end, text: written.length === 2 ? "–" : "—", clause: "T13" });
  }
  return edits;
}
