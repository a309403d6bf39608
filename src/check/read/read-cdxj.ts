/** An index of captures: a line each, `SURT SP timestamp SP JSON`, sorted by its bytes. // CDXJ 0.1 (Webrecorder) */
import { linesOf, type Slices } from "./byte-source.ts";
import { parseMembers } from "./json-object.ts";

/** A capture as its line states it; numbers may be written as numbers or as strings. */
export interface CdxjLine {
  /** From 1. */
  readonly number: number;
  /** As written, to compare its order. */
  readonly text: string;
  /** The address in its sorted form: `org,ex)/2024/`. */
  readonly key: string;
  /** 14 or 17 digits, UTC. */
  readonly timestamp: string;
  readonly url: string;
  /** `sha256:…`, or as the indexer writes it. */
  readonly digest: string;
  readonly mime: string;
  /** The name of the WARC below `archive/`. */
  readonly filename: string;
  /** In bytes; NaN if the line gives none. */
  readonly offset: number;
  readonly length: number;
  readonly status: number;
}

/** A line that is no capture. */
export interface CdxjFault {
  readonly number: number;
  readonly fault: "not-a-line" | "too-long";
}

/** In bytes. */
const LONGEST_LINE = 1 << 16;
const LINE = /^(\S+) (\d{14}|\d{17}) (\{.*\})$/;

/** Reads lines one after the other, as slices of the file come. */
export async function* readCdxj(slices: Slices): AsyncGenerator<CdxjLine | CdxjFault> {
  for await (const { number, text } of linesOf(slices, LONGEST_LINE)) {
    if (text === null) yield { number, fault: "too-long" };
    else yield lineOf(number, text) ?? { number, fault: "not-a-line" };
  }
}

function lineOf(number: number, text: string): CdxjLine | null {
  const [, key = "", timestamp = "", json = ""] = LINE.exec(text) ?? [];
  const members = key === "" ? null : parseMembers(json);
  if (members === null) return null;
  const string = (name: string) => {
    const value = members.get(name);
    return typeof value === "string" || typeof value === "number" ? String(value) : "";
  };
  const whole = (name: string) => (/^\d+$/.test(string(name)) ? Number(string(name)) : Number.NaN);
  return {
    number,
    text,
    key,
    timestamp,
    url: string("url"),
    digest: string("digest"),
    mime: string("mime"),
    filename: string("filename"),
    offset: whole("offset"),
    length: whole("length"),
    status: whole("status"),
  };
}
