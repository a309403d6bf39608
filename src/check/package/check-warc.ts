/** The records of a WARC, one after the other: their form, and their digests. // ISO 28500:2017 */
import type { Place, Problem, Text } from "../../base/problem.ts";
import { problem } from "../check-rules.ts";
import type { Slices } from "../read/byte-source.ts";
import { readWarc, type WarcFault, type WarcRecord } from "../read/read-warc.ts";

/** What is kept of a record, to compare with the index. */
export interface RecordFacts {
  readonly url: string;
  /** In bytes. */
  readonly length: number;
  /** 14 digits, UTC. */
  readonly timestamp: string;
  /** `sha256:…`; empty if the record states none. */
  readonly payload: string;
  readonly status: number;
}

const MANDATORY = ["WARC-Record-ID", "Content-Length", "WARC-Date", "WARC-Type"];
const WITH_TARGET: ReadonlySet<string> = new Set("response resource request revisit conversion".split(" "));
const INDEXED: ReadonlySet<string> = new Set(["response", "resource", "revisit"]);
const DIGESTS = ["warc-payload-digest", "warc-block-digest"];
const FORMS: Readonly<Record<string, RegExp>> = {
  "WARC-Record-ID": /^<[a-z][a-z0-9+.-]*:[^\s<>]+>$/i,
  "WARC-Date": /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d{1,9})?Z$/,
  "WARC-Target-URI": /^[a-z][a-z0-9+.-]*:[\x21-\x3b\x3d\x3f-\x7e]+$/i,
};

/**
 * Checks records as they come.
 * @param keep is called with each record that belongs in an index, and its offset in bytes.
 */
export async function* checkWarc(
  slices: Slices,
  place: Place,
  keep: (offset: number, record: RecordFacts) => void,
): AsyncGenerator<Problem> {
  const ids = new Set<string>();
  let isFirst = true;
  for await (const record of readWarc(slices)) {
    if ("fault" in record) {
      yield problem("warc/unreadable", place, { offset: record.offset, detail: WARC_FAULTS[record.fault] });
      return;
    }
    const type = fieldOf(record, "WARC-Type");
    if (isFirst && type !== "warcinfo") yield problem("warc/no-info", place);
    isFirst = false;
    yield* checkFields(record, type, place);
    yield* checkBlock(record, type, place);
    const id = fieldOf(record, "WARC-Record-ID");
    if (ids.has(id)) yield problem("warc/repeated-id", place, { found: id });
    ids.add(id);
    if (!INDEXED.has(type)) continue;
    keep(record.offset, {
      url: fieldOf(record, "WARC-Target-URI"),
      length: record.length,
      timestamp: fieldOf(record, "WARC-Date").replace(/\D/g, "").slice(0, 14),
      payload: fieldOf(record, "WARC-Payload-Digest"),
      status: record.http?.status ?? 200,
    });
  }
  if (isFirst) yield problem("warc/no-info", place);
}

export const WARC_FAULTS: Readonly<Record<WarcFault["fault"], Text>> = {
  "no-record": { fr: "il n’y a pas de ligne WARC/1.1", en: "there is no line WARC/1.1" },
  "bad-field": { fr: "une ligne d’en-tête n’est pas un champ", en: "a line of its header is not a field" },
  "no-length": { fr: "il ne donne pas sa longueur", en: "it gives no length" },
  "cut-short": { fr: "le fichier finit avant lui", en: "the file ends before it" },
  "no-end": {
    fr: "deux fins de ligne ne le closent pas : sa longueur est fausse",
    en: "two line ends do not close it: its length is wrong",
  },
};

function* checkFields(record: WarcRecord, type: string, place: Place): Generator<Problem> {
  const { offset, version, fields } = record;
  if (version !== "WARC/1.1")
    yield problem("warc/version", place, { offset, found: version, expected: "WARC/1.1" });
  const wanted = WITH_TARGET.has(type) ? [...MANDATORY, "WARC-Target-URI"] : MANDATORY;
  for (const field of wanted) {
    if (!fields.has(field.toLowerCase())) yield problem("warc/missing-field", place, { offset, field });
  }
  for (const [field, form] of Object.entries(FORMS)) {
    const found = fieldOf(record, field);
    if (found !== "" && !form.test(found)) yield problem("warc/field-form", place, { offset, field, found });
  }
  if (type === "warcinfo" && fields.has("warc-target-uri"))
    yield problem("warc/forbidden-field", place, { offset, field: "WARC-Target-URI" });
  for (const [field, values] of fields) {
    if (values.length > 1 && field !== "warc-concurrent-to")
      yield problem("warc/forbidden-field", place, { offset, field });
  }
}

function* checkBlock(record: WarcRecord, type: string, place: Place): Generator<Problem> {
  const { offset, http } = record;
  yield* checkDigests(record, place);
  const hasBody = type === "response" && http !== null;
  if (INDEXED.has(type) && !DIGESTS.some((field) => record.fields.has(field)))
    yield problem("warc/no-digest", place, { offset, what: fieldOf(record, "WARC-Target-URI") });
  if (type === "response" && (http === null || http.status === 0))
    yield problem("warc/not-http", place, { offset });
  const [expected] = http?.headers.get("content-length") ?? [];
  if (hasBody && expected !== undefined && expected !== String(http.length))
    yield problem("warc/body-length", place, { offset, expected, found: String(http.length) });
}

/** What a record states of its bytes, in an algorithm that is known. */
export function* checkDigests(record: WarcRecord, place: Place): Generator<Problem> {
  const what = fieldOf(record, "WARC-Target-URI") || fieldOf(record, "WARC-Type");
  for (const [field, compared] of [
    ["WARC-Block-Digest", record.block],
    ["WARC-Payload-Digest", record.payload],
  ] as const) {
    if (compared === null || compared.holds) continue;
    const { expected, found } = compared;
    yield problem("warc/wrong-digest", place, { offset: record.offset, what, field, expected, found });
  }
}

function fieldOf({ fields }: WarcRecord, name: string): string {
  return fields.get(name.toLowerCase())?.[0] ?? "";
}
