/** What a web page says of its article beside the text: schema.org data, Open Graph, `meta` and `link`. */
import { decodeEntities } from "../../text/entities.ts";
import { classesOf, elementsIn, folded, type HtmlElement, textIn } from "./html-tree.ts";

/** Each null or empty where the page says nothing. */
export interface PageData {
  readonly headline: string | null;
  readonly description: string | null;
  /** As it is written. */
  readonly published: string | null;
  readonly authors: readonly string[];
  /** Section and keywords. */
  readonly sections: readonly string[];
  /** Its own address, whole. */
  readonly address: string | null;
  readonly lang: string | null;
  /** From which its links are read. */
  readonly base: string | null;
}

export function pageDataOf(root: HtmlElement): PageData {
  const all = elementsIn(root);
  const article = articlesIn(all)[0] ?? {};
  const metas = all.filter(({ name }) => name === "meta").map(({ attributes }) => attributes);
  const meta = (...names: readonly string[]) => {
    for (const name of names) {
      const found = metas.find((one) => [one["property"], one["name"], one["itemprop"]].includes(name));
      const text = clean(found?.["content"]);
      if (text !== null) return text;
    }
    return null;
  };
  const links = all.filter(({ name }) => name === "link").map(({ attributes }) => attributes);
  const canonical = links.find(({ rel = "" }) => rel.toLowerCase().split(/\s+/).includes("canonical"))?.[
    "href"
  ];
  const address =
    [canonical, meta("og:url"), clean(article["url"]), idOf(article["mainEntityOfPage"])].find(isWhole) ??
    null;
  const base = all.find(({ name }) => name === "base")?.attributes["href"];
  const time = all.find(({ name, attributes: { datetime } }) => name === "time" && datetime !== undefined);
  // As SPIP and hAtom have it.
  const dated = all.find((one) =>
    classesOf(one).some((name) => name === "published" || name === "dt-published"),
  );
  const title = all.find(({ name }) => name === "title");
  return {
    headline:
      clean(article["headline"]) ??
      meta("og:title", "twitter:title") ??
      (title === undefined ? null : titleIn(title)),
    description: clean(article["description"]) ?? meta("og:description", "description"),
    published:
      clean(article["datePublished"]) ??
      meta(
        "article:published_time",
        "datePublished",
        "date",
        "dc.date",
        "DC.date",
        "pubdate",
        "parsely-pub-date",
      ) ??
      time?.attributes["datetime"]?.trim() ??
      clean(dated?.attributes["title"]) ??
      null,
    authors:
      namesOf(article["author"]).length > 0
        ? namesOf(article["author"])
        : listOf(meta("author", "dc.creator", "DC.creator")),
    sections: [
      ...namesOf(article["articleSection"]),
      ...listOf(meta("article:section")),
      ...keywordsOf(article["keywords"]),
    ],
    address,
    lang: all.find(({ name }) => name === "html")?.attributes["lang"] ?? null,
    base: isWhole(base) ? base : address,
  };
}

const ARTICLE = /^(?:.*Article|.*BlogPosting|Report|Review)$/;

/** The articles of the schema.org data of a page; what is not JSON is no data. */
function articlesIn(all: readonly HtmlElement[]): readonly Readonly<Record<string, unknown>>[] {
  return all.flatMap((script) => {
    if (script.name !== "script" || !/ld\+json/i.test(script.attributes["type"] ?? "")) return [];
    const [written] = script.children;
    let data: unknown;
    try {
      data = JSON.parse(typeof written === "string" ? written : "");
    } catch {
      return [];
    }
    const nodes = [data]
      .flat()
      .flatMap((node) => (isRecord(node) && Array.isArray(node["@graph"]) ? node["@graph"] : [node]));
    return nodes
      .filter(isRecord)
      .filter((node) => [node["@type"]].flat().some((type) => ARTICLE.test(String(type))));
  });
}

function namesOf(value: unknown): readonly string[] {
  return [value].flat().flatMap((one) => clean(isRecord(one) ? one["name"] : one) ?? []);
}

function keywordsOf(value: unknown): readonly string[] {
  return typeof value === "string" ? value.split(",").flatMap((one) => clean(one) ?? []) : namesOf(value);
}

function listOf(text: string | null): readonly string[] {
  // An address of a network is no name.
  return text === null || /^https?:/.test(text) ? [] : [text];
}

function idOf(value: unknown): string | null {
  return clean(isRecord(value) ? value["@id"] : value);
}

function isWhole(address: string | null | undefined): address is string {
  return typeof address === "string" && /^https?:\/\//i.test(address) && !/\s/.test(address);
}

function titleIn(title: HtmlElement): string | null {
  return clean(title.children.filter((child) => typeof child === "string").join("")) ?? clean(textIn(title));
}

function clean(value: unknown): string | null {
  const text = typeof value === "string" ? folded(decodeEntities(value)).trim() : "";
  return text === "" ? null : text;
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
