/** The limits of the hosts for which files are made: what is above them is left out there, or the site is refused. */
import { grouped, type Problem, type Text } from "../../base/problem.ts";
import { problem } from "../check-rules.ts";
import { START } from "../read/position.ts";
import { type Document, placeOf } from "../read/read-document.ts";
import { readHostHeaders } from "../read/read-host-headers.ts";
import type { SiteUnderCheck } from "../read/site-under-check.ts";
import type { GatheredFacts } from "./gather-facts.ts";

/** How many redirects a host reads; the lowest first. */
const REDIRECTS: readonly (readonly [host: string, limit: number])[] = [
  ["GitLab Pages", 1000],
  ["Cloudflare Pages", 2000],
];
/** In bytes. */
const REDIRECTS_SIZE = 64 * 1024;
const FILE_SIZE = 25 * 1024 * 1024;
/** In characters, of Cloudflare Pages. */
const LINE: ReadonlyMap<string, number> = new Map([
  ["_redirects", 1000],
  ["_headers", 2000],
]);
const HEADER_RULES = 100;
const FILES = 20_000;

/** `_redirects` and `_headers`, which hosts read. */
export function* checkHostFiles(document: Document): Generator<Problem> {
  const { path, text, size } = document;
  const limit = LINE.get(path);
  if (limit === undefined) return;
  const lines = text.split(/\r?\n/);
  for (const [index, { length: count }] of lines.entries()) {
    if (count > limit)
      yield problem("host/long-line", placeOf(document, { line: index + 1, column: 1 }), { count, limit });
  }
  if (path === "_redirects") {
    const rules = lines.flatMap((line, index) => (/^\s*(?:#|$)/.test(line) ? [] : [index + 1]));
    const passed = REDIRECTS.filter(([, most]) => rules.length > most);
    const first = rules[passed[0]?.[1] ?? 0];
    if (passed.length > 0 && first !== undefined)
      yield problem("host/redirects", placeOf(document, { line: first, column: 1 }), {
        count: rules.length,
        limits: listed(passed),
      });
    if (size > REDIRECTS_SIZE)
      yield problem("host/redirects-size", placeOf(document, START), { size, limit: REDIRECTS_SIZE });
    return;
  }
  const { rules } = readHostHeaders(text);
  const surplus = rules[HEADER_RULES];
  if (surplus !== undefined)
    yield problem("host/header-rules", placeOf(document, surplus), {
      count: rules.length,
      limit: HEADER_RULES,
    });
}

/** The sizes of all files, and their number. */
export function* checkHostLimits(_: GatheredFacts, { dist, files }: SiteUnderCheck): Generator<Problem> {
  for (const file of files) {
    const size = dist.stat(file)?.size ?? 0;
    if (size > FILE_SIZE) yield problem("host/file-size", { file, ...START }, { size, limit: FILE_SIZE });
  }
  const count = files.size;
  if (count > FILES)
    yield problem("host/file-count", { file: "index.html", ...START }, { count, limit: FILES });
}

function listed(limits: typeof REDIRECTS): Text {
  const [fr, en] = (["fr", "en"] as const).map((lang) =>
    limits
      .map(([host, limit]) => `${host} ${lang === "fr" ? "en lit" : "reads"} ${grouped(limit, lang)}`)
      .join(", "),
  );
  return { fr: fr ?? "", en: en ?? "" };
}
