/** Records of a WARC, as their heads: the block follows, then two line ends. // ISO 28500:2017 (WARC 1.1) */
import { createHash } from "node:crypto";
import type { Digest, Instant } from "../model/identifiers.ts";

/** What closes a record. */
export const RECORD_END = new TextEncoder().encode("\r\n\r\n");

/** The fields of a response record about its block. */
export interface ResponseHead {
  readonly url: string;
  /** UTC, to the second. */
  readonly date: Instant;
  /** The id of the warcinfo record. */
  readonly info: string;
  readonly payload: Digest;
  readonly block: Digest;
  /** Bytes of the block. */
  readonly length: number;
}

/** The head of a `response` record, with its id. */
export function responseHead({ url, date, info, payload, block, length }: ResponseHead): Uint8Array {
  return head([
    ["WARC-Type", "response"],
    ["WARC-Record-ID", recordId("response", url, date, payload)],
    ["WARC-Warcinfo-ID", info],
    ["WARC-Date", date],
    ["WARC-Target-URI", url],
    ["WARC-Payload-Digest", `sha256:${payload}`],
    ["WARC-Block-Digest", `sha256:${block}`],
    ["Content-Type", "application/http;msgtype=response"],
    ["Content-Length", String(length)],
  ]);
}

/** The whole first record, with its id: which program made the WARC, from what, and that nothing came over a network. */
export function warcinfo(
  filename: string,
  date: Instant,
  fields: readonly (readonly [name: string, value: string])[],
): { readonly id: string; readonly bytes: Uint8Array } {
  // A line end would begin another field.
  const lines = fields.map(([name, value]) => `${name}: ${value.replace(/\s+/gu, " ").trim()}\r\n`);
  const block = Buffer.from(lines.join(""));
  const digest = createHash("sha256").update(block).digest("hex");
  const id = recordId("warcinfo", filename, date, digest);
  const start = head([
    ["WARC-Type", "warcinfo"],
    ["WARC-Record-ID", id],
    ["WARC-Date", date],
    ["WARC-Filename", filename],
    ["WARC-Block-Digest", `sha256:${digest}`],
    ["Content-Type", "application/warc-fields"],
    ["Content-Length", String(block.length)],
  ]);
  return { id, bytes: Buffer.concat([start, block, RECORD_END]) };
}

const REASONS: Readonly<Record<number, string>> = {
  200: "OK",
  301: "Moved Permanently",
  302: "Found",
  307: "Temporary Redirect",
  308: "Permanent Redirect",
};

/** The head of an HTTP message that a host would have sent. */
export function httpHead(
  status: number,
  headers: readonly (readonly [name: string, value: string])[],
): Uint8Array {
  const lines = headers.map(([name, value]) => `${name}: ${value}\r\n`);
  return Buffer.from(`HTTP/1.1 ${status} ${REASONS[status] ?? ""}\r\n${lines.join("")}\r\n`);
}

/** Derived from the record, so that it has the same id on every machine; a UUID of version 8. // RFC 9562 § 5.8 */
function recordId(type: string, url: string, date: Instant, payload: string): string {
  const hash = createHash("sha256").update([type, url, date, payload].join("\n")).digest();
  hash.writeUInt8((hash.readUInt8(6) & 0x0f) | 0x80, 6);
  hash.writeUInt8((hash.readUInt8(8) & 0x3f) | 0x80, 8);
  const hex = hash.toString("hex");
  const parts = [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20, 32)];
  return `<urn:uuid:${parts.join("-")}>`;
}

function head(fields: readonly (readonly [name: string, value: string])[]): Uint8Array {
  return Buffer.from(`WARC/1.1\r\n${fields.map(([name, value]) => `${name}: ${value}\r\n`).join("")}\r\n`);
}
