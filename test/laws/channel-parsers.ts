/** How a test reads HTML, XML and JSON of a built site: by libraries, and with white space folded as a browser folds it. */
import { DomUtils, parseDocument } from "htmlparser2";
import { XmlDocument } from "libxml2-wasm";
import { isObject, type Json } from "../metadata/read-page.ts";

/** Gives the text of a file of the site. */
export type Read = (path: string) => string;
/** A row: a channel, what it should say, what it says; of several the first. */
export type Row = readonly [channel: string, expected: string, found: readonly string[]];

const NAMES = {
  a: "http://www.w3.org/2005/Atom",
  c: "http://purl.org/rss/1.0/modules/content/",
  d: "http://purl.org/dc/elements/1.1/",
  m: "http://search.yahoo.com/mrss/",
  n: "http://www.google.com/schemas/sitemap-news/0.9",
};

/** As a browser folds white space: that of ASCII, and no other. */
export function folded(text: string): string {
  return text.replace(/[ \t\n\r\f]+/g, " ").replace(/^ | $/g, "");
}

export type Found = ReturnType<typeof DomUtils.findAll>[number];
export type Test = (element: Found) => boolean;

export const elementsIn = (html: string, test: Test) => DomUtils.findAll(test, parseDocument(html).children);
export const textsIn = (html: string, test: Test) => elementsIn(html, test).map(DomUtils.textContent);
export const classed =
  (name: string): Test =>
  ({ attribs }) =>
    (attribs["class"] ?? "").split(" ").includes(name);
export const named =
  (name: string): Test =>
  (element) =>
    element.name === name;
export const within =
  (outer: Test, inner: Test): Test =>
  (element) => {
    for (let at = element.parent; at !== null; at = at.parent)
      if (at.type === "tag" && outer(at)) return inner(element);
    return false;
  };
/** The text of an element without that of some of its children. */
export const ownText = (element: Found, but: Test) =>
  DomUtils.textContent(element.children.filter((child) => child.type !== "tag" || !but(child)));

/** The value of a key; of a list, of its first. */
export function inside(value: Json, key: string): Json {
  if (isObject(value)) return value[key] ?? null;
  return Array.isArray(value) ? inside(value[0] ?? null, key) : null;
}

export const flat = (value: Json): readonly string[] =>
  Array.isArray(value) ? value.flatMap(flat) : typeof value === "string" ? [value] : [];

/** Evaluates expressions in a document, by libxml2; what is not well-formed is thrown. */
export function xpathIn(xml: string): (expression: string) => readonly string[] {
  return (expression) => {
    const document = XmlDocument.fromString(xml);
    const found = document.find(expression, NAMES).map(({ content }) => content);
    document.dispose();
    return found;
  };
}
