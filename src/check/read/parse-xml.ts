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
  /** It has no children, and writes an `&` or a `<` by its number in hexadecimals: `&#x26;`. */
  readonly hasHexReference: boolean;
  readonly at: Position;
}

/** After `not-well-formed` and `too-deep` the tree is not whole. */
export type XmlFaultKind =
  | "named-entity"
  | "character"
  | "undeclared-prefix"
  | "doctype"
  | "not-well-formed"
  | "too-deep";

export interface XmlFault {
  readonly kind: XmlFaultKind;
  readonly message: string;
  readonly at: Position;
}

/** The content of an XML file. After a fault that ends the reading, the tree holds what came before it. */
export interface ParsedXml {
  readonly root: XmlElement | null;
  /** The first fault of each kind: the next ones are mostly caused by it. */
  readonly faults: readonly XmlFault[];
}

/** The deepest nesting of elements. Names are looked up through all that are open, so the cost grows with the square of the depth. */
export const DEEPEST = 256;

/** Thrown through the parser, which cannot be stopped otherwise. */
class Halt extends Error {}

interface GrowingElement extends XmlElement {
  readonly children: GrowingElement[];
  text: string;
  outsideCdata: string;
  hasCdata: boolean;
  hasHexReference: boolean;
  /** Where its content begins, in UTF-16 units. */
  readonly inside: number;
  /** It holds a character or an entity that is a fault. */
  isGarbled: boolean;
}

/** What the parser leaves of an unknown entity; it is not HTML that was escaped twice. */
const UNRESOLVED = /&[^&;<\s]{1,64};/g;

const HEX_REFERENCE = /&#x0*(?:26|3c);/i;

/** Reads XML 1.0 with namespaces into a tree that knows positions. Entities are never expanded. // Namespaces in XML 1.0 § 3 */
export function parseXml(text: string): ParsedXml {
  const positionOf = positionsOf(text);
  const faults = new Map<XmlFaultKind, XmlFault>();
  const open: GrowingElement[] = [];
  let root: GrowingElement | null = null;
  let startOfTag: Position = START;

  const parser = new SaxesParser({ xmlns: true });
  const addFault = (kind: XmlFaultKind, message: string, at: Position) => {
    if (!faults.has(kind)) faults.set(kind, { kind, message, at });
  };
  parser.on("error", (error) => {
    const message = error.message.replace(/^\d+:\d+: /, "");
    const offset = Math.max(0, parser.position - 1);
    const kind = faultKindOf(message, text[offset] ?? "");
    addFault(kind, message, positionOf(offset));
    // After a tag that is not closed, everything would be misread.
    if (kind === "not-well-formed") throw new Halt();
    const element = open.at(-1);
    if (element !== undefined) element.isGarbled = true;
  });
  parser.on("doctype", () => {
    const at = text.lastIndexOf("<!DOCTYPE", parser.position);
    addFault("doctype", "", positionOf(Math.max(0, at)));
  });
  // The parser has read `<`, the name and the character after it.
  parser.on("opentagstart", (tag) => {
    startOfTag = positionOf(Math.max(0, parser.position - tag.name.length - 2));
  });
  parser.on("opentag", (tag) => {
    const element = elementOf(tag, startOfTag, parser.position);
    open.at(-1)?.children.push(element);
    root ??= element;
    open.push(element);
    if (open.length <= DEEPEST) return;
    addFault("too-deep", "", startOfTag);
    throw new Halt();
  });
  parser.on("closetag", () => {
    const closed = open.pop();
    if (closed?.children.length === 0) {
      closed.hasHexReference = HEX_REFERENCE.test(text.slice(closed.inside, parser.position));
    }
    if (closed?.isGarbled === true) closed.text = closed.text.replace(UNRESOLVED, "\uFFFD");
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
  try {
    parser.write(text).close();
  } catch (thrown) {
    if (!(thrown instanceof Halt)) throw thrown;
  }
  return { root, faults: [...faults.values()] };
}

/** Whether the tree holds all that the file does. */
export function isWhole({ root, faults }: ParsedXml): boolean {
  return root !== null && faults.every(({ kind }) => kind !== "not-well-formed" && kind !== "too-deep");
}

function faultKindOf(message: string, character: string): XmlFaultKind {
  if (message.startsWith("undefined entity")) return "named-entity";
  if (message.startsWith("unbound namespace prefix")) return "undeclared-prefix";
  // A `<` in an attribute is no wrong character, but a quote that is not closed.
  const isCharacter =
    (message === "disallowed character." && character !== "<") || message === "malformed character entity.";
  return isCharacter ? "character" : "not-well-formed";
}

function elementOf(tag: SaxesTagNS, at: Position, inside: number): GrowingElement {
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
    hasHexReference: false,
    inside,
    isGarbled: false,
    at,
  };
}

/** The children of that name in that namespace (default: none). */
export function childrenOf(element: XmlElement, local: string, uri = ""): readonly XmlElement[] {
  return element.children.filter((child) => child.local === local && child.uri === uri);
}

/** An element and all below it, in document order. */
export function* withDescendants(element: XmlElement): Generator<XmlElement> {
  const waiting = [element];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    yield next;
    for (const child of next.children.toReversed()) waiting.push(child);
  }
}
