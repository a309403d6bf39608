import type { Place, Problem } from "../../base/problem.ts";
import { problem } from "../check-rules.ts";
import {
  ATOM,
  CONTENT,
  DC,
  DCTERMS,
  HISTORY,
  MEDIA,
  RSL,
  SITEMAP_NEWS,
  SYNDICATION,
  THREAD,
  TOMBSTONES,
} from "../read/namespaces.ts";
import { DEEPEST, isWhole, withDescendants, type XmlElement } from "../read/parse-xml.ts";
import { positionsOf, START } from "../read/position.ts";
import { isFeed, placeOf, type XmlDocument } from "../read/read-document.ts";
import { isAtom, SOLID } from "./atom-parts.ts";
import { isKnownNamespace } from "./known-namespaces.ts";

/** The namespace of each prefix. */
const NAMESPACES: ReadonlyMap<string, string> = new Map([
  ["atom", ATOM],
  ["content", CONTENT],
  ["dc", DC],
  ["dcterms", DCTERMS],
  ["media", MEDIA],
  ["sy", SYNDICATION],
  ["fh", HISTORY],
  ["at", TOMBSTONES],
  ["thr", THREAD],
  ["rsl", RSL],
  ["news", SITEMAP_NEWS],
]);
/** The right addresses by what their common misspellings share: `http` or `https`, the last slash, capitals left out. */
const BY_FORM: ReadonlyMap<string, string> = new Map(
  [...NAMESPACES.values()].map((uri) => [formOf(uri), uri]),
);
const PREFIXES: ReadonlyMap<string, string> = new Map([...NAMESPACES].map(([prefix, uri]) => [uri, prefix]));
/** Characters of Windows-1252 read as Latin 1 (U+0080 to U+009F), raw or by number, and U+FFFD, which replaces what could not be read. */
const MISREAD = [/[\u0080-\u009f\ufffd]/, /&#(?:x0*(?:[89][0-9a-f]|fffd)|0*(?:12[89]|1[345]\d|65533));/i];
/** A news sitemap without news of the last two days is empty and still declares what it is. */
const MAY_STAND_UNUSED: ReadonlySet<string> = new Set(["news"]);
const DECLARATION = /^<\?xml(?=\s)[^>]*\?>/;
/** As all readers understand it; single quotes are as good. // XML 1.0 § 2.8 */
const USUAL = /^<\?xml version="1\.0" encoding="[^"]*"(?: standalone="(?:yes|no)")?\s*\?>/i;
const VERSION = /\bversion\s*=\s*["']([^"']*)["']/;

/** XML is well-formed and declared, and its namespaces are the right ones. // XML 1.0 */
export function* checkXml(document: XmlDocument): Generator<Problem> {
  const hasSpaceBefore = yield* checkDeclaration(document);
  for (const { kind, message, at } of document.parsed.faults) {
    const place = placeOf(document, at);
    if (kind === "too-deep") yield problem("feed/too-deep", place, { limit: DEEPEST });
    // White space before the declaration is reported once.
    else if (kind !== "not-well-formed" || !hasSpaceBefore) yield problem(`xml/${kind}`, place, { message });
  }
  yield* checkMisread(document);
  const { root } = document.parsed;
  if (root === null) return;
  const elements = [...withDescendants(root)];
  // A file that is cut short may use a prefix further on.
  if (isWhole(document.parsed)) yield* checkNamespaces(document, root, elements);
  yield* checkSpaces(document, elements);
}

/** Returns whether white space stands before the declaration. */
function* checkDeclaration(document: XmlDocument): Generator<Problem, boolean> {
  const { text } = document;
  const place = placeOf(document, START);
  const hasSpaceBefore = /^\s+<\?xml\s/.test(text);
  if (hasSpaceBefore) yield problem("xml/blank-before-declaration", place);
  const [declaration] = DECLARATION.exec(text.trimStart()) ?? [];
  if (declaration === undefined || !USUAL.test(declaration)) yield problem("xml/no-declaration", place);
  const version = VERSION.exec(declaration ?? "")?.[1] ?? "1.0";
  if (version !== "1.0") yield problem("xml/version", place, { found: version, expected: "1.0" });
  yield* checkEncoding(document);
  return hasSpaceBefore;
}

function* checkEncoding(document: XmlDocument): Generator<Problem> {
  const place = placeOf(document, START);
  const { name, fault } = document.encoding;
  const found = name ?? "utf-8";
  if (fault === "unknown") yield problem("xml/unknown-encoding", place, { found });
  else if (fault === "contradiction") yield problem("xml/encoding-contradiction", place, { found });
  else if (fault === "bytes") yield problem("xml/wrong-bytes", place, { found });
  else if (!/^utf-8$/i.test(found)) yield problem("xml/encoding", place, { found, expected: "utf-8" });
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
      yield* checkNamespace(prefix, found, place);
      const isOwn = element === root && found === element.uri;
      if (isFeed(document) && !isOwn && !isExpected(prefix, found)) {
        yield problem("xml/unknown-namespace", place, { found });
      }
      // The default namespace may change below: XHTML in Atom does so.
      if (prefix === "") continue;
      if (element !== root) yield problem("xml/namespace-below-root", place, { prefix });
      if (!used.has(prefix) && !MAY_STAND_UNUSED.has(prefix))
        yield problem("xml/unused-prefix", place, { prefix });
    }
  }
}

/** A prefix and a namespace that belong together, both spelt right. */
function* checkNamespace(prefix: string, found: string, place: Place): Generator<Problem> {
  if (prefix === "") return;
  const expected = NAMESPACES.get(prefix) ?? BY_FORM.get(formOf(found)) ?? found;
  const usual = PREFIXES.get(found) ?? prefix;
  if (found !== expected) {
    const other = NAMESPACES.has(prefix) ? "xml/reserved-prefix" : "xml/bad-namespace";
    yield problem(expected === MEDIA ? "xml/media-namespace" : other, place, { prefix, found, expected });
  } else if (usual !== prefix) {
    yield problem("xml/unusual-prefix", place, { prefix, found, expected: usual });
  }
}

/** Whether a namespace is known, or a slip that has a rule of its own. */
function isExpected(prefix: string, uri: string): boolean {
  return uri === "" || isKnownNamespace(uri) || NAMESPACES.has(prefix) || BY_FORM.has(formOf(uri));
}

/** The first character that was read in the wrong encoding: the others follow from it. */
function* checkMisread(document: XmlDocument): Generator<Problem> {
  const offsets = MISREAD.map((kind) => document.text.search(kind)).filter((at) => at !== -1);
  if (offsets.length === 0) return;
  const offset = Math.min(...offsets);
  yield problem("xml/misread-character", placeOf(document, positionsOf(document.text)(offset)));
}

function formOf(uri: string): string {
  return uri
    .trim()
    .toLowerCase()
    .replace(/^https?:\/\/(?:www\.)?|[/#]+$/g, "");
}

function* checkSpaces(document: XmlDocument, elements: readonly XmlElement[]): Generator<Problem> {
  for (const element of elements) {
    const { name, local, children, outsideCdata, hasCdata, at } = element;
    // For these Atom is stricter: `check-atom.ts`.
    if (isAtom(element) && SOLID.has(local)) continue;
    const inCdata = hasCdata && outsideCdata !== "";
    const atTheEdge = /^[ \t\r\n]|[ \t\r\n]$/.test(outsideCdata) && /[^ \t\r\n]/.test(outsideCdata);
    if (children.length > 0 || !(inCdata || atTheEdge)) continue;
    yield problem("xml/space-around-text", placeOf(document, at), { element: name });
  }
}
