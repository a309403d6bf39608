/** A feed, whatever its format: the one file of the checker that knows where each format has what the checks compare. */
import type { FeedKind } from "./feed-formats.ts";
import { ATOM, CONTENT, DC, DCTERMS } from "./namespaces.ts";
import { itemsOf, type JsonNode, memberOf, stringOf } from "./parse-json.ts";
import { childrenOf, type XmlElement } from "./parse-xml.ts";
import type { Position } from "./position.ts";
import type { Document } from "./read-document.ts";
import type { PlacedText } from "./read-entry.ts";

/** Texts are as written. */
export interface Feed {
  readonly kind: FeedKind;
  readonly language: string | null;
  /** The address of the page whose news it brings. */
  readonly home: string | null;
  /** When it last changed. */
  readonly updated: readonly PlacedText[];
  /** The rights of items without a line of their own. */
  readonly rights: PlacedText | null;
  readonly items: readonly FeedItem[];
}

export interface FeedItem {
  readonly node: XmlElement | JsonNode;
  readonly at: Position;
  /** The address of its page; null if it gives none. */
  readonly page: PlacedText | null;
  readonly title: PlacedText | null;
  readonly published: PlacedText | null;
  readonly updated: PlacedText | null;
  /** All dates that must not be later than the feed's. */
  readonly dates: readonly PlacedText[];
  /** The names of its authors. */
  readonly authors: readonly PlacedText[];
  readonly language: PlacedText | null;
  /** Its text in full. */
  readonly content: (PlacedText & { readonly isHtml: boolean }) | null;
  readonly rights: XmlElement | null;
}

/** Null for what is no feed. Of a file that is cut short, what was read. */
export function feedOf(document: Document): Feed | null {
  if (document.kind === "json")
    return document.isFeed && document.parsed.ok ? jsonFeed(document.parsed.root) : null;
  const root = document.kind === "xml" ? document.parsed.root : null;
  if (root?.local === "rss") return rssFeed(root);
  return root?.local === "feed" && root.uri === ATOM ? atomFeed(root) : null;
}

function rssFeed(root: XmlElement): Feed {
  const channels = childrenOf(root, "channel");
  const ofChannels = (name: string) => channels.flatMap((channel) => childrenOf(channel, name));
  const textOf = (name: string) => ofChannels(name)[0]?.text.trim() ?? null;
  return {
    kind: "rss",
    language: textOf("language"),
    home: textOf("link"),
    updated: ofChannels("lastBuildDate"),
    rights: ofChannels("copyright")[0] ?? null,
    items: ofChannels("item").map((item) => {
      const first = (name: string, uri = "") => childrenOf(item, name, uri)[0] ?? null;
      const content = first("encoded", CONTENT);
      const published = first("pubDate");
      return {
        node: item,
        at: item.at,
        page: first("link"),
        title: first("title"),
        published,
        updated: first("modified", DCTERMS) ?? published,
        dates: childrenOf(item, "pubDate"),
        authors: childrenOf(item, "creator", DC),
        language: null,
        content: content === null ? null : { text: content.text, at: content.at, isHtml: true },
        rights: first("rights", DC),
      };
    }),
  };
}

function atomFeed(root: XmlElement): Feed {
  const languageOf = ({ attributes }: XmlElement) => attributes.get("xml:lang") ?? null;
  return {
    kind: "atom",
    language: languageOf(root),
    home: pageOf(root)?.text ?? null,
    updated: childrenOf(root, "updated", ATOM),
    rights: childrenOf(root, "rights", ATOM)[0] ?? null,
    items: childrenOf(root, "entry", ATOM).map((entry) => {
      const first = (name: string) => childrenOf(entry, name, ATOM)[0] ?? null;
      const content = first("content");
      const language = languageOf(entry) ?? languageOf(root);
      return {
        node: entry,
        at: entry.at,
        page: pageOf(entry),
        title: first("title"),
        published: first("published"),
        updated: first("updated"),
        dates: childrenOf(entry, "updated", ATOM),
        authors: childrenOf(entry, "author", ATOM).map((author) => ({
          text: childrenOf(author, "name", ATOM)[0]?.text ?? "",
          at: author.at,
        })),
        language: language === null ? null : { text: language, at: entry.at },
        content:
          content?.attributes.get("type") === "html"
            ? { text: content.text, at: content.at, isHtml: true }
            : null,
        rights: first("rights"),
      };
    }),
  };
}

function jsonFeed(root: JsonNode): Feed {
  const textOf = (node: JsonNode, name: string): PlacedText | null => {
    const member = memberOf(node, name);
    return member?.kind === "string" ? { text: member.value, at: member.at } : null;
  };
  return {
    kind: "json-feed",
    language: stringOf(root, "language"),
    home: stringOf(root, "home_page_url"),
    updated: [],
    rights: null,
    items: itemsOf(memberOf(root, "items")).map((item) => {
      const [published, modified] = [textOf(item, "date_published"), textOf(item, "date_modified")];
      const [html, text] = [textOf(item, "content_html"), textOf(item, "content_text")];
      const content = html ?? text;
      const authors = memberOf(item, "authors");
      const language = textOf(item, "language")?.text ?? stringOf(root, "language");
      return {
        node: item,
        at: item.at,
        page: textOf(item, "url"),
        title: textOf(item, "title"),
        published,
        updated: modified ?? published,
        dates: [published, modified].flatMap((date) => date ?? []),
        authors: itemsOf(authors).map((author) => ({
          text: stringOf(author, "name") ?? "",
          at: authors?.at ?? item.at,
        })),
        language:
          language === null ? null : { text: language, at: memberOf(item, "language")?.at ?? item.at },
        content: content === null ? null : { ...content, isHtml: content === html },
        rights: null,
      };
    }),
  };
}

/** The address of the page that a feed or entry of Atom links to. */
function pageOf(parent: XmlElement): PlacedText | null {
  const link = alternatesOf(parent).find((one) => typeOf(one) === "text/html");
  const text = link?.attributes.get("href");
  return link === undefined || text === undefined ? null : { text, at: link.at };
}

/** The links of a feed or entry of Atom to other forms of it. // RFC 4287 § 4.2.7.2: without `rel`, a link is one */
export function alternatesOf(parent: XmlElement): readonly XmlElement[] {
  return childrenOf(parent, "link", ATOM).filter(
    ({ attributes }) => (attributes.get("rel") ?? "alternate") === "alternate",
  );
}

/** The media type of a link, without parameters; that of pages if it has none. */
export function typeOf({ attributes }: XmlElement): string {
  return attributes.get("type")?.split(";")[0]?.trim() ?? "text/html";
}
