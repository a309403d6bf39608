/** A line of text with its styles → Markdown that our parser reads as the same words, links and emphasis, or else as the same words. */
import { escapeMarkdown, escapeRun, escapeStart } from "../../text/escape-markdown.ts";
import { parseMarkdown } from "../../text/parse-markdown.ts";

/** How a piece of text is set. */
export interface Style {
  readonly strong: boolean;
  readonly em: boolean;
  readonly struck: boolean;
  readonly code: boolean;
  /** Where it leads; null if nowhere. */
  readonly href: string | null;
  /** A tag of another language than the text around it. */
  readonly lang: string | null;
}

export const PLAIN: Style = { strong: false, em: false, struck: false, code: false, href: null, lang: null };

/** A text with its style, a line break, a picture of the site, or the call of a note. */
export type Piece =
  | { readonly kind: "text"; readonly text: string; readonly style: Style }
  | { readonly kind: "break" }
  | { readonly kind: "picture"; readonly address: string; readonly alt: string }
  | { readonly kind: "note"; readonly label: string };

/** Whether anything of it is seen: white space and invisible characters are not. */
export function isShown(pieces: readonly Piece[]): boolean {
  return pieces.some((piece) =>
    piece.kind === "text" ? /[^\p{Z}\p{Cc}\p{Cf}]/u.test(piece.text) : piece.kind !== "break",
  );
}

export interface InlineMarkdown {
  readonly markdown: string;
  /** Whether links or emphasis were given up, since the parser would have read something else. */
  readonly isPlain: boolean;
}

/** Pieces on a line each between their breaks. What is written is read again: words come first, then links, then emphasis. */
export function inlineMarkdown(given: readonly Piece[]): InlineMarkdown {
  const pieces = settled(given);
  const isStyled = pieces.some((piece) => piece.kind !== "text" || piece.style !== PLAIN);
  const text = textOf(pieces);
  if (!isStyled) return { markdown: escapeMarkdown(text), isPlain: false };
  const styled = written(pieces);
  if (isReadAs(pieces)) return { markdown: styled, isPlain: false };
  const linked = pieces.map((piece) =>
    piece.kind === "text" ? { ...piece, style: { ...PLAIN, href: piece.style.href } } : piece,
  );
  if (isReadAs(linked)) return { markdown: written(linked), isPlain: true };
  return { markdown: escapeMarkdown(text.replaceAll("\n", " ")), isPlain: true };
}

/** The words as they are shown, a break as a line end. */
export function textOf(pieces: readonly Piece[]): string {
  return pieces
    .map((piece) => (piece.kind === "text" ? piece.text : piece.kind === "break" ? "\n" : ""))
    .join("");
}

function isReadAs(pieces: readonly Piece[]): boolean {
  // The definition of a note stands elsewhere, and a picture shows no words.
  const shown = settled(pieces.filter(({ kind }) => kind === "text" || kind === "break"));
  if (!isShown(shown)) return true;
  const { body } = parseMarkdown(written(shown), "", 1);
  const markup = body.parts.map((part) => (typeof part === "string" ? part : "")).join("");
  const count = (tag: string) => markup.split(`<${tag}>`).length - 1;
  const runs = (has: (style: Style) => boolean) =>
    shown.some((piece) => piece.kind === "text" && has(piece.style));
  return (
    body.text === textOf(shown) &&
    /^<p(?: dir="\w+")?>/.test(markup) &&
    count("em") > 0 === runs(({ em }) => em) &&
    count("strong") > 0 === runs(({ strong }) => strong)
  );
}

/** Neighbours of one style are one; white space is folded across pieces, and dropped around lines. */
function settled(given: readonly Piece[]): readonly Piece[] {
  const pieces: Piece[] = [];
  for (const piece of given) {
    const last = pieces.at(-1);
    if (piece.kind !== "text") {
      if (piece.kind === "break") trimEnd(pieces);
      pieces.push(piece);
      continue;
    }
    const before = last === undefined || last.kind === "break" ? " " : last.kind === "text" ? last.text : "";
    const text = /[ \n]$/.test(before) ? piece.text.replace(/^ +/, "") : piece.text;
    if (text === "") continue;
    if (last?.kind === "text" && isSame(last.style, piece.style))
      pieces[pieces.length - 1] = { ...last, text: last.text + text };
    else pieces.push({ ...piece, text });
  }
  trimEnd(pieces);
  while (pieces.at(-1)?.kind === "break") {
    pieces.pop();
    trimEnd(pieces);
  }
  while (pieces[0]?.kind === "break") pieces.shift();
  return pieces.map((piece) =>
    piece.kind === "text" && isSame(piece.style, PLAIN) ? { ...piece, style: PLAIN } : piece,
  );
}

function trimEnd(pieces: Piece[]): void {
  for (let last = pieces.at(-1); last?.kind === "text"; last = pieces.at(-1)) {
    const text = last.text.replace(/(?<! ) +$/, "");
    pieces.pop();
    if (text === "") continue;
    pieces.push({ ...last, text });
    return;
  }
}

function isSame(a: Style, b: Style): boolean {
  return (
    a.strong === b.strong &&
    a.em === b.em &&
    a.struck === b.struck &&
    a.code === b.code &&
    a.href === b.href &&
    a.lang === b.lang
  );
}

/** The marks around a run, from the outside to the inside. */
const MARKS: readonly {
  readonly of: (style: Style) => string | null;
  readonly open: (value: string) => string;
  readonly close: (value: string) => string;
}[] = [
  { of: ({ href }) => href, open: () => "[", close: (href) => `](${href})` },
  { of: ({ lang }) => lang, open: () => "[", close: (lang) => `]{lang=${lang}}` },
  { of: ({ struck }) => (struck ? "~~" : null), open: (mark) => mark, close: (mark) => mark },
  { of: ({ strong }) => (strong ? "**" : null), open: (mark) => mark, close: (mark) => mark },
  { of: ({ em }) => (em ? "*" : null), open: (mark) => mark, close: (mark) => mark },
];

function written(pieces: readonly Piece[]): string {
  const lines: Piece[][] = [[]];
  for (const piece of pieces) {
    if (piece.kind === "break") lines.push([]);
    else lines.at(-1)?.push(piece);
  }
  return lines.map((line) => escapeStart(nested(line, 0))).join("\\\n");
}

/** Runs of one mark, and in them those of the next. */
function nested(pieces: readonly Piece[], depth: number): string {
  const mark = MARKS[depth];
  if (mark === undefined) return pieces.map(one).join("");
  let all = "";
  for (let i = 0; i < pieces.length; ) {
    const markOf = (piece: Piece | undefined) => (piece?.kind === "text" ? mark.of(piece.style) : null);
    const value = markOf(pieces[i]);
    let end = i + 1;
    while (end < pieces.length && markOf(pieces[end]) === value) end++;
    const inner = nested(pieces.slice(i, end), depth + 1);
    // `!` before a bracket would make a picture of the link.
    if (value !== null && all.endsWith("!") && mark.open(value) === "[") all = `${all.slice(0, -1)}\\!`;
    all += value === null ? inner : marked(inner, mark.open(value), mark.close(value));
    i = end;
  }
  return all;
}

/** White space at the edges stands outside of the marks, which could not be read beside it. */
function marked(inner: string, open: string, close: string): string {
  const words = inner.trim();
  if (words === "") return inner;
  const from = inner.length - inner.trimStart().length;
  return inner.slice(0, from) + open + words + close + inner.slice(from + words.length);
}

function one(piece: Piece): string {
  if (piece.kind === "picture") return `![${escapeRun(piece.alt, false)}](${piece.address})`;
  if (piece.kind === "note") return `[^${piece.label}]`;
  if (piece.kind === "break") return "";
  return piece.style.code && piece.text.trim() !== ""
    ? codeSpan(piece.text)
    : escapeRun(piece.text, piece.style.href === null);
}

function codeSpan(text: string): string {
  const longest = Math.max(0, ...[...text.matchAll(/`+/g)].map(([run]) => run.length));
  const fence = "`".repeat(longest + 1);
  const pad = /^`|`$|^ .* $/s.test(text) ? " " : "";
  return `${fence}${pad}${text}${pad}${fence}`;
}
