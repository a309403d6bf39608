/** WARC 1.0 and 1.1, uncompressed, read in one pass and in parts: digests are computed on the way, and no block is held. // ISO 28500:2017 */
import { createHash } from "node:crypto";
import { type ByteSource, byteSource, type Slices } from "./byte-source.ts";
import { type ComparedDigest, digestReader } from "./stated-digest.ts";

/** A record. Offsets and lengths in bytes from the start of the WARC. */
export interface WarcRecord {
  readonly offset: number;
  /** With the two line ends that close it. */
  readonly length: number;
  /** `WARC/1.1` as written. */
  readonly version: string;
  /** By lower-case name, in the order written. */
  readonly fields: ReadonlyMap<string, readonly string[]>;
  /** What the record states of its block and of its payload; null if it states nothing, or nothing that can be computed of it alone. */
  readonly block: ComparedDigest | null;
  readonly payload: ComparedDigest | null;
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
export async function* readWarc(slices: Slices): AsyncGenerator<WarcRecord | WarcFault> {
  const source = byteSource(slices);
  while (!(await source.isAtEnd())) {
    const read = await readRecord(source);
    yield read;
    if ("fault" in read) return;
  }
}

async function readRecord(source: ByteSource): Promise<WarcRecord | WarcFault> {
  const offset = source.position();
  const fault = (what: WarcFault["fault"]): WarcFault => ({ offset, fault: what });
  const head = await source.until("\r\n\r\n", LONGEST_HEAD);
  if (head === null) return fault("no-record");
  const [version = "", ...lines] = head.split("\r\n");
  if (!/^WARC\/\d+\.\d+$/.test(version)) return fault("no-record");
  const fields = fieldsOf(lines);
  if (fields === null) return fault("bad-field");
  const [length = ""] = fields.get("content-length") ?? [];
  if (!/^\d+$/.test(length)) return fault("no-length");
  const size = Number(length);
  const isHttp = (fields.get("content-type")?.[0] ?? "").startsWith("application/http");
  const block = isHttp ? await readMessage(source, size, fields) : await readText(source, size, fields);
  if (block === null) return fault("cut-short");
  if ((await source.until("\r\n\r\n", 4)) !== "") return fault("no-end");
  return { offset, length: source.position() - offset, version, fields, ...block };
}

type Fields = WarcRecord["fields"];
type Block = Pick<WarcRecord, "block" | "payload" | "text" | "http">;

const readersOf = (fields: Fields) => ({
  block: digestReader(fields.get("warc-block-digest")?.[0]),
  payload: digestReader(fields.get("warc-payload-digest")?.[0]),
});
/** The payload of these is not in the record, or not all of it. */
const isOfOther = (fields: Fields) =>
  fields.get("warc-type")?.[0] === "revisit" || fields.has("warc-segment-number");

async function readText(source: ByteSource, size: number, fields: Fields): Promise<Block | null> {
  const { block, payload } = readersOf(fields);
  const parts: Uint8Array[] = [];
  for await (const part of source.take(size)) {
    block?.update(part);
    payload?.update(part);
    // A slice belongs to the source, which overwrites it.
    if (size <= LONGEST_TEXT) parts.push(part.slice());
  }
  if (!source.wasWhole()) return null;
  return {
    block: block?.compare() ?? null,
    payload: isOfOther(fields) ? null : (payload?.compare() ?? null),
    text: new TextDecoder().decode(Buffer.concat(parts)),
    http: null,
  };
}

async function readMessage(source: ByteSource, size: number, fields: Fields): Promise<Block | null> {
  const { block, payload } = readersOf(fields);
  const body = createHash("sha256");
  const from = source.position();
  const head = await source.until("\r\n\r\n", Math.min(size, LONGEST_HEAD));
  if (head !== null) block?.update(Buffer.from(`${head}\r\n\r\n`, "latin1"));
  const length = size - (source.position() - from);
  for await (const part of source.take(length)) {
    block?.update(part);
    payload?.update(part);
    body.update(part);
  }
  if (!source.wasWhole()) return null;
  const [start = "", ...lines] = head?.split("\r\n") ?? [];
  const headers = fieldsOf(lines);
  const own = { block: block?.compare() ?? null, text: "" };
  if (head === null || headers === null) return { ...own, payload: null, http: null };
  const status = Number(/^HTTP\/\d(?:\.\d)? (\d{3})(?: |$)/.exec(start)?.[1] ?? 0);
  const compared = payload?.compare() ?? null;
  // Some digest a body as it came in chunks, some as it is without them. // WARC 1.1 § 5.9
  const isOtherBody = isOfOther(fields) || (compared?.holds === false && headers.has("transfer-encoding"));
  return {
    ...own,
    payload: isOtherBody ? null : compared,
    http: { start, status, headers, length, digest: body.digest("hex") },
  };
}

/** Null if a line is no field. A head is read as Latin 1, so that its bytes can be hashed again; values are UTF-8. */
function fieldsOf(lines: readonly string[]): ReadonlyMap<string, readonly string[]> | null {
  const fields = new Map<string, string[]>();
  for (const line of unfolded(lines)) {
    const [, name = "", value = ""] = /^([!#$%&'*+.^_`|~0-9A-Za-z-]+):[ \t]*(.*?)[ \t]*$/.exec(line) ?? [];
    if (name === "") return null;
    const known = fields.get(name.toLowerCase()) ?? [];
    known.push(Buffer.from(value, "latin1").toString());
    fields.set(name.toLowerCase(), known);
  }
  return fields;
}

/** A line that begins with white space continues the one before. // WARC 1.0 § 4, LWS */
function unfolded(lines: readonly string[]): readonly string[] {
  const whole: string[] = [];
  for (const line of lines) {
    const last = /^[ \t]/.test(line) ? whole.pop() : undefined;
    whole.push(last === undefined ? line : `${last} ${line.trim()}`);
  }
  return whole;
}
