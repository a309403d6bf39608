import type { Problem } from "../../base/problem.ts";
import type { Milliseconds } from "../read/parse-date.ts";
import type { Document } from "../read/read-document.ts";
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

const FEED_CHECKS: readonly ((document: Document, now: Milliseconds | null) => Iterable<Problem>)[] = [
  checkText,
  checkXml,
  checkFeedContent,
  checkFeedAddresses,
  checkFeedValues,
  checkFeedDates,
  checkExtensions,
  checkMedia,
  checkRss,
  checkRssValues,
  checkAtom,
  checkAtomValues,
  checkAtomLinks,
  checkJsonFeed,
  checkOpml,
];

/** What a feed says by itself, whatever stands beside it. `now` null: nothing is compared with a clock. // standards D0 to D4 */
export function* checkFeedDocument(document: Document, now: Milliseconds | null = null): Generator<Problem> {
  for (const check of FEED_CHECKS) yield* check(document, now);
}
