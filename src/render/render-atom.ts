import type { Html, Lang } from "../model/identifiers.ts";
import { type Feed, type FeedItem, hasContent } from "../plan/feed.ts";
import { document, element, type Xml } from "./xml.ts";

/**
 * Readers that open one page of an entry take the first `alternate`, or the last whose type is no more than `text/html`. The entry's own
 * page is both: translations come after it, and say their charset.
 */
const TRANSLATION = "text/html; charset=utf-8";

/** Atom 1.0 (RFC 4287, D2). `contentOf` gives the text of an item as HTML with absolute links. */
export function renderAtom(feed: Feed, contentOf: (item: FeedItem) => Html): string {
  const { current, previous, next } = feed.chain;
  const isArchive = current !== null;
  const chained = (rel: string, href: string | null) =>
    href === null ? null : element("link", { rel, type: "application/atom+xml", href });
  const root = element(
    "feed",
    {
      xmlns: "http://www.w3.org/2005/Atom",
      // Only the prefixes that are used (D0 X05).
      "xmlns:fh": isArchive ? "http://purl.org/syndication/history/1.0" : null,
      "xml:lang": feed.lang,
    },
    element("id", {}, feed.id),
    element("title", {}, feed.title),
    element("subtitle", {}, feed.description),
    element("updated", {}, feed.updated),
    element("link", { rel: "self", type: "application/atom+xml", href: feed.selfUrl }),
    feed.hub === null ? null : element("link", { rel: "hub", href: feed.hub }),
    chained("current", current),
    chained("prev-archive", previous),
    chained("next-archive", next),
    page(feed.lang, feed.homeUrl),
    feed.versions.map(({ lang, url }) =>
      element("link", { rel: "alternate", type: "application/atom+xml", hreflang: lang, href: url }),
    ),
    author(feed.publisher.name, feed.publisher.url, feed.publisher.email),
    element("generator", {}, "Brevier"),
    element("icon", {}, feed.icon),
    feed.logo === null ? null : element("logo", {}, feed.logo.url),
    element("rights", {}, feed.rights),
    isArchive ? element("fh:archive", {}) : null,
    feed.items.map((item) => entry(item, contentOf(item))),
  );
  return document(root);
}

function entry(item: FeedItem, content: Html): Xml {
  return element(
    "entry",
    { "xml:lang": item.lang },
    element("id", {}, item.id),
    element("title", {}, item.title),
    page(item.lang, item.url),
    item.translations.map(({ lang, url }) => page(lang, url, TRANSLATION)),
    item.attachments.map(({ path, type, bytes, title }) =>
      element("link", { rel: "enclosure", type, length: bytes, title, href: path }),
    ),
    element("published", {}, item.published),
    element("updated", {}, item.updated),
    item.authors.map(({ name, url }) => author(name, url, null)),
    item.topics.map(({ scheme, key, title }) => element("category", { term: key, scheme, label: title })),
    item.rights === null ? null : element("rights", {}, item.rights.sentence),
    element("summary", {}, item.summary),
    hasContent(item) ? element("content", { type: "html" }, content) : null,
  );
}

/** No two of one parent have the same language (RFC 4287 § 4.1.1, 4.1.2). */
function page(lang: Lang, url: string, type = "text/html"): Xml {
  return element("link", { rel: "alternate", type, hreflang: lang, href: url });
}

function author(name: string, url: string, email: string | null): Xml {
  return element(
    "author",
    {},
    element("name", {}, name),
    element("uri", {}, url),
    email === null ? null : element("email", {}, email),
  );
}
