import type { Position } from "./position.ts";

/** A line that gives a name its value. */
export interface Line {
  /** As it is written. */
  readonly name: string;
  /** Without the white space around it. */
  readonly value: string;
  readonly at: Position;
}

/** A line that is neither empty, nor a comment, nor gives a name its value. */
export interface FaultyLine {
  readonly text: string;
  readonly at: Position;
}

export interface Lines {
  readonly lines: readonly Line[];
  readonly faults: readonly FaultyLine[];
}

/** Reads a file of lines `name: value` or `name=value`. `#` starts a comment: with `anywhere` at any place in a line, else only at its start. */
export function readLines(text: string, separator: ":" | "=", anywhere: boolean): Lines {
  const lines: Line[] = [];
  const faults: FaultyLine[] = [];
  for (const [index, whole] of text
    .replace(/^\uFEFF/, "")
    .split(/\r\n|\r|\n/)
    .entries()) {
    const line = anywhere ? whole.replace(/#.*$/, "") : whole.replace(/^\s*#.*$/, "");
    if (line.trim() === "") continue;
    const at = { line: index + 1, column: line.length - line.trimStart().length + 1 };
    const end = line.indexOf(separator);
    const name = line.slice(0, Math.max(end, 0)).trim();
    if (name === "" || /\s/.test(name)) faults.push({ text: whole.trim(), at });
    else lines.push({ name, value: line.slice(end + 1).trim(), at });
  }
  return { lines, faults };
}
