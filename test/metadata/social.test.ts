import { DomUtils, parseDocument } from "htmlparser2";
import { beforeAll, describe, expect, test } from "vitest";
import { briefText, buildSample } from "./build-sample.ts";
import { isObject, jsonLdOf, metaOf, nodesOf, objectsIn, type Tree } from "./read-page.ts";

type Node = Tree["children"][number];
type Found = ReturnType<typeof DomUtils.findAll>[number];

const WITH_PICTURE = briefText(
  "image",
  "2025-02-03 09:00",
  "image: {src: /icon-512.png, alt: Un pictogramme}\ndateline: {place: Minsk}\n",
);

let files: ReadonlyMap<string, string>;
beforeAll(async () => {
  files = await buildSample("", { "briefs/2025/02/03/image.md": WITH_PICTURE });
}, 60_000);

const pages = () => [...files].filter(([path]) => path.endsWith(".html"));
const isArticle = (html: string) => nodesOf(html, "NewsArticle").length > 0;
const isCard = (html: string) => metaOf(html).some(([name]) => name === "og:type");
const valuesOf = (html: string, name: string) =>
  metaOf(html).flatMap(([key, value]) => (key === name ? [value] : []));

const classesOf = (node: Found) => (node.attribs["class"] ?? "").split(/\s+/);
const withClass = (from: readonly Node[], name: string) =>
  DomUtils.findAll((node) => classesOf(node).includes(name), [...from]);
/** The element that a property belongs to: the nearest microformat around it. // microformats2 parsing */
function ownerOf(node: Found): Found | null {
  for (let at = node.parent; at !== null; at = at.parent) {
    if (at.type === "tag" && classesOf(at).some((name) => name.startsWith("h-"))) return at;
  }
  return null;
}
const propertyOf = (root: Found, name: string) =>
  withClass(root.children, name).filter((node) => ownerOf(node) === root);
const textOf = (node: Found) =>
  DomUtils.textContent(node)
    .replace(/[ \n\t]+/g, " ")
    .trim();
const attributesOf = (nodes: readonly Found[], name: string) => nodes.map((node) => node.attribs[name]);
const pathOf = (url: unknown) => new URL(String(url), "https://meridien.example/").pathname;

describe("Open Graph and Twitter (D7)", () => {
  test("each page that may be found has them, once each but for lists; no other page has any", () => {
    const REPEATED = /^(?:article:(?:author|tag)|og:locale:alternate|author|theme-color)$/;
    for (const [path, html] of pages()) {
      const isHidden = valuesOf(html, "robots").includes("noindex");
      expect(isCard(html), path).toBe(!isHidden);
      const names = metaOf(html).map(([name]) => name);
      const twice = names.filter((name, i) => names.indexOf(name) < i && !REPEATED.test(name));
      expect(twice, path).toEqual([]);
      if (isHidden) continue;
      for (const name of [
        "og:title",
        "og:description",
        "og:url",
        "og:site_name",
        "og:locale",
        "twitter:card",
      ])
        expect(valuesOf(html, name)[0], `${path} ${name}`).toMatch(/\S/);
      expect(valuesOf(html, "og:locale")[0], path).toMatch(/^[a-z]{2}_[A-Z]{2}$/);
      expect(html, path).toContain(`<link rel="canonical" href="${valuesOf(html, "og:url")[0]}">`);
    }
  });

  test("article:… stands on articles only, and says what schema.org data say", () => {
    let articles = 0;
    for (const [path, html] of pages().filter(([, text]) => isCard(text))) {
      const ofArticles = metaOf(html).filter(([name]) => name.startsWith("article:"));
      if (!isArticle(html)) {
        expect([valuesOf(html, "og:type"), ofArticles], path).toEqual([["website"], []]);
        continue;
      }
      articles++;
      const [article = {}] = nodesOf(html, "NewsArticle");
      const keywords = article["keywords"];
      expect(valuesOf(html, "og:type"), path).toEqual(["article"]);
      expect(valuesOf(html, "og:title"), path).toEqual([article["headline"]]);
      expect(valuesOf(html, "article:published_time"), path).toEqual([article["datePublished"]]);
      const modified = valuesOf(html, "article:modified_time")[0] ?? article["datePublished"];
      expect(modified, path).toBe(article["dateModified"]);
      expect(valuesOf(html, "article:section"), path).toEqual([article["articleSection"]]);
      expect(valuesOf(html, "article:tag"), path).toEqual(keywords);
      const authors = objectsIn(article["author"] ?? null);
      expect(valuesOf(html, "article:author"), path).toEqual(authors.map(({ url }) => url));
      expect(valuesOf(html, "author"), path).toEqual(authors.map(({ name }) => name));
    }
    expect(articles).toBe(19);
  });

  test("the properties of a picture follow it, and its text is there for whoever cannot see it", () => {
    let pictures = 0;
    for (const [path, html] of pages()) {
      const names = metaOf(html).map(([name]) => name);
      const at = names.indexOf("og:image");
      expect(valuesOf(html, "twitter:card")[0] ?? "summary", path).toBe(
        at < 0 ? "summary" : "summary_large_image",
      );
      if (at < 0) {
        expect(
          names.filter((name) => /image/.test(name)),
          path,
        ).toEqual([]);
        continue;
      }
      pictures++;
      const structured = ["type", "width", "height", "alt"].map((name) => `og:image:${name}`);
      expect(names.slice(at + 1, at + 5), path).toEqual(structured);
      expect(valuesOf(html, "og:image:alt")[0], path).toMatch(/\S/);
      expect(valuesOf(html, "twitter:image:alt"), path).toEqual(valuesOf(html, "og:image:alt"));
      expect(files.has(pathOf(valuesOf(html, "og:image")[0]).slice(1)), path).toBe(true);
    }
    expect(pictures).toBe(1);
  });
});

describe("microformats (D8)", () => {
  test("a brief is an h-entry whose properties are those of its schema.org data", () => {
    for (const [path, html] of pages().filter(([, text]) => isArticle(text))) {
      const [entry, ...others] = withClass(parseDocument(html).children, "h-entry");
      if (entry === undefined) throw new Error(`${path} has no h-entry`);
      const [article = {}] = nodesOf(html, "NewsArticle");
      expect(others, path).toEqual([]);
      expect(propertyOf(entry, "p-name").map(textOf), path).toEqual([article["headline"]]);
      expect(propertyOf(entry, "p-summary").map(textOf), path).toEqual([article["description"]]);
      expect(attributesOf(propertyOf(entry, "u-url"), "href"), path).toEqual([article["url"]]);
      expect(attributesOf(propertyOf(entry, "u-uid"), "href"), path).toEqual([article["url"]]);
      expect(attributesOf(propertyOf(entry, "dt-published"), "datetime"), path).toEqual([
        article["datePublished"],
      ]);
      expect(propertyOf(entry, "p-category").map(textOf), path).toEqual(article["keywords"]);
      expect(propertyOf(entry, "e-content").length, path).toBe(1);

      const authors = objectsIn(article["author"] ?? null);
      const cards = propertyOf(entry, "p-author");
      expect(
        cards.every((card) => classesOf(card).includes("h-card")),
        path,
      ).toBe(true);
      expect(
        cards.flatMap((card) => propertyOf(card, "p-name").map(textOf)),
        path,
      ).toEqual(authors.map(({ name }) => name));
      expect(
        cards.flatMap((card) => attributesOf(propertyOf(card, "u-url"), "href")),
        path,
      ).toEqual(authors.map(({ url }) => pathOf(url)));

      const cited = withClass(entry.children, "h-cite").map((cite) =>
        attributesOf(propertyOf(cite, "u-url"), "href"),
      );
      const citation = article["citation"] ?? [];
      expect(cited.flat(), path).toEqual(
        Array.isArray(citation) ? citation.map((work) => (isObject(work) ? work["url"] : null)) : [],
      );
      const place = propertyOf(entry, "p-location")[0];
      expect(place === undefined, path).toBe(article["dateline"] === undefined);
    }
  });

  test("a list is an h-feed with a name; its entries are the items that it gives as data", () => {
    const lists = pages().filter(
      ([path, html]) => nodesOf(html, "ItemList").length > 0 && !/calend/.test(path),
    );
    for (const [path, html] of lists) {
      const [feed, ...others] = withClass(parseDocument(html).children, "h-feed");
      if (feed === undefined) throw new Error(`${path} has no h-feed`);
      expect(others, path).toEqual([]);
      expect(propertyOf(feed, "p-name").length, path).toBe(1);
      const entries = withClass(feed.children, "h-entry");
      const [list = {}] = nodesOf(html, "ItemList");
      const items = objectsIn(list["itemListElement"] ?? null);
      expect(
        entries.flatMap((entry) => attributesOf(propertyOf(entry, "u-url"), "href")),
        path,
      ).toEqual(items.map(({ url }) => pathOf(url)));
      expect(
        entries.flatMap((entry) => propertyOf(entry, "p-name").map(textOf)),
        path,
      ).toEqual(items.map(({ name }) => name));
      expect(
        entries.every((entry) => propertyOf(entry, "dt-published").length === 1),
        path,
      ).toBe(true);
    }
    expect(lists.length).toBeGreaterThan(40);
    expect(jsonLdOf(files.get("404.html") ?? "")).toBe(null);
  });
});
