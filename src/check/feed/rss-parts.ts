/** What may stand where in RSS 2.0. // https://www.rssboard.org/rss-specification */
import { childrenOf, type XmlElement } from "../read/parse-xml.ts";

/** The elements in each element of the core; one that is not listed holds text alone. */
export const PARTS: Readonly<Record<string, readonly string[]>> = {
  rss: ["channel"],
  channel: [
    ..."title link description language copyright managingEditor webMaster pubDate lastBuildDate".split(" "),
    ..."category generator docs cloud ttl image rating textInput skipHours skipDays item".split(" "),
  ],
  item: "title link description author category comments enclosure guid pubDate source".split(" "),
  image: "url title link width height description".split(" "),
  textInput: "title description name link".split(" "),
  skipHours: ["hour"],
  skipDays: ["day"],
};

/** The attributes of the core; an element that is not listed has none. */
export const RSS_ATTRIBUTES: Readonly<Record<string, readonly string[]>> = {
  rss: ["version"],
  category: ["domain"],
  cloud: "domain port path registerProcedure protocol".split(" "),
  enclosure: ["url", "length", "type"],
  guid: ["isPermaLink"],
  source: ["url"],
};

/** Whether it belongs to RSS itself. One whose prefix is not declared has no namespace either. */
export function isCore({ uri, prefix }: XmlElement): boolean {
  return uri === "" && prefix === "";
}

/** The text of the first child of that name, trimmed; empty if there is none. */
export function childTextOf(parent: XmlElement, child: string): string {
  return childrenOf(parent, child)[0]?.text.trim() ?? "";
}
