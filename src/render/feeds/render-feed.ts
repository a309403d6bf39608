import type { FeedFormat } from "../../model/feed-formats.ts";
import type { Html } from "../../model/identifiers.ts";
import type { Feed, FeedItem } from "../../plan/feeds/feed.ts";
import { renderAtom } from "./render-atom.ts";
import { renderJsonFeed } from "./render-json-feed.ts";
import { renderRss } from "./render-rss.ts";

/** Gives the text of an item as HTML with absolute links. */
export type ContentOf = (item: FeedItem) => Html;

const RENDERERS: Readonly<Record<FeedFormat, (feed: Feed, contentOf: ContentOf) => string>> = {
  rss: renderRss,
  atom: renderAtom,
  "json-feed": renderJsonFeed,
};

/** A feed in one of its formats. */
export function renderFeed(format: FeedFormat, feed: Feed, contentOf: ContentOf): string {
  return RENDERERS[format](feed, contentOf);
}
