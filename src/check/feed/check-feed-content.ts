import type { Place, Problem } from "../../base/problem.ts";
import { problem } from "../check-rules.ts";
import { START } from "../read/position.ts";
import { type Document, isFeed, placeOf } from "../read/read-document.ts";
import { DEEPEST_HTML, type HtmlElement, isCutShort, isWithin } from "../read/read-elements.ts";
import { dangerIn } from "./css-in-feeds.ts";
import { isHtmlElement } from "./html-elements.ts";

/** In bytes. */
const LIMIT = 250 * 1024;
/** Elements that feed readers remove or refuse. // RFC 4287 § 8.1 */
const FORBIDDEN: ReadonlySet<string> = new Set(
  "applet frame frameset noframes script style iframe object embed form input meta link base".split(" "),
);

/** The HTML ends in the midst of a tag. */
const CUT = /<\/?([a-z][a-z\d]*)(?:\s[^<>]*)?$/i;
/** An order to load a script, which old browsers followed. */
const IMPORT = /<\?import /i;

/** The HTML that a feed carries is harmless, and the feed is not too heavy for its readers. */
export function* checkFeedContent(document: Document): Generator<Problem> {
  if (!isFeed(document)) return;
  if (document.size > LIMIT) {
    yield problem("feed/too-large", placeOf(document, START), { size: document.size, limit: LIMIT });
  }
  const contents = document.kind === "xml" || document.kind === "json" ? document.contents : [];
  for (const { elements, source, at } of contents) {
    const place = placeOf(document, at);
    if (isHtmlElement(CUT.exec(source ?? "")?.[1]?.toLowerCase() ?? ""))
      yield problem("feed/cut-html", place);
    if (source !== null && IMPORT.test(source))
      yield problem("feed/unsafe-html", place, { found: "<?import" });
    if (isCutShort(elements)) yield problem("feed/too-deep", place, { limit: DEEPEST_HTML });
    for (const element of elements) yield* checkElement(element, place);
  }
}

function* checkElement(element: HtmlElement, place: Place): Generator<Problem> {
  const { name, attributes } = element;
  if (FORBIDDEN.has(name)) yield problem("feed/unsafe-html", place, { found: `<${name}>` });
  const isForeign = isWithin(element, "svg") || isWithin(element, "math");
  if (!isHtmlElement(name) && !isForeign) yield problem("feed/unknown-html", place, { found: name });
  for (const [attribute, value] of Object.entries(attributes)) {
    if (attribute === "style") yield* checkStyle(value, place);
    if (attribute.startsWith("on")) yield problem("feed/event-attribute", place, { found: attribute });
  }
}

/** Feed readers remove most of what a style attribute says, and some refuse it. */
function* checkStyle(style: string, place: Place): Generator<Problem> {
  const found = dangerIn(style);
  if (found === null) yield problem("feed/style-attribute", place);
  else yield problem("feed/dangerous-style", place, { found });
}
