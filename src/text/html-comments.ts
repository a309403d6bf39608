/** Comments of HTML, which other tools leave out: here they are left out too, and reported. */
import type { MarkdownIt, StateBlock, StateInline, Token } from "markdown-it";

/** The type of a token for a comment; its `content` is what was written. */
export const COMMENT = "comment";

/** Teaches a parser to leave comments out, as blocks and in lines. */
export function addComments(md: MarkdownIt): void {
  const interrupts = { alt: ["paragraph", "reference", "blockquote", "list"] };
  md.block.ruler.before("html_block", COMMENT, commentBlock, interrupts);
  md.inline.ruler.before("html_inline", COMMENT, commentInline);
  md.renderer.rules[COMMENT] = () => "";
}

/** A comment that begins a line, over as many lines as it takes. What follows it on its last line begins a paragraph. */
function commentBlock(state: StateBlock, first: number, end: number, silent: boolean): boolean {
  const start = (state.bMarks[first] ?? 0) + (state.tShift[first] ?? 0);
  if (!state.src.startsWith("<!--", start)) return false;
  const close = closeOf(state.src, start);
  if (close < 0 || close > (state.eMarks[end - 1] ?? 0)) return false;
  if (silent) return true;
  let last = first;
  while ((state.eMarks[last] ?? close) < close) last++;
  const token = commentToken(state.push(COMMENT, "", 0), state.src.slice(start, close));
  token.map = [first, last + 1];
  state.line = last + 1;
  const rest = state.src.slice(close, state.eMarks[last]);
  if (rest.trim() === "") return true;
  state.bMarks[last] = close;
  state.tShift[last] = rest.length - rest.trimStart().length;
  state.sCount[last] = state.blkIndent;
  return paragraphRule(state.md)?.(state, last, end, false) ?? false;
}

/** The last rule of all, which takes whatever is left. */
function paragraphRule(md: MarkdownIt) {
  return md.block.ruler.getRules("").at(-1);
}

function commentInline(state: StateInline, silent: boolean): boolean {
  if (!state.src.startsWith("<!--", state.pos)) return false;
  const close = closeOf(state.src, state.pos);
  if (close < 0 || close > state.posMax) return false;
  const { src, pos } = state;
  const [before, after] = [src.charAt(pos - 1), src.charAt(close)];
  // Of the spaces around it one is left, or none at the end of a line.
  const isAtEnd = after === "" || after === "\n";
  if (!silent && isAtEnd) state.pending = state.pending.replace(/ +$/, "");
  if (!silent) commentToken(state.push(COMMENT, "", 0), src.slice(pos, close));
  state.pos = close;
  if (!isAtEnd && /^[ \n]?$/.test(before)) while (src.charAt(state.pos) === " ") state.pos++;
  return true;
}

/** Where the comment ends that begins at `start`; -1 if it never does. // CommonMark § 6.6 */
function closeOf(text: string, start: number): number {
  const close = text.indexOf("-->", start + 2);
  return close < 0 ? -1 : close + 3;
}

function commentToken(token: Token, written: string): Token {
  token.content = written;
  token.hidden = true;
  return token;
}
