/** A block that is one fragment written from right to left is laid out so: a span alone would turn its words and leave its lines at the left. */
import type { MarkdownIt, Token } from "markdown-it";

/** Gives paragraphs, headings and quotations the direction of their only fragment. After the rule of anchors. */
export function addBlockDirection(md: MarkdownIt): void {
  md.core.ruler.after("anchor", "block-direction", ({ tokens }) => {
    const open: { readonly token: Token; isTurned: boolean; isEmpty: boolean }[] = [];
    for (const token of tokens) {
      if (token.nesting === 1) open.push({ token, isTurned: true, isEmpty: true });
      const block = open.at(-1);
      if (block === undefined) continue;
      if (token.nesting === 0) {
        block.isTurned &&= token.type === "inline" && isTurned(token.children ?? []);
        block.isEmpty = false;
      }
      if (token.nesting !== -1) continue;
      open.pop();
      const turned = block.isTurned && !block.isEmpty;
      if (turned) block.token.attrSet("dir", "rtl");
      const outer = open.at(-1);
      if (outer === undefined) continue;
      outer.isTurned &&= turned;
      outer.isEmpty = false;
    }
  });
}

/** Whether all words stand in fragments from right to left. */
function isTurned(children: readonly Token[]): boolean {
  let depth = 0;
  let found = false;
  for (const token of children) {
    if (token.type === "language_open" && (depth > 0 || token.attrGet("dir") === "rtl")) depth++;
    else if (token.type === "language_close" && depth > 0) depth--;
    else if (depth > 0) found = true;
    else if (
      token.nesting === 0 &&
      !/^(?:softbreak|hardbreak)$/.test(token.type) &&
      token.content.trim() !== ""
    )
      return false;
  }
  return found;
}
