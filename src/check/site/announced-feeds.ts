/** The feeds of a site as its pages announce them, and as they are. // HTML, link type alternate */

import { FEED_FORMATS, FEED_TYPES } from "../read/feed-formats.ts";
import { stringOf } from "../read/parse-json.ts";
import { childrenOf } from "../read/parse-xml.ts";
import type { Position } from "../read/position.ts";
import type { Document, PageDocument } from "../read/read-document.ts";
import { wordsOf } from "../read/read-elements.ts";
import { ATOM } from "../read/references-of-feed.ts";
import { resolveAddress } from "../read/resolve-address.ts";
import type { SiteUnderCheck } from "../read/site-under-check.ts";
import { alternatesOf, typeOf } from "./feed-facts.ts";

/** A `<link rel="alternate">` to a feed of the site; `target` is a file. */
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

/** The feeds that a page announces, in its order. */
export function announcedFeedsOf(page: PageDocument, site: SiteUnderCheck): readonly AnnouncedFeed[] {
  return page.elements.flatMap(({ name, attributes: { rel, href, type = "", hreflang }, at }) => {
    if (name !== "link" || href === undefined || !FEED_TYPES.has(type) || !wordsOf(rel).includes("alternate"))
      return [];
    const target = resolveAddress(site, href, page.address);
    return target.kind === "file" ? [{ target: target.path, type, hreflang: hreflang ?? null, at }] : [];
  });
}

/** Null for what is no feed. */
export function knownFeedOf(document: Document, site: SiteUnderCheck): KnownFeed | null {
  const fileOf = (url: string | null | undefined) => {
    const target = resolveAddress(site, url ?? "", document.address);
    return url && target.kind === "file" ? target.path : null;
  };
  if (document.kind === "json") {
    if (!document.isFeed || !document.parsed.ok) return null;
    const { root } = document.parsed;
    const home = fileOf(stringOf(root, "home_page_url"));
    return { type: FEED_FORMATS["json-feed"].mediaType, lang: stringOf(root, "language"), home };
  }
  const root = document.kind === "xml" ? document.parsed.root : null;
  if (root?.local === "rss") {
    const textOf = (name: string) =>
      childrenOf(root, "channel")
        .flatMap((channel) => childrenOf(channel, name))[0]
        ?.text.trim() ?? null;
    return { type: FEED_FORMATS.rss.mediaType, lang: textOf("language"), home: fileOf(textOf("link")) };
  }
  if (root === null || root.local !== "feed" || root.uri !== ATOM) return null;
  const own = alternatesOf(root).find((link) => typeOf(link) === "text/html");
  const lang = root.attributes.get("xml:lang") ?? null;
  return { type: FEED_FORMATS.atom.mediaType, lang, home: fileOf(own?.attributes.get("href")) };
}
