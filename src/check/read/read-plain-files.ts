import { itemsOf, memberOf, type ParsedJson } from "./parse-json.ts";
import type { Position } from "./position.ts";
import type { Reference } from "./reference.ts";

/** A line of `_redirects` whose two addresses are written out. */
export interface Redirect {
  readonly from: string;
  readonly to: string;
  /** 301 if the line has none. */
  readonly status: number;
  /** `!`: it applies even where there is a file. */
  readonly forced: boolean;
  readonly at: Position;
}

/** The lines of `_redirects`: rules, and lines that are not rules. */
export interface Redirects {
  readonly rules: readonly Redirect[];
  readonly references: readonly Reference[];
  readonly faults: readonly { readonly line: string; readonly at: Position }[];
}

/** Between the two addresses Netlify reads what the query must have: `id=12`. */
const RULE = /^(\s*(\/\S*)((?:\s+[^\s/=]+=\S*)*)\s+)(\S+)(?:\s+(\d{3})(!)?)?\s*$/;

/** `*`, `:splat`: a line for many addresses. */
const PLACEHOLDER = /\*|\/:/;

/** Reads lines of `from to status`; a target with a placeholder (`:splat`) cannot be followed and is left out. */
export function readRedirects(text: string): Redirects {
  const rules: Redirect[] = [];
  const references: Reference[] = [];
  const faults: { line: string; at: Position }[] = [];
  for (const [index, written] of text.split(/\r?\n/).entries()) {
    const line = written.replace(/(^|\s)#.*$/, "");
    if (line.trim() === "") continue;
    const [, before = "", path = "", conditions = "", url, status = "301", force] = RULE.exec(line) ?? [];
    const query = conditions.trim().split(/\s+/).join("&");
    const from = query === "" ? path : `${path}?${query}`;
    const at = { line: index + 1, column: before.length + 1 };
    if (url === undefined) {
      faults.push({ line: written, at });
      continue;
    }
    if (!url.includes("/:")) references.push({ url, role: "page", load: null, absolute: false, at });
    if (PLACEHOLDER.test(from) || PLACEHOLDER.test(url)) continue;
    const start = { line: index + 1, column: before.indexOf(path) + 1 };
    rules.push({ from, to: url, status: Number(status), forced: force !== undefined, at: start });
  }
  return { rules, references, faults };
}

/** The addresses of a web app manifest: its icons and screenshots, and the pages it opens. // W3C Web Application Manifest */
export function readManifest(parsed: ParsedJson): readonly Reference[] {
  if (!parsed.ok) return [];
  const sources = itemsOf(memberOf(parsed.root, "icons")).map((icon) => memberOf(icon, "src"));
  const shots = itemsOf(memberOf(parsed.root, "screenshots")).map((shot) => memberOf(shot, "src"));
  const shortcuts = itemsOf(memberOf(parsed.root, "shortcuts")).map((one) => memberOf(one, "url"));
  const pages = [memberOf(parsed.root, "start_url"), ...shortcuts];
  return [...sources, ...shots, ...pages].flatMap((node): readonly Reference[] => {
    if (node?.kind !== "string") return [];
    const role = pages.includes(node) ? "page" : "asset";
    return [{ url: node.value, role, load: null, absolute: false, at: node.at }];
  });
}
