import type { Digest, Instant } from "../model/identifiers.ts";

/** A record as the index lists it. */
export interface Capture {
  readonly url: string;
  /** UTC, to the second. */
  readonly date: Instant;
  readonly status: number;
  /** Without parameters: `text/html`. */
  readonly mime: string;
  readonly payload: Digest;
  /** In bytes from the start of the WARC. */
  readonly offset: number;
  readonly length: number;
}

/** A line of the index, with its end. Numbers are written as strings, as other tools do. // CDXJ 0.1 */
export function cdxjLine(
  filename: string,
  { url, date, status, mime, payload, offset, length }: Capture,
): string {
  const fields = {
    url,
    digest: `sha256:${payload}`,
    mime,
    filename,
    offset: String(offset),
    length: String(length),
    status: String(status),
  };
  return `${surtOf(url)} ${date.replace(/\D/g, "")} ${JSON.stringify(fields)}\n`;
}

/** `https://www.ex.org/2024/Oct/?b&a` → `org,ex)/2024/oct/?a&b`, the form in which an index is searched. */
export function surtOf(url: string): string {
  const { hostname, port, pathname, search } = new URL(url.toLowerCase());
  const host = hostname
    .replace(/^www\d*\./, "")
    .split(".")
    .reverse()
    .join(",");
  const query = search === "" ? "" : `?${search.slice(1).split("&").sort().join("&")}`;
  return `${host}${port === "" ? "" : `:${port}`})${pathname}${query}`;
}
