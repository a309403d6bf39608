import { beforeAll, describe, expect, test } from "vitest";
import { build } from "../../src/build/build.ts";
import { filesOf, memorySite } from "../memory-site.ts";
import { briefText, buildSample } from "./build-sample.ts";
import { isObject, type Json, jsonLdOf, nodesOf, objectsIn } from "./read-page.ts";

const LAVROV = "2024/10/31/lavrov-traite-iran/index.html";
const WITH_BASIS = briefText(
  "communique",
  "2025-02-03 09:00",
  `dateline: {place: Minsk, country: Biélorussie}
sources:
  - title: Communiqué
    url: https://example.org/communique
    publisher: Ministère
    lang: ru
    basis: true
  - title: Dépêche
    url: https://example.org/depeche
`,
);

const WITH_FILES = briefText(
  "fichiers",
  "2025-02-04 09:00",
  `attachments:
  - { src: ./accord.pdf, title: "Le texte de l'accord" }
  - { src: /son/seance.mp3, title: La séance }
  - { src: ./film.mp4, title: Le film, poster: /logo.png, duration: "1:02:03" }
  - { src: ./film.ogv, title: Le même }
`,
);

let files: ReadonlyMap<string, string>;
beforeAll(async () => {
  files = await buildSample("", {
    "briefs/2025/02/03/communique.md": WITH_BASIS,
    "briefs/2025/02/04/fichiers.md": WITH_FILES,
    "briefs/2025/02/04/accord.pdf": "%PDF-1.7",
    "briefs/2025/02/04/film.mp4": "\0\0\0 ftypisom",
    "briefs/2025/02/04/film.ogv": "OggS",
    "public/son/seance.mp3": "ID3",
  });
}, 60_000);

const page = (path: string) => files.get(path) ?? "";
const pages = () => [...files].filter(([path]) => path.endsWith(".html"));
const graphOf = (path: string): readonly Json[] => {
  const data = jsonLdOf(page(path));
  const graph = isObject(data) ? data["@graph"] : undefined;
  return Array.isArray(graph) ? graph : [];
};
const typesOf = (path: string) => graphOf(path).map((node) => (isObject(node) ? node["@type"] : null));

describe("schema.org data", () => {
  test("each page of readers has one graph; 404, moved and archive pages have none", () => {
    const without = pages()
      .filter(([, html]) => jsonLdOf(html) === null)
      .map(([path]) => path);
    expect(
      without.every((path) => /archive\.html$|^404\.html$/.test(path) || page(path).includes("refresh")),
    ).toBe(true);
    expect(pages().length - without.length).toBeGreaterThan(60);
    for (const [, html] of pages()) expect(html.split("application/ld+json").length).toBeLessThanOrEqual(2);
  });

  test("no value is null or empty", () => {
    const empty = (value: Json): boolean =>
      value === null ||
      value === "" ||
      (Array.isArray(value) ? value.length === 0 || value.some(empty) : false) ||
      (isObject(value) && (Object.keys(value).length === 0 || Object.values(value).some(empty)));
    const wrong = pages().filter(([, html]) => jsonLdOf(html) !== null && empty(jsonLdOf(html)));
    expect(wrong.map(([path]) => path)).toEqual([]);
  });

  test("an @id that is only named is described in the same graph, once", () => {
    const wrong = pages().flatMap(([path, html]) => {
      const nodes = objectsIn(jsonLdOf(html)).filter((node) => typeof node["@id"] === "string");
      const described = nodes.filter((node) => node["@type"] !== undefined).map((node) => node["@id"]);
      const dangling = nodes.filter((node) => !described.includes(node["@id"] ?? null));
      const twice = described.filter((id, i) => described.indexOf(id) < i);
      return [...dangling.map((node) => node["@id"]), ...twice].map((id) => `${path}: ${id}`);
    });
    expect(wrong).toEqual([]);
  });

  test("a brief: article, publisher, the way to it", () => {
    expect(typesOf(LAVROV)).toEqual(["NewsArticle", "NewsMediaOrganization", "BreadcrumbList"]);
    const [organization] = nodesOf(page(LAVROV), "NewsMediaOrganization");
    expect(organization).toMatchObject({
      logo: { "@type": "ImageObject", url: "https://meridien.example/logo.png" },
      publishingPrinciples: "https://meridien.example/a-propos/",
    });
    // `ethics` names no page of the sample.
    expect(organization).not.toHaveProperty("ethicsPolicy");
    const [trail] = nodesOf(page(LAVROV), "BreadcrumbList");
    expect(JSON.stringify(trail?.["itemListElement"])).toContain(
      '"item":"https://meridien.example/2024/10/31/"',
    );
  });

  test("the files of a brief: what each is, where it stands, how large it is", () => {
    const [article] = nodesOf(page("2025/02/04/fichiers/index.html"), "NewsArticle");
    const at = "https://meridien.example/2025/02/04/";
    expect(article).toMatchObject({
      audio: [
        {
          "@type": "AudioObject",
          name: "La séance",
          contentUrl: "https://meridien.example/son/seance.mp3",
          encodingFormat: "audio/mpeg",
          contentSize: "3 B",
        },
      ],
      video: [
        {
          "@type": "VideoObject",
          name: "Le film",
          description: "Une phrase.",
          thumbnailUrl: "https://meridien.example/logo.png",
          uploadDate: "2025-02-04T09:00:00+01:00",
          duration: "PT1H2M3S",
          contentUrl: `${at}film.mp4`,
          encodingFormat: "video/mp4",
          contentSize: "12 B",
        },
      ],
      associatedMedia: [
        {
          "@type": "MediaObject",
          name: "Le texte de l’accord",
          contentUrl: `${at}accord.pdf`,
          encodingFormat: "application/pdf",
          contentSize: "8 B",
        },
        // Search engines want a picture of a film: without one it is a file like any other.
        { "@type": "MediaObject", name: "Le même", contentUrl: `${at}film.ogv`, encodingFormat: "video/ogg" },
      ],
    });
    const [without] = nodesOf(page(LAVROV), "NewsArticle");
    for (const name of ["audio", "video", "associatedMedia"]) expect(without).not.toHaveProperty(name);
  });

  test("a publisher without a logo of its own has the site's icon for one", async () => {
    const { "site.yaml": settings = new Uint8Array(), ...content } = filesOf("content");
    const without = new TextDecoder().decode(settings).replace(/^ +logo: .*\n/m, "");
    const site = memorySite({ ...content, "site.yaml": without });
    const now = Date.parse("2026-11-23T12:00:00Z");
    expect(without).not.toContain("logo:");
    expect(await build(site, { now, wall: now, adopt: false, repair: false })).toMatchObject({ ok: true });
    const html = new TextDecoder().decode(site.dist.read("index.html") ?? undefined);
    const [organization] = nodesOf(html, "NewsMediaOrganization");
    expect(organization).toMatchObject({ logo: { url: "https://meridien.example/icon-512.png" } });
  });

  test("what a brief cites, and what it is based on", () => {
    const [article] = nodesOf(page("2025/02/03/communique/index.html"), "NewsArticle");
    expect(article).toMatchObject({
      dateline: "Minsk, Biélorussie",
      locationCreated: { "@type": "Place", name: "Minsk, Biélorussie" },
      citation: [
        {
          "@type": "CreativeWork",
          name: "Communiqué",
          url: "https://example.org/communique",
          publisher: { "@type": "Organization", name: "Ministère" },
          inLanguage: "ru",
        },
        { "@type": "CreativeWork", name: "Dépêche", url: "https://example.org/depeche" },
      ],
      isBasedOn: ["https://example.org/communique"],
      wordCount: 2,
    });
  });

  test.each([
    ["index.html", ["CollectionPage", "ItemList", "WebSite", "NewsMediaOrganization"]],
    ["2024/10/31/index.html", ["CollectionPage", "BreadcrumbList", "ItemList"]],
    ["2024/10/index.html", ["CollectionPage", "BreadcrumbList", "ItemList"]],
    ["sujets/iran/index.html", ["CollectionPage", "BreadcrumbList", "ItemList"]],
    ["sujets/iran/2024/10/index.html", ["CollectionPage", "BreadcrumbList", "ItemList"]],
    ["calendrier/index.html", ["CollectionPage", "BreadcrumbList", "ItemList"]],
    ["auteurs/redaction/index.html", ["ProfilePage", "BreadcrumbList", "Organization", "ItemList"]],
    ["a-propos/index.html", ["AboutPage", "BreadcrumbList"]],
    ["contact/index.html", ["ContactPage", "BreadcrumbList"]],
    ["mentions-legales/index.html", ["WebPage", "BreadcrumbList"]],
  ])("%s is %j", (path, types) => {
    expect(typesOf(path)).toEqual(types);
  });

  test("a list names what its page links to, in the same order, and nothing more", () => {
    const lists = pages().filter(([, html]) => nodesOf(html, "CollectionPage").length > 0);
    for (const [path, html] of lists) {
      const [list] = nodesOf(html, "ItemList");
      const items = objectsIn(list?.["itemListElement"] ?? null).map((item) => String(item["url"]));
      const main = html.slice(html.indexOf("<main"), html.indexOf("</main>"));
      const places = items.map((url) => main.indexOf(`href="${new URL(url).pathname}${new URL(url).hash}"`));
      expect(
        places.every((at) => at >= 0),
        path,
      ).toBe(true);
      expect(places, path).toEqual(places.toSorted((a, b) => a - b));
    }
    expect(lists.length).toBeGreaterThan(40);
  });
});
