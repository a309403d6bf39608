import type { Place, Problem } from "../../base/problem.ts";
import { problem } from "../check-rules.ts";
import { isMediaType } from "../read/media-type.ts";
import { ATOM, MATHML, SVG, XHTML } from "../read/namespaces.ts";
import { withDescendants, type XmlElement } from "../read/parse-xml.ts";
import { placeOf, type XmlDocument } from "../read/read-document.ts";
import { hasMarkup, holdsEndTag, holdsUndeclaredHtml } from "./markup-in-text.ts";

const TEXTS: ReadonlySet<string> = new Set(["title", "subtitle", "summary", "rights"]);
const TEXT_TYPES: readonly string[] = ["text", "html", "xhtml"];
/** // RFC 4287 § 4.1.3.1: a composite type is none of content */
const COMPOSITE = /^(?:multipart|message)\//i;
const XML_TYPE = /[+/]xml$/i;
const BASE64 = /^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/;
/** What may stand in the XHTML of a text. // RFC 4287 § 3.1.1.3 */
const SHOWN: ReadonlySet<string> = new Set([XHTML, SVG, MATHML]);

/** Whether it is a text of a feed or of an entry, or the content of one. // RFC 4287 § 3.1, 4.1.3 */
export function isAtomText({ uri, local }: XmlElement): boolean {
  return uri === ATOM && (TEXTS.has(local) || local === "content");
}

/** Texts and contents: their type, and that what they hold is of that type. */
export function* checkAtomText(document: XmlDocument, element: XmlElement): Generator<Problem> {
  const { attributes, at } = element;
  const place = placeOf(document, at);
  const type = attributes.get("type") ?? "text";
  yield* checkType(element, type, place);
  if (attributes.has("src")) {
    yield* checkElsewhere(element, place);
    return;
  }
  if (type === "xhtml") yield* checkXhtml(element, place);
  else yield* checkChildren(element, type, place);
  yield* checkHtml(element, type, place);
}

function* checkType({ name, local, attributes }: XmlElement, type: string, place: Place): Generator<Problem> {
  const values = { element: name, found: type, expected: TEXT_TYPES.join(", ") };
  if (type === "") yield problem("atom/blank-attribute", place, { element: name, attribute: "type" });
  else if (local !== "content") {
    const w3c = type.includes("/") && isMediaType(type) ? "InvalidTextType" : "InvalidMIMEType";
    if (!TEXT_TYPES.includes(type)) yield problem("atom/text-type", place, values, w3c);
  } else {
    const isElsewhere = attributes.has("src");
    const isKnown = isMediaType(type) ? !COMPOSITE.test(type) : TEXT_TYPES.includes(type) && !isElsewhere;
    if (!isKnown && attributes.has("type")) yield problem("atom/content-type", place, values);
  }
}

/** Content that is elsewhere is not here. // RFC 4287 § 4.1.3.2 */
function* checkElsewhere(element: XmlElement, place: Place): Generator<Problem> {
  const { name, text, children, attributes } = element;
  if (!attributes.has("type")) yield problem("atom/src-without-type", place);
  const w3c = children.length > 0 ? "UndefinedElement" : "UnexpectedText";
  if (children.length > 0 || text.trim() !== "")
    yield problem("atom/content-twice", place, { element: name }, w3c);
}

function* checkXhtml({ name, text, children }: XmlElement, place: Place): Generator<Problem> {
  const [div, ...others] = children;
  const holdsDiv = div?.local === "div" && div.uri === XHTML && others.length === 0 && text.trim() === "";
  const values = { element: name };
  if (!holdsDiv)
    yield problem(
      "atom/xhtml",
      place,
      values,
      div?.local === "div" && div.uri === ATOM ? "NotHtml" : undefined,
    );
  const isOneText = div === undefined || (holdsDiv && div.children.length === 0);
  if (isOneText && holdsEndTag(div === undefined ? text : div.text))
    yield problem("atom/escaped-xhtml", place, values);
  if (!holdsDiv) return;
  for (const { name: child, uri } of [...withDescendants(div)].filter((one) => !SHOWN.has(one.uri))) {
    if (uri === "") yield problem("atom/no-namespace-in-xhtml", place, { element: child });
    else if (uri === ATOM || uri === APP) yield problem("atom/foreign-in-xhtml", place, { element: child });
  }
}

/** // RFC 5023 */
const APP = "http://www.w3.org/2007/app";

/** A text has no elements in it, an XML document no text beside its root. */
function* checkChildren(element: XmlElement, type: string, place: Place): Generator<Problem> {
  const { name, attributes, text, children } = element;
  const [child] = children;
  if (child === undefined) {
    const isBinary = isMediaType(type) && !XML_TYPE.test(type) && !/^text\//i.test(type);
    if (isBinary && !COMPOSITE.test(type) && !BASE64.test(text.replace(/\s/g, ""))) {
      yield problem("atom/base64", place, { found: type });
    }
    return;
  }
  if (XML_TYPE.test(type)) {
    if (text.trim() !== "") yield problem("feed/stray-text", place, { element: name, found: text.trim() });
    return;
  }
  const values = { element: name, found: child.name, type };
  const w3c = attributes.get("mode") === "escaped" ? "NotEscaped" : undefined;
  yield problem("atom/element-in-text", place, values, w3c);
}

function* checkHtml(element: XmlElement, type: string, place: Place): Generator<Problem> {
  const { name, local, text, children } = element;
  const isPlain = type === "text" || /^text\/(?!html$|xml$)/i.test(type);
  if (isPlain && local !== "summary" && local !== "content" && hasMarkup(text)) {
    yield problem("feed/markup-in-text", place, { found: text });
  } else if (isPlain && holdsUndeclaredHtml(element)) {
    yield problem("atom/undeclared-html", place, { element: name });
  }
  if (local !== "content") return;
  const isHtmlPage = /^text\/html$/i.test(type) && !/<html\b/i.test(text);
  const isXhtmlPage = /^application\/xhtml\+xml$/i.test(type) && children[0]?.local !== "html";
  if (isHtmlPage || isXhtmlPage) yield problem("atom/html-fragment", place, { found: type });
}
