/** What a browser runs or fetches when an SVG, or another XML file, is opened by its own address. Entities are never expanded. // SVG 2 § 2.1, § 15.8, HTML § 4.12 */
import { createRequire } from "node:module";
import type { SaxesAttributeNS, SaxesTagNS } from "saxes";
import { addressesInCss } from "./css-addresses.ts";
import { decodeXml } from "./decode-xml.ts";

export interface ActivePart {
  /** `malformed` is what browsers cannot read; all behind it was not looked at. */
  readonly kind: "runs" | "fetches" | "doctype" | "malformed";
  /** What stands there: `<script>`, `onload`, an address, what is wrong with the XML. */
  readonly what: string;
  /** From 1. */
  readonly line: number;
  readonly column: number;
}

const SVG = "http://www.w3.org/2000/svg";
const XHTML = "http://www.w3.org/1999/xhtml";
const MATHML = "http://www.w3.org/1998/Math/MathML";
const XLINK = "http://www.w3.org/1999/xlink";

/** The parser looks a prefix up through all elements that are open. No program draws so deep. */
const DEEPEST = 256;
/** A file with more says the first ones. */
const MOST = 20;

const RUN_IN_SVG: ReadonlySet<string> = new Set(["script", "handler", "foreignObject"]);
/** In other XML only these elements of HTML are told: a feed may hold paragraphs. */
const RUN_IN_XML: ReadonlySet<string> = new Set(["script", "iframe", "frame", "object", "embed", "applet"]);
const ANIMATIONS: ReadonlySet<string> = new Set([
  "animate",
  "set",
  "animateTransform",
  "animateMotion",
  "animateColor",
]);
/** Attributes of SVG that name a file, and those of HTML that may hold a script. */
const ADDRESSES: ReadonlySet<string> = new Set(["href", "src"]);
const ADDRESSES_OF_HTML: ReadonlySet<string> = new Set([...ADDRESSES, "action", "formaction", "data"]);
/** The document types of SVG, which browsers know and never fetch. */
const OF_SVG =
  /^\s*svg\s+PUBLIC\s+(["'])-\/\/W3C\/\/DTD SVG [^"']*\1\s*(["'])https?:\/\/www\.w3\.org\/[^"']*\2\s*(?:\[\s*\]\s*)?$/;
const PICTURE = /^data:image\/(?:png|jpe?g|gif|webp|avif|apng|bmp)[;,]/i;
const FONT =
  /^data:(?:font\/|application\/(?:x-)?font|application\/vnd\.ms-fontobject|application\/octet-stream)/i;

/** Thrown through the parser, which cannot be stopped otherwise. */
class Halt extends Error {}

/**
 * In the order of the file, the first twenty. Of a drawing all is told; of other XML only what runs: its root is no `svg`, and nothing
 * of it is a picture.
 */
export function activePartsIn(bytes: Uint8Array, isDrawing: boolean): readonly ActivePart[] {
  const text = decodeXml(bytes);
  if (text !== null) return new Reader(text, isDrawing).read();
  return isDrawing ? [{ kind: "malformed", what: "encoding", line: 1, column: 1 }] : [];
}

class Reader {
  readonly #text: string;
  #isDrawing: boolean;
  readonly #found: { readonly kind: ActivePart["kind"]; readonly what: string; readonly at: number }[] = [];
  #depth = 0;
  /** The depth of the outermost element that is told as one of HTML, or of `foreignObject`: what is in it is not told again. */
  #toldFrom = Number.POSITIVE_INFINITY;
  #startOfTag = 0;
  readonly #ends = new Map<string, number>();
  #style: { readonly from: number; css: string } | null = null;

  constructor(text: string, isDrawing: boolean) {
    this.#text = text;
    this.#isDrawing = isDrawing;
  }

  read(): readonly ActivePart[] {
    // Loaded on first use: few builds read a drawing that is new.
    const load: (name: "saxes") => typeof import("saxes") = createRequire(import.meta.url);
    const { SaxesParser } = load("saxes");
    const parser = new SaxesParser({ xmlns: true });
    parser.on("error", ({ message }) => {
      const isEntity = message.includes("undefined entity");
      // What it stands for is told where it is declared.
      if (isEntity && this.#found.some(({ kind }) => kind === "doctype")) return;
      this.#tell("malformed", message.replace(/^\d+:\d+: /, "").replace(/\.$/, ""), parser.position - 1);
      throw new Halt();
    });
    parser.on("doctype", (doctype) => {
      if (/^\s*[\w:.-]+\s*(?:\[\s*\]\s*)?$/.test(doctype) || OF_SVG.test(doctype)) return;
      const declares = doctype.includes("<!");
      const at = this.#text.lastIndexOf("<!DOCTYPE", parser.position);
      if (declares || this.#isDrawing) this.#tell("doctype", declares ? "<!ENTITY>" : "DTD", at);
    });
    parser.on("processinginstruction", ({ target }) => {
      if (target !== "xml-stylesheet") return;
      this.#tell(
        "fetches",
        "<?xml-stylesheet?>",
        this.#text.lastIndexOf("<?xml-stylesheet", parser.position),
      );
    });
    // The parser has read `<`, the name and the character after it.
    parser.on("opentagstart", ({ name }) => {
      this.#startOfTag = parser.position - name.length - 2;
      this.#ends.clear();
    });
    parser.on("attribute", ({ name }) => void this.#ends.set(name, parser.position));
    parser.on("opentag", (tag) => {
      this.#depth++;
      if (this.#depth > DEEPEST) {
        this.#tell("malformed", `more than ${DEEPEST} elements inside each other`, this.#startOfTag);
        throw new Halt();
      }
      this.#look(tag);
      if (this.#isMarkup(tag) && tag.local === "style") this.#style = { from: parser.position, css: "" };
    });
    for (const event of ["text", "cdata"] as const)
      parser.on(event, (data: string) => {
        if (this.#style !== null) this.#style.css += data;
      });
    parser.on("closetag", () => {
      if (this.#style !== null) {
        this.#lookAtCss(this.#style.css, this.#style.from);
        this.#style = null;
      }
      if (this.#depth === this.#toldFrom) this.#toldFrom = Number.POSITIVE_INFINITY;
      this.#depth--;
    });
    try {
      parser.write(this.#text).close();
    } catch (thrown) {
      if (!(thrown instanceof Halt)) throw thrown;
    }
    const told = this.#isDrawing
      ? this.#found
      : this.#found.filter(({ kind }) => kind === "runs" || kind === "doctype");
    return told.map(({ kind, what, at }) => ({ kind, what, ...this.#positionOf(at) }));
  }

  #tell(kind: ActivePart["kind"], what: string, at: number): void {
    this.#found.push({
      kind,
      what: what.length > 100 ? `${what.slice(0, 100)}…` : what,
      at: Math.max(0, at),
    });
    if (this.#found.length === MOST) throw new Halt();
  }

  #positionOf(at: number): Pick<ActivePart, "line" | "column"> {
    const before = this.#text.slice(0, at);
    return { line: before.split("\n").length, column: at - before.lastIndexOf("\n") };
  }

  /** Whether a browser knows the element; without a namespace only a drawing’s author meant one. */
  #isMarkup({ uri }: SaxesTagNS): boolean {
    return uri === SVG || uri === XHTML || uri === MATHML || (uri === "" && this.#isDrawing);
  }

  #look(tag: SaxesTagNS): void {
    if (this.#depth === 1 && tag.local === "svg" && tag.uri === SVG) this.#isDrawing = true;
    for (const attribute of Object.values(tag.attributes))
      if (attribute.prefix === "xml" && attribute.local === "base" && attribute.value !== "")
        this.#tell("fetches", `xml:base="${attribute.value}"`, this.#startOf(attribute));
    if (!this.#isMarkup(tag)) return;
    const isHtml = tag.uri === XHTML;
    const runs = isHtml
      ? RUN_IN_XML.has(tag.local) || (this.#isDrawing && this.#depth < this.#toldFrom)
      : RUN_IN_SVG.has(tag.local);
    if (runs) {
      this.#tell("runs", `<${tag.name}>`, this.#startOfTag);
      this.#toldFrom = Math.min(this.#toldFrom, this.#depth);
    }
    for (const attribute of Object.values(tag.attributes)) this.#lookAtAttribute(attribute, tag, isHtml);
  }

  #lookAtAttribute(attribute: SaxesAttributeNS, tag: SaxesTagNS, isHtml: boolean): void {
    const { prefix, local, uri, value } = attribute;
    if (local === "href" && uri === XLINK) this.#lookAtAddress(attribute, tag, isHtml);
    // Attributes of other namespaces do nothing, whatever their name.
    if (prefix !== "" || local === "xmlns") return;
    if (/^on[a-z]+$/i.test(local)) this.#tell("runs", local, this.#startOf(attribute));
    else if ((isHtml ? ADDRESSES_OF_HTML : ADDRESSES).has(local)) this.#lookAtAddress(attribute, tag, isHtml);
    else if (local === "attributeName") {
      if (ANIMATIONS.has(tag.local) && /^\s*(?:(?:[\w-]+:)?href|on[a-z]+)\s*$/i.test(value))
        this.#tell("runs", `<${tag.name} attributeName="${value.trim()}">`, this.#startOf(attribute));
    } else if (!/^(?:data-|aria-|id$|class$)/.test(local) && /[(\\]/.test(value))
      this.#lookAtCss(value, this.#startOf(attribute));
  }

  #lookAtAddress(attribute: SaxesAttributeNS, tag: SaxesTagNS, isHtml: boolean): void {
    // As browsers read it: without the white space and the control characters in it. // URL Standard § 4.4
    // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is taken out.
    const address = attribute.value.replace(/[\u0000-\u0020]+/g, "");
    // An element of HTML is told by itself.
    const isLink = isHtml || tag.local === "a";
    const what = `${attribute.name}="${address}"`;
    if (/^(?:java|vb)script:/i.test(address)) this.#tell("runs", what, this.#startOf(attribute));
    else if (/^data:/i.test(address)) {
      if (!PICTURE.test(address)) this.#tell("runs", what, this.#startOf(attribute));
    } else if (!isLink && address !== "" && !address.startsWith("#"))
      this.#tell("fetches", what, this.#startOf(attribute));
  }

  #lookAtCss(css: string, from: number): void {
    for (const { written, address } of addressesInCss(css)) {
      const isInside =
        /^\s*(?:#|$)/.test(address) || PICTURE.test(address.trim()) || FONT.test(address.trim());
      if (isInside) continue;
      const at = Math.max(from, this.#text.indexOf(written, from));
      if (/^\s*data:/i.test(address)) this.#tell("runs", address.trim(), at);
      else this.#tell("fetches", address.trim(), at);
    }
  }

  /** Where an attribute begins: the parser says where it ends. */
  #startOf({ name }: SaxesAttributeNS): number {
    const end = (this.#ends.get(name) ?? this.#startOfTag) - 1;
    const quote = this.#text.lastIndexOf(this.#text[end] ?? '"', end - 1);
    return this.#text.lastIndexOf(name, quote);
  }
}
