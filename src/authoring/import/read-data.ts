/** Rows of CSV and JSON Lines, JSON Feed, ninjs. */
import { Readable } from "node:stream";
import { LARGEST_TEXT } from "../../content/yaml/front-matter.ts";
import { type FieldMap, type Fields, isRecord, postOfFields } from "./foreign-fields.ts";
import { importProblem } from "./import-rules.ts";
import { emptyPost, type ImportedPost, type Read } from "./imported-post.ts";
import { ninjsPost } from "./ninjs-post.ts";
import { plainOf } from "./plain-of.ts";
import { textChunks } from "./text-chunks.ts";

/** A whole JSON file that is larger is better given as JSON Lines. In bytes. */
const LARGEST_JSON = 200_000_000;

export async function* readCsv(
  chunks: Iterable<Uint8Array>,
  file: string,
  map: FieldMap | null,
): AsyncGenerator<Read> {
  const { parse } = await import("csv-parse");
  const told: Read[] = [];
  const texts = textChunks(chunks, file, (problem) => told.push({ kind: "told", problem }));
  const first = texts.next();
  if (first.done === true) return;
  const whole = function* () {
    yield first.value;
    yield* texts;
  };
  const parser = Readable.from(whole(), { objectMode: false }).pipe(
    parse({
      columns: true,
      bom: true,
      info: true,
      delimiter: delimiterOf(first.value),
      skip_empty_lines: true,
      relax_column_count: true,
      max_record_size: 16 * LARGEST_TEXT,
    }),
  );
  // The line after the last record: where the next begins.
  let line = 2;
  try {
    for await (const { record, info } of parser) {
      yield* told.splice(0);
      // Which of its texts was parted, nobody can know.
      const isLonger =
        Array.isArray(info.error?.["record"]) && info.error["record"].length > info.columns.length;
      if (isLonger)
        yield {
          kind: "told",
          problem: importProblem("import/extra-fields", { file, line, column: 1 }, { found: info.records }),
        };
      else yield rowRead(record, file, line, map);
      line = Number(info.lines) + 1;
    }
  } catch (error) {
    const found = error instanceof Error ? error.message : "CSV";
    yield {
      kind: "told",
      problem: importProblem("import/broken-data", { file, line, column: 1 }, { found }),
    };
  }
}

/** What parts the columns of a file: the sign that its first line has most of, outside quotation marks. A text may hold the others. */
function delimiterOf(start: string): string {
  const [header = ""] = start.slice(0, 64_000).split(/\r?\n/, 1);
  const bare = header.replace(/"[^"]*"/g, "");
  const count = (sign: string) => bare.split(sign).length;
  return [";", "\t"].reduce((best, sign) => (count(sign) > count(best) ? sign : best), ",");
}

export function* readJsonLines(
  chunks: Iterable<Uint8Array>,
  file: string,
  map: FieldMap | null,
): Generator<Read> {
  const told: Read[] = [];
  const texts = textChunks(chunks, file, (problem) => told.push({ kind: "told", problem }));
  for (const { text, line } of linesOf(texts)) {
    yield* told.splice(0);
    const place = { file, line, column: 1 };
    if (text === null) {
      yield { kind: "told", problem: importProblem("import/too-large", place, { limit: LARGEST_TEXT }) };
      continue;
    }
    if (text.trim() === "") continue;
    const value = parsed(text);
    if (isRecord(value)) yield rowRead(value, file, line, map);
    else yield { kind: "told", problem: importProblem("import/broken-data", place, { found: "JSON" }) };
  }
}

function rowRead(record: unknown, file: string, line: number, map: FieldMap | null): Read {
  const place = { file, line, column: 1 };
  return { kind: "post", post: postOfFields(isRecord(record) ? record : {}, place, map) };
}

/** Lines with their numbers; null for one that no post can be. */
function* linesOf(
  texts: Iterable<string>,
): Generator<{ readonly text: string | null; readonly line: number }> {
  const longest = 16 * LARGEST_TEXT;
  let rest = "";
  let isTooLong = false;
  let line = 1;
  const take = (text: string) => ({ text: isTooLong || text.length > longest ? null : text, line: line++ });
  for (const part of texts) {
    const lines = (rest + part).split("\n");
    rest = lines.pop() ?? "";
    for (const text of lines) {
      yield take(text);
      isTooLong = false;
    }
    if (rest.length > longest) [rest, isTooLong] = ["", true];
  }
  if (rest !== "" || isTooLong) yield take(rest);
}

/** JSON Feed, or ninjs items: one document. A record that is neither is read by the map, or by the names of its keys. */
export function* readJson(bytes: Uint8Array, file: string, map: FieldMap | null): Generator<Read> {
  const place = { file, line: 1, column: 1 };
  const told: Read[] = [];
  const texts = textChunks([bytes], file, (problem) => told.push({ kind: "told", problem }));
  const value = bytes.length > LARGEST_JSON ? undefined : parsed([...texts].join(""));
  yield* told;
  if (value === undefined) {
    yield { kind: "told", problem: importProblem("import/broken-data", place, { found: "JSON" }) };
    return;
  }
  if (isRecord(value) && isJsonFeed(value)) {
    const items = Array.isArray(value["items"]) ? value["items"] : [];
    for (const [i, item] of items.entries())
      if (isRecord(item))
        yield { kind: "post", post: feedPost(item, value, { file, line: i + 1, column: 1 }) };
    return;
  }
  const records = Array.isArray(value)
    ? value
    : isRecord(value) && Array.isArray(value["items"])
      ? value["items"]
      : [value];
  for (const [i, record] of records.entries()) {
    // Items of one document have no lines: their number stands there.
    const at = { file, line: i + 1, column: 1 };
    if (!isRecord(record))
      yield { kind: "told", problem: importProblem("import/broken-data", at, { found: "JSON" }) };
    else if (map === null && isNinjs(record)) yield* ninjsPost(record, at);
    else yield { kind: "post", post: postOfFields(record, at, map) };
  }
}

export function isJsonFeed(value: Fields): boolean {
  return /^https?:\/\/(?:www\.)?jsonfeed\.org\/version\//.test(String(value["version"]));
}

export function isNinjs(value: Fields): boolean {
  return (
    typeof value["uri"] === "string" &&
    ["headlines", "headline", "bodies", "body_html", "body_text"].some((key) => key in value)
  );
}

/** // JSON Feed 1.1 */
function feedPost(item: Fields, feed: Fields, place: ImportedPost["place"]): ImportedPost {
  const text = (key: string) => (typeof item[key] === "string" ? String(item[key]) : "");
  const authors = [item["authors"], feed["authors"], item["author"]].find(
    (one) => one !== undefined && one !== null,
  );
  const named = (Array.isArray(authors) ? authors : [authors]).flatMap((one) =>
    isRecord(one) && typeof one["name"] === "string" ? [one["name"]] : [],
  );
  const html = text("content_html");
  const id = typeof item["id"] === "number" ? String(item["id"]) : text("id");
  return {
    ...emptyPost(place, id || text("url")),
    title: plainOf(text("title")),
    published: text("date_published") || text("date_modified"),
    addresses: [text("url")].filter((address) => /^https?:/.test(address)),
    summary: text("summary"),
    format: html === "" ? "text" : "html",
    body: html || text("content_text"),
    topics: Array.isArray(item["tags"]) ? item["tags"].map(String) : [],
    authors: named,
    lang: text("language") || (typeof feed["language"] === "string" ? feed["language"] : null),
    base: text("url") || (typeof feed["home_page_url"] === "string" ? feed["home_page_url"] : null),
  };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\ufeff/, ""));
  } catch {
    return undefined;
  }
}
