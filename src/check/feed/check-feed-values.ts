import type { Problem } from "../../base/problem.ts";
import { problem } from "../check-rules.ts";
import { isLanguageCode } from "../read/language-code.ts";
import { ATOM, DC, DCTERMS } from "../read/namespaces.ts";
import { parseW3cDate } from "../read/parse-date.ts";
import { withDescendants, type XmlElement } from "../read/parse-xml.ts";
import { placeOf, type XmlDocument } from "../read/read-document.ts";
import { isCore } from "./rss-parts.ts";
import { isOddIri } from "./uri-schemes.ts";

/** A year alone is a date. // W3C Date and Time Formats */
const YEAR = /^\d{4}$/;
/** A period has a beginning or an end. // DCMI Period */
const PERIOD = /^(?:name|start|end|scheme)=/i;
const DATES: ReadonlySet<string> = new Set(["date", "created", "issued", "modified", "available", "valid"]);
/** Elements that hold elements and no text of their own. */
const CONTAINERS: ReadonlySet<string> = new Set([
  ..."rss channel item image textInput skipHours skipDays".split(" "),
  ..."feed entry author contributor source".split(" "),
]);

/** What holds in RSS as in Atom: languages, dates of Dublin Core, text where none belongs. */
export function* checkFeedValues(document: XmlDocument, root: XmlElement): Generator<Problem> {
  for (const element of withDescendants(root)) {
    yield* checkLanguages(document, element);
    const base = element.attributes.get("xml:base") ?? "";
    if (isOddIri(base)) yield problem("feed/url-character", placeOf(document, element.at), { url: base });
    yield* checkText(document, element, root);
  }
}

function* checkLanguages(document: XmlDocument, element: XmlElement): Generator<Problem> {
  const { local, uri, attributes, text, at } = element;
  const found = [
    // An empty xml:lang means that the language is not known. // XML 1.0 § 2.12
    attributes.get("xml:lang") || undefined,
    uri === ATOM ? attributes.get("hreflang") : undefined,
    uri === DC && local === "language" ? text.trim() : undefined,
  ];
  for (const language of found) {
    const isRight = language === undefined || isLanguageCode(language);
    if (!isRight) yield problem("feed/language", placeOf(document, at), { found: language });
  }
}

function* checkText(document: XmlDocument, element: XmlElement, root: XmlElement): Generator<Problem> {
  const { name, local, uri, text, at } = element;
  const found = text.trim();
  const isDate = DATES.has(local) && (uri === DC || uri === DCTERMS);
  if (isDate && parseW3cDate(found) === null && !YEAR.test(found) && !PERIOD.test(found)) {
    yield problem("feed/w3c-date", placeOf(document, at), { element: name, found });
  }
  // In RSS <author> and <source> hold text.
  const holdsText = root.local === "rss" && (local === "author" || local === "source");
  const holdsElements = CONTAINERS.has(local) && (isCore(element) || uri === ATOM) && !holdsText;
  if (holdsElements && found !== "") {
    yield problem("feed/stray-text", placeOf(document, at), { element: name, found });
  }
}
