import type { Problem } from "../../base/problem.ts";
import { problem } from "../check-rules.ts";
import { type Milliseconds, parseRfc3339 } from "../read/parse-date.ts";
import { itemsOf, memberOf } from "../read/parse-json.ts";
import { parseRfc822 } from "../read/parse-rfc822.ts";
import { childrenOf, isWhole, type XmlElement } from "../read/parse-xml.ts";
import type { Position } from "../read/position.ts";
import { type Document, placeOf } from "../read/read-document.ts";
import { ATOM } from "../read/references-of-feed.ts";

interface Dated {
  readonly text: string;
  readonly instant: Milliseconds;
  readonly at: Position;
}

interface Dates {
  /** When the feed changed, as it states. */
  readonly feed: readonly Dated[];
  readonly entries: readonly Dated[];
}

/** No feed is older. A clock that was never set starts in 1970. */
const EARLIEST: Milliseconds = Date.UTC(1990, 0, 1);

/** No date lies in the future, none before there were feeds, none of an entry after the feed's own. `now` null: there is no clock to ask. */
export function* checkFeedDates(document: Document, now: Milliseconds | null): Generator<Problem> {
  const { feed, entries } = datesOf(document);
  if (now !== null) {
    for (const { text, instant, at } of [...feed, ...entries]) {
      if (instant > now) yield problem("feed/future-date", placeOf(document, at), { found: text });
    }
  }
  for (const { text, instant, at } of [...feed, ...entries]) {
    if (instant < EARLIEST) yield problem("feed/implausible-date", placeOf(document, at), { found: text });
  }
  const [own] = feed;
  if (own === undefined) return;
  for (const { text, instant, at } of entries) {
    const values = { found: text, expected: own.text };
    if (instant > own.instant) yield problem("feed/entry-after-feed", placeOf(document, at), values);
  }
}

/** Only dates that can be read; others have rules of their own. */
function datesOf(document: Document): Dates {
  if (document.kind === "json" && document.isFeed && document.parsed.ok) {
    const items = itemsOf(memberOf(document.parsed.root, "items"));
    const nodes = items.flatMap((item) => [
      memberOf(item, "date_published"),
      memberOf(item, "date_modified"),
    ]);
    const entries = nodes.flatMap((node) =>
      node?.kind === "string" ? dated(node.value, parseRfc3339(node.value), node.at) : [],
    );
    return { feed: [], entries };
  }
  const root = document.kind === "xml" && isWhole(document.parsed) ? document.parsed.root : null;
  if (root?.local === "rss") {
    const channels = childrenOf(root, "channel");
    const items = channels.flatMap((channel) => childrenOf(channel, "item"));
    return { feed: ofRss(channels, "lastBuildDate"), entries: ofRss(items, "pubDate") };
  }
  if (root === null || root.local !== "feed") return { feed: [], entries: [] };
  const entries = childrenOf(root, "entry", ATOM);
  return { feed: ofAtom([root], "updated"), entries: [...ofAtom(entries, "updated")] };
}

function ofRss(parents: readonly XmlElement[], name: string): readonly Dated[] {
  return parents
    .flatMap((parent) => childrenOf(parent, name))
    .flatMap(({ text, at }) => dated(text, parseRfc822(text.trim())?.instant ?? null, at));
}

function ofAtom(parents: readonly XmlElement[], name: string): readonly Dated[] {
  return parents
    .flatMap((parent) => childrenOf(parent, name, ATOM))
    .flatMap(({ text, at }) => dated(text, parseRfc3339(text), at));
}

function dated(text: string, instant: Milliseconds | null, at: Position): readonly Dated[] {
  return instant === null ? [] : [{ text: text.trim(), instant, at }];
}
