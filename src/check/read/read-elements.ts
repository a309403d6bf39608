import { Parser } from "htmlparser2";
import { type Position, positionsOf } from "./position.ts";

/** A start tag of an HTML document, with what the checks ask of it. */
export interface HtmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly at: Position;
  /** Where its start tag begins, in UTF-16 units. */
  readonly offset: number;
  readonly parent: HtmlElement | null;
  /** All text below it; empty but for the elements of `TEXT_OF`. */
  readonly text: string;
}

const TEXT_OF: ReadonlySet<string> = new Set(["title", "h1", "script", "style", "time"]);

interface GrowingElement extends HtmlElement {
  text: string;
}

/** The elements of a page or of a fragment (the HTML inside a feed), in the order of their start tags. */
export function readElements(html: string): readonly HtmlElement[] {
  const positionOf = positionsOf(html);
  const elements: GrowingElement[] = [];
  const open: GrowingElement[] = [];
  const parser = new Parser({
    onopentag(name, attributes) {
      const element: GrowingElement = {
        name,
        attributes,
        at: positionOf(parser.startIndex),
        offset: parser.startIndex,
        parent: open.at(-1) ?? null,
        text: "",
      };
      elements.push(element);
      open.push(element);
    },
    ontext(text) {
      for (const element of open) if (TEXT_OF.has(element.name)) element.text += text;
    },
    onclosetag() {
      open.pop();
    },
  });
  parser.end(html);
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
