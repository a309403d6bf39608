import type { Problem } from "../../base/problem.ts";
import { problem } from "../check-rules.ts";
import { isLanguageCode } from "../read/language-code.ts";
import { isMediaType } from "../read/media-type.ts";
import { parseRfc822 } from "../read/parse-rfc822.ts";
import { withDescendants, type XmlElement } from "../read/parse-xml.ts";
import { placeOf, type XmlDocument } from "../read/read-document.ts";
import { hasCutMarkup, isMarkedUp } from "./markup-in-text.ts";
import { isCore } from "./rss-parts.ts";

const DOCS = "https://www.rssboard.org/rss-specification";
const DATES: ReadonlySet<string> = new Set(["pubDate", "lastBuildDate"]);
const CONTACTS: ReadonlySet<string> = new Set(["managingEditor", "webMaster", "author"]);
const PLAIN: ReadonlySet<string> = new Set(
  "title category copyright generator author managingEditor webMaster".split(" "),
);
const EMAIL = /^[^\s@()]+@[^\s@()]+\.[^\s@()]+$/;
const CONTACT = /^[^\s@()]+@[^\s@()]+\.[^\s@()]+ \(.+\)$/;

/** The form of the text and attributes of RSS elements, wherever they stand. */
export function* checkRssValues(document: XmlDocument, root: XmlElement): Generator<Problem> {
  for (const element of withDescendants(root)) {
    if (!isCore(element)) continue;
    if (element.name === "enclosure") yield* checkEnclosure(document, element);
    else if (element.name === "guid") yield* checkGuid(document, element, element.text.trim());
    else if (element.name === "language") yield* checkLanguage(document, element);
    else if (element.name === "ttl") yield* checkTtl(document, element);
    else if (element.text.trim() !== "") yield* checkText(document, element, element.text.trim());
    if (element.name === "source" && (element.attributes.get("url") ?? "") === "") {
      yield problem("rss/source", placeOf(document, element.at));
    }
  }
}

/** An empty text is left to `check-rss.ts`. */
function* checkText(document: XmlDocument, element: XmlElement, found: string): Generator<Problem> {
  const { name, at } = element;
  const place = placeOf(document, at);
  if (DATES.has(name)) yield* checkDate(document, element, found);
  if (CONTACTS.has(name) && !CONTACT.test(found)) {
    yield problem(ruleOfContact(found), place, { element: name, found });
  }
  if (PLAIN.has(name)) yield* checkPlain(document, element, found);
  if (name === "docs" && found !== DOCS) yield problem("rss/docs", place, { found, expected: DOCS });
}

function* checkTtl(document: XmlDocument, { text, at }: XmlElement): Generator<Problem> {
  const found = text.trim();
  if (!/^[1-9]\d*$/.test(found)) yield problem("rss/ttl", placeOf(document, at), { found });
}

function* checkLanguage(document: XmlDocument, { text, at }: XmlElement): Generator<Problem> {
  const found = text.trim();
  if (!isLanguageCode(found)) yield problem("feed/language", placeOf(document, at), { found });
}

function* checkPlain(document: XmlDocument, element: XmlElement, found: string): Generator<Problem> {
  const place = placeOf(document, element.at);
  if (isMarkedUp(element)) yield problem("feed/markup-in-text", place, { found });
  const cut = hasCutMarkup(element);
  const w3c = cut === "entity" ? "ContainsHTML" : "CharacterData";
  if (cut !== null) yield problem("feed/cut-markup", place, { found }, w3c);
}

/** For a name alone, an e-mail alone, or both in another order: `Jeanne <j@ex.org>`. */
function ruleOfContact(found: string) {
  if (/^mailto:/i.test(found)) return "rss/contact-form";
  if (EMAIL.test(found)) return "rss/contact-name";
  return /\S@\S/.test(found) && !found.endsWith(")") ? "rss/contact-form" : "rss/contact";
}

function* checkDate(document: XmlDocument, { at }: XmlElement, found: string): Generator<Problem> {
  const place = placeOf(document, at);
  const date = parseRfc822(found);
  if (date === null) yield problem("rss/date", place, { found });
  else if (!date.hasRightWeekday) yield problem("rss/weekday", place, { found, expected: date.weekday });
  else if (!date.isUsual) yield problem("rss/date-form", place, { found });
  else if (!date.isPlain) yield problem("rss/local-date", place, { found });
}

function* checkGuid(document: XmlDocument, { attributes, at }: XmlElement, guid: string): Generator<Problem> {
  const place = placeOf(document, at);
  const flag = attributes.get("isPermaLink") ?? "true";
  if (flag !== "true" && flag !== "false") yield problem("rss/permalink-flag", place, { found: flag });
  else if (flag === "true" && /^(?:tag|urn:uuid):/i.test(guid))
    yield problem("rss/id-as-permalink", place, { found: guid });
  else if (flag === "true" && !/^https?:\/\//.test(guid))
    yield problem("rss/permalink", place, { found: guid });
  else if (flag === "false" && /^\d{1,8}$/.test(guid))
    yield problem("rss/short-guid", place, { found: guid });
}

function* checkEnclosure(document: XmlDocument, { attributes, at }: XmlElement): Generator<Problem> {
  const place = placeOf(document, at);
  for (const attribute of ["url", "length", "type"]) {
    const isMissing =
      attribute === "length" ? !attributes.has(attribute) : isBlank(attributes.get(attribute));
    if (isMissing) yield problem("rss/enclosure", place, { attribute });
  }
  const length = attributes.get("length") ?? "0";
  if (!/^\d+$/.test(length)) {
    const isNegative = /^-\d+$/.test(length);
    yield problem(isNegative ? "rss/enclosure-negative" : "rss/enclosure-length", place, { found: length });
  }
  const type = attributes.get("type") ?? "";
  if (type.trim() !== "" && !isMediaType(type)) yield problem("media/type", place, { found: type });
}

function isBlank(value: string | undefined): boolean {
  return value === undefined || value.trim() === "";
}
