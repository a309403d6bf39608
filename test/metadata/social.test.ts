import { beforeAll, describe, expect, test } from "vitest";
import { build } from "../../src/build/build.ts";
import { memorySite } from "../memory-site.ts";
import { BASE, BRIEF, OPTIONS, picture, showing } from "../photo-brief.ts";
import { briefText, buildSample } from "./build-sample.ts";
import { childrenOf, type Microformat, microformatsOf, nestedIn, textsOf } from "./read-microformats.ts";
import { isObject, jsonLdOf, metaOf, nodesOf, objectsIn } from "./read-page.ts";

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

const pathOf = (url: unknown) => new URL(String(url), "https://meridien.example/").pathname;

describe("Open Graph and Twitter", () => {
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

  test("each has a picture: its own if it has one, else a card of its own or of the site; its properties follow it", () => {
    const pictures = new Map<string, number>();
    for (const [path, html] of pages().filter(([, text]) => isCard(text))) {
      const names = metaOf(html).map(([name]) => name);
      const at = names.indexOf("og:image");
      const structured = ["type", "width", "height", "alt"].map((name) => `og:image:${name}`);
      expect(names.slice(at + 1, at + 5), path).toEqual(structured);
      expect(valuesOf(html, "og:image:alt")[0], path).toMatch(/\S/);
      expect(valuesOf(html, "twitter:image:alt"), path).toEqual(valuesOf(html, "og:image:alt"));
      const file = pathOf(valuesOf(html, "og:image")[0]).slice(1);
      expect(files.has(file), path).toBe(true);
      expect(valuesOf(html, "twitter:card"), path).toEqual(["summary_large_image"]);
      const [article] = nodesOf(html, "NewsArticle");
      const edition = path.startsWith("en/") ? "en/card.png" : "card.png";
      const isOwn = !file.endsWith("card.png");
      if (article === undefined) expect(file, path).toBe(edition);
      else if (!isOwn) {
        expect(file, path).toBe(path.replace("index.html", "card.png"));
        expect(valuesOf(html, "og:image:alt"), path).toEqual([article["headline"]]);
      }
      const kind = article === undefined ? "site" : isOwn ? "own" : "brief";
      pictures.set(kind, (pictures.get(kind) ?? 0) + 1);
    }
    // One that the test adds, and the photograph of a brief and of its translation.
    expect([pictures.get("own"), pictures.get("brief")]).toEqual([3, 16]);
    expect(pictures.get("site")).toBeGreaterThan(50);
  });

  test.each([
    ["the theme's icon", {}, "", "icon-512.png 512 512"],
    ["the logo", { "public/logo.png": picture("transparent.png") }, "/logo.png", "logo.png 24 16"],
    [
      "the site's own icon before the logo",
      { "public/logo.png": picture("transparent.png"), "public/icon-512.png": picture("transparent.png") },
      "/logo.png",
      "icon-512.png 512 512",
    ],
  ])("of a site: %s", async (_, publicFiles, logo, expected) => {
    const settings = Buffer.from(BASE["site.yaml"] ?? "").toString();
    const site = memorySite({
      ...BASE,
      ...publicFiles,
      "site.yaml": settings.replace(
        "name: Le Relais\n",
        `name: Le Relais\n${logo === "" ? "" : `  logo: ${logo}\n`}`,
      ),
      [BRIEF]: showing("./carte.svg"),
      "briefs/2024/10/31/carte.svg": '<svg xmlns="http://www.w3.org/2000/svg" width="2" height="1"/>',
    });
    expect((await build(site, OPTIONS)).problems).toEqual([]);
    for (const path of ["index.html", "2024/10/31/photo/index.html"]) {
      const html = new TextDecoder().decode(site.dist.read(path) ?? new Uint8Array());
      const [url = "", width, height, alt] = ["", ":width", ":height", ":alt"].map(
        (part) => valuesOf(html, `og:image${part}`)[0],
      );
      expect([`${pathOf(url).slice(1)} ${width} ${height}`, alt], path).toEqual([expected, "Le Relais"]);
    }
  });
});

describe("microformats", () => {
  const SITE = "https://meridien.example/";
  const urlOf = (path: string) => `${SITE}${path.replace(/index\.html$/, "")}`;
  /** The one microformat of a page, which is of this type. */
  const onlyOne = (path: string, html: string, type: string): Microformat => {
    const [first, ...others] = microformatsOf(html, urlOf(path));
    if (first === undefined) throw new Error(`${path} has no ${type}`);
    expect([first.type, others], path).toEqual([[type], []]);
    return first;
  };
  const words = (text: string) => text.match(/[\p{L}\p{N}][^\s]*/gu)?.length;
  const listed = (value: Parameters<typeof objectsIn>[0] | undefined) => (Array.isArray(value) ? value : []);

  test("a brief is an h-entry whose properties are those of its schema.org data", () => {
    const briefs = pages().filter(([, text]) => isArticle(text));
    expect(briefs.length).toBe(19);
    for (const [path, html] of briefs) {
      const entry = onlyOne(path, html, "h-entry");
      const [article = {}] = nodesOf(html, "NewsArticle");
      const values = (...names: string[]) => names.map((name) => textsOf(entry, name));
      expect(values("name", "summary", "url", "uid", "published", "category"), path).toEqual([
        [article["headline"]],
        [article["description"]],
        [article["url"]],
        [article["url"]],
        [article["datePublished"]],
        article["keywords"],
      ]);
      expect(textsOf(entry, "updated")[0] ?? article["datePublished"], path).toBe(article["dateModified"]);
      expect(textsOf(entry, "content").map(words), path).toEqual([article["wordCount"]]);

      const authors = nestedIn(entry, "author").map((card) => [
        card.type,
        textsOf(card, "name"),
        textsOf(card, "url"),
      ]);
      expect(authors, path).toEqual(
        objectsIn(article["author"] ?? null).map(({ name, url }) => [["h-card"], [name], [url]]),
      );
      const cited = childrenOf(entry, "h-cite").map((cite) => [textsOf(cite, "name"), textsOf(cite, "url")]);
      expect(cited, path).toEqual(
        listed(article["citation"]).map((work) => (isObject(work) ? [[work["name"]], [work["url"]]] : [])),
      );
      const places = nestedIn(entry, "location").flatMap((place) => textsOf(place, "locality"));
      expect(places.length, path).toBe(article["dateline"] === undefined ? 0 : 1);
      expect(String(article["dateline"] ?? ""), path).toContain(places[0] ?? "");
    }
  });

  test("an archive page says the same of its brief", () => {
    const archives = pages().filter(
      ([path, html]) => path.endsWith("archive.html") && !html.includes('http-equiv="refresh"'),
    );
    expect(archives.length).toBe(19);
    for (const [path, html] of archives) {
      const brief = path.replace("archive.html", "index.html");
      const ofPage = onlyOne(brief, files.get(brief) ?? "", "h-entry");
      expect(onlyOne(path, html, "h-entry").properties, path).toEqual(ofPage.properties);
    }
  });

  test("a list is an h-feed with a name; its entries are the items that it gives as data", () => {
    // The calendar, years, and the roots of topics, stories and authors list pages, not briefs.
    const ofPages = /^(?:en\/)?(?:calend\w+|\d{4}|sujets|fils|auteurs|topics|stories|authors)\/index\.html$/;
    const lists = pages().filter(
      ([path, html]) => nodesOf(html, "ItemList").length > 0 && !ofPages.test(path),
    );
    for (const [path, html] of lists) {
      const feed = onlyOne(path, html, "h-feed");
      expect(textsOf(feed, "name").length, path).toBe(1);
      const entries = childrenOf(feed, "h-entry");
      const [list = {}] = nodesOf(html, "ItemList");
      const items = objectsIn(list["itemListElement"] ?? null);
      expect(
        entries.map((entry) => [...textsOf(entry, "name"), ...textsOf(entry, "url")]),
        path,
      ).toEqual(items.map(({ name, url }) => [name, url]));
      expect(
        entries.every((entry) => textsOf(entry, "published").length === 1),
        path,
      ).toBe(true);
    }
    expect(lists.length).toBeGreaterThan(40);
    expect(jsonLdOf(files.get("404.html") ?? "")).toBe(null);
  });

  test("no other page is a brief or, but for the newest on the 404 page, a feed: what it holds are entries that lead elsewhere", () => {
    const others = pages().filter(
      ([path, html]) =>
        !isArticle(html) && !path.endsWith("archive.html") && nodesOf(html, "ItemList").length === 0,
    );
    expect(others.length).toBeGreaterThan(5);
    for (const [path, html] of others) {
      const outermost = microformatsOf(html, urlOf(path));
      if (path === "404.html") expect(outermost.map(({ type }) => type)).toEqual([["h-feed"]]);
      const entries =
        path === "404.html" ? outermost.flatMap((feed) => childrenOf(feed, "h-entry")) : outermost;
      if (path === "404.html") expect(entries.length).toBeGreaterThan(0);
      for (const found of entries) {
        expect([found.type, textsOf(found, "uid")], path).toEqual([["h-entry"], []]);
        expect(textsOf(found, "url"), path).not.toContain(urlOf(path));
      }
    }
  });
});
