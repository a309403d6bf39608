/** Blocks of Markdown, made of lines; and what an element of HTML gives to one. */
import { type HtmlElement, isElement } from "./html-tree.ts";
import { isShown, type Piece } from "./inline-markdown.ts";

/** Two breaks in a row end a paragraph; what shows nothing is none. A picture that is not in a line of text stands alone. */
export function paragraphsIn(pieces: readonly Piece[]): readonly (readonly Piece[])[] {
  const all: Piece[][] = [[]];
  let breaks = 0;
  for (const piece of withoutBrackets(pieces)) {
    if (piece.kind === "text" && piece.text.trim() === "" && breaks > 0) continue;
    breaks = piece.kind === "break" ? breaks + 1 : 0;
    if (breaks === 2) all.push([]);
    else if (breaks < 2) all.at(-1)?.push(piece);
  }
  return all.filter(isShown);
}

/** The brackets that a page has around the call of a note: ours has its own. */
function withoutBrackets(pieces: readonly Piece[]): readonly Piece[] {
  return pieces.map((piece, i) => {
    if (piece.kind !== "text") return piece;
    const isBefore = pieces[i + 1]?.kind === "note" && piece.text.endsWith("[");
    const isAfter = pieces[i - 1]?.kind === "note" && piece.text.startsWith("]");
    return { ...piece, text: piece.text.slice(isAfter ? 1 : 0, isBefore ? -1 : undefined) };
  });
}

export function rowsOf(table: HtmlElement): readonly (readonly HtmlElement[])[] {
  return table.children.filter(isElement).flatMap((child) => {
    if (child.name !== "tr") return /^t(?:head|body|foot)$/.test(child.name) ? rowsOf(child) : [];
    return [child.children.filter(isElement).filter(({ name }) => name === "td" || name === "th")];
  });
}

export function rawText(element: HtmlElement): string {
  return element.children
    .map((child) => (!isElement(child) ? child : child.name === "br" ? "\n" : rawText(child)))
    .join("");
}

export function prefixed(block: string, first: string, others: string): string {
  return block
    .split("\n")
    .map((line, i) => (i === 0 ? first + line : line === "" && others.trim() === "" ? "" : others + line))
    .join("\n");
}

/** Between marks that are longer than any in it. */
export function fence(code: string, lang: string): string {
  const longest = Math.max(2, ...[...code.matchAll(/`+/g)].map(([run]) => run.length));
  const mark = "`".repeat(longest + 1);
  return `${mark}${lang}\n${code}\n${mark}`;
}

/** Rows of cells, each a line of Markdown; the first is the head. */
export function tableOf(rows: readonly (readonly string[])[]): string {
  const [head = "", ...others] = rows.map((row) => `| ${row.join(" | ")} |`);
  const rule = `| ${(rows[0] ?? []).map(() => "---").join(" | ")} |`;
  return [head, rule, ...others].join("\n");
}

/** Headings and cells lose the spaces at their ends, no-break ones too: what then ends them would be read as an anchor. */
export function withoutAnchor(line: string): string {
  return line.replace(/(?<!\\)\{(?=#[a-z][a-z0-9-]*\}\s*$)/, "\\{");
}
