/** What Markdown reads in another way than its writer meant: figures that become lists, marks of other tools, code without a fence. */
import type { Token } from "markdown-it";
import type { Place, Problem } from "../base/problem.ts";
import { noteNames } from "./footnotes.ts";
import { foreignMarksIn, lostCallsIn, spacedAddressesIn } from "./foreign-marks.ts";
import { textProblem } from "./text-rules.ts";

/** Reports what is evidently not meant, each at its place. `firstLine` is the line of the file on which `source` begins, from 1. */
export function checkUnmeant(
  tokens: readonly Token[],
  source: string,
  file: string,
  firstLine: number,
): readonly Problem[] {
  const lines = source.split("\n");
  const at: PlaceOf = (line, column) => ({ file, line: firstLine + line, column: column + 1 });
  return [
    ...unmeantLists(tokens, lines, at),
    ...foreignMarks(tokens, lines, at),
    ...indentedCode(tokens, lines, at),
  ];
}

/** The place of a line and column from 0. */
type PlaceOf = (line: number, column: number) => Place;

/** A list that is open, its items, and the text that begins the first one. */
interface OpenList {
  readonly isOrdered: boolean;
  readonly level: number;
  readonly items: Token[];
  text: string | null;
}

/** A number, or an amount of money; after a plus also “de 300”. */
const QUANTITY = /^(?:\p{N}|\p{Sc}\s?\p{N}|[.,]\p{N})/u;
const MORE_THAN = /^d(?:e[ \u00a0]|['’])/;

/** Lists of one item that is a figure or has a year for its number; several items with numbers that the list would count in another way. */
function unmeantLists(tokens: readonly Token[], lines: readonly string[], at: PlaceOf): readonly Problem[] {
  const problems: Problem[] = [];
  const open: OpenList[] = [];
  /** The last number of the last list at each level: `10.` below a picture goes on after `9.` */
  const lastNumbers = new Map<number, number>();
  for (const token of tokens) {
    const list = open.at(-1);
    if (/_list_open$/.test(token.type))
      open.push({ isOrdered: token.tag === "ol", level: token.level, items: [], text: null });
    else if (token.type === "list_item_open") list?.items.push(token);
    else if (token.type === "inline" && list !== undefined) list.text ??= token.content;
    else if (/_list_close$/.test(token.type) && list !== undefined) {
      open.pop();
      const numbers = list.items.map(({ info }) => Number(info));
      const isMeant = list.isOrdered
        ? areCounted(list.items, lastNumbers.get(list.level))
        : list.items.length > 1 || !isFigure(list);
      if (list.isOrdered) lastNumbers.set(list.level, numbers.at(-1) ?? 0);
      if (!isMeant) problems.push(...list.items.slice(0, 1).map((item) => unmeantList(item, lines, at)));
    }
  }
  return problems;
}

function unmeantList({ info, markup, map }: Token, lines: readonly string[], at: PlaceOf): Problem {
  const [line] = map ?? [0];
  const mark = info + markup;
  const column = Math.max(0, lines[line]?.indexOf(mark) ?? 0);
  const found = (lines[line] ?? "").slice(column).trimEnd();
  const expected = `${info}\\${markup}${found.slice(mark.length)}`;
  const values = { found: excerpt(found), expected: excerpt(expected), mark };
  return textProblem("text/unmeant-list", at(line, column), values);
}

function isFigure({ items, text }: OpenList): boolean {
  return QUANTITY.test(text ?? "") || (items[0]?.markup === "+" && MORE_THAN.test(text ?? ""));
}

/** Whether the numbers begin with a single digit, go on from the list before, or are counted one by one or all the same. */
function areCounted(items: readonly Token[], before = Number.NaN): boolean {
  const numbers = items.map(({ info }) => Number(info));
  const [first = 0] = numbers;
  if ((items[0]?.info.length ?? 0) < 2 || first === before + 1) return true;
  return numbers.length > 1 && numbers.every((number, i) => number === first + i || number === first);
}

function foreignMarks(tokens: readonly Token[], lines: readonly string[], at: PlaceOf): readonly Problem[] {
  const problems: Problem[] = [];
  const notes = noteNames(tokens);
  let first = 0;
  /** Where the cell before ends: cells of a table share a line. */
  let end = 0;
  for (const [i, token] of tokens.entries()) {
    if (token.map !== null && token.type !== "inline") [first, end] = [token.map[0], 0];
    if (token.type !== "inline") continue;
    const found = findingsIn(token.content, tokens[i - 2]?.type === "list_item_open", notes);
    const isCell = /^t[dh]_open$/.test(tokens[i - 1]?.type ?? "");
    if (found.length === 0 && !isCell) {
      end = 0;
      continue;
    }
    let [start, next] = [0, 0];
    for (const [j, written] of token.content.split("\n").entries()) {
      const column = Math.max(0, lines[first + j]?.indexOf(written.trim(), end) ?? 0);
      end = isCell ? column + written.length : 0;
      const margin = written.length - written.trimStart().length;
      for (let one = found[next]; one !== undefined && one.at <= start + written.length; one = found[++next])
        problems.push(one.problemAt(at(first + j, column + one.at - start - margin)));
      start += written.length + 1;
    }
  }
  return problems;
}

/** Marks of other tools, calls of no footnote, and addresses with spaces in the raw text of a block, in order. */
function findingsIn(raw: string, isItem: boolean, notes: ReadonlySet<string>) {
  const marks = foreignMarksIn(raw, isItem).map(({ found, at, instead }) => ({
    at,
    problemAt: (place: Place) => textProblem("text/foreign-mark", place, { found: excerpt(found), instead }),
  }));
  const addresses = spacedAddressesIn(raw).map(({ found, at, expected }) => ({
    at,
    problemAt: (place: Place) => textProblem("text/spaced-address", place, { found, expected }),
  }));
  const calls = lostCallsIn(raw, notes).map(({ found, at }) => ({
    at,
    problemAt: (place: Place) => textProblem("text/unknown-footnote", place, { found }),
  }));
  return [...marks, ...addresses, ...calls].sort((a, b) => a.at - b.at);
}

/** Four spaces or a tab make code elsewhere; here they are no mark, and a paragraph that an editor has indented stays one. */
function indentedCode(tokens: readonly Token[], lines: readonly string[], at: PlaceOf): readonly Problem[] {
  return tokens.flatMap((token, i): readonly Problem[] => {
    const inline = tokens[i + 1];
    if (token.type !== "paragraph_open" || token.map === null || inline === undefined || token.level > 0)
      return [];
    const [line, end] = token.map;
    const isIndented = lines.slice(line, end).every((one) => /^(?: {4}|\t)/.test(one));
    if (!isIndented || isProse(inline.content)) return [];
    const [found = ""] = inline.content.split("\n");
    const column = Math.max(0, lines[line]?.indexOf(found) ?? 0);
    return [textProblem("text/indented-code", at(line, column), { found: excerpt(found) })];
  });
}

/** A sentence, or a line of speech. */
function isProse(text: string): boolean {
  return /^[\p{Lu}\p{Pi}\p{Pd}"…(]/u.test(text) && /[.!?…:;,»”")]$/.test(text);
}

const LONGEST = 40;

function excerpt(text: string): string {
  return text.length <= LONGEST ? text : `${text.slice(0, LONGEST).trimEnd()}…`;
}
