/**
 * A static host that reads `_headers` and `_redirects` as the documentation of Netlify and of Cloudflare Pages says, written from that alone: nothing
 * of it is the program's.
 */
export interface Answer {
  readonly status: number;
  readonly location?: string;
  readonly body?: string;
}

export interface Dialect {
  /** Netlify: a line may ask for a query, may answer 410, and is followed where a file stands only with `!`. */
  readonly isNetlify: boolean;
}

interface Line {
  readonly from: string;
  readonly query: ReadonlyMap<string, string>;
  readonly to: string;
  readonly status: number;
  readonly isForced: boolean;
}

/** Lines that the host does not read are left out, as it does. */
export function readLines(text: string, { isNetlify }: Dialect): readonly Line[] {
  return text.split("\n").flatMap((line): Line[] => {
    const words = line.trim().split(/\s+/);
    const [from = "", ...rest] = words;
    if (!from.startsWith("/")) return [];
    const conditions: string[] = [];
    while (rest[0]?.includes("=") && !rest[0].startsWith("/")) conditions.push(rest.shift() ?? "");
    const [to = "", code = "301", ...more] = rest;
    const isForced = code.endsWith("!");
    const status = Number(isNetlify ? code.replace("!", "") : code);
    const isRead = isNetlify || (conditions.length === 0 && [301, 302, 303, 307, 308].includes(status));
    if (to === "" || more.length > 0 || !isRead) return [];
    const query = new Map(
      conditions.map((one) => {
        const [name = "", value = ""] = one.replaceAll("+", "%20").split("=").map(decodeURIComponent);
        return [name, value] as const;
      }),
    );
    return [{ from: decodeURIComponent(from), query, to, status, isForced }];
  });
}

export function answerTo(
  asked: string,
  lines: readonly Line[],
  hasFile: (path: string) => boolean,
  { isNetlify }: Dialect,
): Answer {
  const url = new URL(asked, "https://host.example");
  const path = decodeURIComponent(url.pathname);
  const file = path.endsWith("/") ? `${path}index.html` : path;
  const line = lines.find(
    ({ from, query, isForced }) =>
      from === path &&
      [...query].every(([name, value]) => url.searchParams.get(name) === value) &&
      (!isNetlify || isForced || !hasFile(file)),
  );
  if (line?.status === 410) return { status: 410, body: line.to };
  if (line !== undefined) return { status: line.status, location: line.to };
  return hasFile(file) ? { status: 200, body: file } : { status: 404, body: "/404.html" };
}

/** The headers of a path by `_headers`: of those of one name Netlify takes the last, Cloudflare joins what no line with `!` takes off. */
export function headersAt(text: string, path: string, { isNetlify }: Dialect): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  let isMeant = false;
  for (const line of text.split("\n")) {
    if (/^\//.test(line)) {
      const pattern = line.replace(/[.+?^${}()|[\]\\]/g, "\\$&").replaceAll("*", ".*");
      isMeant = new RegExp(`^${pattern}$`).test(path);
    } else if (line.includes("!") && isNetlify) {
      throw new Error(`Netlify does not know ${line}`);
    } else if (isMeant && /^ +!/.test(line)) {
      found.delete(line.replace("!", "").trim());
    } else if (isMeant && line.includes(":")) {
      const at = line.indexOf(":");
      const [name, value] = [line.slice(0, at).trim(), line.slice(at + 1).trim()];
      found.set(name, found.has(name) && !isNetlify ? `${found.get(name)}, ${value}` : value);
    }
  }
  return found;
}
