import type { Problem } from "../../base/problem.ts";
import { problem } from "../check-rules.ts";
import { isMediaType } from "../read/media-type.ts";
import { ATOM, TOMBSTONES, XHTML } from "../read/namespaces.ts";
import { parseRfc3339 } from "../read/parse-date.ts";
import { childrenOf, withDescendants, type XmlElement } from "../read/parse-xml.ts";
import { placeOf, type XmlDocument } from "../read/read-document.ts";
import { isAbsolute } from "../read/reference.ts";
import { isAtom, textOfChild } from "./atom-parts.ts";
import { hasMarkup } from "./check-feed-content.ts";

const TEXTS: ReadonlySet<string> = new Set(["title", "subtitle", "summary", "rights"]);
const TEXT_TYPES: readonly string[] = ["text", "html", "xhtml"];
const EMAIL = /^[^\s@()<>]+@[^\s@()<>]+$/;
const READABLE = /^(?:text|html|xhtml|text\/.*|.*[/+]xml)$/i;

/** The form of the text and attributes of Atom elements, wherever they stand. // RFC 4287 */
export function* checkAtomValues(document: XmlDocument, root: XmlElement): Generator<Problem> {
  for (const element of withDescendants(root)) if (isAtom(element)) yield* checkElement(document, element);
  yield* checkTombstones(document, root);
}

function* checkElement(document: XmlDocument, element: XmlElement): Generator<Problem> {
  const { local } = element;
  if (local === "category") yield* checkCategory(document, element);
  if (local === "author" || local === "contributor") yield* checkPerson(document, element);
  if (local === "entry") yield* checkSummary(document, element);
  if (TEXTS.has(local) || local === "content") yield* checkText(document, element);
}

function* checkText(document: XmlDocument, element: XmlElement): Generator<Problem> {
  const { name, local, attributes, text, children, at } = element;
  const place = placeOf(document, at);
  const type = attributes.get("type") ?? "text";
  const isKnown = TEXT_TYPES.includes(type) || (local === "content" && isMediaType(type));
  if (!isKnown) {
    const rule = local === "content" ? "atom/content-type" : "atom/text-type";
    yield problem(rule, place, { element: name, found: type, expected: TEXT_TYPES.join(", ") });
  }
  if (attributes.has("src") && !attributes.has("type")) yield problem("atom/src-without-type", place);
  const [div, ...others] = children;
  const holdsDiv = div?.local === "div" && div.uri === XHTML && others.length === 0 && text.trim() === "";
  if (type === "xhtml" && !holdsDiv) yield problem("atom/xhtml", place, { element: name });
  // A summary or a text may show HTML on purpose; a title that does was mostly escaped twice.
  const isPlain = type === "text" && (local === "title" || local === "subtitle" || local === "rights");
  if (isPlain && hasMarkup(text)) yield problem("feed/markup-in-text", place, { found: text });
}

function* checkCategory(document: XmlDocument, { attributes, at }: XmlElement): Generator<Problem> {
  const place = placeOf(document, at);
  if ((attributes.get("term") ?? "").trim() === "") yield problem("atom/category", place);
  const scheme = attributes.get("scheme");
  if (scheme !== undefined && !isAbsolute(scheme)) {
    yield problem("atom/category-scheme", place, { found: scheme });
  }
}

function* checkPerson(document: XmlDocument, person: XmlElement): Generator<Problem> {
  if (childrenOf(person, "name", ATOM).length === 0) {
    yield problem("atom/author-name", placeOf(document, person.at), { element: person.name });
  }
  for (const { text: found, at } of childrenOf(person, "email", ATOM)) {
    const isWrong = found.trim() !== "" && !EMAIL.test(found);
    if (isWrong) yield problem("atom/email", placeOf(document, at), { found });
  }
}

/** Content that is elsewhere, or cannot be shown as text, needs a summary. // RFC 4287 § 4.1.2 */
function* checkSummary(document: XmlDocument, entry: XmlElement): Generator<Problem> {
  for (const { attributes, at } of childrenOf(entry, "content", ATOM)) {
    const type = attributes.get("type") ?? "text";
    // What is no type at all has a rule of its own.
    const isElsewhere = attributes.has("src") || (isMediaType(type) && !READABLE.test(type));
    if (isElsewhere && textOfChild(entry, "summary").trim() === "") {
      yield problem("atom/no-summary", placeOf(document, at));
    }
  }
}

/** Briefs that were withdrawn. // RFC 6721 § 3 */
function* checkTombstones(document: XmlDocument, root: XmlElement): Generator<Problem> {
  const deletions = new Set<string>();
  for (const { attributes, at } of childrenOf(root, "deleted-entry", TOMBSTONES)) {
    const place = placeOf(document, at);
    const { ref = "", when = "" } = Object.fromEntries(attributes);
    if (ref.trim() === "") yield problem("atom/tombstone", place, { attribute: "ref" });
    if (when.trim() === "") yield problem("atom/tombstone", place, { attribute: "when" });
    else if (parseRfc3339(when) === null) yield problem("atom/date", place, { found: when });
    if (deletions.has(`${when} ${ref}`)) yield problem("atom/repeated-tombstone", place, { found: ref });
    deletions.add(`${when} ${ref}`);
  }
}
