/** What a host is to say of a site, as values: each host's own form of them is compiled from here, and nothing is said in one form alone. */
import { type Header, type HeaderRule, writtenHeadersOf } from "../../base/headers-file.ts";
import type { DistPath } from "../../model/identifiers.ts";
import { mediaTypeOf } from "../machines/media-type.ts";

/** A former address that leads to another. Both are paths from the root of the host, percent-encoded. */
export interface RedirectRule {
  readonly from: string;
  /** What its query has to have, as `name=value` or a name alone, percent-encoded; where there is none, a query does not matter. */
  readonly query: readonly string[];
  readonly to: string;
  /** Whether a page stands there that sends the reader on. */
  readonly hasPage: boolean;
}

/** The address of a withdrawn brief: gone, with the notice as the answer. // RFC 9110 § 15.5.11 */
export interface GoneRule {
  readonly path: string;
  /** The file with the notice. */
  readonly page: string;
}

export interface HostRules {
  /** What every path begins with: `/sub`, or nothing. */
  readonly base: string;
  /** By patterns of paths, in which `*` stands for anything; what several say of one header is joined by a comma. */
  readonly headers: readonly HeaderRule[];
  /** What is said where no pattern speaks of that header. */
  readonly otherwise: readonly Header[];
  /** Those that ask for more of a query first: the first that fits is followed. */
  readonly redirects: readonly RedirectRule[];
  readonly gone: readonly GoneRule[];
  /** The page for addresses that nothing has. */
  readonly notFound: string;
}

/** A former address as a whole: two redirects with the same are two rules for one address. */
export function keyOf({ from, query }: Pick<RedirectRule, "from" | "query">): string {
  return query.length === 0 ? from : `${from}?${query.join("&")}`;
}

/** The headers of a file of the output, by the names that the rules give them; its type is among them, whatever the rules say. */
export function headersOf(rules: HostRules, path: DistPath): Readonly<Record<string, string>> {
  const at = `${rules.base}/${path.replace(/(^|\/)index\.html$/, "$1")}`;
  return Object.fromEntries(withDefaults(rules, writtenHeadersOf(rules.headers, at), path));
}

/**
 * The patterns, the most specific first, each with all that is said of its addresses: for hosts that follow the first that fits alone. Of what
 * a pattern leaves open, the most general one is the last, and holds for every address.
 */
export function headersByPattern({ base, headers, otherwise }: HostRules): readonly HeaderRule[] {
  const all = `${base}/*`;
  const patterns = [...new Set([...headers.map(({ pattern }) => pattern), all])];
  const weight = (pattern: string) =>
    pattern === all ? -1 : pattern.length + (pattern.includes("*") ? 0 : 1e6);
  return patterns
    .sort((a, b) => weight(b) - weight(a))
    .map((pattern) => {
      const written = writtenHeadersOf(headers, pattern);
      return { pattern, headers: [...written, ...missingIn(written, otherwise)] };
    });
}

/** The type of a file as a header says it: text is UTF-8 everywhere. */
export function contentTypeOf(path: string): string {
  const type = mediaTypeOf(path);
  return type.startsWith("text/") ? `${type}; charset=utf-8` : type;
}

function withDefaults(
  { otherwise }: HostRules,
  written: readonly Header[],
  path: DistPath,
): readonly Header[] {
  return [...written, ...missingIn(written, [["Content-Type", contentTypeOf(path)], ...otherwise])];
}

function missingIn(written: readonly Header[], more: readonly Header[]): readonly Header[] {
  const names = new Set(written.map(([name]) => name.toLowerCase()));
  return more.filter(([name]) => !names.has(name.toLowerCase()));
}
