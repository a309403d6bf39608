import { rfc822 } from "../../language/locale/dates.ts";
import type { Html } from "../../model/identifiers.ts";
import { type Feed, type FeedItem, hasContent } from "../../plan/feeds/feed.ts";
import { RSL, rslContent } from "../render-rsl.ts";
import { cdata, document, element, type Xml } from "../xml.ts";

/** RSS 2.0 with the Best Practices Profile . `contentOf` gives the text of an item as HTML with absolute links. */
export function renderRss(feed: Feed, contentOf: (item: FeedItem) => Html): string {
  const { publisher, logo } = feed;
  const channel = element(
    "channel",
    {},
    element("title", {}, feed.title),
    element("link", {}, feed.homeUrl),
    element("description", {}, feed.description),
    element("language", {}, feed.lang.toLowerCase()),
    element("copyright", {}, feed.rights),
    // RSS 2.0 wants an address before the name; without one the element is left out.
    publisher.email === null ? null : element("managingEditor", {}, `${publisher.email} (${publisher.name})`),
    feed.items.length === 0 ? null : element("lastBuildDate", {}, rfc822(feed.updated)),
    element("generator", {}, "Brevier"),
    element("docs", {}, "https://www.rssboard.org/rss-specification"),
    element("ttl", {}, "15"),
    logo === null
      ? null
      : element(
          "image",
          {},
          element("url", {}, logo.url),
          element("title", {}, feed.title),
          element("link", {}, feed.homeUrl),
          element("width", {}, String(logo.width)),
          element("height", {}, String(logo.height)),
        ),
    element("atom:link", { href: feed.selfUrl, rel: "self", type: "application/rss+xml" }),
    feed.hub === null ? null : element("atom:link", { href: feed.hub, rel: "hub" }),
    feed.items.map((item) => rssItem(item, contentOf(item))),
  );
  return document(element("rss", { version: "2.0", ...namespaces(feed) }, channel));
}

/** Only the prefixes that are used. */
function namespaces(feed: Feed): Readonly<Record<string, string>> {
  const { items } = feed;
  const updated = items.some((item) => item.updated !== item.published);
  return {
    "xmlns:atom": "http://www.w3.org/2005/Atom",
    ...(items.length > 0
      ? {
          ...(items.some(hasContent) ? { "xmlns:content": "http://purl.org/rss/1.0/modules/content/" } : {}),
          "xmlns:dc": "http://purl.org/dc/elements/1.1/",
        }
      : {}),
    ...(items.some((item) => item.rsl !== null) ? { "xmlns:rsl": RSL } : {}),
    ...(updated ? { "xmlns:dcterms": "http://purl.org/dc/terms/" } : {}),
    ...(items.some((item) => item.image !== null) ? { "xmlns:media": "http://search.yahoo.com/mrss/" } : {}),
  };
}

function rssItem(item: FeedItem, content: Html): Xml {
  return element(
    "item",
    {},
    element("title", {}, item.title),
    element("link", {}, item.url),
    element("guid", { isPermaLink: "false" }, item.id),
    element("pubDate", {}, rfc822(item.published)),
    item.updated === item.published ? null : element("dcterms:modified", {}, item.updated),
    item.authors.map(({ name }) => element("dc:creator", {}, name)),
    item.topics.map(({ scheme, title }) => element("category", { domain: scheme }, title)),
    element("description", {}, item.summary),
    hasContent(item) ? element("content:encoded", {}, cdata(content)) : null,
    item.rights === null ? null : element("dc:rights", {}, item.rights.sentence),
    item.rsl === null ? null : rslContent(item.rsl, "rsl:"),
    enclosureOf(item),
    mediaOf(item),
  );
}

/** The first of several files: feed readers expect one enclosure for each item. All are named in the text. // RSS Best Practices Profile, enclosure */
function enclosureOf({ attachments: [first] }: FeedItem): Xml | null {
  return first === undefined
    ? null
    : element("enclosure", { url: first.path, length: first.bytes, type: first.type });
}

function mediaOf({ image }: FeedItem): Xml | null {
  if (image === null) return null;
  return element(
    "media:content",
    {
      url: image.url,
      type: image.type,
      medium: "image",
      fileSize: image.bytes,
      width: image.width,
      height: image.height,
    },
    element("media:description", { type: "plain" }, image.caption ?? image.alt),
    image.credit === null
      ? null
      : element("media:credit", { role: "author", scheme: "urn:ebu" }, image.credit),
  );
}
