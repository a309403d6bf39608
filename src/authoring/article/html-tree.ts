/** HTML as a small tree, with the place of each element: the door of this room to htmlparser2. */
import { createRequire } from "node:module";

export interface HtmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly HtmlNode[];
  /** Where its tag begins, as an offset in the source. */
  readonly at: number;
}

/** A text is a string, its character references read. */
export type HtmlNode = HtmlElement | string;

interface OpenElement extends HtmlElement {
  readonly children: HtmlNode[];
}

/** Elements that are nested deeper become children of the last one that is not: a walk of the tree cannot exhaust the stack. */
const DEEPEST = 200;
/** Elements that may be open, and how much is read before that is asked. */
const MOST_OPEN = 2000;
const PIECE = 4096;

/** Reads a page, or a piece of one; the root has no name. Comments and declarations are left out. */
export function parseHtml(html: string): HtmlElement {
  // Loaded on first use, so that `new` without a file does not wait for it.
  const load: (name: "htmlparser2") => typeof import("htmlparser2") = createRequire(import.meta.url);
  const { Parser } = load("htmlparser2");
  const root: OpenElement = { name: "", attributes: {}, children: [], at: 0 };
  const open = [root];
  const parentOf = (depth: number) => open[Math.min(depth, DEEPEST) - 1] ?? root;
  let begin = 0;
  const makeParser = () => {
    const parser = new Parser({
      onopentag: (name, attributes) => {
        const element: OpenElement = { name, attributes, children: [], at: begin + parser.startIndex };
        parentOf(open.length).children.push(element);
        open.push(element);
      },
      ontext: (text) => {
        const { children } = parentOf(open.length);
        const last = children.at(-1);
        if (typeof last === "string") children[children.length - 1] = last + text;
        else children.push(text);
      },
      onclosetag: () => {
        if (open.length > 1) open.pop();
      },
    });
    return parser;
  };
  let parser = makeParser();
  for (let at = 0; at < html.length; ) {
    const end = html.indexOf(">", at + PIECE) + 1 || html.length;
    parser.write(html.slice(at, end));
    at = end;
    if (open.length < MOST_OPEN) continue;
    // The parser's time grows with the square of what is open: the rest is read as if it stood at our own limit.
    const kept = open.slice(0, DEEPEST);
    parser.end();
    open.splice(0, open.length, ...kept);
    begin = at;
    parser = makeParser();
  }
  parser.end();
  return root;
}

export function isElement(node: HtmlNode | undefined): node is HtmlElement {
  return typeof node === "object";
}

/** An element and those in it, in the order of the source. */
export function elementsIn(root: HtmlElement): readonly HtmlElement[] {
  const found: HtmlElement[] = [];
  const waiting = [root];
  for (let element = waiting.pop(); element !== undefined; element = waiting.pop()) {
    found.push(element);
    for (let i = element.children.length - 1; i >= 0; i--) {
      const child = element.children[i];
      if (isElement(child)) waiting.push(child);
    }
  }
  return found;
}

export function classesOf({ attributes }: HtmlElement): readonly string[] {
  return (attributes["class"] ?? "").split(/\s+/).filter((name) => name !== "");
}

/** What only programs read. */
const UNREAD: ReadonlySet<string> = new Set(["script", "style", "template", "head", "title"]);

/** The words of an element, white space folded but for spaces that do not break; blocks and line breaks part words. */
export function textIn(element: HtmlElement): string {
  const parts: string[] = [];
  const read = (node: HtmlNode) => {
    if (!isElement(node)) parts.push(node);
    else if (!UNREAD.has(node.name)) {
      const isInline = INLINE.has(node.name);
      if (!isInline) parts.push(" ");
      for (const child of node.children) read(child);
      if (!isInline) parts.push(" ");
    }
  };
  for (const child of element.children) read(child);
  return folded(parts.join("")).trim();
}

/** White space of the source, as browsers fold it: no-break spaces stay. */
export function folded(text: string): string {
  return text.replace(/[ \t\n\r\f]+/g, " ");
}

/** Elements that end no word and no paragraph. */
const INLINE: ReadonlySet<string> = new Set(
  "a abbr acronym b bdi bdo big cite code data del dfn em font i ins kbd label mark q rp rt ruby s samp small span strike strong sub sup time tt u var wbr".split(
    " ",
  ),
);

/** What we do not know is inline, as in browsers. */
export function isInline({ name }: HtmlElement): boolean {
  return INLINE.has(name) || name.includes("-") || name.includes(":");
}
