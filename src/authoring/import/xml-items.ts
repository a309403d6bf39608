/** The items of a large XML file, one at a time: nothing but the item that is being read is in memory. */
import { createRequire } from "node:module";
import { ownCopy } from "../../base/own-copy.ts";
import { decodeEntities } from "../../text/entities.ts";

export interface XmlNode {
  /** As written: `content:encoded`. */
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: (XmlNode | string)[];
  /** The line on which it begins, from 1. */
  readonly line: number;
}

export type XmlRead =
  /** An item; `isCut`: it was larger than what a brief can be, and lost its text. */
  | { readonly kind: "item"; readonly node: XmlNode; readonly isCut: boolean }
  /** What stands beside the items: the title of a channel, its authors. */
  | { readonly kind: "other"; readonly node: XmlNode }
  /** Nothing is read after it. */
  | { readonly kind: "entities" | "broken"; readonly message: string; readonly line: number };

/** In characters: an item of more is told, not imported. */
const LARGEST_ITEM = 4_000_000;
/** In characters: what may come without an end of a text or a tag. */
const LARGEST_PART = 24_000_000;
const ITEMS = new Set(["item", "entry"]);
/** Control characters, which XML forbids and exports of databases hold. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is sought
const CONTROLS = /[\0-\x08\x0b\x0c\x0e-\x1f]/g;

/** Reads the parts of a file’s text. */
export function* xmlItems(texts: Iterable<string>): Generator<XmlRead> {
  // Loaded when an archive is read: no other command of authors needs it.
  const load: (name: "saxes") => typeof import("saxes") = createRequire(import.meta.url);
  const parser = new (load("saxes").SaxesParser)({ position: true });
  const found: XmlRead[] = [];
  const open: XmlNode[] = [];
  let size = 0;
  let sinceEvent = 0;
  let itemAt = -1;
  let isOver = false;
  const stop = (kind: "entities" | "broken", message: string) => {
    if (!isOver) found.push({ kind, message, line: parser.line });
    isOver = true;
  };
  parser.on("doctype", (doctype) => {
    if (/<!ENTITY/i.test(doctype)) stop("entities", "");
  });
  parser.on("error", ({ message }) => {
    const said = message.replace(/^\d+:\d+: /, "");
    // The names that HTML has for characters are decoded below.
    if (/undefined entity|disallowed character/.test(said)) return;
    stop("broken", said.replace(/\.$/, ""));
  });
  parser.on("opentag", ({ name, attributes }) => {
    sinceEvent = 0;
    const texts = Object.entries(attributes).map(([key, value]) => [key, ownCopy(String(value))]);
    const node: XmlNode = { name, attributes: Object.fromEntries(texts), children: [], line: parser.line };
    const parent = open.at(-1);
    if (itemAt < 0 && ITEMS.has(name)) itemAt = open.length;
    // The channel does not keep its items.
    else if (parent !== undefined && (itemAt >= 0 || open.length > 2 || !isList(parent.name)))
      parent.children.push(node);
    open.push(node);
    if (open.length > 256) stop("broken", "too deep");
  });
  const add = (text: string) => {
    sinceEvent = 0;
    const parent = open.at(-1);
    if (parent === undefined || isList(parent.name)) return;
    size += text.length;
    // The part of the archive in which it stands is let go.
    if (size <= LARGEST_ITEM) parent.children.push(ownCopy(text));
  };
  parser.on("text", (text) => add(text.includes("&") ? decodeEntities(text) : text));
  parser.on("cdata", add);
  parser.on("closetag", () => {
    sinceEvent = 0;
    const node = open.pop();
    if (node === undefined || isOver) return;
    if (itemAt === open.length) {
      found.push({ kind: "item", node, isCut: size > LARGEST_ITEM });
      itemAt = -1;
      size = 0;
    } else if (itemAt < 0 && open.length > 0 && isList(open.at(-1)?.name ?? "")) {
      found.push({ kind: "other", node });
      size = 0;
    }
  });
  for (const text of texts) {
    sinceEvent += text.length;
    parser.write(text.replace(CONTROLS, ""));
    if (sinceEvent > LARGEST_PART) stop("broken", "no end of a text");
    yield* found.splice(0);
    if (isOver) return;
  }
  parser.close();
  yield* found.splice(0);
}

/** The element that holds the items. */
function isList(name: string): boolean {
  return name === "rss" || name === "channel" || name === "feed" || name === "rdf:RDF";
}

/** The text in an element and all below it. */
export function textOf(node: XmlNode | undefined): string {
  if (node === undefined) return "";
  return node.children.map((child) => (typeof child === "string" ? child : textOf(child))).join("");
}

export function childrenOf(node: XmlNode, name: string): readonly XmlNode[] {
  return node.children.flatMap((child) => (typeof child !== "string" && child.name === name ? [child] : []));
}

/** The text of the first child of a name, without spaces around it. */
export function textIn(node: XmlNode, name: string): string {
  return textOf(childrenOf(node, name)[0]).trim();
}

/** What is in an element as HTML: XHTML in Atom. // RFC 4287 § 4.1.3.3 */
export function markupOf(node: XmlNode): string {
  return node.children
    .map((child) => {
      if (typeof child === "string") return escaped(child);
      const name = child.name.replace(/^.*:/, "");
      const attributes = Object.entries(child.attributes)
        .filter(([key]) => !key.startsWith("xmlns"))
        .map(([key, value]) => ` ${key}="${escaped(value)}"`);
      const start = `<${name}${attributes.join("")}>`;
      return /^(?:br|hr|img|wbr)$/.test(name) ? start : `${start}${markupOf(child)}</${name}>`;
    })
    .join("");
}

function escaped(text: string): string {
  return text
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;");
}
