/** What typography reads of a block: its words as one text, whatever marks part them, and the way back to the tokens. */
import type { Token } from "markdown-it";
import { firstWhere } from "../base/first-where.ts";
import { primaryLanguage } from "../language/locale/language-tags.ts";
import { BREAK, OBJECT } from "../language/typography/characters.ts";
import type { Edit } from "../language/typography/edits.ts";
import type { Range } from "../language/typography/kept-ranges.ts";
import { placeOf } from "./located-inline.ts";

/** A piece of a run, from `start` to `end` of its text. */
export interface Piece {
  readonly token: Token;
  readonly start: number;
  readonly end: number;
  /** Where it stands in the inline text of its block; null if that is not known. */
  readonly at: number | null;
  /** `kept` is never changed: what an author wrote with a backslash or as `&…;`, code, pictures, other languages. */
  readonly kind: "text" | "kept" | "break";
}

export interface TextRun {
  readonly text: string;
  readonly pieces: readonly Piece[];
  readonly kept: readonly Range[];
}

/** The run of a block's inline tokens, and one for the words of each picture in it. `lang` is the language of the whole text. */
export function runsOf(children: readonly Token[], lang: string): readonly TextRun[] {
  const pictures = children.flatMap((token) =>
    token.type === "image" && token.children !== null
      ? [runOf(token.children, lang, (placeOf(token) ?? 0) + "![".length)]
      : [],
  );
  return [runOf(children, lang, 0), ...pictures];
}

/** `base` is where the text that the tokens were read from begins in the block. */
function runOf(children: readonly Token[], lang: string, base: number): TextRun {
  let text = "";
  /** How many fragments of another language, or addresses that are their own text, are open. */
  let foreign = 0;
  const pieces: Piece[] = [];
  const add = (token: Token, content: string, kind: Piece["kind"]) => {
    const place = placeOf(token);
    const at = place === null ? null : base + place;
    pieces.push({ token, start: text.length, end: text.length + content.length, at, kind });
    text += content;
  };
  for (const token of children) {
    if (foreign > 0 || opensForeign(token, lang)) {
      if (foreign === 0) add(token, OBJECT, "kept");
      if (/^(?:language|link)_/.test(token.type)) foreign += token.nesting;
    } else if (token.type === "text") add(token, token.content, "text");
    else if (token.type === "text_special") add(token, token.content, "kept");
    else if (token.type === "softbreak") add(token, "\n", "break");
    else if (token.type === "hardbreak") add(token, BREAK, "kept");
    else if (token.nesting === 0) add(token, OBJECT, "kept");
  }
  const kept = pieces.filter(({ kind }) => kind === "kept").map(({ start, end }) => ({ start, end }));
  return { text, pieces, kept };
}

function opensForeign(token: Token, lang: string): boolean {
  if (token.type === "link_open") return token.info === "auto";
  if (token.type !== "language_open") return false;
  return primaryLanguage(String(token.attrGet("lang"))) !== primaryLanguage(lang);
}

/** Makes the changes in the tokens of a run; what would change a kept piece is left out. */
export function setRun({ text, pieces }: TextRun, edits: readonly Edit[]): void {
  const changed = new Map<Piece, Edit[]>();
  for (const edit of edits) {
    const touched = piecesOf(pieces, text, edit);
    if (touched.some(({ kind }) => kind === "kept")) continue;
    touched.forEach((piece, i) => {
      const part = { ...edit, start: Math.max(edit.start, piece.start), end: Math.min(edit.end, piece.end) };
      const own = changed.get(piece) ?? [];
      own.push(i === 0 ? part : { ...part, text: "" });
      changed.set(piece, own);
    });
  }
  for (const [piece, own] of changed) {
    let content = "";
    let done = piece.start;
    for (const { start, end, text: written } of own) {
      content += text.slice(done, start) + written;
      done = end;
    }
    piece.token.content = content + text.slice(done, piece.end);
    if (piece.kind === "break") {
      piece.token.type = "text";
      piece.token.tag = "";
    }
  }
}

/** The pieces that an edit changes: what is put in after an opening mark goes with the mark, else with what follows. */
function piecesOf(pieces: readonly Piece[], text: string, { start, end }: Edit): readonly Piece[] {
  const found: Piece[] = [];
  const isAfterMark = text.charAt(start - 1) === "«" || text.charAt(start - 1) === '"';
  for (let i = firstWhere(pieces, (piece) => piece.end >= start); i < pieces.length; i++) {
    const piece = pieces[i];
    if (piece === undefined || piece.start > Math.max(start, end - 1)) break;
    if (end > start ? piece.end > start : isAfterMark ? piece.start < start : piece.end > start)
      found.push(piece);
    if (end === start && found.length > 0) break;
  }
  return found;
}
