import type { Html } from "../../model/identifiers.ts";
import { type Feed, type FeedItem, hasContent, type Version } from "../../plan/feeds/feed.ts";
import { document, element, type Xml } from "../xml.ts";

/** Atom 1.0 (RFC 4287). `contentOf` gives the text of an item as HTML with absolute links. */
export function renderAtom(feed: Feed, contentOf: (item: FeedItem) => Html): string {
  const { current, previous, next } = feed.chain;
  const isArchive = current !== null;
  const chained = (rel: string, href: string | null) =>
    href === null ? null : element("link", { rel, type: "application/atom+xml", href });
  const root = element(
    "feed",
    {
      xmlns: "http://www.w3.org/2005/Atom",
      // Only if it is used.
      "xmlns:fh": isArchive ? "http://purl.org/syndication/history/1.0" : null,
      "xmlns:at": feed.deleted.length > 0 ? "http://purl.org/atompub/tombstones/1.0" : null,
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
    link("alternate", PAGE, { lang: feed.lang, url: feed.homeUrl }),
    feed.versions.map((version) => link("related", "application/atom+xml", version)),
    author(feed.publisher.name, feed.publisher.url, feed.publisher.email),
    element("generator", {}, "Brevier"),
    element("icon", {}, feed.icon),
    feed.logo === null ? null : element("logo", {}, feed.logo.url),
    element("rights", {}, feed.rights),
    isArchive ? element("fh:archive", {}) : null,
    feed.deleted.map(({ id, date }) => element("at:deleted-entry", { ref: id, when: date })),
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
    link("alternate", PAGE, item),
    item.translations.map((version) => link("related", PAGE, version)),
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

const PAGE = "text/html";

/**
 * RFC 4287 § 4.1.2 allows an `alternate` for each language; but a reader opens one of them without looking at its language, some the
 * first and newsboat the last. So there is one, and versions in other languages are `related`.
 */
function link(rel: "alternate" | "related", type: string, { lang, url }: Version): Xml {
  return element("link", { rel, type, hreflang: lang, href: url });
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
