/** What feeds and sitemaps state about each brief. */

import { itemsOf, type JsonNode, memberOf, stringOf } from "../read/parse-json.ts";
import { childrenOf, type XmlElement } from "../read/parse-xml.ts";
import type { Position } from "../read/position.ts";
import type { Document } from "../read/read-document.ts";
import { textOfHtml } from "../read/read-entry.ts";
import { ATOM, CONTENT } from "../read/references-of-feed.ts";
import { type Claims, claimsOf } from "./claim.ts";
import { namesOf } from "./claims-of-page.ts";
import { alternatesOf, typeOf } from "./feed-facts.ts";
import { entriesOf, isSitemap, SITEMAP, SITEMAP_NEWS } from "./sitemap-listings.ts";

const DC = "http://purl.org/dc/elements/1.1/";
const DCTERMS = "http://purl.org/dc/terms/";

/** The claims of a feed or a sitemap, one `Claims` per item; none for other files. */
export function claimsOfFeed(document: Document): readonly Claims[] {
  if (document.kind === "json") {
    const root = document.isFeed && document.parsed.ok ? document.parsed.root : null;
    return itemsOf(memberOf(root, "items")).map((item) => ofJsonItem(document.path, item, root));
  }
  const root = document.kind === "xml" ? document.parsed.root : null;
  if (document.kind !== "xml" || root === null) return [];
  if (root.local === "rss")
    return childrenOf(root, "channel")
      .flatMap((channel) => childrenOf(channel, "item"))
      .map((item) => ofRssItem(document.path, item));
  if (root.local === "feed" && root.uri === ATOM)
    return childrenOf(root, "entry", ATOM).map((entry) => ofAtomEntry(document.path, entry, root));
  return isSitemap(document) && root.local === "urlset"
    ? entriesOf(root).map((entry) => ofSitemap(document.path, entry))
    : [];
}

/** The first child of that name; null if there is none. */
function child(parent: XmlElement, local: string, uri = ""): XmlElement | null {
  return childrenOf(parent, local, uri)[0] ?? null;
}

function ofRssItem(file: string, item: XmlElement): Claims {
  const link = child(item, "link");
  const { add, claims } = claimsOf("RSS", file, link?.text.trim() ?? "");
  const addText = (field: Parameters<typeof add>[0], element: XmlElement | null) => {
    if (element !== null) add(field, element.text, element.at);
  };
  addText("title", child(item, "title"));
  addText("address", link);
  addText("published", child(item, "pubDate"));
  addText("updated", child(item, "modified", DCTERMS) ?? child(item, "pubDate"));
  const [creator, ...others] = childrenOf(item, "creator", DC);
  if (creator !== undefined)
    add("authors", namesOf([creator, ...others].map(({ text }) => text)), creator.at);
  const content = child(item, "encoded", CONTENT);
  if (content !== null) add("words", textOfHtml(content.text), content.at);
  return claims();
}

function ofAtomEntry(file: string, entry: XmlElement, feed: XmlElement): Claims {
  const own = alternatesOf(entry).find((link) => typeOf(link) === "text/html");
  const address = own?.attributes.get("href") ?? "";
  const { add, claims } = claimsOf("Atom", file, address);
  const addText = (field: Parameters<typeof add>[0], local: string) => {
    const element = child(entry, local, ATOM);
    if (element !== null) add(field, element.text, element.at);
  };
  addText("title", "title");
  if (own !== undefined) add("address", address, own.at);
  addText("published", "published");
  addText("updated", "updated");
  const authors = childrenOf(entry, "author", ATOM);
  const [first] = authors;
  if (first !== undefined)
    add("authors", namesOf(authors.map((author) => child(author, "name", ATOM)?.text ?? "")), first.at);
  add("language", entry.attributes.get("xml:lang") ?? feed.attributes.get("xml:lang"), entry.at);
  const content = child(entry, "content", ATOM);
  if (content?.attributes.get("type") === "html") add("words", textOfHtml(content.text), content.at);
  return claims();
}

function ofJsonItem(file: string, item: JsonNode, feed: JsonNode | null): Claims {
  const address = stringOf(item, "url") ?? "";
  const { add, claims } = claimsOf("JSON Feed", file, address);
  const at = (name: string): Position => memberOf(item, name)?.at ?? item.at;
  const addText = (field: Parameters<typeof add>[0], name: string) =>
    add(field, stringOf(item, name), at(name));
  addText("title", "title");
  addText("address", "url");
  addText("published", "date_published");
  add("updated", stringOf(item, "date_modified") ?? stringOf(item, "date_published"), at("date_modified"));
  const authors = itemsOf(memberOf(item, "authors")).map((author) => stringOf(author, "name") ?? "");
  add("authors", namesOf(authors), at("authors"));
  add("language", stringOf(item, "language") ?? stringOf(feed, "language"), at("language"));
  const html = stringOf(item, "content_html");
  add("words", html === null ? stringOf(item, "content_text") : textOfHtml(html), at("content_html"));
  return claims();
}

function ofSitemap(file: string, entry: XmlElement): Claims {
  const news = child(entry, "news", SITEMAP_NEWS);
  const loc = child(entry, "loc", SITEMAP);
  const { add, claims } = claimsOf(news === null ? "sitemap" : "news sitemap", file, loc?.text.trim() ?? "");
  const lastmod = child(entry, "lastmod", SITEMAP);
  if (lastmod !== null) add("updated", lastmod.text, lastmod.at);
  if (news === null) return claims();
  const date = child(news, "publication_date", SITEMAP_NEWS);
  const title = child(news, "title", SITEMAP_NEWS);
  const publication = child(news, "publication", SITEMAP_NEWS);
  const language = publication === null ? null : child(publication, "language", SITEMAP_NEWS);
  if (date !== null) add("published", date.text, date.at);
  if (title !== null) add("title", title.text, title.at);
  if (language !== null) add("language", language.text, language.at);
  return claims();
}
