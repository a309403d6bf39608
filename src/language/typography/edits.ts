/** What typography changes in a text: at each place, at most one rule. */

import type { Clause } from "./clauses.ts";

/** Puts `text` in place of what stands from `start` to `end` (excluded); for nothing, before what stands at `start`. */
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

/** By place; what is inserted before a character comes before what the character becomes. */
export function inOrder(a: Edit, b: Edit): number {
  return a.start - b.start || a.end - b.end;
}
