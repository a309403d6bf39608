/** WARC 1.0 and 1.1, uncompressed, read in one pass and in parts: digests are computed on the way, and no block is held. // ISO 28500:2017 */
import { createHash } from "node:crypto";
import { type ByteSource, byteSource } from "./byte-source.ts";

/** A record. Offsets and lengths in bytes from the start of the WARC. */
export interface WarcRecord {
  readonly offset: number;
  /** With the two line ends that close it. */
  readonly length: number;
  /** `WARC/1.1` as written. */
  readonly version: string;
  /** By lower-case name, in the order written. */
  readonly fields: ReadonlyMap<string, readonly string[]>;
  /** SHA-256 of the block, in hexadecimal. */
  readonly blockDigest: string;
  /** The block as text, if it is no HTTP message and not over a mebibyte; else empty. */
  readonly text: string;
  /** The HTTP message of a `response` or `request`; null for others, and if it is malformed. */
  readonly http: HttpMessage | null;
}

export interface HttpMessage {
  /** `HTTP/1.1 200 OK`. */
  readonly start: string;
  /** 0 if the start line has none. */
  readonly status: number;
  /** By lower-case name, in the order written. */
  readonly headers: ReadonlyMap<string, readonly string[]>;
  /** Bytes of its body, and their SHA-256 in hexadecimal. */
  readonly length: number;
  readonly digest: string;
}

/** A place that cannot be read as a record, where reading ends. `offset` as in a record. */
export interface WarcFault {
  readonly offset: number;
  readonly fault: "no-record" | "bad-field" | "no-length" | "cut-short" | "no-end";
}

/** In bytes: a longer head is not read. */
const LONGEST_HEAD = 1 << 16;
const LONGEST_TEXT = 1 << 20;

/** Reads records one after the other; the last value may be a fault. */
export function* readWarc(slices: Iterable<Uint8Array>): Generator<WarcRecord | WarcFault> {
  const source = byteSource(slices);
  while (!source.isAtEnd()) {
    const read = readRecord(source);
    yield read;
    if ("fault" in read) return;
  }
}

function readRecord(source: ByteSource): WarcRecord | WarcFault {
  const offset = source.position();
  const fault = (what: WarcFault["fault"]): WarcFault => ({ offset, fault: what });
  const head = source.until("\r\n\r\n", LONGEST_HEAD);
  if (head === null) return fault("no-record");
  const [version = "", ...lines] = head.split("\r\n");
  if (!/^WARC\/\d+\.\d+$/.test(version)) return fault("no-record");
  const fields = fieldsOf(lines);
  if (fields === null) return fault("bad-field");
  const [length = ""] = fields.get("content-length") ?? [];
  if (!/^\d+$/.test(length)) return fault("no-length");
  const size = Number(length);
  const isHttp = (fields.get("content-type")?.[0] ?? "").startsWith("application/http");
  const block = isHttp ? readMessage(source, size) : readText(source, size);
  if (block === null) return fault("cut-short");
  if (source.until("\r\n\r\n", 4) !== "") return fault("no-end");
  return { offset, length: source.position() - offset, version, fields, ...block };
}

type Block = Pick<WarcRecord, "blockDigest" | "text" | "http">;

function readText(source: ByteSource, size: number): Block | null {
  const hash = createHash("sha256");
  const parts: Uint8Array[] = [];
  for (const part of source.take(size)) {
    hash.update(part);
    // A slice belongs to the source, which overwrites it.
    if (size <= LONGEST_TEXT) parts.push(part.slice());
  }
  if (!source.wasWhole()) return null;
  return {
    blockDigest: hash.digest("hex"),
    text: new TextDecoder().decode(Buffer.concat(parts)),
    http: null,
  };
}

function readMessage(source: ByteSource, size: number): Block | null {
  const whole = createHash("sha256");
  const body = createHash("sha256");
  const from = source.position();
  const head = source.until("\r\n\r\n", Math.min(size, LONGEST_HEAD));
  if (head !== null) whole.update(head, "latin1").update("\r\n\r\n");
  const length = size - (source.position() - from);
  for (const part of source.take(length)) {
    whole.update(part);
    body.update(part);
  }
  if (!source.wasWhole()) return null;
  const blockDigest = whole.digest("hex");
  const [start = "", ...lines] = head?.split("\r\n") ?? [];
  const headers = fieldsOf(lines);
  if (head === null || headers === null) return { blockDigest, text: "", http: null };
  const status = Number(/^HTTP\/\d(?:\.\d)? (\d{3})(?: |$)/.exec(start)?.[1] ?? 0);
  return { blockDigest, text: "", http: { start, status, headers, length, digest: body.digest("hex") } };
}

/** Null if a line is no field. A head is read as Latin 1, so that its bytes can be hashed again; values are UTF-8. */
function fieldsOf(lines: readonly string[]): ReadonlyMap<string, readonly string[]> | null {
  const fields = new Map<string, string[]>();
  for (const line of lines) {
    const [, name = "", value = ""] = /^([!#$%&'*+.^_`|~0-9A-Za-z-]+):[ \t]*(.*?)[ \t]*$/.exec(line) ?? [];
    if (name === "") return null;
    const known = fields.get(name.toLowerCase()) ?? [];
    known.push(Buffer.from(value, "latin1").toString());
    fields.set(name.toLowerCase(), known);
  }
  return fields;
}
