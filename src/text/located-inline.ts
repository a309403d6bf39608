/** Keeps the offset of each piece of inline text in its block: markdown-it gives places for blocks only. */
import type { MarkdownIt, Token } from "markdown-it";
import { REFERENCE } from "./footnotes.ts";

const LOCATED: ReadonlySet<string> = new Set([
  "text",
  "text_special",
  "softbreak",
  "hardbreak",
  "image",
  REFERENCE,
]);

/** Makes the parser's inline tokens of text, line breaks and pictures carry `meta.at`, the offset in the block's `content`. */
export function addInlinePlaces(md: MarkdownIt): void {
  const { State } = md.inline;
  const starts = new WeakMap<object, number>();
  md.inline.State = class extends State {
    override pushPending(): Token {
      return located(super.pushPending(), starts.get(this) ?? 0);
    }

    override push(...asked: Parameters<InstanceType<typeof State>["push"]>): Token {
      const [type] = asked;
      const last = this.pending === "" ? this.tokens.at(-1) : undefined;
      const at = this.pos;
      const token = super.push(...asked);
      if (!LOCATED.has(type)) return token;
      // The marks of a run (`***`) are pushed one by one while the parser stands before the first.
      const lastEnd = last?.type === "text" ? (placeOf(last) ?? -1) + last.content.length : -1;
      return located(token, lastEnd > at ? lastEnd : at);
    }
  };
  // The first rule at each step: if no text is pending, what comes starts here.
  md.inline.ruler.before("text", "place", (state, silent) => {
    if (!silent && state.pending === "") starts.set(state, state.pos);
    return false;
  });
  // Joining what emphasis has parted would lose the places; `text_join` does it for all at the end.
  md.inline.ruler2.disable("fragments_join");
}

/** The offset of a piece in its block's `content`; null for what was not read as inline text. */
export function placeOf(token: Token): number | null {
  const at: unknown = token.meta?.["at"];
  return typeof at === "number" ? at : null;
}

function located(token: Token, at: number): Token {
  token.meta = { ...token.meta, at };
  return token;
}
