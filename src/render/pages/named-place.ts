/** Where a template uses what an error of Nunjucks names: it counts the lines of what it prints, not of what it looks up. */
import type { ReadableFolder } from "../../base/folders.ts";
import type { Place } from "../../base/problem.ts";

/** How a name is used, by the error that it is in. */
const USES: readonly { readonly error: RegExp; readonly use: (name: string) => RegExp }[] = [
  { error: /\bfilter not found: (\S+)/, use: (name) => new RegExp(`\\|\\s*(${name})(?![\\w.])`) },
  { error: /\btest not found: (\S+)/, use: (name) => new RegExp(`\\bis\\s+(?:not\\s+)?(${name})(?!\\w)`) },
  {
    error: /\btemplate not found: (.+)/,
    use: (name) => new RegExp(`\\b(?:extends|include|import|from)\\s+["'](${name})["']`),
  },
  {
    error: /\bUnable to call `(?:.*[."'[])?(\w+)(?:["']?\])?`/,
    use: (name) => new RegExp(`\\b(${name})\\s*\\(`),
  },
];

/** The first place in the template in which the error arose, else in any other; null if the error names nothing. */
export function namedPlace(
  message: string,
  templates: ReadableFolder,
  template: string | null,
): Place | null {
  for (const { error, use } of USES) {
    const name = error.exec(message)?.[1]?.trim();
    if (name === undefined) continue;
    const others = templates.list().filter((file) => file.endsWith(".njk"));
    for (const file of template === null ? others : [template, ...others]) {
      const source = new TextDecoder().decode(templates.read(file) ?? undefined);
      const at = offsetOf(source, use(name.replace(/[\\^$.*+?()[\]{}|]/g, "\\$&")));
      if (at !== null) return placeIn(source, at, `templates/${file}`);
    }
  }
  return null;
}

/** The offset of the name in the first tag or expression that has it; comments have neither. */
function offsetOf(source: string, use: RegExp): number | null {
  for (const { 0: tag, index } of source.matchAll(/\{#[\s\S]*?#\}|\{[{%][\s\S]*?[}%]\}/g)) {
    const found = tag.startsWith("{#") ? null : use.exec(tag);
    if (found !== null) return index + found.index + found[0].lastIndexOf(found[1] ?? "");
  }
  return null;
}

function placeIn(source: string, offset: number, file: string): Place {
  const before = source.slice(0, offset).split("\n");
  return { file, line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
}
