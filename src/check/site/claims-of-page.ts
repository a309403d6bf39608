/** What the page of a brief states about it to readers, search engines and social networks, and what its archive page states. */

import { itemsOf, type JsonNode, memberOf, stringOf } from "../read/parse-json.ts";
import { isArchiveCopy, type PageDocument } from "../read/read-document.ts";
import { type Entry, type PlacedText, readEntry } from "../read/read-entry.ts";
import { entitiesOf } from "../read/references-of-json-ld.ts";
import { type Claims, claimsOf, type Lead } from "./claim.ts";

/** The claims of a page about its brief, by channel; none if it is not the page of one. */
export function claimsOfPage(page: PageDocument): readonly Claims[] {
  const articles = page.jsonLd.flatMap(({ parsed }) =>
    parsed.ok ? entitiesOf(parsed.root).filter(isArticle) : [],
  );
  const isArchive = isArchiveCopy(page);
  const [first] = articles;
  if (first === undefined && !isArchive) return [];
  const entry = readEntry(page.text);
  if (entry === null) return [];
  const own = isArchive ? page.canonical : page.address;
  if (own === null) return [];
  const visible = ofEntry(page, entry, own, isArchive ? "archive page" : "page");
  return first === undefined ? [visible] : [visible, ofArticle(page, first, own), ofOpenGraph(page, own)];
}

/** What the page of a brief shows before its text; null for other pages. */
export function leadOf(page: PageDocument): Lead | null {
  const entry = isArchiveCopy(page) ? null : readEntry(page.text);
  if (entry === null) return null;
  const shown = (found: PlacedText | null) => (found === null || found.text.trim() === "" ? null : found);
  return { standfirst: shown(entry.summary), dateline: shown(entry.place) };
}

function isArticle(entity: JsonNode): boolean {
  const type = memberOf(entity, "@type");
  const types = type?.kind === "array" ? type.items : type === null ? [] : [type];
  return types.some((one) => one.kind === "string" && /NewsArticle$/.test(one.value));
}

function ofEntry(page: PageDocument, entry: Entry, own: string, channel: "page" | "archive page"): Claims {
  const { add, claims } = claimsOf(channel, page.path, own);
  const html = page.elements.find(({ name }) => name === "html");
  if (entry.title !== null) add("title", entry.title.text, entry.title.at);
  if (entry.address !== null) add("address", entry.address.text, entry.address.at);
  if (entry.published !== null) add("published", entry.published.text, entry.published.at);
  const updated = entry.updated ?? entry.published;
  if (updated !== null) add("updated", updated.text, updated.at);
  const [author] = entry.authors;
  if (author !== undefined) add("authors", namesOf(entry.authors.map(({ text }) => text)), author.at);
  if (html !== undefined) add("language", html.attributes.lang, html.at);
  if (entry.body !== null) add("words", entry.body.text, entry.body.at);
  return claims();
}

function ofArticle(page: PageDocument, article: JsonNode, own: string): Claims {
  const { add, claims } = claimsOf("JSON-LD", page.path, own);
  const addText = (field: Parameters<typeof add>[0], name: string) =>
    add(field, stringOf(article, name), memberOf(article, name)?.at ?? article.at);
  addText("title", "headline");
  addText("address", "url");
  addText("published", "datePublished");
  addText("updated", stringOf(article, "dateModified") === null ? "datePublished" : "dateModified");
  const author = memberOf(article, "author");
  const people = author?.kind === "array" ? itemsOf(author) : author === null ? [] : [author];
  add("authors", namesOf(people.map((one) => stringOf(one, "name") ?? "")), author?.at ?? article.at);
  addText("language", "inLanguage");
  return claims();
}

function ofOpenGraph(page: PageDocument, own: string): Claims {
  const { add, claims } = claimsOf("Open Graph", page.path, own);
  const metas = page.elements.filter(({ name }) => name === "meta");
  const of = (property: string) => metas.find(({ attributes }) => attributes["property"] === property);
  const addText = (field: Parameters<typeof add>[0], property: string) => {
    const meta = of(property);
    if (meta !== undefined) add(field, meta.attributes.content, meta.at);
    return meta !== undefined;
  };
  addText("title", "og:title");
  addText("address", "og:url");
  addText("published", "article:published_time");
  if (!addText("updated", "article:modified_time")) addText("updated", "article:published_time");
  const locale = of("og:locale");
  // `fr_FR` names a country too, which the page need not.
  if (locale !== undefined) add("language", locale.attributes.content?.split("_")[0], locale.at);
  const [first] = metas.filter(({ attributes }) => attributes.name === "author");
  const names = metas
    .filter(({ attributes }) => attributes.name === "author")
    .map(({ attributes }) => attributes.content ?? "");
  if (first !== undefined) add("authors", namesOf(names), first.at);
  return claims();
}

/** Names as one value, in their order. */
export function namesOf(names: readonly string[]): string {
  return names.map((name) => name.trim()).join(" · ");
}
