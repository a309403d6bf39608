/** `_headers`: the headers that a host sends with each address. // Netlify, Cloudflare Pages: custom headers */
import type { Position } from "./position.ts";
import type { Reference } from "./reference.ts";

/** A header of one block of addresses. */
export interface HostHeader {
  /** As written: `/feed.xml`, `/*`. */
  readonly path: string;
  /** In lower case. */
  readonly name: string;
  readonly value: string;
  readonly at: Position;
}

export interface HostHeaders {
  readonly headers: readonly HostHeader[];
  /** The addresses of one file each; those with `*` or `:name` stand for many, perhaps for none. */
  readonly paths: readonly { readonly path: string; readonly at: Position }[];
  /** The places of all addresses, each of which begins a rule. */
  readonly rules: readonly Position[];
  readonly references: readonly Reference[];
  /** Lines that are neither an address nor a header of one. */
  readonly faults: readonly { readonly line: string; readonly at: Position }[];
}

const ADDRESS = /^(?:https?:\/\/|\/)\S*$/;
const HEADER = /^(!?\s*[!#$%&'*+.^_`|~0-9A-Za-z-]+)(:\s*)(.*)$/;
const REMOVED = /^!\s*[0-9A-Za-z-]+$/;
const LINK = /<([^>]*)>\s*;[^,<]*/g;

/** Reads lines without indent as addresses, lines with one as headers of the address above. */
export function readHostHeaders(text: string): HostHeaders {
  const headers: HostHeader[] = [];
  const rules: Position[] = [];
  const paths: { path: string; at: Position }[] = [];
  const references: Reference[] = [];
  const faults: { line: string; at: Position }[] = [];
  let path: string | null = null;
  for (const [index, line] of text.split(/\r?\n/).entries()) {
    const trimmed = line.trim();
    if (trimmed === "" || trimmed.startsWith("#")) continue;
    const at = { line: index + 1, column: line.indexOf(trimmed) + 1 };
    const [, name, separator = "", value = ""] = HEADER.exec(trimmed) ?? [];
    if (!/^\s/.test(line) && ADDRESS.test(trimmed)) {
      path = trimmed;
      rules.push(at);
      if (!/\*|\/:/.test(path)) paths.push({ path, at });
    } else if (path === null || (name === undefined && !REMOVED.test(trimmed))) {
      faults.push({ line: trimmed, at });
    } else if (name !== undefined) {
      headers.push({ path, name: name.toLowerCase(), value, at });
      const start = at.column + name.length + separator.length;
      if (name.toLowerCase() === "link") references.push(...referencesOf(value, { ...at, column: start }));
    }
  }
  return { headers, paths, rules, references, faults };
}

/** The addresses of a `Link` header. // RFC 8288 § 3 */
function referencesOf(value: string, at: Position): readonly Reference[] {
  return [...value.matchAll(LINK)].map((match): Reference => {
    const isFeed = /rel="?[^"]*\b(?:self|hub)\b/.test(match[0]);
    const column = at.column + match.index + 1;
    return {
      url: match[1] ?? "",
      role: isFeed ? "feed" : "page",
      load: null,
      absolute: false,
      at: { line: at.line, column },
    };
  });
}
