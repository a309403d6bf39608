import type { Problem } from "../problem.ts";
import { hasMarkup } from "./check-feed-content.ts";
import { problem } from "./check-rules.ts";
import { checkSelf } from "./check-self.ts";
import { parseRfc822 } from "./read/parse-date.ts";
import { childrenOf, withDescendants, type XmlElement } from "./read/parse-xml.ts";
import { CONTENT } from "./read/references-of-feed.ts";
import { type Document, placeOf, type XmlDocument } from "./read-document.ts";

const DC = "http://purl.org/dc/elements/1.1/";
const REQUIRED = {
  channel: ["title", "link", "description"],
  item: ["title", "link", "guid", "pubDate", "description"],
} as const;
const DATES: ReadonlySet<string> = new Set(["pubDate", "lastBuildDate"]);
const CONTACTS: ReadonlySet<string> = new Set(["managingEditor", "webMaster", "author"]);
const PLAIN: ReadonlySet<string> = new Set(["title", "category", "copyright"]);
/** Elements that may stand several times in one parent. */
const REPEATABLE: ReadonlySet<string> = new Set(["item", "category"]);
const CONTACT = /^\S+@\S+ \(.+\)$/;
const WHOLE_NUMBER = /^\d+$/;

/** RSS 2.0 with its Best Practices Profile. // standards R01 to R30 */
export function* checkRss(document: Document): Generator<Problem> {
  const root = document.kind === "xml" ? document.parsed.root : null;
  if (document.kind !== "xml" || root === null || root.local !== "rss") return;
  const [channel, ...others] = childrenOf(root, "channel");
  if (root.attributes.get("version") !== "2.0" || channel === undefined || others.length > 0) {
    yield problem("rss/version", placeOf(document, root.at));
  }
  if (channel === undefined) return;
  yield* checkParent(document, channel, REQUIRED.channel);
  yield* checkChannel(document, channel);
  yield* checkItems(document, childrenOf(channel, "item"));
  for (const element of withDescendants(root)) yield* checkElement(document, element, element.text.trim());
}

/** Each required child stands once and says something; no other child of the core stands twice. // R02, R20 */
function* checkParent(
  document: XmlDocument,
  parent: XmlElement,
  required: readonly string[],
): Generator<Problem> {
  for (const element of required) {
    const blank = childrenOf(parent, element).every(({ text }) => text.trim() === "");
    if (blank)
      yield problem("rss/missing-element", placeOf(document, parent.at), { element, parent: parent.name });
  }
  const seen = new Set<string>();
  for (const { name, uri, at } of parent.children) {
    const once = uri === "" || uri === CONTENT;
    if (once && seen.has(name) && !REPEATABLE.has(name)) {
      yield problem("rss/repeated-element", placeOf(document, at), { element: name, parent: parent.name });
    }
    seen.add(name);
  }
}

function* checkChannel(document: XmlDocument, channel: XmlElement): Generator<Problem> {
  const firstItem = channel.children.findIndex(({ name }) => name === "item");
  for (const [index, { name, at }] of channel.children.entries()) {
    const late = firstItem !== -1 && index > firstItem && name !== "item";
    if (late) yield problem("rss/misplaced-item", placeOf(document, at), { element: name });
  }
  yield* checkSelf(document, channel);
  for (const image of childrenOf(channel, "image")) yield* checkImage(document, channel, image);
  for (const description of childrenOf(channel, "description")) {
    if (!hasMarkup(description.text)) continue;
    yield problem("feed/markup-in-text", placeOf(document, description.at), { found: description.text });
  }
}

/** The logo repeats the channel's title and link, and keeps within the sizes of 1999. // R09 */
function* checkImage(document: XmlDocument, channel: XmlElement, image: XmlElement): Generator<Problem> {
  for (const element of ["title", "link"]) {
    const expected = textOf(channel, element);
    const found = textOf(image, element);
    if (found !== expected)
      yield problem("rss/image", placeOf(document, image.at), { element, found, expected });
  }
  for (const [element, most] of [
    ["width", 144],
    ["height", 400],
  ] as const) {
    const found = textOf(image, element);
    if (found === "" || (WHOLE_NUMBER.test(found) && Number(found) >= 1 && Number(found) <= most)) continue;
    yield problem("rss/image", placeOf(document, image.at), { element, found, expected: `1–${most}` });
  }
}

function* checkItems(document: XmlDocument, items: readonly XmlElement[]): Generator<Problem> {
  const seen = new Set<string>();
  for (const item of items) {
    yield* checkParent(document, item, REQUIRED.item);
    const guid = textOf(item, "guid");
    if (seen.has(guid)) yield problem("rss/duplicate-guid", placeOf(document, item.at), { found: guid });
    if (guid !== "") seen.add(guid);
    const [description] = childrenOf(item, "description");
    const [content] = childrenOf(item, "encoded", CONTENT);
    if (description !== undefined && content !== undefined) {
      const after = item.children.indexOf(description) > item.children.indexOf(content);
      if (after) yield problem("rss/description-after-content", placeOf(document, description.at));
    }
    const [author] = childrenOf(item, "author");
    const both = author !== undefined && childrenOf(item, "creator", DC).length > 0;
    if (both) yield problem("rss/two-authors", placeOf(document, author.at));
  }
}

/** What an element's text must look like, wherever it stands. */
function* checkElement(document: XmlDocument, element: XmlElement, found: string): Generator<Problem> {
  const { name, uri, attributes, at } = element;
  if (uri !== "") return;
  const place = placeOf(document, at);
  if (DATES.has(name) && parseRfc822(found) === null) yield problem("rss/date", place, { found });
  if (CONTACTS.has(name) && !CONTACT.test(found))
    yield problem("rss/contact", place, { element: name, found });
  if (PLAIN.has(name) && hasMarkup(found)) yield problem("feed/markup-in-text", place, { found });
  if (name === "ttl" && !/^[1-9]\d*$/.test(found)) yield problem("rss/ttl", place, { found });
  if (name === "guid" && attributes.get("isPermaLink") !== "false" && !/^https?:\/\//.test(found)) {
    yield problem("rss/permalink", place, { found });
  }
  if (name !== "enclosure") return;
  for (const attribute of ["url", "length", "type"]) {
    const value = attributes.get(attribute) ?? "";
    const right = attribute === "length" ? WHOLE_NUMBER.test(value) : value.trim() !== "";
    if (!right) yield problem("rss/enclosure", place, { attribute });
  }
}

function textOf(parent: XmlElement, child: string): string {
  return childrenOf(parent, child)[0]?.text.trim() ?? "";
}
