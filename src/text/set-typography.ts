/** Sets the text of a document as its language asks, between the reading of inline marks and the printing. */
import type { MarkdownIt } from "markdown-it";
import { editsOf, typeset } from "../language/typography/typeset.ts";
import type { Variant } from "../language/typography/variants.ts";
import { runsOf, setRun, type TextRun } from "./text-run.ts";

/** How a text is set; handed to the parser in its `env`. */
export interface Setting {
  readonly lang: string;
  /** Null: nothing is set. */
  readonly variant: Variant | null;
  /** Collects the runs as written; null if they are not needed. */
  readonly runs: LocatedRun[] | null;
}

/** A block of inline text: a paragraph, a heading, a cell. */
export interface Block {
  /** As the parser cut it out of its lines. */
  readonly content: string;
  /** Its first line in the source, from 0. */
  readonly line: number;
}

/** A run with the block that it stands in. */
export interface LocatedRun extends TextRun {
  readonly block: Block;
}

/** The key of the setting in the parser's `env`. */
export const SETTING = Symbol("setting");

/** Before pieces of text are joined: until then what was written with a backslash or as `&…;` is kept apart. */
export function addTypography(md: MarkdownIt): void {
  md.core.ruler.before("text_join", "typography", ({ tokens, env }) => {
    const setting: unknown = env[SETTING];
    if (!isSetting(setting)) return;
    const { variant } = setting;
    if (variant === null) return;
    let line = 0;
    for (const token of tokens) {
      if (token.map !== null) [line] = token.map;
      if (token.type !== "inline" || token.children === null) continue;
      const block: Block = { content: token.content, line };
      for (const run of runsOf(token.children, setting.lang)) {
        setting.runs?.push({ ...run, block });
        setRun(run, editsOf(run.text, variant, run.kept));
      }
      for (const child of token.children) {
        const title = child.attrGet("title");
        if (title !== null) child.attrSet("title", typeset(String(title), variant));
      }
    }
  });
}

function isSetting(value: unknown): value is Setting {
  return typeof value === "object" && value !== null && "variant" in value;
}
