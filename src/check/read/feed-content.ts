/** The HTML of a feed's items. The same text stands in many feeds: of the site, of each of its topics, in each format. */
import { DEEPEST_HTML, type HtmlElement, readElements } from "./read-elements.ts";
import { textOfHtml } from "./read-entry.ts";
import type { Reference } from "./reference.ts";
import { referencesOfHtml } from "./references-of-html.ts";
import { remembering } from "./remember.ts";

export interface FeedHtml {
  readonly elements: readonly HtmlElement[];
  /** As they are written; their places are those in this HTML. */
  readonly references: readonly Reference[];
  /** Its words, a line for each block. */
  readonly text: () => string;
}

export type FeedHtmlReader = (html: string) => FeedHtml;

/** In UTF-16 units: some thousand items. */
const ROOM = 8_000_000;

/** Reads each text once, as long as it remembers it. */
export function feedHtmlReader(): FeedHtmlReader {
  return remembering(ROOM, readFeedHtml);
}

function readFeedHtml(html: string): FeedHtml {
  const elements = readElements(html, DEEPEST_HTML);
  let text: string | null = null;
  return {
    elements,
    references: referencesOfHtml(elements, true),
    text: () => {
      text ??= textOfHtml(html);
      return text;
    },
  };
}
