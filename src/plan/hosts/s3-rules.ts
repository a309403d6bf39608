/**
 * `_s3.json`: what an upload to a bucket needs to know. It names patterns of keys, since a line for each key would grow with the archive; `s3Metadata`
 * gives what an object is to have. An old address is an object that leads on; where no page can stand, an empty one.
 */
import { type HeaderRule, writtenHeadersOf } from "../../base/headers-file.ts";
import { jsonObject, parseJsonObject } from "../../base/json.ts";
import type { HostRules } from "./host-rules.ts";
import { contentTypeOf, headersByPattern } from "./host-rules.ts";

/** Of one object. // Amazon S3, PutObject */
export interface S3Metadata {
  readonly ContentType: string;
  readonly CacheControl?: string;
  /** The bucket, served as a web site, answers 301 with this address. */
  readonly WebsiteRedirectLocation?: string;
}

/** The file as a value: headers by patterns of keys, the most specific first, and the objects that lead on, by their keys. */
export interface S3Rules {
  readonly headers: readonly HeaderRule[];
  readonly redirects: ReadonlyMap<string, string>;
}

/** What the metadata of an object can say. */
const NAMES: ReadonlySet<string> = new Set(["Content-Type", "Cache-Control"]);

export function s3Rules(rules: HostRules): string {
  const { base, redirects } = rules;
  const key = (path: string) => decodeURIComponent(path.slice(base.length + 1));
  const rows = headersByPattern(rules).flatMap(({ pattern, headers }) => {
    const said = headers.filter(([name]) => NAMES.has(name));
    return said.length === 0 ? [] : [{ keys: key(pattern), ...Object.fromEntries(said) }];
  });
  const moved = redirects
    .filter(({ query }) => query.length === 0)
    .map(({ from, to }) => [key(from).replace(/(^|\/)$/, "$1index.html"), to] as const);
  return `${JSON.stringify({ headers: rows, redirects: Object.fromEntries(moved) }, null, 1)}\n`;
}

/** Reads the file; null if it is another. */
export function parseS3Rules(bytes: Uint8Array): S3Rules | null {
  const file = parseJsonObject(bytes);
  const headers = file?.list("headers") ?? null;
  const redirects = file?.object("redirects") ?? null;
  if (headers === null || redirects === null) return null;
  const rules = headers.flatMap((row): readonly HeaderRule[] => {
    const entries = jsonObject(row)?.entries() ?? [];
    const texts = entries.flatMap(([name, value]) =>
      typeof value === "string" ? [[name, value] as const] : [],
    );
    const pattern = texts.find(([name]) => name === "keys")?.[1];
    return pattern === undefined ? [] : [{ pattern, headers: texts.filter(([name]) => name !== "keys") }];
  });
  const moved = redirects
    .entries()
    .flatMap(([from, to]) => (typeof to === "string" ? [[from, to] as const] : []));
  return { headers: rules, redirects: new Map(moved) };
}

/** What an object is to have, by its key. */
export function s3Metadata({ headers, redirects }: S3Rules, key: string): S3Metadata {
  const said = new Map<string, string>();
  for (const rule of headers) {
    for (const [name, value] of writtenHeadersOf([rule], key)) if (!said.has(name)) said.set(name, value);
  }
  const caching = said.get("Cache-Control");
  const to = redirects.get(key);
  return {
    ContentType: said.get("Content-Type") ?? contentTypeOf(key),
    ...(caching === undefined ? {} : { CacheControl: caching }),
    ...(to === undefined ? {} : { WebsiteRedirectLocation: to }),
  };
}
