/** The pages of briefs in a package of an older program, whose briefs the index does not list. */
import { canParseUrl } from "../../base/can-parse-url.ts";
import type { OpenFile, ReadableFolder } from "../../base/folders.ts";
import { type Route, route } from "../../model/identifiers.ts";
import type { KeptPackage } from "../../model/package-index.ts";

const NAME = "pages/pages.jsonl";
/** How much is read at a time, in bytes. */
const PART = 1 << 20;
/** `/2024/10/31/slug/`, after the language and the base path if there are any. */
const BRIEF_PAGE = /\/\d{4}\/\d\d\/\d\d\/[^/]+\/$/;

/**
 * The paths of the pages of briefs, as they were on the server; null if the package has no list of pages where Brevier puts it: in the
 * member after the list of captures, uncompressed.
 */
export function packedPages(archives: ReadableFolder, { name, index }: KeptPackage): readonly Route[] | null {
  const file = archives.open(name);
  if (file === null) return null;
  try {
    const member = memberAt(file, index.offset + index.bytes);
    return member === null ? null : pagesIn(file, member);
  } finally {
    file.close();
  }
}

interface Span {
  readonly start: number;
  readonly size: number;
}

/** The member whose header is at the offset, if it is the list of pages. // PKWARE APPNOTE 6.3 § 4.3.7, § 4.5.3 */
function memberAt(file: OpenFile, offset: number): Span | null {
  const head = Buffer.from(file.read(offset, 30));
  if (head.length < 30 || head.readUInt32LE(0) !== 0x04034b50) return null;
  const [length, further] = [head.readUInt16LE(26), head.readUInt16LE(28)];
  const rest = Buffer.from(file.read(offset + 30, length + further));
  if (rest.toString("latin1", 0, length) !== NAME) return null;
  const size = head.readUInt32LE(22);
  const isLarge = size === 0xffffffff && further >= 12;
  return {
    start: offset + 30 + length + further,
    size: isLarge ? Number(rest.readBigUInt64LE(length + 4)) : size,
  };
}

/** Keeps the address of each line, never the text, which may be large. */
function pagesIn(file: OpenFile, { start, size }: Span): readonly Route[] {
  const paths: Route[] = [];
  const decoder = new TextDecoder();
  let line = "";
  const read = () => {
    const [, url = ""] = /^\{"id":"[^"]*","url":"([^"]*)"/.exec(line) ?? [];
    const path = canParseUrl(url) ? new URL(url).pathname : "";
    if (BRIEF_PAGE.test(path)) paths.push(route(path));
    line = "";
  };
  for (let at = 0; at < size; at += PART) {
    const [first = "", ...others] = decoder
      .decode(file.read(start + at, Math.min(PART, size - at)), { stream: true })
      .split("\n");
    line += first;
    for (const next of others) {
      read();
      line = next;
    }
  }
  read();
  return paths;
}
