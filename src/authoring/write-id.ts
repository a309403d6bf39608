import { briefPath } from "../content/parse/brief-path.ts";
import { idOfAddress } from "../content/parse/id-of-address.ts";
import { splitFrontMatter } from "../content/yaml/front-matter.ts";

/** A brief with the id that its address stands for, as its first key; null if it has one, or is none. `text` has `\n` line ends. */
export function withId(text: string, file: string): string | null {
  const path = briefPath(file);
  const split = splitFrontMatter(text, file);
  if (path === null || !split.ok || /^["']?id["']?[ \t]*:/m.test(split.value.yaml)) return null;
  const at = text.indexOf("\n", text.indexOf("---")) + 1;
  return at === 0 ? null : `${text.slice(0, at)}id: ${idOfAddress(path)}\n${text.slice(at)}`;
}
