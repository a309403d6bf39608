/** Brevier's own marks in Markdown: `[Путин]{lang=ru}` for a fragment of another language, `{#id}` at the end of a block for its anchor. Any other brace is text. */

import type { MarkdownIt, StateCore, StateInline, Token } from "markdown-it";
import { isNeverNeeded } from "../language/invisible-characters.ts";
import { directionOf } from "../language/locale/language-tags.ts";
import { hasForbidden } from "./forbidden-characters.ts";

const LANGUAGE = /^\{lang=([a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*)\}/;
const LETTER = /\p{L}/u;
const ANCHOR = /\{#([a-z][a-z0-9-]*)\}$/;

/** The type of a token for a character reference that stands for no character of a page; its `markup` is what was written. */
export const FORBIDDEN_REFERENCE = "forbidden_reference";

/** Teaches a parser both marks, and to keep apart the references that stand for nothing. */
export function addInlineRules(md: MarkdownIt): void {
  md.inline.ruler.before("link", "language-span", languageSpan);
  md.inline.ruler.before("backticks", "apostrophe", typedApostrophe);
  md.core.ruler.after("inline", "anchor", anchors);
  md.core.ruler.before("text_join", "forbidden-references", (state) => markForbidden(state.tokens));
}

function languageSpan(state: StateInline, silent: boolean): boolean {
  if (state.src.charCodeAt(state.pos) !== 0x5b) return false;
  const end = state.md.helpers.parseLinkLabel(state, state.pos);
  if (end < 0) return false;
  const match = LANGUAGE.exec(state.src.slice(end + 1));
  if (match === null) return false;
  if (!silent) {
    const lang = match[1] ?? "";
    const open = state.push("language_open", "span", 1);
    open.attrSet("lang", lang);
    if (directionOf(lang) === "rtl") open.attrSet("dir", "rtl");
    const { posMax } = state;
    state.pos += 1;
    state.posMax = end;
    state.md.inline.tokenize(state);
    state.posMax = posMax;
    state.push("language_close", "span", -1);
  }
  state.pos = end + 1 + match[0].length;
  return true;
}

/** In «d`autres et l`Iran» the marks are apostrophes: code does not open right after a letter and close right before one. */
function typedApostrophe(state: StateInline, silent: boolean): boolean {
  const { src, pos } = state;
  if (src.charAt(pos) !== "`" || src.charAt(pos + 1) === "`" || !LETTER.test(src.charAt(pos - 1)))
    return false;
  const closing = /(?<!`)`(?!`)/g;
  closing.lastIndex = pos + 1;
  const end = closing.exec(src)?.index ?? -1;
  if (end < 0 || end >= state.posMax || !LETTER.test(src.charAt(end + 1))) return false;
  if (!silent) state.pending += "`";
  state.pos++;
  return true;
}

function anchors(state: StateCore): void {
  for (const [i, token] of state.tokens.entries()) {
    const last = token.type === "inline" ? token.children?.at(-1) : undefined;
    const open: Token | undefined = state.tokens[i - 1];
    if (last?.type !== "text" || open === undefined || open.nesting !== 1) continue;
    const match = ANCHOR.exec(last.content);
    if (match === null) continue;
    bearerOf(open, state.tokens[i - 2], state.tokens[i + 1]).attrSet("id", match[1] ?? "");
    last.content = last.content.slice(0, match.index).trimEnd();
  }
}

/** A tight list prints no paragraphs: the item carries the anchor of its first, a later one is then printed for its own. */
function bearerOf(open: Token, before: Token | undefined, close: Token | undefined): Token {
  if (!open.hidden) return open;
  if (before?.type === "list_item_open") return before;
  open.hidden = false;
  if (close !== undefined) close.hidden = false;
  return open;
}

/** markdown-it silently turns most of them into U+FFFD. As tokens of their own they print nothing, and the reader reports them. */
function markForbidden(tokens: readonly Token[]): void {
  for (const token of tokens) {
    if (token.children !== null) markForbidden(token.children);
    if (token.type !== "text_special" || token.info !== "entity") continue;
    if (isNeverNeeded(token.content)) token.content = "";
    if (token.content !== "\ufffd" && !hasForbidden(token.content)) continue;
    token.type = FORBIDDEN_REFERENCE;
    token.content = "\ufffd";
    token.hidden = true;
  }
}
