/** What feeds and sitemaps state about each brief. */
import { type FeedItem, feedOf } from "../read/feed.ts";
import type { FeedHtmlReader } from "../read/feed-content.ts";
import { FEED_FORMATS } from "../read/feed-formats.ts";
import { SITEMAP, SITEMAP_NEWS } from "../read/namespaces.ts";
import { childrenOf, type XmlElement } from "../read/parse-xml.ts";
import type { Document } from "../read/read-document.ts";
import { type Channel, type Claims, claimsOf, namesOf } from "./claim.ts";
import { entriesOf, isSitemap } from "./sitemap-listings.ts";

/** The claims of a feed or a sitemap, one `Claims` per item; none for other files. */
export function claimsOfFeed(document: Document, readHtml: FeedHtmlReader): readonly Claims[] {
  const feed = feedOf(document);
  if (feed !== null)
    return feed.items.map((item) => ofItem(document.path, FEED_FORMATS[feed.kind].name, item, readHtml));
  const root = document.kind === "xml" && isSitemap(document) ? document.parsed.root : null;
  return root?.local === "urlset" ? entriesOf(root).map((entry) => ofSitemap(document.path, entry)) : [];
}

function ofItem(file: string, channel: Channel, item: FeedItem, readHtml: FeedHtmlReader): Claims {
  const { page, content, authors } = item;
  return claimsOf(channel, file, page?.text.trim() ?? "", {
    ...item,
    address: page,
    authors: namesOf(authors),
    words:
      content === null || !content.isHtml ? content : { ...content, text: readHtml(content.text).text() },
  });
}

function ofSitemap(file: string, entry: XmlElement): Claims {
  const child = (parent: XmlElement | null, local: string, uri: string) =>
    parent === null ? null : (childrenOf(parent, local, uri)[0] ?? null);
  const news = child(entry, "news", SITEMAP_NEWS);
  const loc = child(entry, "loc", SITEMAP);
  return claimsOf(news === null ? "sitemap" : "news sitemap", file, loc?.text.trim() ?? "", {
    updated: child(entry, "lastmod", SITEMAP),
    published: child(news, "publication_date", SITEMAP_NEWS),
    title: child(news, "title", SITEMAP_NEWS),
    language: child(child(news, "publication", SITEMAP_NEWS), "language", SITEMAP_NEWS),
  });
}
