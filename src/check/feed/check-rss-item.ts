import type { Problem } from "../../base/problem.ts";
import { problem } from "../check-rules.ts";
import { CONTENT } from "../read/namespaces.ts";
import { childrenOf, type XmlElement } from "../read/parse-xml.ts";
import { placeOf, type XmlDocument } from "../read/read-document.ts";
import { checkSaidTwice } from "./check-said-twice.ts";
import { childTextOf } from "./rss-parts.ts";

const REQUIRED = [
  ["link", "rss/item-without-link"],
  ["guid", "rss/missing-guid"],
  ["pubDate", "rss/missing-date"],
] as const;
const NAMING = [
  ["title", "rss/item-without-title"],
  ["description", "rss/item-without-description"],
] as const;

/** An item by itself. */
export function* checkRssItem(document: XmlDocument, item: XmlElement): Generator<Problem> {
  const place = placeOf(document, item.at);
  const lacks = (child: string) => childrenOf(item, child).length === 0;
  const isEmpty = NAMING.every(([child]) => lacks(child));
  if (isEmpty) yield problem("rss/empty-item", place);
  for (const [child, rule] of [...REQUIRED, ...(isEmpty ? [] : NAMING)]) {
    const hasContent = child === "description" && childrenOf(item, "encoded", CONTENT).length > 0;
    if (lacks(child)) yield problem(hasContent ? "rss/content-without-description" : rule, place);
  }
  yield* checkSaidTwice(document, item);
  for (const comments of childrenOf(item, "comments")) {
    yield problem("rss/needless-element", placeOf(document, comments.at), { element: comments.name });
  }
  const [, ...surplus] = childrenOf(item, "enclosure");
  for (const { at } of surplus) yield problem("rss/enclosure-twice", placeOf(document, at));
  yield* checkTexts(document, item);
}

/** The summary comes first and differs from the text. */
function* checkTexts(document: XmlDocument, item: XmlElement): Generator<Problem> {
  const [description] = childrenOf(item, "description");
  const [content] = childrenOf(item, "encoded", CONTENT);
  if (description === undefined || content === undefined) return;
  const isAfter = item.children.indexOf(description) > item.children.indexOf(content);
  if (isAfter) yield problem("rss/description-after-content", placeOf(document, description.at));
  const text = description.text.trim();
  if (text !== "" && text === content.text.trim())
    yield problem("rss/same-text", placeOf(document, content.at));
}

/** The ids of a feed's items differ. */
export function* checkGuids(document: XmlDocument, items: readonly XmlElement[]): Generator<Problem> {
  const guids = new Set<string>();
  for (const item of items) {
    const guid = childTextOf(item, "guid");
    if (guids.has(guid)) yield problem("rss/duplicate-guid", placeOf(document, item.at), { found: guid });
    if (guid !== "") guids.add(guid);
  }
}
