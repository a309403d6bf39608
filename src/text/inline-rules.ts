/** Brevier's own marks in Markdown: `[Путин]{lang=ru}` for a fragment of another language, `{#id}` at the end of a block for its anchor. Any other brace is text. */

import type { MarkdownIt, StateCore, StateInline, Token } from "markdown-it";
import { directionOf } from "../language/words.ts";

const LANGUAGE = /^\{lang=([a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*)\}/;
const ANCHOR = /\s*\{#([a-z][a-z0-9-]*)\}$/;

/** Teaches a parser both marks. */
export function addInlineRules(md: MarkdownIt): void {
  md.inline.ruler.before("link", "language-span", languageSpan);
  md.core.ruler.after("inline", "anchor", anchors);
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

function anchors(state: StateCore): void {
  for (const [i, token] of state.tokens.entries()) {
    const last = token.type === "inline" ? token.children?.at(-1) : undefined;
    const open: Token | undefined = state.tokens[i - 1];
    if (last?.type !== "text" || open === undefined || open.nesting !== 1) continue;
    const match = ANCHOR.exec(last.content);
    if (match === null) continue;
    open.attrSet("id", match[1] ?? "");
    last.content = last.content.slice(0, match.index);
  }
}
