/** The notices of corrections and clarifications: on the pages of briefs, where each has an anchor, and wherever else they are repeated. */
import { canParseUrl } from "../../base/can-parse-url.ts";
import { feedOf } from "../read/feed.ts";
import { FEED_FORMATS } from "../read/feed-formats.ts";
import type { Position } from "../read/position.ts";
import type { Document, PageDocument } from "../read/read-document.ts";
import { ancestorsOf, type HtmlElement, wordsOf } from "../read/read-elements.ts";
import { textOfHtml } from "../read/read-entry.ts";
import type { Channel, Notice } from "./claim.ts";

/** A list or a feed of corrections that repeats a notice, and leads to it. */
export interface Mention {
  /** The address of the page and the anchor on it. */
  readonly of: string;
  readonly channel: Channel;
  readonly file: string;
  readonly text: string;
  readonly at: Position;
}

const ANCHOR = /^(?:correction|clarification)-\d+$/;
const LEADS_TO_NOTICE = /#(?:correction|clarification)-\d+$/;

/** The notices of a brief's page or archive page, in its order. // docs/check.md § Corrections */
export function noticesOf(page: PageDocument): readonly Notice[] {
  return page.elements
    .filter(({ attributes: { id = "" } }) => ANCHOR.test(id))
    .map((element) => {
      const label = page.elements.find(({ name, parent }) => name === "strong" && parent === element);
      return { id: element.attributes.id ?? "", text: textBelow(page, element, label), at: element.at };
    });
}

/** The notices that a file repeats: in items of a list that lead to a notice, or of a feed. */
export function mentionsOf(document: Document): readonly Mention[] {
  const file = document.path;
  if (document.kind !== "page") {
    const feed = feedOf(document);
    if (feed === null) return [];
    const channel = FEED_FORMATS[feed.kind].name;
    return feed.items.flatMap(({ page, content, at }): readonly Mention[] => {
      const of = page?.text.trim() ?? "";
      if (!LEADS_TO_NOTICE.test(of)) return [];
      const text = content === null ? "" : content.isHtml ? textOfHtml(content.text) : content.text;
      return [{ of, channel, file, text, at: content?.at ?? at }];
    });
  }
  return document.elements.flatMap((element): readonly Mention[] => {
    const { href = "", class: classes } = element.attributes;
    // A text may lead to a notice too: what repeats it is an entry whose own address it is.
    if (!LEADS_TO_NOTICE.test(href) || !wordsOf(classes).includes("u-url")) return [];
    const item = ancestorsOf(element).find(({ attributes }) => wordsOf(attributes.class).includes("h-entry"));
    if (item === undefined || !canParseUrl(href, document.address)) return [];
    const of = new URL(href, document.address).href;
    return [{ of, channel: "list", file, text: textBelow(document, item), at: element.at }];
  });
}

function textBelow({ texts }: PageDocument, element: HtmlElement, without?: HtmlElement): string {
  return texts
    .filter((text) => {
      const around = ancestorsOf(text);
      return around.includes(element) && (without === undefined || !around.includes(without));
    })
    .map(({ text }) => text)
    .join("");
}
