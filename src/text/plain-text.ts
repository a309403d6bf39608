import type { Token } from "markdown-it";
import { NOTE_MARK, REFERENCE } from "./footnotes.ts";

/** The text of a parsed document without its markup: blocks between blank lines, a soft line break as a space. */
export function plainTextOf(tokens: readonly Token[]): string {
  const blocks = tokens.flatMap((token) => {
    if (token.type === "inline") return [inlineText(token.children ?? [])];
    return token.type === "fence" ? [token.content.trimEnd()] : [];
  });
  return blocks.filter((block) => block !== "").join("\n\n");
}

/** Words as a newsroom counts them: runs between spaces (no-break ones too) that hold a letter or a digit. */
export function countWords(text: string): number {
  let words = 0;
  let isCounted = false;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (isSpace(code)) isCounted = false;
    else if (!isCounted && (isPlainLetter(code) || (code > 0x7f && LETTER.test(characterAt(text, i))))) {
      words++;
      isCounted = true;
    }
  }
  return words;
}

const LETTER = /^[\p{L}\p{N}]/u;
const SPACE = /\s/;

function isSpace(code: number): boolean {
  if (code <= 0x7f) return code === 32 || (code >= 9 && code <= 13);
  return code === 0xa0 || code === 0x202f || (code > 0x167f && SPACE.test(String.fromCharCode(code)));
}

/** Letters and digits of ASCII. */
function isPlainLetter(code: number): boolean {
  return (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || (code >= 48 && code <= 57);
}

/** The character that begins at a place, of one or two units. */
function characterAt(text: string, i: number): string {
  return String.fromCodePoint(text.codePointAt(i) ?? 0);
}

/** Whether what a token opens (a link, a heading) shows nothing until it closes. An image shows something. */
export function isEmptyFrom(tokens: readonly Token[], open: number): boolean {
  const close = tokens[open]?.type.replace("_open", "_close");
  for (let i = open + 1; i < tokens.length && tokens[i]?.type !== close; i++) {
    if (isVisible(tokens[i])) return false;
  }
  return true;
}

/** White space, controls and marks that only shape other characters are not visible; the mark of a note is none of its words. */
function isVisible(token: Token | undefined): boolean {
  if (token === undefined || token.type === NOTE_MARK) return false;
  if (token.type === "inline") return (token.children ?? []).some(isVisible);
  return token.type === "image" || /[^\p{Z}\p{Cc}\p{Cf}]/u.test(token.content);
}

/** What readers see as it is written in the token. */
const SHOWN: ReadonlySet<string> = new Set(["text", "code_inline", REFERENCE, NOTE_MARK]);

function inlineText(children: readonly Token[]): string {
  return children
    .map((token) => {
      if (token.type === "softbreak") return " ";
      if (token.type === "hardbreak") return "\n";
      return SHOWN.has(token.type) ? token.content : "";
    })
    .join("");
}
