import { itemsOf, memberOf, type ParsedJson } from "./parse-json.ts";
import type { Position } from "./position.ts";
import type { Reference } from "./reference.ts";

/** What `_redirects` holds: where its lines lead, and the lines that are no rule. */
export interface Redirects {
  readonly references: readonly Reference[];
  readonly faults: readonly { readonly line: string; readonly at: Position }[];
}

const RULE = /^(\s*\/\S*\s+)(\S+)(?:\s+\d{3}!?)?\s*$/;

/** Reads lines of `from to status`; a target with a placeholder (`:splat`) cannot be followed and is left out. */
export function readRedirects(text: string): Redirects {
  const references: Reference[] = [];
  const faults: { line: string; at: Position }[] = [];
  for (const [index, written] of text.split(/\r?\n/).entries()) {
    const line = written.replace(/(^|\s)#.*$/, "");
    if (line.trim() === "") continue;
    const [, before = "", url] = RULE.exec(line) ?? [];
    const at = { line: index + 1, column: before.length + 1 };
    if (url === undefined) faults.push({ line: written, at });
    else if (!url.includes("/:")) references.push({ url, role: "page", load: null, absolute: false, at });
  }
  return { references, faults };
}

/** The addresses of a web app manifest: its icons and the page it opens. // W3C Web Application Manifest */
export function readManifest(parsed: ParsedJson): readonly Reference[] {
  if (!parsed.ok) return [];
  const sources = itemsOf(memberOf(parsed.root, "icons")).map((icon) => memberOf(icon, "src"));
  const start = memberOf(parsed.root, "start_url");
  return [...sources, start].flatMap((node): readonly Reference[] => {
    if (node?.kind !== "string") return [];
    const role = node === start ? "page" : "asset";
    return [{ url: node.value, role, load: null, absolute: false, at: node.at }];
  });
}
