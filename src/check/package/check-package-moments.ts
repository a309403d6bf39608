import type { Problem } from "../../base/problem.ts";
import { problem } from "../check-rules.ts";
import { parseRfc3339 } from "../read/parse-date.ts";
import type { Document } from "../read/read-document.ts";

/** A page of a package, and its moment in milliseconds since 1970. */
export interface PackedPage {
  readonly url: string;
  readonly moment: number;
}

const SAID: ReadonlySet<string> = new Set(["article:published_time", "article:modified_time"]);

/** Compares packages with the site that publishes them: what is newer than all that the site shows came before its time, or is withdrawn. */
export function packageMoments(): {
  readonly ofPackage: (path: string, page: PackedPage) => void;
  readonly ofDocument: (document: Document) => void;
  readonly problems: () => Generator<Problem>;
} {
  const newestOf = new Map<string, PackedPage>();
  let newest = Number.NEGATIVE_INFINITY;
  return {
    ofPackage: (path, page) => {
      if (page.moment > (newestOf.get(path)?.moment ?? Number.NEGATIVE_INFINITY)) newestOf.set(path, page);
    },
    ofDocument: (document) => {
      if (document.kind !== "page") return;
      for (const { name, attributes } of document.elements) {
        const said = name === "meta" && SAID.has(attributes.property ?? "") ? attributes.content : undefined;
        const moment = parseRfc3339((name === "time" ? attributes.datetime : said) ?? "");
        if (moment !== null && moment > newest) newest = moment;
      }
    },
    problems: function* () {
      for (const [file, { url, moment }] of newestOf) {
        if (moment <= newest || newest === Number.NEGATIVE_INFINITY) continue;
        const values = { url, found: shown(moment), newest: shown(newest) };
        yield problem("wacz/newer-than-site", { file, line: 1, column: 1 }, values);
      }
    },
  };
}

function shown(moment: number): string {
  return new Date(moment).toISOString().replace(".000Z", "Z");
}
