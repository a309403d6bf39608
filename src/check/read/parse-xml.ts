import { SaxesParser, type SaxesTagNS } from "saxes";
import { type Position, positionsOf, START } from "./position.ts";

/** A namespace that an element declares: `xmlns:dc="…"`. The default namespace has the prefix "". */
export interface NamespaceDeclaration {
  readonly prefix: string;
  readonly uri: string;
}

export interface XmlElement {
  /** As written: `dc:creator`. */
  readonly name: string;
  readonly local: string;
  readonly prefix: string;
  readonly uri: string;
  /** By the name as written, without namespace declarations. */
  readonly attributes: ReadonlyMap<string, string>;
  readonly declares: readonly NamespaceDeclaration[];
  readonly children: readonly XmlElement[];
  /** Its own text and CDATA, entities resolved; without that of its children. */
  readonly text: string;
  /** The text that is not in a CDATA section. */
  readonly outsideCdata: string;
  readonly hasCdata: boolean;
  readonly at: Position;
}

export interface XmlFault {
  readonly kind: "named-entity" | "not-well-formed";
  readonly message: string;
  readonly at: Position;
}

/** What stands in an XML file. After a fault the tree holds what came before it. */
export interface ParsedXml {
  readonly root: XmlElement | null;
  /** The first fault of each kind: what follows is mostly its echo. */
  readonly faults: readonly XmlFault[];
}

interface GrowingElement extends XmlElement {
  readonly children: GrowingElement[];
  text: string;
  outsideCdata: string;
  hasCdata: boolean;
}

/** Reads XML 1.0 with namespaces into a tree that knows positions. // Namespaces in XML 1.0 § 3 */
export function parseXml(text: string): ParsedXml {
  const positionOf = positionsOf(text);
  const faults = new Map<XmlFault["kind"], XmlFault>();
  const open: GrowingElement[] = [];
  let root: GrowingElement | null = null;
  let startOfTag: Position = START;

  const parser = new SaxesParser({ xmlns: true });
  parser.on("error", (error) => {
    const kind = error.message.includes("undefined entity") ? "named-entity" : "not-well-formed";
    const message = error.message.replace(/^\d+:\d+: /, "");
    if (!faults.has(kind))
      faults.set(kind, { kind, message, at: positionOf(Math.max(0, parser.position - 1)) });
  });
  // The parser has read `<`, the name and the character after it.
  parser.on("opentagstart", (tag) => {
    startOfTag = positionOf(Math.max(0, parser.position - tag.name.length - 2));
  });
  parser.on("opentag", (tag) => {
    const element = elementOf(tag, startOfTag);
    open.at(-1)?.children.push(element);
    root ??= element;
    open.push(element);
  });
  parser.on("closetag", () => {
    open.pop();
  });
  parser.on("text", (data) => {
    const element = open.at(-1);
    if (element === undefined) return;
    element.text += data;
    element.outsideCdata += data;
  });
  parser.on("cdata", (data) => {
    const element = open.at(-1);
    if (element === undefined) return;
    element.text += data;
    element.hasCdata = true;
  });
  parser.write(text).close();
  return { root, faults: [...faults.values()] };
}

function elementOf(tag: SaxesTagNS, at: Position): GrowingElement {
  const attributes = new Map<string, string>();
  const declares: NamespaceDeclaration[] = [];
  for (const { name, prefix, local, value } of Object.values(tag.attributes)) {
    if (name === "xmlns") declares.push({ prefix: "", uri: value });
    else if (prefix === "xmlns") declares.push({ prefix: local, uri: value });
    else attributes.set(name, value);
  }
  const { name, local, prefix, uri } = tag;
  return {
    name,
    local,
    prefix,
    uri,
    attributes,
    declares,
    children: [],
    text: "",
    outsideCdata: "",
    hasCdata: false,
    at,
  };
}

/** The children of that name in that namespace (default: none). */
export function childrenOf(element: XmlElement, local: string, uri = ""): readonly XmlElement[] {
  return element.children.filter((child) => child.local === local && child.uri === uri);
}

/** An element and all below it, in document order. */
export function* withDescendants(element: XmlElement): Generator<XmlElement> {
  yield element;
  for (const child of element.children) yield* withDescendants(child);
}
