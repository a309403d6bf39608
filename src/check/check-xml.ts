import type { Problem } from "../problem.ts";
import { problem } from "./check-rules.ts";
import { withDescendants, type XmlElement } from "./read/parse-xml.ts";
import { START } from "./read/position.ts";
import { type Document, placeOf, type XmlDocument } from "./read-document.ts";

/** The one right address of each prefix. // standards X05, D5 */
const NAMESPACES: ReadonlyMap<string, string> = new Map([
  ["atom", "http://www.w3.org/2005/Atom"],
  ["content", "http://purl.org/rss/1.0/modules/content/"],
  ["dc", "http://purl.org/dc/elements/1.1/"],
  ["dcterms", "http://purl.org/dc/terms/"],
  ["media", "http://search.yahoo.com/mrss/"],
  ["sy", "http://purl.org/rss/1.0/modules/syndication/"],
  ["fh", "http://purl.org/syndication/history/1.0"],
  ["at", "http://purl.org/atompub/tombstones/1.0"],
  ["thr", "http://purl.org/syndication/thread/1.0"],
  ["rsl", "https://rslstandard.org/rsl"],
  ["news", "http://www.google.com/schemas/sitemap-news/0.9"],
]);
/** A news sitemap without news of the last two days is empty and still declares what it is. */
const MAY_STAND_UNUSED: ReadonlySet<string> = new Set(["news"]);
const DECLARATION = /^<\?xml version="1\.0" encoding="utf-8"\?>/i;

/** XML is well-formed, says so, and names its vocabularies rightly. // XML 1.0; standards X01 to X05 */
export function* checkXml(document: Document): Generator<Problem> {
  if (document.kind !== "xml") return;
  if (!DECLARATION.test(document.text)) yield problem("xml/no-declaration", placeOf(document, START));
  for (const { kind, message, at } of document.parsed.faults) {
    yield problem(`xml/${kind}`, placeOf(document, at), { message });
  }
  const { root } = document.parsed;
  if (root === null) return;
  const elements = [...withDescendants(root)];
  yield* checkNamespaces(document, root, elements);
  yield* checkSpaces(document, elements);
}

function* checkNamespaces(
  document: XmlDocument,
  root: XmlElement,
  elements: readonly XmlElement[],
): Generator<Problem> {
  const used = new Set(
    elements.flatMap(({ prefix, attributes }) => [
      prefix,
      ...[...attributes.keys()].map((name) => name.split(":")[0]),
    ]),
  );
  for (const element of elements) {
    const place = placeOf(document, element.at);
    for (const { prefix, uri: found } of element.declares) {
      const expected = NAMESPACES.get(prefix) ?? found;
      if (found !== expected) yield problem("xml/bad-namespace", place, { prefix, found, expected });
      // The default namespace may change below: XHTML in Atom does so.
      if (prefix === "") continue;
      if (element !== root) yield problem("xml/namespace-below-root", place, { prefix });
      if (!used.has(prefix) && !MAY_STAND_UNUSED.has(prefix))
        yield problem("xml/unused-prefix", place, { prefix });
    }
  }
}

function* checkSpaces(document: XmlDocument, elements: readonly XmlElement[]): Generator<Problem> {
  for (const { name, children, outsideCdata, hasCdata, at } of elements) {
    const inCdata = hasCdata && outsideCdata !== "";
    const atTheEdge = /^[ \t\r\n]|[ \t\r\n]$/.test(outsideCdata) && /[^ \t\r\n]/.test(outsideCdata);
    if (children.length > 0 || !(inCdata || atTheEdge)) continue;
    yield problem("xml/space-around-text", placeOf(document, at), { element: name });
  }
}
