import type { Problem } from "../problem.ts";
import { hasMarkup } from "./check-feed-content.ts";
import { problem } from "./check-rules.ts";
import { checkSelf } from "./check-self.ts";
import { alternatesOf, typeOf } from "./feed-facts.ts";
import { parseRfc3339 } from "./read/parse-date.ts";
import { childrenOf, withDescendants, type XmlElement } from "./read/parse-xml.ts";
import { ATOM } from "./read/references-of-feed.ts";
import { type Document, placeOf, type XmlDocument } from "./read-document.ts";

const HISTORY = "http://purl.org/syndication/history/1.0";
/** // RFC 4287 § 4.1.1, 4.1.2 */
const REQUIRED = ["id", "title", "updated"] as const;
const AT_MOST_ONE: ReadonlySet<string> = new Set([
  ...REQUIRED,
  "subtitle",
  "generator",
  "icon",
  "logo",
  "rights",
  "published",
  "summary",
  "content",
  "source",
]);
const DATES: ReadonlySet<string> = new Set(["updated", "published"]);
const AFTER_ENTRIES: ReadonlySet<string> = new Set(["entry", "deleted-entry"]);

/** Atom 1.0 and its chain of archives. // RFC 4287, RFC 5005; standards A01 to A10 */
export function* checkAtom(document: Document): Generator<Problem> {
  const root = document.kind === "xml" ? document.parsed.root : null;
  if (document.kind !== "xml" || root === null || root.local !== "feed") return;
  const entries = childrenOf(root, "entry", ATOM);
  for (const parent of [root, ...entries]) {
    yield* checkParent(document, parent);
    yield* checkDates(document, parent);
  }
  yield* checkSelf(document, root);
  yield* checkOrder(document, root);
  yield* checkAuthors(document, root, entries);
  yield* checkIds(document, entries);
  for (const element of withDescendants(root)) yield* checkElement(document, element);
}

function* checkParent(document: XmlDocument, parent: XmlElement): Generator<Problem> {
  const place = placeOf(document, parent.at);
  for (const element of REQUIRED) {
    const blank = childrenOf(parent, element, ATOM).every(({ text }) => text.trim() === "");
    if (blank) yield problem("atom/missing-element", place, { element, parent: parent.name });
  }
  const seen = new Set<string>();
  for (const { name, local, uri, at } of parent.children) {
    if (uri === ATOM && seen.has(local) && AT_MOST_ONE.has(local)) {
      yield problem("atom/repeated-element", placeOf(document, at), { element: name, parent: parent.name });
    }
    seen.add(local);
  }
  const alternates = alternatesOf(parent);
  const leadsToPage = alternates.some(({ attributes }) => attributes.has("href"));
  if (!leadsToPage) yield problem("atom/no-alternate", place, { parent: parent.name });
  const forms = new Set<string>();
  for (const link of alternates) {
    const [type, lang] = [typeOf(link), link.attributes.get("hreflang") ?? ""];
    const values = { parent: parent.name, type, lang };
    if (forms.has(`${type} ${lang}`))
      yield problem("atom/repeated-alternate", placeOf(document, link.at), values);
    forms.add(`${type} ${lang}`);
  }
}

function* checkDates(document: XmlDocument, parent: XmlElement): Generator<Problem> {
  for (const { local, uri, text: found, at } of parent.children) {
    const wrong = uri === ATOM && DATES.has(local) && parseRfc3339(found) === null;
    if (wrong) yield problem("atom/date", placeOf(document, at), { found });
  }
  const [updated] = childrenOf(parent, "updated", ATOM);
  const [published] = childrenOf(parent, "published", ATOM);
  const last = parseRfc3339(updated?.text ?? "");
  const first = parseRfc3339(published?.text ?? "");
  if (updated === undefined || last === null || first === null || last >= first) return;
  const values = { updated: updated.text, published: published?.text ?? "" };
  yield problem("atom/updated-before-published", placeOf(document, updated.at), values);
}

function* checkOrder(document: XmlDocument, root: XmlElement): Generator<Problem> {
  const firstEntry = root.children.findIndex(({ local }) => AFTER_ENTRIES.has(local));
  for (const [index, { name, local, at }] of root.children.entries()) {
    const late = firstEntry !== -1 && index > firstEntry && !AFTER_ENTRIES.has(local);
    if (late) yield problem("atom/misplaced-metadata", placeOf(document, at), { element: name });
  }
  const isArchive = childrenOf(root, "archive", HISTORY).length > 0;
  const current = childrenOf(root, "link", ATOM).some(
    ({ attributes }) => attributes.get("rel") === "current",
  );
  if (isArchive && !current) yield problem("atom/archive-without-current", placeOf(document, root.at));
}

function* checkAuthors(
  document: XmlDocument,
  root: XmlElement,
  entries: readonly XmlElement[],
): Generator<Problem> {
  if (isSigned(root)) return;
  // RFC 4287 § 4.1.1: without an author of its own, a feed needs one in each entry.
  const unsigned = entries.length === 0 ? [root] : entries.filter((entry) => !isSigned(entry));
  for (const { at } of unsigned) yield problem("atom/no-author", placeOf(document, at));
}

function isSigned(parent: XmlElement): boolean {
  const names = childrenOf(parent, "author", ATOM).flatMap((author) => childrenOf(author, "name", ATOM));
  return names.some(({ text }) => text.trim() !== "");
}

function* checkIds(document: XmlDocument, entries: readonly XmlElement[]): Generator<Problem> {
  const seen = new Set<string>();
  for (const id of entries.flatMap((entry) => childrenOf(entry, "id", ATOM))) {
    if (seen.has(id.text)) yield problem("atom/duplicate-id", placeOf(document, id.at), { found: id.text });
    seen.add(id.text);
  }
}

function* checkElement(
  document: XmlDocument,
  { local, uri, attributes, text, at }: XmlElement,
): Generator<Problem> {
  if (uri !== ATOM) return;
  const place = placeOf(document, at);
  if (local === "category" && (attributes.get("term") ?? "").trim() === "")
    yield problem("atom/category", place);
  const plain = (local === "title" || local === "subtitle") && (attributes.get("type") ?? "text") === "text";
  if (plain && hasMarkup(text)) yield problem("feed/markup-in-text", place, { found: text });
}
