import { Parser } from "htmlparser2";
import { type Position, positionsOf } from "./position.ts";

/** A start tag of an HTML document, with what the checks ask of it. */
export interface HtmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly at: Position;
  /** Where its start tag begins, in UTF-16 units. */
  readonly offset: number;
  /** Where its start tag has ended, and what is in it begins. */
  readonly inside: number;
  readonly parent: HtmlElement | null;
  /** All text below it; empty but for the elements of `TEXT_OF`. */
  readonly text: string;
}

const TEXT_OF: ReadonlySet<string> = new Set(["title", "h1", "script", "style", "time"]);

/** Of elements in each other: as deep as the HTML of a feed is read, since the parser looks through all that are open. */
export const DEEPEST_HTML = 512;

interface GrowingElement extends HtmlElement {
  text: string;
}

/** The elements of a page or of a fragment (the HTML inside a feed), in the order of their start tags. */
export function readElements(html: string, deepest = Number.POSITIVE_INFINITY): readonly HtmlElement[] {
  const positionOf = positionsOf(html);
  const elements: GrowingElement[] = [];
  const open: GrowingElement[] = [];
  const listening: GrowingElement[] = [];
  const parser = new Parser({
    onopentag(name, attributes) {
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
      if (TEXT_OF.has(name)) listening.push(element);
      if (open.length > deepest) parser.pause();
    },
    ontext(text) {
      for (const element of listening) element.text += text;
    },
    onclosetag() {
      const closed = open.pop();
      if (closed === listening.at(-1)) listening.pop();
    },
  });
  // Not `end`: that would read on after a pause.
  parser.write(html);
  if (open.length <= deepest) parser.end();
  return elements;
}

/** Whether it stands inside an element of that name. */
export function isWithin(element: HtmlElement, name: string): boolean {
  for (let outer = element.parent; outer !== null; outer = outer.parent) if (outer.name === name) return true;
  return false;
}

/** The words of an attribute that is a list: `class`, `rel`. */
export function wordsOf(list: string | undefined): readonly string[] {
  return (list ?? "")
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
