import type { Problem } from "../problem.ts";
import { problem } from "./check-rules.ts";
import { START } from "./read/position.ts";
import type { HtmlElement } from "./read/read-elements.ts";
import type { FeedContent } from "./read/references-of-feed.ts";
import { type Document, isFeed, placeOf } from "./read-document.ts";

/** In bytes. // standards R35, J04 */
const LIMIT = 250 * 1024;
/** // standards X07 */
const FORBIDDEN: ReadonlySet<string> = new Set([
  "script",
  "style",
  "iframe",
  "object",
  "embed",
  "form",
  "input",
  "meta",
  "link",
  "base",
]);
const MARKUP = /<\/?[a-z][^>]*>|&(?:[a-z]+|#\d+|#x[0-9a-f]+);/i;

/** The HTML that a feed carries is harmless, and the feed is not too heavy for its readers. */
export function* checkFeedContent(document: Document): Generator<Problem> {
  if (!isFeed(document)) return;
  if (document.size > LIMIT) {
    yield problem("feed/too-large", placeOf(document, START), { size: document.size, limit: LIMIT });
  }
  const contents = document.kind === "xml" || document.kind === "json" ? document.contents : [];
  for (const content of contents) {
    for (const found of unsafeIn(content))
      yield problem("feed/unsafe-html", placeOf(document, content.at), { found });
  }
}

/** Whether a text that must be plain holds tags or entities. // standards R21, J06 */
export function hasMarkup(text: string): boolean {
  return MARKUP.test(text);
}

function unsafeIn({ elements }: FeedContent): readonly string[] {
  return elements.flatMap(unsafeOf);
}

function unsafeOf({ name, attributes }: HtmlElement): readonly string[] {
  const unsafe = Object.keys(attributes).filter(
    (attribute) => attribute === "style" || attribute.startsWith("on"),
  );
  return FORBIDDEN.has(name) ? [`<${name}>`, ...unsafe] : unsafe;
}
