import type { Problem } from "../../base/problem.ts";
import { problem } from "../check-rules.ts";
import { START } from "../read/position.ts";
import { type PageDocument, placeOf } from "../read/read-document.ts";
import { type AnnouncedFeed, feedLinksOf, type KnownFeed } from "./announced-feeds.ts";
import type { GatheredFacts, PageFacts } from "./gather-facts.ts";

/** Each feed that a page announces has a title: feed readers show it where there are several. */
export function* checkFeedTitles(page: PageDocument): Generator<Problem> {
  for (const { attributes, at } of feedLinksOf(page)) {
    const { title = "", href: url = "" } = attributes;
    if (title.trim() === "") yield problem("discovery/title", placeOf(page, at), { url });
  }
}

/** A feed is announced with its own type and language, and a page announces its own feed first. */
export function* checkDiscovery({ pages, knownFeeds }: GatheredFacts): Generator<Problem> {
  const announced = new Set([...pages.values()].flatMap((page) => page.feeds.map(({ target }) => target)));
  const own = new Map<string, string[]>();
  for (const [path, { home }] of knownFeeds) {
    // The archive feeds of a feed belong to the same page, but are not for subscribers.
    if (home === null || !announced.has(path)) continue;
    own.set(home, [...(own.get(home) ?? []), path]);
  }
  for (const page of pages.values()) {
    for (const link of page.feeds) yield* checkLink(page, link, knownFeeds.get(link.target));
    const [expected, ...others] = own.get(page.path) ?? [];
    const [first] = page.feeds;
    if (expected === undefined || !page.indexable) continue;
    if (first === undefined || ![expected, ...others].includes(first.target))
      yield problem(
        "discovery/order",
        { file: page.path, ...(first?.at ?? START) },
        {
          found: first?.target ?? "–",
          expected,
        },
      );
  }
}

function* checkLink(page: PageFacts, link: AnnouncedFeed, feed: KnownFeed | undefined): Generator<Problem> {
  if (feed === undefined) return;
  const place = { file: page.path, ...link.at };
  const { target } = link;
  if (link.type !== feed.type)
    yield problem("discovery/type", place, { target, found: link.type, expected: feed.type });
  const found = (link.hreflang ?? page.lang).toLowerCase();
  const expected = feed.lang?.toLowerCase() ?? found;
  if (found !== expected && !found.startsWith(`${expected}-`) && !expected.startsWith(`${found}-`))
    yield problem("discovery/language", place, { target, found, expected });
}
