/** What the rules of D17 change in a text: one scan from left to right, at most one rule a place. */

/** The clauses of D17 that change a text at print. */
export type Clause =
  | "T01"
  | "T02"
  | "T03"
  | "T04"
  | "T05"
  | "T06"
  | "T08"
  | "T10"
  | "T11"
  | "T12"
  | "T13"
  | "T14"
  | "T16"
  | "T21";

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

/** By place; what is put in before a sign comes before what the sign becomes. */
export function inOrder(a: Edit, b: Edit): number {
  return a.start - b.start || a.end - b.end;
}
