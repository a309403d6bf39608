import type { Problem } from "../../base/problem.ts";
import { problem } from "../check-rules.ts";
import { isMediaType } from "../read/media-type.ts";
import { ATOM, TOMBSTONES } from "../read/namespaces.ts";
import { parseRfc3339 } from "../read/parse-date.ts";
import { childrenOf, withDescendants, type XmlElement } from "../read/parse-xml.ts";
import { placeOf, type XmlDocument } from "../read/read-document.ts";
import { isAbsolute } from "../read/reference.ts";
import { isAtom, textOfChild } from "./atom-parts.ts";
import { checkAtomText, isAtomText } from "./check-atom-texts.ts";
import { hasMarkup } from "./markup-in-text.ts";
import { isOddIri } from "./uri-schemes.ts";

const EMAIL = /^[^\s@()<>]+@[^\s@()<>]+$/;
const EMAIL_IN_NAME = /<[^\s@<>]+@[^\s@<>]+>/;
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
  if (local === "generator" && hasMarkup(element.text)) {
    yield problem("feed/markup-in-text", placeOf(document, element.at), { found: element.text });
  }
  if (isAtomText(element)) yield* checkAtomText(document, element);
}

function* checkCategory(document: XmlDocument, { name, attributes, at }: XmlElement): Generator<Problem> {
  const place = placeOf(document, at);
  const { term, label, scheme } = Object.fromEntries(attributes);
  if (term === undefined) yield problem("atom/category", place);
  else if (term.trim() === "") {
    yield problem("atom/blank-attribute", place, { element: name, attribute: "term" }, "NotBlank");
  }
  if (label !== undefined && hasMarkup(label)) yield problem("feed/markup-in-text", place, { found: label });
  if (scheme === undefined) return;
  if (isOddIri(scheme)) yield problem("feed/url-character", place, { url: scheme });
  else if (!isAbsolute(scheme)) yield problem("atom/category-scheme", place, { found: scheme });
}

function* checkPerson(document: XmlDocument, person: XmlElement): Generator<Problem> {
  if (childrenOf(person, "name", ATOM).length === 0) {
    yield problem("atom/author-name", placeOf(document, person.at), { element: person.name });
  }
  for (const { text: found, at } of childrenOf(person, "name", ATOM)) {
    const place = placeOf(document, at);
    if (hasMarkup(found) && !EMAIL_IN_NAME.test(found))
      yield problem("feed/markup-in-text", place, { found });
    if (EMAIL_IN_NAME.test(found)) yield problem("atom/email-in-name", place, { found });
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
