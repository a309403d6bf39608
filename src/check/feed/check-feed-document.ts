import { ownValue } from "../../base/own-value.ts";
import type { Problem } from "../../base/problem.ts";
import { problem } from "../check-rules.ts";
import { uncheckedFormatOf } from "../read/feed-formats.ts";
import type { Milliseconds } from "../read/parse-date.ts";
import { isWhole, type XmlElement } from "../read/parse-xml.ts";
import { type Document, placeOf, type XmlDocument } from "../read/read-document.ts";
import { checkAtom } from "./check-atom.ts";
import { checkAtomLinks } from "./check-atom-links.ts";
import { checkAtomValues } from "./check-atom-values.ts";
import { checkExtensions } from "./check-extensions.ts";
import { checkFeedAddresses } from "./check-feed-addresses.ts";
import { checkFeedContent } from "./check-feed-content.ts";
import { checkFeedDates } from "./check-feed-dates.ts";
import { checkFeedValues } from "./check-feed-values.ts";
import { checkJsonFeed } from "./check-json-feed.ts";
import { checkMedia } from "./check-media.ts";
import { checkOpml } from "./check-opml.ts";
import { checkRss } from "./check-rss.ts";
import { checkRssValues } from "./check-rss-values.ts";
import { checkText } from "./check-text.ts";
import { checkXml } from "./check-xml.ts";

type XmlCheck = (document: XmlDocument, root: XmlElement) => Iterable<Problem>;

/** What is checked of any feed in XML, then of one of each format, by its root. */
const FEED_CHECKS: readonly XmlCheck[] = [checkFeedValues, checkExtensions, checkMedia, checkAtomLinks];
const CHECKS_BY_ROOT: Readonly<Record<string, readonly XmlCheck[]>> = {
  rss: [...FEED_CHECKS, checkRss, checkRssValues],
  feed: [...FEED_CHECKS, checkAtom, checkAtomValues],
  entry: [...FEED_CHECKS, checkAtom, checkAtomValues],
  opml: [checkOpml],
  outlineDocument: [checkOpml],
};

/** Checks a text file by itself: that it is text, that it is XML or JSON, and what its format asks for. `now` null: no date is compared with the clock. */
export function* checkFeedDocument(document: Document, now: Milliseconds | null = null): Generator<Problem> {
  yield* checkText(document);
  if (document.kind === "xml" && document.parsed.root !== null) {
    const format = uncheckedFormatOf(document.parsed.root);
    if (format !== null) {
      const place = placeOf(document, document.parsed.root.at);
      yield problem("feed/unchecked-format", place, { found: format });
      yield* checkXml(document);
      return;
    }
  }
  yield* checkFeedContent(document);
  yield* checkFeedAddresses(document);
  yield* checkFeedDates(document, now);
  if (document.kind === "json") yield* checkJsonFeed(document);
  if (document.kind !== "xml") return;
  yield* checkXml(document);
  const { root } = document.parsed;
  // In a file that is cut short, nothing can be called missing.
  if (root === null || !isWhole(document.parsed)) return;
  for (const check of ownValue(CHECKS_BY_ROOT, root.local) ?? []) yield* check(document, root);
}
