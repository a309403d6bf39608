/** What typography changes in a text: at each place, at most one rule. */

import type { Clause } from "./clauses.ts";

/** Replaces the range from `start` to `end` (excluded) by `text`; an empty range is an insertion. */
export interface Edit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly clause: Clause;
}

/** Makes the changes; they are in order and do not overlap. */
export function applyEdits(
  text: string,
  edits: readonly { readonly start: number; readonly end: number; readonly text: string }[],
): string {
  if (edits.length === 0) return text;
  let result = "";
  let done = 0;
  for (const edit of edits) {
    result += text.slice(done, edit.start) + edit.text;
    done = edit.end;
  }
  return result + text.slice(done);
}

/** By place; an insertion before a character comes before the character's own change. */
export function inOrder(a: Edit, b: Edit): number {
  return a.start - b.start || a.end - b.end;
}
