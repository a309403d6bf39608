/** The `_headers` file that Netlify and Cloudflare Pages read: which headers a host sends with which path. */

export type Header = readonly [name: string, value: string];

/** The headers of the paths that match a pattern, in which `*` stands for any characters. */
export interface HeaderRule {
  readonly pattern: string;
  readonly headers: readonly Header[];
  /** The names of headers of which nothing counts that earlier rules say; in lower case. */
  readonly without?: readonly string[];
}

/**
 * Reads the file: a path at the start of a line, below it its headers, each on an indented line. `! Name` takes off what earlier rules say of a header, as
 * Cloudflare Pages does. `#` begins a comment line; what is neither is skipped, as hosts do.
 */
export function parseHeadersFile(text: string): readonly HeaderRule[] {
  const rules: HeaderRule[] = [];
  let headers: Header[] = [];
  let without: string[] = [];
  for (const line of text.split(/\r?\n/)) {
    if (line.trim() === "" || line.trimStart().startsWith("#")) continue;
    if (/^\s/.test(line)) {
      const [, name, value] = /^\s+([\w-]+)\s*:\s*(.*?)\s*$/.exec(line) ?? [];
      const [, removed] = /^\s+!\s*([\w-]+)\s*$/.exec(line) ?? [];
      if (name !== undefined && value !== undefined) headers.push([name, value]);
      else if (removed !== undefined) without.push(removed.toLowerCase());
    } else {
      headers = [];
      without = [];
      rules.push({ pattern: line.trim(), headers, without });
    }
  }
  return rules;
}

/** The headers of a path (without its query) by their names in lower case. What several rules say of one header is joined by a comma, as hosts do. */
export function headersOf(rules: readonly HeaderRule[], path: string): ReadonlyMap<string, string> {
  return new Map(writtenHeadersOf(rules, path).map(([name, value]) => [name.toLowerCase(), value]));
}

/** The same in the order of the file, with the names as it first writes them. */
export function writtenHeadersOf(rules: readonly HeaderRule[], path: string): readonly Header[] {
  const found = new Map<string, Header>();
  for (const { pattern, headers, without = [] } of rules) {
    if (!matches(pattern, path)) continue;
    for (const name of without) found.delete(name);
    for (const [name, value] of headers) {
      const key = name.toLowerCase();
      const before = found.get(key);
      found.set(key, before === undefined ? [name, value] : [before[0], `${before[1]}, ${value}`]);
    }
  }
  return [...found.values()];
}

/** Walks the parts between the stars in one pass, so that no pattern can make it slow. */
function matches(pattern: string, path: string): boolean {
  const [first = "", ...parts] = pattern.split("*");
  const last = parts.pop();
  if (last === undefined) return path === pattern;
  if (!path.startsWith(first)) return false;
  let from = first.length;
  for (const part of parts) {
    const at = path.indexOf(part, from);
    if (at === -1) return false;
    from = at + part.length;
  }
  return path.length - last.length >= from && path.endsWith(last);
}
