import type { Problem } from "../../base/problem.ts";
import { problem } from "../check-rules.ts";
import type { Position } from "../read/position.ts";
import { type Document, placeOf } from "../read/read-document.ts";
import type { Line } from "../read/read-lines.ts";
import { CONTENT_SIGNAL, CONTENT_USAGE, readPreferences } from "../read/read-preferences.ts";
import { type Robots, readRobots } from "../read/read-robots.ts";
import { isAbsolute } from "../read/reference.ts";
import { resolveAddress } from "../read/resolve-address.ts";
import type { SiteUnderCheck } from "../read/site-under-check.ts";

/** Lines that some robots read besides those of RFC 9309. */
const KNOWN: ReadonlySet<string> = new Set([
  ..."user-agent allow disallow sitemap".split(" "),
  ..."crawl-delay host clean-param request-rate visit-time".split(" "),
  ..."content-usage content-signal license".split(" "),
]);

/** `robots.txt` by itself: its lines, their order, their addresses. // RFC 9309 § 2.2 */
export function* checkRobots(document: Document, site: SiteUnderCheck): Generator<Problem> {
  if (document.path !== "robots.txt" || document.kind !== "plain") return;
  const robots = readRobots(document.text);
  const place = (at: Position) => placeOf(document, at);
  for (const { text: found, at } of robots.faults) yield problem("robots/unknown-line", place(at), { found });
  for (const { name: found, at } of linesOf(robots)) {
    if (!KNOWN.has(found.toLowerCase())) yield problem("robots/unknown-line", place(at), { found });
  }
  for (const { name, value, at } of robots.loose) {
    const key = name.toLowerCase();
    if (key === "allow" || key === "disallow")
      yield problem("robots/outside-group", place(at), { found: `${name}: ${value}` });
  }
  for (const { path: found, at } of robots.groups.flatMap(({ rules }) => rules)) {
    if (found !== "" && !/^[/*]/.test(found)) yield problem("robots/path", place(at), { found });
  }
  for (const line of linesOf(robots)) {
    const key = line.name.toLowerCase();
    if (key === "sitemap" || key === "license") {
      const { name, value: url, at } = line;
      const isFound = isAbsolute(url) && isThere(site, url);
      if (!isFound) yield problem("robots/address", place(at), { name, url });
    }
    yield* checkPreferences(document, line);
  }
}

function* checkPreferences(document: Document, { name, value, at }: Line): Generator<Problem> {
  const key = name.toLowerCase();
  const isSignal = key === "content-signal";
  if (!isSignal && key !== "content-usage") return;
  const { names, yes, no } = isSignal ? CONTENT_SIGNAL : CONTENT_USAGE;
  for (const preference of readPreferences(value)) {
    const isKnown = names.includes(preference.name);
    const says = preference.value === yes || preference.value === no;
    // New words of Content-Usage are still being drafted; readers ignore those that they do not know.
    if (isKnown ? says : !isSignal && preference.value !== "") continue;
    const values = { name, found: preference.written, expected: `${names.join(", ")}: ${yes}, ${no}` };
    yield problem("robots/preference", placeOf(document, at), values);
  }
}

/** All lines but rules, if their names are known. */
function linesOf({ groups, loose }: Robots): readonly Line[] {
  return [...loose, ...groups.flatMap(({ others }) => others)];
}

/** Files of other sites are not looked for. */
function isThere(site: SiteUnderCheck, url: string): boolean {
  const { kind } = resolveAddress(site, url, site.base);
  return kind === "file" || kind === "elsewhere";
}
