import type { Place, Problem } from "../../base/problem.ts";
import { problem } from "../check-rules.ts";
import { START } from "../read/position.ts";
import { type Document, isFeed, placeOf } from "../read/read-document.ts";
import { DEEPEST_HTML, type HtmlElement, isCutShort, isWithin } from "../read/read-elements.ts";

/** In bytes. */
const LIMIT = 250 * 1024;
/** Elements that feed readers remove or refuse. // RFC 4287 § 8.1 */
const FORBIDDEN: ReadonlySet<string> = new Set(
  "applet frame frameset noframes script style iframe object embed form input meta link base".split(" "),
);
/** // HTML § 4 and § 16.2; svg and math, whose own elements are not looked at */
const HTML: ReadonlySet<string> = new Set(
  (
    "a abbr acronym address applet area article aside audio b base basefont bdi bdo big blink blockquote body br button canvas caption center cite " +
    "code col colgroup data datalist dd del details dfn dialog dir div dl dt em embed fieldset figcaption figure font footer form frame " +
    "frameset h1 h2 h3 h4 h5 h6 head header hgroup hr html i iframe img input ins kbd label legend li link main map mark marquee math menu " +
    "meta meter nav nobr noframes noscript object ol optgroup option output p param picture pre progress q rb rp rt rtc ruby s samp script " +
    "search section select slot small source span strike strong style sub summary sup svg table tbody td template textarea tfoot th thead " +
    "time title tr track tt u ul var video wbr"
  ).split(" "),
);
// Neither alternative looks beyond the next `<`, so the text is read once.
// No entity has a name of one letter: “AT&T;” is not one.
const MARKUP = /<\/?[a-z][^<>]*>|&(?:[a-z]{2,32}|#\d{1,8}|#x[0-9a-f]{1,8});/i;

/** The HTML that a feed carries is harmless, and the feed is not too heavy for its readers. */
export function* checkFeedContent(document: Document): Generator<Problem> {
  if (!isFeed(document)) return;
  if (document.size > LIMIT) {
    yield problem("feed/too-large", placeOf(document, START), { size: document.size, limit: LIMIT });
  }
  const contents = document.kind === "xml" || document.kind === "json" ? document.contents : [];
  for (const { elements, at } of contents) {
    const place = placeOf(document, at);
    if (isCutShort(elements)) yield problem("feed/too-deep", place, { limit: DEEPEST_HTML });
    for (const element of elements) yield* checkElement(element, place);
  }
}

/** Whether a text that must be plain holds tags or entities. */
export function hasMarkup(text: string): boolean {
  return MARKUP.test(text);
}

function* checkElement(element: HtmlElement, place: Place): Generator<Problem> {
  const { name, attributes } = element;
  if (FORBIDDEN.has(name)) yield problem("feed/unsafe-html", place, { found: `<${name}>` });
  const isForeign = isWithin(element, "svg") || isWithin(element, "math");
  if (!HTML.has(name) && !isForeign) yield problem("feed/unknown-html", place, { found: name });
  for (const attribute of Object.keys(attributes)) {
    if (attribute === "style") yield problem("feed/style-attribute", place);
    if (attribute.startsWith("on")) yield problem("feed/event-attribute", place, { found: attribute });
  }
}
