/** What the page of a brief states about it to readers, search engines and social networks, and what its archive page states. */

import { type JsonNode, memberOf, stringOf } from "../read/parse-json.ts";
import { isArchiveCopy, type PageDocument } from "../read/read-document.ts";
import type { Entry, PlacedText } from "../read/read-entry.ts";
import { entitiesOf } from "../read/references-of-json-ld.ts";
import { correctionsOf, valuesOf } from "../read/schema-nodes.ts";
import { type Claims, claimsOf, type Lead, namesOf } from "./claim.ts";
import { noticesOf } from "./notices.ts";

/** The claims of a page about its brief, by channel; none if it is not the page of one. */
export function claimsOfPage(page: PageDocument): readonly Claims[] {
  const first = entitiesOf(page.jsonLd).find(isArticle);
  const isArchive = isArchiveCopy(page);
  if (first === undefined && !isArchive) return [];
  const { entry } = page;
  if (entry === null) return [];
  const own = isArchive ? page.canonical : page.address;
  if (own === null) return [];
  const visible = ofEntry(page, entry, own, isArchive ? "archive page" : "page");
  return first === undefined ? [visible] : [visible, ofArticle(page, first, own), ofOpenGraph(page, own)];
}

/** What the page of a brief shows beside its text; null for other pages. */
export function leadOf(page: PageDocument): Lead | null {
  const entry = isArchiveCopy(page) ? null : page.entry;
  if (entry === null) return null;
  const shown = (found: PlacedText | null) => (found === null || found.text.trim() === "" ? null : found);
  const article = entitiesOf(page.jsonLd).find(isArticle);
  const corrections = article === undefined ? [] : correctionsOf(article);
  return {
    standfirst: shown(entry.summary),
    dateline: shown(entry.place),
    corrections,
    hasData: article !== undefined,
    notices: { file: page.path, notices: noticesOf(page) },
  };
}

function isArticle(entity: JsonNode): boolean {
  return valuesOf(entity, "@type").some((type) => type.kind === "string" && /NewsArticle$/.test(type.value));
}

function ofEntry(page: PageDocument, entry: Entry, own: string, channel: "page" | "archive page"): Claims {
  const html = page.elements.find(({ name }) => name === "html");
  return claimsOf(channel, page.path, own, {
    ...entry,
    updated: entry.updated ?? entry.published,
    authors: namesOf(entry.authors),
    language: html === undefined ? null : { text: html.attributes.lang ?? "", at: html.at },
    words: entry.body,
  });
}

function ofArticle(page: PageDocument, article: JsonNode, own: string): Claims {
  const textOf = (name: string): PlacedText | null => {
    const text = stringOf(article, name);
    return text === null ? null : { text, at: memberOf(article, name)?.at ?? article.at };
  };
  const at = memberOf(article, "author")?.at ?? article.at;
  const people = valuesOf(article, "author").map((one) => ({ text: stringOf(one, "name") ?? "", at }));
  return claimsOf("JSON-LD", page.path, own, {
    title: textOf("headline"),
    address: textOf("url"),
    published: textOf("datePublished"),
    updated: textOf("dateModified") ?? textOf("datePublished"),
    authors: namesOf(people),
    language: textOf("inLanguage"),
  });
}

function ofOpenGraph(page: PageDocument, own: string): Claims {
  const metas = page.elements.filter(({ name }) => name === "meta");
  const all = (attribute: "name" | "property", name: string): readonly PlacedText[] =>
    metas
      .filter(({ attributes }) => attributes[attribute] === name)
      .map(({ attributes, at }) => ({ text: attributes.content ?? "", at }));
  const first = (property: string) => all("property", property)[0] ?? null;
  const locale = first("og:locale");
  return claimsOf("Open Graph", page.path, own, {
    title: first("og:title"),
    address: first("og:url"),
    published: first("article:published_time"),
    updated: first("article:modified_time") ?? first("article:published_time"),
    authors: namesOf(all("name", "author")),
    // `fr_FR` names a country too, which the page need not.
    language: locale === null ? null : { ...locale, text: locale.text.split("_")[0] ?? "" },
  });
}
