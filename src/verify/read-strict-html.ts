/**
 * Reads HTML that every parser turns into the same tree: the part of the language in which Brevier's pages are written. A lenient parser
 * may find another text than a browser shows, so everything else is refused: comments, unquoted or doubled attributes, character
 * references that need a table, tags left open, other vocabularies.
 */
import { ownValue } from "../base/own-value.ts";

/** An element; `at` is the offset of its tag, `end` that of its end tag. */
export interface Element {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: readonly (Element | Words)[];
  readonly at: number;
  readonly end: number;
}

export interface Words {
  readonly text: string;
  readonly at: number;
}

/** Why the document is refused, and where. */
export interface Unexpected {
  readonly found: string;
  readonly at: number;
}

const VOID: ReadonlySet<string> = new Set(["br", "hr", "img", "link", "meta"]);
const REFERENCES: Readonly<Record<string, string>> = {
  amp: "&",
  lt: "<",
  gt: ">",
  quot: '"',
  "#39": "'",
  "#92": "\\",
  "#96": "`",
};
const DOCTYPE = "<!DOCTYPE html>";
const START_TAG = /<([a-z][a-z0-9]*)((?: [a-z-]+="[^"<>]*")*)>/y;
const END_TAG = /<\/([a-z][a-z0-9]*)>/y;
const WORDS = /[^<]+/y;
const STYLE = /[^<]*/y;
/** Browsers stop nesting at 512. */
const DEEPEST = 400;
/** Control characters, and overrides of direction, which show letters in another order than that of the text. // UAX #9 § 2.2 */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for.
const FORBIDDEN = /[\u0000-\u0008\u000b-\u001f\u202d\u202e\ufffe\uffff]/;

interface Opened {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: (Element | Words)[];
  readonly at: number;
}

/** The `html` element of a document, or the first thing in it that is not of that part of HTML. */
export function readStrictHtml(text: string): Element | Unexpected {
  const top: Opened = { name: "", attributes: new Map(), children: [], at: 0 };
  const open: Opened[] = [top];
  const unexpected = (at: number): Unexpected => ({ found: excerptAt(text, at), at });
  const forbidden = FORBIDDEN.exec(text);
  if (forbidden !== null) return { found: nameOf(forbidden[0]), at: forbidden.index };
  if (!text.startsWith(DOCTYPE)) return unexpected(0);
  let at = DOCTYPE.length;
  const take = (pattern: RegExp): RegExpExecArray | null => {
    pattern.lastIndex = at;
    return pattern.exec(text);
  };
  while (at < text.length) {
    const inside = open.at(-1) ?? top;
    const start = take(START_TAG);
    const end = take(END_TAG);
    if (start !== null) {
      const [whole, name = "", written = ""] = start;
      const attributes = attributesOf(written);
      const isLinkInLink = name === "a" && open.some((outer) => outer.name === "a");
      if (attributes === null || isLinkInLink || open.length > DEEPEST) return unexpected(at);
      const opened: Opened = { name, attributes, children: [], at };
      at += whole.length;
      if (VOID.has(name)) inside.children.push({ ...opened, end: at });
      else open.push(opened);
      // The one element whose content is not parsed; it may hold no character that could end it.
      const style = name === "style" ? take(STYLE) : null;
      if (style !== null) {
        opened.children.push({ text: style[0], at });
        at += style[0].length;
      }
    } else if (end !== null) {
      if (end[1] !== inside.name) return unexpected(at);
      open.pop();
      open.at(-1)?.children.push({ ...inside, end: at });
      at += end[0].length;
    } else {
      const words = take(WORDS)?.[0];
      const decoded = words === undefined ? null : decodeReferences(words);
      if (words === undefined || decoded === null) return unexpected(at);
      inside.children.push({ text: decoded, at });
      at += words.length;
    }
  }
  const [html, ...others] = top.children.filter((child) => !isBlank(child));
  if (open.length > 1 || html === undefined || isWords(html)) return unexpected(text.length);
  return others[0] === undefined ? html : unexpected(others[0].at);
}

export function isWords(node: Element | Words): node is Words {
  return "text" in node;
}

/** Line ends and spaces between tags, which nobody sees. */
export function isBlank(node: Element | Words): boolean {
  return isWords(node) && /^[ \n]*$/.test(node.text);
}

/** All words in an element, one after the other. */
export function wordsOf({ children }: Element): string {
  return children.map((child) => (isWords(child) ? child.text : wordsOf(child))).join("");
}

/** A piece of the text, for a message; nothing at its end. */
export function excerptAt(text: string, at: number): string {
  const [piece = ""] = /^(?:<[^>]*>?|[^<]*)/.exec(text.slice(at, at + 200)) ?? [];
  const line = piece.trim().replace(/\s+/g, " ");
  return line.length > 60 ? `${line.slice(0, 59)}…` : line;
}

/** Null if an attribute is repeated, or a value is refused. */
function attributesOf(written: string): ReadonlyMap<string, string> | null {
  const attributes = new Map<string, string>();
  for (const [, name = "", value = ""] of written.matchAll(/ ([a-z-]+)="([^"]*)"/g)) {
    const decoded = decodeReferences(value);
    if (decoded === null || attributes.has(name)) return null;
    attributes.set(name, decoded);
  }
  return attributes;
}

/** Null if a character reference is none that Brevier writes. */
function decodeReferences(written: string): string | null {
  let isKnown = true;
  const text = written.replace(/&([^;&]*;?)/g, (_, name: string) => {
    const character = name.endsWith(";") ? ownValue(REFERENCES, name.slice(0, -1)) : undefined;
    if (character === undefined) isKnown = false;
    return character ?? "";
  });
  return isKnown ? text : null;
}

function nameOf(character: string): string {
  return `U+${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0")}`;
}
