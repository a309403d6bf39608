/** The way from an offset in a run back to an offset in the Markdown. */
import { firstWhere } from "../base/first-where.ts";
import type { Range } from "../language/typography/kept-ranges.ts";
import type { Block, LocatedRun } from "./set-typography.ts";
import type { Piece } from "./text-run.ts";

/** A text with the way back to its source. */
export interface LocatedText {
  readonly text: string;
  readonly kept: readonly Range[];
  /** The start of its first line in the source, for findings without a place of their own. */
  readonly from: number;
  /** The range in the source of `start` to `end` (excluded) in the text; null if the source writes it in another way. */
  sourceOf(start: number, end: number): Range | null;
}

/** The runs of a document with their ways back. */
export function locate(runs: readonly LocatedRun[], source: string): readonly LocatedText[] {
  const lines = source.split("\n");
  const starts = lineStarts(lines);
  let block: Block | null = null;
  let found: readonly ContentLine[] = [];
  return runs.map((run) => {
    if (run.block !== block) {
      // Cells of a table share a line: each is looked for after the one before.
      const end = found[0] === undefined ? 0 : found[0].column + found[0].text.length;
      found = contentLines(run.block, lines, block?.line === run.block.line ? end : 0);
      block = run.block;
    }
    const ofBlock = found;
    const offsetOf = (offset: number) => offsetIn(ofBlock, starts, offset);
    return {
      text: run.text,
      kept: run.kept,
      from: starts[run.block.line] ?? 0,
      sourceOf: (start, end) => rangeOf(run, offsetOf, start, end),
    };
  });
}

interface ContentLine {
  /** Of the source, from 0. */
  readonly line: number;
  readonly column: number;
  /** The line as the parser gave it, without the white space around it. */
  readonly text: string;
  /** Where it begins in the block's content. */
  readonly start: number;
}

/** Finds each line of a block's content in its source line, past the marks of quotations and lists. */
function contentLines(
  { content, line: first }: Block,
  lines: readonly string[],
  from: number,
): readonly ContentLine[] {
  let start = 0;
  return content.split("\n").flatMap((written, i) => {
    const at = start;
    start += written.length + 1;
    const text = written.trim();
    const source = lines[first + i] ?? "";
    const ended = source.trimEnd();
    const column =
      ended.endsWith(text) && from === 0 ? ended.length - text.length : source.indexOf(text, from);
    if (column < 0) return [];
    return [{ line: first + i, column, text, start: at + written.indexOf(text) }];
  });
}

function offsetIn(found: readonly ContentLine[], starts: readonly number[], offset: number): number | null {
  const line = found[firstWhere(found, ({ start }) => start > offset) - 1];
  if (line === undefined || offset > line.start + line.text.length) return null;
  return (starts[line.line] ?? 0) + line.column + (offset - line.start);
}

/** An offset in a block's content → in the source; null where the parser's text is not that of the line. */
type OffsetOf = (offset: number) => number | null;

function rangeOf({ pieces }: LocatedRun, offsetOf: OffsetOf, start: number, end: number): Range | null {
  const at = pieces[firstWhere(pieces, (piece) => piece.end > start)];
  const first = at !== undefined && at.start <= start ? at : pieces.at(-1);
  const until = pieces[firstWhere(pieces, (piece) => piece.end >= end)];
  const last = until !== undefined && until.start < end ? until : first;
  if (first === undefined || last === undefined) return null;
  const from = first.kind === "break" ? breakStart(first, offsetOf) : textOffset(first, start, offsetOf);
  const to =
    end === start
      ? from
      : last.kind === "break"
        ? breakEnd(pieces, last, offsetOf)
        : textOffset(last, end, offsetOf);
  return from === null || to === null || to < from ? null : { start: from, end: to };
}

/** A place in a piece of plain text, which the source holds character for character. */
function textOffset(piece: Piece, at: number, offsetOf: OffsetOf): number | null {
  if (piece.at === null) return null;
  if (piece.kind === "text") return offsetOf(piece.at + (at - piece.start));
  return offsetOf(at === piece.start ? piece.at : piece.at + Math.max(1, piece.token.markup.length));
}

/** A line break begins where its line's last word ends, and ends where the next line's first word begins. */
function breakStart(piece: Piece, offsetOf: OffsetOf): number | null {
  const place = piece.at;
  if (place === null) return null;
  for (let back = 0; back <= 2; back++) {
    const found = offsetOf(place - back);
    if (found !== null) return found;
  }
  return null;
}

function breakEnd(pieces: readonly Piece[], piece: Piece, offsetOf: OffsetOf): number | null {
  const place = pieces[firstWhere(pieces, ({ start }) => start >= piece.end)]?.at ?? null;
  return place === null ? null : offsetOf(place);
}

/** Where each line begins. */
function lineStarts(lines: readonly string[]): readonly number[] {
  let at = 0;
  return lines.map((line) => {
    const start = at;
    at += line.length + 1;
    return start;
  });
}
