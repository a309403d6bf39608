import type { Problem } from "../../base/problem.ts";
import { problem } from "../check-rules.ts";
import { linesOf, type Slices } from "../read/byte-source.ts";
import { parseMembers } from "../read/json-object.ts";
import { parseRfc3339 } from "../read/parse-date.ts";

/** A page of a package, and its moment in milliseconds since 1970. */
export interface PackedPage {
  readonly url: string;
  readonly moment: number;
}

/** In bytes: a line holds the whole text of a page. */
const LONGEST_LINE = 16 << 20;

/** The list of pages: its first line, and pages whose addresses are in the index. // WACZ 1.1.1, pages */
export async function* checkPackagePages(
  slices: Slices,
  file: string,
  urls: ReadonlySet<string>,
  onPage: (page: PackedPage) => void,
): AsyncGenerator<Problem> {
  for await (const { number, text } of linesOf(slices, LONGEST_LINE)) {
    const place = { file, line: number, column: 1 };
    const row = text === null ? null : parseMembers(text);
    const url = row?.get("url");
    const moment = row?.get("ts");
    if (row === null) yield problem("wacz/page-line", place, { detail: "JSON" });
    else if (number === 1) {
      if (row.get("format") !== "json-pages-1.0")
        yield problem("wacz/page-line", place, { detail: "format" });
    } else if (typeof url !== "string") yield problem("wacz/page-line", place, { detail: "url" });
    else {
      const at = typeof moment === "string" ? parseRfc3339(moment) : null;
      if (at === null) yield problem("wacz/page-line", place, { detail: "ts" });
      else {
        onPage({ url, moment: at });
        if (!urls.has(url)) yield problem("wacz/page-not-indexed", place, { url });
      }
    }
  }
}
