import { isUtf8 } from "node:buffer";
import { positionsOf } from "../../base/positions.ts";
import type { Outcome, Place } from "../../base/problem.ts";
import { withoutInvisible } from "../../language/invisible-characters.ts";
import { forbiddenIn } from "../../text/forbidden-characters.ts";
import { characterProblem, sourceProblem } from "./source-rules.ts";

/** A text file split in two. Lines count from 1 in the file. */
export interface SplitSource {
  readonly yaml: string;
  readonly yamlLine: number;
  readonly body: string;
  readonly bodyLine: number;
}

/** Texts of more bytes than this are refused: a brief has about three thousand. */
export const LARGEST_TEXT = 1_048_576;

/**
 * Bytes of a source file → text with `\n` line ends, in composed form, without byte order mark and characters that show nothing; refuses
 * what no output could carry. Columns count what is left.
 */
export function decodeSource(bytes: Uint8Array, file: string): Outcome<string> {
  const whole: Place = { file, line: 1, column: 1 };
  if (bytes.length > LARGEST_TEXT) {
    return {
      ok: false,
      problems: [sourceProblem("source/too-large", whole, { found: bytes.length, limit: LARGEST_TEXT })],
    };
  }
  if (!bytes.some((byte) => byte > 0x20))
    return { ok: false, problems: [sourceProblem("source/empty", whole)] };
  const decoded = new TextDecoder("utf-8").decode(bytes);
  if (!isUtf8(bytes)) {
    const readable = lineEnds(decoded.slice(0, firstReplaced(decoded, bytes)));
    return {
      ok: false,
      problems: [sourceProblem("source/not-utf8", { file, ...positionsOf(readable)(readable.length) })],
    };
  }
  const text = withoutInvisible(lineEnds(decoded));
  const positionOf = positionsOf(text);
  const problems = forbiddenIn(text).map(({ index, 0: character }) =>
    characterProblem(character, { file, ...positionOf(index) }),
  );
  return problems.length === 0 ? { ok: true, value: text, problems } : { ok: false, problems };
}

/** Splits a text at its two `---` lines. */
export function splitFrontMatter(text: string, file: string): Outcome<SplitSource> {
  const whole: Place = { file, line: 1, column: 1 };
  const [opening] = /^---[^\S\n]*(?:\n|$)/.exec(text) ?? [];
  if (opening === undefined) return { ok: false, problems: [sourceProblem("front-matter/missing", whole)] };
  CLOSING.lastIndex = opening.length;
  const closing = CLOSING.exec(text);
  if (closing === null) return { ok: false, problems: [sourceProblem("front-matter/unclosed", whole)] };
  const yaml = text.slice(opening.length, Math.max(opening.length, closing.index - 1));
  const lines = closing.index === opening.length ? 0 : countLines(yaml);
  const body = text.slice(closing.index + closing[0].length);
  return { ok: true, value: { yaml, yamlLine: 2, body, bodyLine: lines + 3 }, problems: [] };
}

/** The line that ends front matter. */
const CLOSING = /(?<=\n)---[^\S\n]*(?:\n|$)/g;

function countLines(text: string): number {
  let lines = 1;
  for (let at = text.indexOf("\n"); at >= 0; at = text.indexOf("\n", at + 1)) lines++;
  return lines;
}

function lineEnds(text: string): string {
  return !text.includes("\r") ? text : text.replace(/\r\n?/g, "\n");
}

/** Where the decoder first put U+FFFD for bytes that are not UTF-8; one that the author wrote is three bytes of the file. */
function firstReplaced(decoded: string, bytes: Uint8Array): number {
  let offset = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? 3 : 0;
  let before = 0;
  for (const { index } of decoded.matchAll(/\ufffd/g)) {
    offset += Buffer.byteLength(decoded.slice(before, index));
    if (bytes[offset] !== 0xef || bytes[offset + 1] !== 0xbf || bytes[offset + 2] !== 0xbd) return index;
    before = index;
  }
  return decoded.length;
}
