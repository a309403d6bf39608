/** Compares an index with the records that it names. // CDXJ 0.1 */
import { canParseUrl } from "../../base/can-parse-url.ts";
import type { Problem } from "../../base/problem.ts";
import { problem } from "../check-rules.ts";
import type { Slices } from "../read/byte-source.ts";
import { type CdxjLine, readCdxj } from "../read/read-cdxj.ts";
import type { RecordFacts } from "./check-warc.ts";

/** Records of a package: by `data.warc` and the offset in it. */
export type Records = ReadonlyMap<string, ReadonlyMap<number, RecordFacts>>;

const REQUIRED = ["url", "digest", "mime", "filename"] as const;
const NUMBERS = ["offset", "length", "status"] as const;
/** Some indexers leave out the two line ends that close a record. */
const END = 4;

/**
 * Checks an index line by line.
 * @param file its name, for places.
 * @param onMatch is called with each line that names a record.
 */
export async function* checkCdxj(
  slices: Slices,
  file: string,
  records: Records,
  onMatch: (line: CdxjLine) => void,
): AsyncGenerator<Problem> {
  let last = "";
  for await (const line of readCdxj(slices)) {
    const place = { file, line: line.number, column: 1 };
    if ("fault" in line) {
      yield problem("cdxj/line", place);
      continue;
    }
    if (Buffer.compare(Buffer.from(line.text), Buffer.from(last)) < 0) yield problem("cdxj/order", place);
    last = line.text;
    for (const field of REQUIRED)
      if (line[field] === "") yield problem("cdxj/missing-field", place, { field });
    for (const field of NUMBERS)
      if (Number.isNaN(line[field])) yield problem("cdxj/missing-field", place, { field });
    const expected = canParseUrl(line.url) ? keysOf(line.url) : [line.key];
    if (!expected.includes(line.key))
      yield problem("cdxj/key", place, { found: line.key, expected: expected[0] ?? "" });
    const record = records.get(line.filename)?.get(line.offset);
    const isThere =
      record !== undefined &&
      record.url === line.url &&
      (line.length === record.length || line.length === record.length - END);
    if (!isThere) {
      const { offset, length, url } = line;
      yield problem("cdxj/wrong-place", place, { offset: String(offset), length: String(length), url });
      continue;
    }
    onMatch(line);
    const facts = [
      ["timestamp", line.timestamp.slice(0, 14), record.timestamp],
      ["status", String(line.status), String(record.status)],
      ["digest", line.digest.replace(/^sha256:/, ""), record.payload.replace(/^sha256:/, "")],
    ] as const;
    for (const [field, found, own] of facts)
      if (own !== "" && found !== own)
        yield problem("cdxj/disagrees", place, { field, found, expected: own });
  }
}

/** The keys by which readers look for an address: with `www.` or without. // SURT */
function keysOf(url: string): readonly string[] {
  const { hostname, port, pathname, search } = new URL(url.toLowerCase());
  const rest = `${port === "" ? "" : `:${port}`})${pathname}`;
  const query = search === "" ? "" : `?${search.slice(1).split("&").sort().join("&")}`;
  const key = (host: string) => `${host.split(".").reverse().join(",")}${rest}${query}`;
  return [key(hostname.replace(/^www\d*\./, "")), key(hostname)];
}
