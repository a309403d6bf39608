import type { Problem } from "../../base/problem.ts";
import { problem } from "../check-rules.ts";
import { isLanguageCode } from "../read/language-code.ts";
import { isMediaType } from "../read/media-type.ts";
import { parseRfc822 } from "../read/parse-rfc822.ts";
import { withDescendants, type XmlElement } from "../read/parse-xml.ts";
import { placeOf, type XmlDocument } from "../read/read-document.ts";
import { hasMarkup } from "./check-feed-content.ts";
import { isCore } from "./rss-parts.ts";

const DOCS = "https://www.rssboard.org/rss-specification";
const DATES: ReadonlySet<string> = new Set(["pubDate", "lastBuildDate"]);
const CONTACTS: ReadonlySet<string> = new Set(["managingEditor", "webMaster", "author"]);
const PLAIN: ReadonlySet<string> = new Set(["title", "category", "copyright", "generator"]);
const EMAIL = /^[^\s@()]+@[^\s@()]+\.[^\s@()]+$/;
const CONTACT = /^[^\s@()]+@[^\s@()]+\.[^\s@()]+ \(.+\)$/;

/** The form of the text and attributes of RSS elements, wherever they stand. */
export function* checkRssValues(document: XmlDocument, root: XmlElement): Generator<Problem> {
  for (const element of withDescendants(root)) {
    if (!isCore(element)) continue;
    if (element.name === "enclosure") yield* checkEnclosure(document, element);
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
  if (PLAIN.has(name) && hasMarkup(found)) yield problem("feed/markup-in-text", place, { found });
  if (name === "language" && !isLanguageCode(found)) yield problem("feed/language", place, { found });
  if (name === "docs" && found !== DOCS) yield problem("rss/docs", place, { found, expected: DOCS });
  if (name === "ttl" && !/^[1-9]\d*$/.test(found)) yield problem("rss/ttl", place, { found });
  if (name === "guid") yield* checkGuid(document, element, found);
}

/** For a name alone, an e-mail alone, or both in another order: `Jeanne <j@ex.org>`. */
function ruleOfContact(found: string) {
  if (EMAIL.test(found)) return "rss/contact-name";
  return /\S@\S/.test(found) && !found.endsWith(")") ? "rss/contact-form" : "rss/contact";
}

function* checkDate(document: XmlDocument, { at }: XmlElement, found: string): Generator<Problem> {
  const place = placeOf(document, at);
  const date = parseRfc822(found);
  if (date === null) yield problem("rss/date", place, { found });
  else if (!date.hasRightWeekday) yield problem("rss/weekday", place, { found, expected: date.weekday });
  else if (!date.isPlain) yield problem("rss/date-form", place, { found });
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
    if ((attributes.get(attribute) ?? "").trim() === "") yield problem("rss/enclosure", place, { attribute });
  }
  const length = attributes.get("length") ?? "";
  if (length.trim() !== "" && !/^\d+$/.test(length)) {
    const isNegative = /^-\d+$/.test(length);
    yield problem(isNegative ? "rss/enclosure-negative" : "rss/enclosure-length", place, { found: length });
  }
  const type = attributes.get("type") ?? "";
  if (type.trim() !== "" && !isMediaType(type)) yield problem("media/type", place, { found: type });
}
