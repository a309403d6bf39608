import type { Problem } from "../../base/problem.ts";
import { problem } from "../check-rules.ts";
import { feedOf } from "../read/feed.ts";
import type { FeedKind } from "../read/feed-formats.ts";
import { type Milliseconds, parseRfc3339 } from "../read/parse-date.ts";
import { parseRfc822 } from "../read/parse-rfc822.ts";
import { isWhole } from "../read/parse-xml.ts";
import type { Position } from "../read/position.ts";
import { type Document, placeOf } from "../read/read-document.ts";
import type { PlacedText } from "../read/read-entry.ts";

interface Dated {
  readonly text: string;
  readonly instant: Milliseconds;
  readonly at: Position;
}

/** No feed is older. A clock that was never set starts in 1970. */
const EARLIEST: Milliseconds = Date.UTC(1990, 0, 1);

/** No date lies in the future, none before there were feeds, none of an entry after the feed's own. `now` null: there is no clock to ask. */
export function* checkFeedDates(document: Document, now: Milliseconds | null): Generator<Problem> {
  const isPart = document.kind === "xml" && !isWhole(document.parsed);
  const read = isPart ? null : feedOf(document);
  if (read === null) return;
  const feed = datesIn(read.kind, read.updated);
  const entries = datesIn(
    read.kind,
    read.items.flatMap(({ dates }) => dates),
  );
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
function datesIn(kind: FeedKind, dates: readonly PlacedText[]): readonly Dated[] {
  return dates.flatMap(({ text, at }) => {
    const instant = kind === "rss" ? (parseRfc822(text.trim())?.instant ?? null) : parseRfc3339(text);
    return instant === null ? [] : [{ text: text.trim(), instant, at }];
  });
}
