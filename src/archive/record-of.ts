/** An answer as a record: the message that a host would send, with its digests. // WARC 1.1 § response, WARC-Block-Digest, WARC-Payload-Digest */
import { createHash } from "node:crypto";
import { httpDate } from "../language/locale/dates.ts";
import { sha256 } from "../model/digest.ts";
import { type Digest, digest } from "../model/identifiers.ts";
import type { Answer } from "./answers.ts";
import { mediaTypeOf } from "./media-type.ts";
import type { PublishedSite } from "./published-site.ts";
import { httpHead, RECORD_END, responseHead } from "./warc-record.ts";

const PART = 1 << 20;

/** A record as it goes into the WARC. */
export interface RecordToWrite {
  /** Without parameters. */
  readonly mime: string;
  readonly payload: Digest;
  /** Its head, its block and what closes it. */
  readonly parts: () => Iterable<Uint8Array>;
}

/** The record of an answer; null if the file is not the one that the manifest lists. @param info the id of the warcinfo record. */
export function recordOf(site: PublishedSite, answer: Answer, info: string): RecordToWrite | null {
  const { url, date, file, bytes } = answer;
  const headers = headersOf(site, answer);
  const http = httpHead(answer.status, headers);
  const head = (payload: Digest, block: Digest, size: number) =>
    responseHead({ url, date, info, payload, block, length: http.length + size });
  const mime = file === null ? "text/html" : mimeOf(headers);
  if (bytes !== null) {
    const payload = sha256(bytes);
    if (file !== null && payload !== file.sha256) return null;
    const block = digest(createHash("sha256").update(http).update(bytes).digest("hex"));
    return { mime, payload, parts: () => [head(payload, block, bytes.length), http, bytes, RECORD_END] };
  }
  if (file === null) return null;
  const whole = createHash("sha256").update(http);
  const body = createHash("sha256");
  let size = 0;
  for (const part of partsOf(site, file.path)) {
    whole.update(part);
    body.update(part);
    size += part.length;
  }
  if (body.digest("hex") !== file.sha256 || size !== file.bytes) return null;
  const block = digest(whole.digest("hex"));
  return {
    mime,
    payload: file.sha256,
    parts: function* () {
      yield head(file.sha256, block, size);
      yield http;
      yield* partsOf(site, file.path);
      yield RECORD_END;
    },
  };
}

function headersOf(site: PublishedSite, { url, date, status, file, location }: Answer) {
  const own = [
    ["Content-Length", String(file?.bytes ?? 0)],
    ["Date", httpDate(date)],
  ] as const;
  if (location !== null) return [["Location", location] as const, ...own];
  const headers = site.headersOf(url);
  const saysType = headers.some(([name]) => name.toLowerCase() === "content-type");
  const type = [["Content-Type", mediaTypeOf(file?.path ?? "")] as const];
  return [...(saysType || status !== 200 ? [] : type), ...own, ...headers];
}

function mimeOf(headers: ReturnType<typeof headersOf>): string {
  const type = headers.find(([name]) => name.toLowerCase() === "content-type");
  return (type?.[1] ?? "").split(";")[0]?.trim() ?? "";
}

function* partsOf({ dist }: PublishedSite, path: string): Generator<Uint8Array> {
  const file = dist.open(path);
  if (file === null) return;
  try {
    for (let at = 0; at < file.size; at += PART) yield file.read(at, PART);
  } finally {
    file.close();
  }
}
