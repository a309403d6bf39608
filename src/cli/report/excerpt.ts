import { type Cell, cellsOf, widthOf } from "./display-width.ts";

/** The most columns that a line is shown in. */
const WIDEST = 100;
/** In UTF-16 units: how far a line is looked at on each side of a column. A line can have a problem at each of its characters. */
const REACH = 300;
const CUT: Cell = { text: "…", width: 1, from: -1 };
/** Keeps what stands on both sides from being laid from right to left as one. */
const LEFT_TO_RIGHT = "\u200e";
const RIGHT_TO_LEFT = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufeff\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]/u;

/**
 * A line, cut around a column, and a caret below what stands there; nothing of a blank line, or of the dashes where a problem of a whole file stands.
 * @param column in UTF-16 code units, from 1.
 * @param found what the problem is about: if it stands there, the caret goes on below it.
 */
export function excerptOf(line: string | null, column: number, found: string | null): readonly string[] {
  if (line === null || (line.length < REACH && /^(?:---)?\s*$/.test(line))) return [];
  const index = column - 1;
  const cutAt = Math.max(0, index - REACH);
  const reached = line.slice(cutAt, index + REACH);
  const cells = cellsOf(reached).map((cell) => ({ ...cell, from: cell.from + cutAt }));
  const at = cells.findLastIndex(({ from }) => from <= index);
  const isAfterEnd = index >= line.length;
  const position = isAfterEnd ? cells.length : Math.max(0, at);
  const [first, end] = windowOf(cells, position);
  const isCut = { before: first > 0 || cutAt > 0, after: end < cells.length || index + REACH < line.length };
  const before = [...(isCut.before ? [CUT] : []), ...cells.slice(first, position)];
  const after = [...cells.slice(position, end), ...(isCut.after ? [CUT] : [])];
  const indent = `    ${" ".repeat(widthOf(before))}`;
  const hasDirections = RIGHT_TO_LEFT.test(reached);
  if (hasDirections) {
    const [there, ...rest] = after;
    const parts = [before, there === undefined ? [] : [there], rest].map(textOf);
    return [`    ${LEFT_TO_RIGHT}${parts.join(LEFT_TO_RIGHT)}`, `${indent}^`];
  }
  const stop = index + lengthOf(line, index, found);
  const below = cells.slice(position, end).filter(({ from }) => from < stop);
  return [`    ${textOf([...before, ...after])}`, `${indent}^${"~".repeat(Math.max(0, widthOf(below) - 1))}`];
}

/** How many code units of the line from the index are what was found, with the quotes around it; 1 if it does not stand there. */
export function lengthOf(line: string, index: number, found: string | null): number {
  if (found === null || found === "") return 1;
  if (line.startsWith(found, index)) return found.length;
  const quote = line.charAt(index);
  const isQuoted = (quote === '"' || quote === "'") && line.startsWith(found + quote, index + 1);
  return isQuoted ? found.length + 2 : 1;
}

/** The cells to show, from and to: half of the columns before the position, and what is left after it; all of a short line. */
function windowOf(cells: readonly Cell[], position: number): readonly [number, number] {
  if (widthOf(cells) <= WIDEST) return [0, cells.length];
  let first = position;
  let end = position;
  let width = 0;
  const take = (next: number, limit: number) => {
    const more = cells[next]?.width;
    if (more === undefined || width + more > limit) return false;
    width += more;
    return true;
  };
  while (take(first - 1, WIDEST / 2)) first--;
  while (take(end, WIDEST)) end++;
  while (take(first - 1, WIDEST)) first--;
  return [first, end];
}

function textOf(cells: readonly Cell[]): string {
  return cells.map(({ text }) => text).join("");
}
