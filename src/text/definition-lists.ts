/** Definition lists: a line with a term, then `: ` and what it means. */
import type { MarkdownIt, StateBlock } from "markdown-it";

/** A sentence whose line is broken before its colon is longer than a term, or has a comma. */
const TERM = /^[^.,;:!?…«»]{1,60}$/;
/** The plugin takes `~ 10 km` for a definition too, and a colon by itself for an empty one. */
const DEFINITION = /^:[ \t]+\S/;

/** Teaches a parser the lists of the plugin that are evidently meant. */
export function addDefinitionLists(md: MarkdownIt, plugin: (md: MarkdownIt) => void): void {
  const others = new Set(md.block.ruler.getRules(""));
  md.use(plugin);
  const read = md.block.ruler.getRules("").find((rule) => !others.has(rule));
  md.block.ruler.at(
    "deflist",
    (state, line, end, silent) => {
      const next = line + 1 < end && state.isEmpty(line + 1) ? line + 2 : line + 1;
      const isMeant =
        silent || (next < end && TERM.test(textOf(state, line)) && DEFINITION.test(textOf(state, next)));
      return isMeant && (read?.(state, line, end, silent) ?? false);
    },
    { alt: ["paragraph", "reference", "blockquote"] },
  );
}

function textOf(state: StateBlock, line: number): string {
  return state.src.slice((state.bMarks[line] ?? 0) + (state.tShift[line] ?? 0), state.eMarks[line]).trimEnd();
}
