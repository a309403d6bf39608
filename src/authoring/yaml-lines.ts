/** The lines of YAML that new sources are made of. */
import { stringify } from "yaml";

/** Quoted even where YAML needs no quotes, so that editors can type `: ` and ` #` in it. */
export function quoted(text: string): string {
  return scalar(text, "QUOTE_DOUBLE");
}

/** Without quotes where YAML needs none. */
export function plain(text: string): string {
  return scalar(text, "PLAIN");
}

function scalar(text: string, type: "QUOTE_DOUBLE" | "PLAIN"): string {
  return stringify(text, { defaultStringType: type, lineWidth: 0, blockQuote: false }).trimEnd();
}

const COMMENT_WIDTH = 110;

/** A comment in lines of at most `COMMENT_WIDTH` characters, each after the indent. */
export function commentLines(text: string, indent = ""): readonly string[] {
  const lines: string[] = [];
  for (const word of text.split(" ")) {
    const last = lines.at(-1);
    if (last === undefined || last.length + 1 + word.length > COMMENT_WIDTH) lines.push(`${indent}# ${word}`);
    else lines[lines.length - 1] = `${last} ${word}`;
  }
  return lines;
}

/** A value as a block of lines, the last of which ends. */
export function yamlOf(value: unknown): string {
  return stringify(value, { lineWidth: 0 });
}
