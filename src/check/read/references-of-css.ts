import { positionsOf } from "./position.ts";
import type { Reference } from "./reference.ts";

const COMMENT = /\/\*[\s\S]*?\*\//g;
const ADDRESS = /@import\s+(?:url\(\s*)?["']?([^"')\s;]+)|url\(\s*(?:"([^"]*)"|'([^']*)'|([^)"'\s]*))\s*\)/gi;

/** What a style sheet makes the browser fetch: other sheets, fonts, pictures. Parts of the same document (`url(#x)`) are left out. */
export function referencesOfCss(css: string): readonly Reference[] {
  const positionOf = positionsOf(css);
  // Replaced by spaces, so that what follows keeps its place.
  const code = css.replace(COMMENT, (comment) => comment.replace(/[^\n]/g, " "));
  return [...code.matchAll(ADDRESS)].flatMap((match): readonly Reference[] => {
    const [, imported, ...quoted] = match;
    const url = imported ?? quoted.find((text) => text !== undefined) ?? "";
    if (url.startsWith("#")) return [];
    const load = imported === undefined ? "image" : "style";
    return [{ url, role: "asset", load, absolute: false, at: positionOf(match.index) }];
  });
}
