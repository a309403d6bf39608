/** A picture that is alone in its paragraph and has a title becomes a figure: the title is its caption. */
import type { MarkdownIt } from "markdown-it";

/** Teaches a parser figures. After typography, which sets titles. */
export function addFigures(md: MarkdownIt): void {
  md.core.ruler.push("figure", ({ tokens, Token }) => {
    for (const [i, token] of tokens.entries()) {
      const [open, close] = [tokens[i - 1], tokens[i + 1]];
      const [picture, ...others] = token.children ?? [];
      if (open?.type !== "paragraph_open" || open.hidden || close === undefined) continue;
      if (picture?.type !== "image" || others.length > 0) continue;
      const title = String(picture.attrGet("title") ?? "").trim();
      if (title === "") continue;
      picture.attrs = (picture.attrs ?? []).filter(([name]) => name !== "title");
      open.tag = "figure";
      close.tag = "figure";
      const caption = new Token("text", "", 0);
      caption.content = title;
      token.children = [
        picture,
        new Token("figcaption_open", "figcaption", 1),
        caption,
        new Token("figcaption_close", "figcaption", -1),
      ];
    }
  });
}
