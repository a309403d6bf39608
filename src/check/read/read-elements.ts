import { Parser } from "htmlparser2";
import { type Position, positionsOf } from "./position.ts";

/** A start tag of an HTML document, with what the checks need. */
export interface HtmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly at: Position;
  /** Where its start tag begins, in UTF-16 units. */
  readonly offset: number;
  /** Where its start tag ends, and its content begins. */
  readonly inside: number;
  readonly parent: HtmlElement | null;
  /** All text below it; empty but for the elements of `TEXT_OF`. */
  readonly text: string;
}

/** A text between two tags, as readers see it: entities are characters. */
export interface HtmlText {
  readonly text: string;
  /** Where it begins in the source, and where it ends, in UTF-16 units. */
  readonly offset: number;
  readonly end: number;
  readonly parent: HtmlElement | null;
}

/** A document in order: its start tags, its texts. */
export interface HtmlParts {
  readonly elements: readonly HtmlElement[];
  readonly texts: readonly HtmlText[];
}

const TEXT_OF: ReadonlySet<string> = new Set(["title", "h1", "script", "style", "time", "figcaption"]);

/** The deepest nesting to which the HTML of a feed is read, since the parser looks through all open elements. */
export const DEEPEST_HTML = 512;

interface GrowingElement extends HtmlElement {
  text: string;
}

interface GrowingText extends HtmlText {
  text: string;
  end: number;
}

/** The elements of a page or of a fragment (the HTML inside a feed), in the order of their start tags. */
export function readElements(html: string, deepest?: number): readonly HtmlElement[] {
  return readHtml(html, deepest).elements;
}

/** What else is told of a document as it is read, so that it is read once. */
export interface HtmlListener {
  readonly onOpen: (name: string, attributes: Readonly<Record<string, string>>, at: Position) => void;
  /** A text, or a part of one. */
  readonly onText: (text: string) => void;
  readonly onClose: (name: string) => void;
}

/** The elements and the texts of a page or of a fragment. */
export function readHtml(
  html: string,
  deepest = Number.POSITIVE_INFINITY,
  listener: HtmlListener | null = null,
): HtmlParts {
  const positionOf = positionsOf(html);
  const elements: GrowingElement[] = [];
  const texts: GrowingText[] = [];
  /** The parser gives a text in pieces, separated by its entities. */
  let growing: GrowingText | null = null;
  const open: GrowingElement[] = [];
  const listening: GrowingElement[] = [];
  const parser = new Parser({
    onopentag(name, attributes) {
      growing = null;
      const element: GrowingElement = {
        name,
        attributes,
        at: positionOf(parser.startIndex),
        offset: parser.startIndex,
        inside: parser.endIndex + 1,
        parent: open.at(-1) ?? null,
        text: "",
      };
      elements.push(element);
      open.push(element);
      listener?.onOpen(name, attributes, element.at);
      if (TEXT_OF.has(name)) listening.push(element);
      if (open.length > deepest) parser.pause();
    },
    ontext(text) {
      if (growing === null) {
        growing = { text: "", offset: parser.startIndex, end: 0, parent: open.at(-1) ?? null };
        texts.push(growing);
      }
      growing.text += text;
      growing.end = parser.endIndex + 1;
      for (const element of listening) element.text += text;
      listener?.onText(text);
    },
    onclosetag(name) {
      growing = null;
      listener?.onClose(name);
      const closed = open.pop();
      if (closed === listening.at(-1)) listening.pop();
    },
  });
  // Not `end`: that would read on after a pause.
  parser.write(html);
  if (open.length <= deepest) parser.end();
  return { elements, texts };
}

/** The elements around an element or a text, from the nearest outwards. */
export function ancestorsOf({ parent }: Pick<HtmlElement, "parent">): readonly HtmlElement[] {
  const ancestors: HtmlElement[] = [];
  for (let outer = parent; outer !== null; outer = outer.parent) ancestors.push(outer);
  return ancestors;
}

/** Whether it stands inside an element of that name. */
export function isWithin(element: HtmlElement, name: string): boolean {
  for (let outer = element.parent; outer !== null; outer = outer.parent) if (outer.name === name) return true;
  return false;
}

/** The place of a part of a text, approximately: an entity before it is longer in the source than what readers see. */
export function placeInText(html: string, { offset, end }: HtmlText, found: string, index: number): Position {
  const source = html.slice(offset, end);
  const exact = source.startsWith(found, index) ? index : source.indexOf(found);
  // A part that holds entities itself is searched for by its first word.
  const word = /[\p{L}\p{N}]+/u.exec(found)?.[0] ?? found;
  return positionsOf(html)(offset + Math.max(0, exact === -1 ? source.indexOf(word) : exact));
}

/** The words of an attribute that holds a list: `class`, `rel`. */
export function wordsOf(list: string | undefined): readonly string[] {
  if (list === undefined || list === "") return [];
  return list
    .toLowerCase()
    .split(/\s+/)
    .filter((word) => word !== "");
}

/** Whether a reading down to `DEEPEST_HTML` stopped there. */
export function isCutShort(elements: readonly HtmlElement[]): boolean {
  let depth = 0;
  for (let outer = elements.at(-1) ?? null; outer !== null; outer = outer.parent) depth += 1;
  return depth > DEEPEST_HTML;
}

/** The canonical addresses a page gives, as written; a correct page gives one. */
export function canonicalsOf(elements: readonly HtmlElement[]): readonly HtmlElement[] {
  return elements.filter(
    ({ name, attributes }) => name === "link" && wordsOf(attributes.rel).includes("canonical"),
  );
}
