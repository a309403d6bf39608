import type { Problem } from "../../base/problem.ts";
import { problem } from "../check-rules.ts";
import { childrenOf, withDescendants, type XmlElement } from "../read/parse-xml.ts";
import { placeOf, type XmlDocument } from "../read/read-document.ts";
import { checkOpmlDate } from "./check-opml-date.ts";
import { checkOutlines } from "./check-outlines.ts";

const VERSIONS: readonly string[] = ["1.0", "1.1", "2.0"];
const DATES: readonly string[] = ["dateCreated", "dateModified"];
/** Numbers of lines, separated by commas. */
const LINES = /^(?:\d+(?:\s*,\s*\d+)*)?$/;
const EMAIL = /^[^\s@()<>]+@[^\s@()<>]+\.[^\s@()<>]+$/;
/** The elements in each element; an outline holds outlines. */
const PARTS: Readonly<Record<string, readonly string[]>> = {
  opml: ["head", "body"],
  outlineDocument: ["head", "body"],
  head: (
    "title dateCreated dateModified ownerName ownerEmail ownerId docs expansionState vertScrollState windowTop windowLeft windowBottom " +
    "windowRight"
  ).split(" "),
  body: ["outline"],
  outline: ["outline"],
};

/** The list of a site's feeds, or another outline. // OPML 2.0 */
export function* checkOpml(document: XmlDocument, root: XmlElement): Generator<Problem> {
  yield* checkVersion(document, root);
  const [head] = childrenOf(root, "head");
  const [body] = childrenOf(root, "body");
  if (head === undefined) yield missing(document, root, "head");
  else if (!childrenOf(head, "title").some(({ text }) => text.trim() !== "")) {
    yield problem("opml/no-title", placeOf(document, head.at), { parent: head.name });
  }
  if (body === undefined || childrenOf(body, "outline").length === 0) {
    yield missing(document, body ?? root, body === undefined ? "body" : "outline");
  }
  for (const element of withDescendants(root)) yield* checkParts(document, element);
  if (head !== undefined) yield* checkHead(document, head);
  if (body !== undefined) yield* checkOutlines(document, body, root.attributes.get("version") ?? "");
}

function* checkVersion(document: XmlDocument, root: XmlElement): Generator<Problem> {
  const place = placeOf(document, root.at);
  const found = root.attributes.get("version") ?? "";
  if (root.local === "outlineDocument") yield problem("opml/old-root", place, { found: root.name });
  else if (!root.attributes.has("version")) yield problem("opml/no-version", place);
  else if (!VERSIONS.includes(found)) yield problem("opml/version", place, { found, expected: "2.0" });
  else if (found !== "2.0") yield problem("opml/old-version", place, { found, expected: "2.0" });
}

function missing(document: XmlDocument, parent: XmlElement, element: string): Problem {
  return problem("opml/missing-element", placeOf(document, parent.at), { element, parent: parent.name });
}

function* checkParts(document: XmlDocument, parent: XmlElement): Generator<Problem> {
  const parts = parent.uri === "" ? PARTS[parent.name] : undefined;
  if (parts === undefined) return;
  for (const { name, uri, at } of parent.children) {
    if (uri !== "" || parts.includes(name)) continue;
    yield problem("opml/unexpected-element", placeOf(document, at), { element: name, parent: parent.name });
  }
}

function* checkHead(document: XmlDocument, head: XmlElement): Generator<Problem> {
  for (const { name, text, at } of head.children) {
    const place = placeOf(document, at);
    const found = text.trim();
    if (DATES.includes(name) && found !== "") yield* checkOpmlDate(found, name, place);
    const isWrongEmail = name === "ownerEmail" && found !== "" && !EMAIL.test(found);
    if (isWrongEmail) yield problem("opml/email", place, { found });
    const isWrongState = name === "expansionState" && !LINES.test(found);
    if (isWrongState) yield problem("opml/expansion-state", place, { found });
  }
}
