/** Checks that no published file but a page holds what a browser would run, or fetch from elsewhere, when it is opened by its own address. */
import type { Problem } from "../../base/problem.ts";
import { type ActivePart, activePartsIn } from "../../media/active-content.ts";
import { startsAsPage, startsAsXml } from "../../media/starts-as.ts";
import { activeProblem } from "./active-rules.ts";
import { endingOf, quoted } from "./file-names.ts";
import { mediaProblem } from "./media-rules.ts";

/** Meant as pages, or run by a host. */
const PAGES: ReadonlySet<string> = new Set(["html", "htm", "xhtml", "xht", "shtml", "php"]);
/** Hosts serve them as what they are, and no browser takes one for a page. */
const TEXTS: ReadonlySet<string> = new Set(["js", "mjs", "css", "json", "map", "md", "csv", "xsl", "xslt"]);
const DRAWINGS: ReadonlySet<string> = new Set(["svg", "svgz"]);
/** Served as XML, which is never read as HTML. */
const XML: ReadonlySet<string> = new Set(["xml", "rss", "atom", "rdf", "opml", "kml", "gpx"]);

const RULES = {
  runs: "image/active",
  fetches: "image/fetches",
  doctype: "image/doctype",
  malformed: "image/not-xml",
} as const satisfies Readonly<Record<ActivePart["kind"], string>>;

/** Of a file by its path in a folder of sources. Places are in the file itself, whoever names it, so that it is told once. */
export function checkActive(bytes: Uint8Array, file: string, folder = "content"): readonly Problem[] {
  const ending = endingOf(file);
  const found = file.slice(file.lastIndexOf("/") + 1);
  const start = { file, line: 1, column: 1 };
  if (PAGES.has(ending) || TEXTS.has(ending)) return [];
  const isDrawing = DRAWINGS.has(ending);
  // Compressed, nobody sees what is in it.
  if (isDrawing && bytes[0] === 0x1f) return [mediaProblem("image/unreadable", start, { found })];
  if (!isDrawing && !XML.has(ending) && startsAsPage(bytes))
    return [activeProblem("image/hidden-page", start, { found })];
  if (!isDrawing && !startsAsXml(bytes)) return [];
  const values = { found, file: quoted(`${folder}/${file}`) };
  return activePartsIn(bytes, isDrawing).map(({ kind, what, line, column }) =>
    activeProblem(RULES[kind], { file, line, column }, { ...values, what }),
  );
}
