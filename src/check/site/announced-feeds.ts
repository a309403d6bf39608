/** The feeds of a site as its pages announce them, and as they are. // HTML, link type alternate */

import { feedOf } from "../read/feed.ts";
import { FEED_FORMATS, FEED_TYPES } from "../read/feed-formats.ts";
import type { Position } from "../read/position.ts";
import type { Document, PageDocument } from "../read/read-document.ts";
import { type HtmlElement, wordsOf } from "../read/read-elements.ts";
import { resolveAddress } from "../read/resolve-address.ts";
import type { SiteUnderCheck } from "../read/site-under-check.ts";

/** A feed of the site that a page announces by `<link rel="alternate">`; `target` is a file. */
export interface AnnouncedFeed {
  readonly target: string;
  readonly type: string;
  readonly hreflang: string | null;
  readonly at: Position;
}

/** What a feed is: its media type, its language, the page whose news it brings (a file). */
export interface KnownFeed {
  readonly type: string;
  readonly lang: string | null;
  readonly home: string | null;
}

/** The elements `<link rel="alternate">` of a page that lead to a feed, on this site or another. */
export function feedLinksOf(page: PageDocument): readonly HtmlElement[] {
  return page.elements.filter(
    ({ name, attributes: { rel, type = "" } }) =>
      name === "link" && FEED_TYPES.has(type) && wordsOf(rel).includes("alternate"),
  );
}

/** The feeds of the site that a page announces, in its order. */
export function announcedFeedsOf(page: PageDocument, site: SiteUnderCheck): readonly AnnouncedFeed[] {
  return feedLinksOf(page).flatMap(({ attributes: { href, type = "", hreflang = null }, at }) => {
    const target = href === undefined ? null : resolveAddress(site, href, page.address);
    return target?.kind === "file" ? [{ target: target.path, type, hreflang, at }] : [];
  });
}

/** Null for what is no feed. */
export function knownFeedOf(document: Document, site: SiteUnderCheck): KnownFeed | null {
  const feed = feedOf(document);
  if (feed === null) return null;
  const home = feed.home ? resolveAddress(site, feed.home, document.address) : null;
  return {
    type: FEED_FORMATS[feed.kind].mediaType,
    lang: feed.language,
    home: home?.kind === "file" ? home.path : null,
  };
}
