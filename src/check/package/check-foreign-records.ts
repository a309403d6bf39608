/** The records of a WARC that another program made: only what shows that they were altered, not their form. // ISO 28500:2017 */
import type { Place, Problem, Text } from "../../base/problem.ts";
import { problem } from "../check-rules.ts";
import { byteSource, type Slices } from "../read/byte-source.ts";
import { InflateFault, inflated } from "../read/inflated.ts";
import { readWarc } from "../read/read-warc.ts";
import { checkDigests, WARC_FAULTS } from "./check-warc.ts";

export interface ForeignRecords {
  readonly problems: readonly Problem[];
  /** Why they cannot be verified; nothing in that shows that they were altered. */
  readonly doubts: readonly Text[];
  /** How many there are, and how many of them state a digest that was compared. */
  readonly count: number;
  readonly digested: number;
}

/** So many problems are reported of a file. */
const MOST = 1000;

/** @param most how many bytes may come out of compressed records. */
export async function checkForeignRecords(
  slices: Slices,
  place: Place,
  most: number,
): Promise<ForeignRecords> {
  const problems: Problem[] = [];
  const doubts: Text[] = [];
  let count = 0;
  let digested = 0;
  let end = 0;
  try {
    for await (const record of readWarc(await uncompressed(slices, most))) {
      if ("fault" in record) {
        const { offset, fault } = record;
        if (offset === 0 && fault === "no-record") doubts.push(NO_WARC);
        else problems.push(problem("warc/unreadable", place, { offset, detail: WARC_FAULTS[fault] }));
        break;
      }
      const { block, payload } = record;
      count += 1;
      end = record.offset + record.length;
      if (block !== null || payload !== null) digested += 1;
      // A block that is as it was recorded has the payload that was recorded, however its digest was made.
      if (block?.holds === true && payload?.holds === false) doubts.push(otherPayload(record.offset));
      else problems.push(...checkDigests(record, place));
      if (problems.length + doubts.length > MOST) break;
    }
  } catch (error) {
    if (!(error instanceof InflateFault)) throw error;
    if (error.kind === "too-much") doubts.push(TOO_MUCH);
    else problems.push(problem("warc/unreadable", place, { offset: end, detail: NOT_GZIP }));
  }
  if (count === 0 && problems.length + doubts.length === 0) doubts.push(NO_WARC);
  return { problems, doubts, count, digested };
}

/** Records as they are, or, if they begin as gzip does, what they are inflated to. */
async function uncompressed(slices: Slices, most: number): Promise<Slices> {
  const source = byteSource(slices);
  const isGzip = (await source.peek(2)).equals(Buffer.from([0x1f, 0x8b]));
  const bytes = source.take(Number.POSITIVE_INFINITY);
  return isGzip ? inflated(copied(bytes), "gzip", most) : bytes;
}

/** A slice is valid until the next is asked for; a stream asks before. */
async function* copied(slices: Slices): AsyncGenerator<Uint8Array> {
  for await (const slice of slices) yield slice.slice();
}

export const TOO_MUCH: Text = {
  fr: "ses données comprimées en donnent plus de deux cents fois plus qu’il n’est long, et n’ont pas été lues jusqu’au bout",
  en: "its compressed data give over two hundred times its size, and were not read to their end",
};
const NO_WARC: Text = {
  fr: "ce qui devrait être un WARC ne commence pas par un enregistrement",
  en: "what should be a WARC does not begin with a record",
};
const NOT_GZIP: Text = {
  fr: "les données comprimées (gzip) sont altérées ou coupées",
  en: "the compressed data (gzip) are altered or cut short",
};
const otherPayload = (offset: number): Text => ({
  fr: `l’enregistrement à l’octet ${offset} a l’empreinte qu’il indique, mais son contenu n’a pas celle de WARC-Payload-Digest`,
  en: `the record at byte ${offset} has the digest that it states, but its payload has not that of WARC-Payload-Digest`,
});
