import type { Position } from "./position.ts";

/** A header that a host sends with the paths of a pattern. */
export interface SentHeader {
  readonly pattern: string;
  /** In lower case. */
  readonly name: string;
  readonly value: string;
  readonly at: Position;
}

/** Reads `_headers`: a path at the start of a line, its headers on indented lines below. What is neither is skipped, as hosts do. */
export function readHeadersFile(text: string): readonly SentHeader[] {
  const headers: SentHeader[] = [];
  let pattern: string | null = null;
  for (const [index, line] of text.split(/\r?\n/).entries()) {
    if (line.trim() === "" || line.trimStart().startsWith("#")) continue;
    if (!/^\s/.test(line)) pattern = line.trim();
    const [, space = "", name, value] = /^(\s+)([\w-]+)\s*:(.*)$/.exec(line) ?? [];
    if (pattern === null || name === undefined || value === undefined) continue;
    const at = { line: index + 1, column: space.length + 1 };
    headers.push({ pattern, name: name.toLowerCase(), value: value.trim(), at });
  }
  return headers;
}
