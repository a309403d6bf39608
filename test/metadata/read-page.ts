/** A second reader of pages, which shares nothing with Brevier's own: a tree by htmlparser2, and JSON. */
import { DomUtils, parseDocument } from "htmlparser2";

export type Tree = ReturnType<typeof parseDocument>;

/** An element as tests ask for it. */
export interface Found {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly text: string;
}

/** All elements that pass, in the order of the page. */
export function elements(html: string, test: (found: Found) => boolean): readonly Found[] {
  return DomUtils.findAll(() => true, parseDocument(html).children)
    .map((element) => ({
      name: element.name,
      attributes: element.attribs,
      text: DomUtils.textContent(element).replace(/\s+/g, " ").trim(),
    }))
    .filter(test);
}

/** `<meta property>` and `<meta name>`, in the order of the page. */
export function metaOf(html: string): readonly (readonly [string, string])[] {
  return elements(html, ({ name }) => name === "meta").flatMap(({ attributes }) => {
    const key = attributes["property"] ?? attributes["name"];
    return key === undefined ? [] : [[key, attributes["content"] ?? ""] as const];
  });
}

/** A value of JSON, read as it stands. */
export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };

/** The page's schema.org data; null if it has none. */
export function jsonLdOf(html: string): Json {
  const script = /<script type="application\/ld\+json">([\s\S]*?)<\/script>/.exec(html)?.[1];
  const value: Json = script === undefined ? null : JSON.parse(script);
  return value;
}

/** All objects of a value, outermost first. */
export function objectsIn(value: Json): readonly { readonly [key: string]: Json }[] {
  if (Array.isArray(value)) return value.flatMap(objectsIn);
  if (!isObject(value)) return [];
  return [value, ...Object.values(value).flatMap(objectsIn)];
}

/** The nodes of the graph that have a type. */
export function nodesOf(html: string, type: string): readonly { readonly [key: string]: Json }[] {
  return objectsIn(jsonLdOf(html)).filter((node) => node["@type"] === type);
}

export function isObject(value: Json): value is { readonly [key: string]: Json } {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
