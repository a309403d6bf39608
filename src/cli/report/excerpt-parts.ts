import { lengthOf } from "./excerpt.ts";

/** In UTF-16 units: how much of a line is shown before and after what it is about. */
const BEFORE = 80;
const AFTER = 160;

/** A line in three parts: before the place, there, and after it; cut to what is read at a glance. Null of a blank line, or of one that cannot be read. */
export interface ExcerptParts {
  readonly before: string;
  readonly there: string;
  readonly after: string;
}

/** @param column in UTF-16 units, from 1. */
export function excerptParts(line: string | null, column: number, found: string | null): ExcerptParts | null {
  if (line === null || /^(?:---)?\s*$/.test(line)) return null;
  const at = Math.min(column - 1, line.length);
  const end = at + Math.max(lengthOf(line, at, found), wordAt(line, at));
  const first = Math.max(0, at - BEFORE);
  const last = Math.min(line.length, Math.min(end, at + AFTER) + AFTER);
  return {
    before: whole((first > 0 ? "…" : "") + line.slice(first, at)),
    there: whole(line.slice(at, Math.min(end, last))),
    after: whole(line.slice(end, last) + (last < line.length ? "…" : "")),
  };
}

/** How long what begins there is: a tag's name, or a word. */
function wordAt(line: string, at: number): number {
  return /^(?:<[\w:/!?-]+|[\p{L}\p{N}_-]+|\S)/u.exec(line.slice(at, at + AFTER))?.[0].length ?? 0;
}

/** Without the half of a surrogate pair that a cut has left. */
function whole(text: string): string {
  return text.replace(/^(…?)[\uDC00-\uDFFF]/, "$1").replace(/[\uD800-\uDBFF](…?)$/, "$1");
}
