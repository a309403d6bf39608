import type { Token } from "markdown-it";

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
  return text.match(WORD)?.length ?? 0;
}

const WORD = /[^\s\p{L}\p{N}]*[\p{L}\p{N}]\S*/gu;

/** Whether what a token opens (a link, a heading) shows nothing until it closes. An image shows something. */
export function isEmptyFrom(tokens: readonly Token[], open: number): boolean {
  const close = tokens[open]?.type.replace("_open", "_close");
  for (let i = open + 1; i < tokens.length && tokens[i]?.type !== close; i++) {
    if (isVisible(tokens[i])) return false;
  }
  return true;
}

/** White space, controls and marks that only shape other characters are not visible. */
function isVisible(token: Token | undefined): boolean {
  if (token === undefined) return false;
  if (token.type === "inline") return (token.children ?? []).some(isVisible);
  return token.type === "image" || /[^\p{Z}\p{Cc}\p{Cf}]/u.test(token.content);
}

function inlineText(children: readonly Token[]): string {
  return children
    .map((token) => {
      if (token.type === "softbreak") return " ";
      if (token.type === "hardbreak") return "\n";
      return token.type === "text" || token.type === "code_inline" ? token.content : "";
    })
    .join("");
}
