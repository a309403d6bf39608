import { describe, expect, test } from "vitest";
import { build } from "../../src/build/build.ts";
import { type HtmlElement, readElements, wordsOf } from "../../src/check/read/read-elements.ts";
import { filesOf, type MemorySite, memorySite } from "../memory-site.ts";

const NOW = Date.parse("2026-11-23T12:00:00Z");
const OPTIONS = { now: NOW, wall: NOW, adopt: false, repair: false };

const SITE = `title: Le Relais
description: Brèves d’essai.
url: https://relais.example/
authority: relais.example
languages: [fr, en, fr-CA]
timeZone: Europe/Paris
publisher: { name: Le Relais }
authors: { redaction: { name: La rédaction, kind: organization } }
topics: { iran: { title: Iran }, russie: { title: Russie } }
stories: { traite: { title: Le traité } }
`;

const brief = (id: string, day: string, more = "") => ({
  [`briefs/${day.replaceAll("-", "/")}/${id}.md`]: `---\nid: ${id}\ntitle: Le titre de ${id}\npublished: ${day} 10:00\nsummary: Un résumé.\nauthors: [redaction]\ntopics: [iran]\nstory: traite\n${more}---\nUn texte.\n`,
});

async function built(files: Readonly<Record<string, string>>, now = NOW): Promise<MemorySite> {
  const site = memorySite({ "site.yaml": SITE, ...files });
  const outcome = await build(site, { ...OPTIONS, now });
  expect(outcome.problems).toEqual([]);
  return site;
}

const textOf = (site: MemorySite, path: string) =>
  new TextDecoder().decode(site.dist.read(path) ?? undefined).replaceAll("https://relais.example", "");
const elementsOf = (site: MemorySite, path: string) => readElements(textOf(site, path));

/** `fr /2024/10/31/x/`, in the order of the page. */
function alternatesOf(site: MemorySite, path: string): readonly string[] {
  return elementsOf(site, path)
    .filter(({ name, attributes }) => name === "link" && attributes.hreflang !== undefined)
    .map(({ attributes }) => `${attributes.hreflang} ${attributes.href}`);
}

/** Everything by which a page may claim that something is a version of it. */
function isClaim({ name, attributes }: HtmlElement): boolean {
  const isLink = name === "link" || name === "a" || name === "area";
  return isLink && (attributes.hreflang !== undefined || wordsOf(attributes.rel).includes("alternate"));
}

const ORIGINAL = brief("origine", "2024-10-31");
const ENGLISH = brief("english", "2024-11-02", "lang: en\ntranslationOf: origine\n");
const CANADIAN = brief("quebec", "2024-11-02", "lang: fr-CA\ntranslationOf: origine\n");
const ALONE = brief("seule", "2024-12-24");

describe("the versions of a page", () => {
  test("every version names all of them, itself too, and one x-default: that of the site's first language", async () => {
    const site = await built({ ...ORIGINAL, ...ENGLISH, ...CANADIAN, ...ALONE });
    const expected = [
      "fr /2024/10/31/origine/",
      "en /en/2024/11/02/english/",
      "fr-CA /fr-ca/2024/11/02/quebec/",
      "x-default /2024/10/31/origine/",
    ];
    for (const path of ["2024/10/31/origine", "en/2024/11/02/english", "fr-ca/2024/11/02/quebec"])
      expect(alternatesOf(site, `${path}/index.html`)).toEqual(expected);
  });

  test("without a version in the first language, x-default is the original's", async () => {
    const site = await built({
      ...brief("quebec", "2024-11-01", "lang: fr-CA\n"),
      ...brief("english", "2024-11-02", "lang: en\ntranslationOf: quebec\n"),
    });
    expect(alternatesOf(site, "en/2024/11/02/english/index.html")).toEqual([
      "en /en/2024/11/02/english/",
      "fr-CA /fr-ca/2024/11/01/quebec/",
      "x-default /fr-ca/2024/11/01/quebec/",
    ]);
  });

  test("two translations of a hidden original agree on x-default: the first in the site's order", async () => {
    const site = await built({ ...brief("origine", "2024-10-31", "draft: true\n"), ...ENGLISH, ...CANADIAN });
    const expected = [
      "en /en/2024/11/02/english/",
      "fr-CA /fr-ca/2024/11/02/quebec/",
      "x-default /en/2024/11/02/english/",
    ];
    for (const path of ["en/2024/11/02/english", "fr-ca/2024/11/02/quebec"])
      expect(alternatesOf(site, `${path}/index.html`)).toEqual(expected);
  });

  test("a day, a month, a topic, an author and a story have counterparts only where an edition has them", async () => {
    const site = await built({ ...ORIGINAL, ...ENGLISH, ...brief("autre", "2024-11-02"), ...ALONE });
    const both = (fr: string, en: string) => [`fr ${fr}`, `en ${en}`, `x-default ${fr}`];
    expect(alternatesOf(site, "2024/11/02/index.html")).toEqual(both("/2024/11/02/", "/en/2024/11/02/"));
    expect(alternatesOf(site, "en/2024/11/index.html")).toEqual(both("/2024/11/", "/en/2024/11/"));
    for (const [fr, en] of [
      ["sujets/iran", "en/topics/iran"],
      ["auteurs/redaction", "en/authors/redaction"],
      ["fils/traite", "en/stories/traite"],
      ["sujets/iran/2024/11", "en/topics/iran/2024/11"],
    ] as const) {
      expect(alternatesOf(site, `${fr}/index.html`)).toEqual(both(`/${fr}/`, `/${en}/`));
      expect(alternatesOf(site, `${en}/index.html`)).toEqual(both(`/${fr}/`, `/${en}/`));
    }
    for (const path of ["2024/10/31", "2024/10", "2024/12/24", "sujets/iran/2024/10"])
      expect(alternatesOf(site, `${path}/index.html`)).toEqual([]);
    expect(alternatesOf(site, "fr-ca/index.html")).toEqual([
      "fr /",
      "en /en/",
      "fr-CA /fr-ca/",
      "x-default /",
    ]);
  });

  test("Open Graph names the other locales of real versions alone", async () => {
    const site = await built({ ...ORIGINAL, ...ENGLISH, ...ALONE });
    const others = (path: string) =>
      elementsOf(site, path)
        .filter(({ attributes }) => attributes.property === "og:locale:alternate")
        .map(({ attributes }) => attributes.content);
    expect(others("2024/10/31/origine/index.html")).toEqual(["en_GB"]);
    expect(others("2024/12/24/seule/index.html")).toEqual([]);
  });
});

test("two editions of one language are told apart in menus, footers and briefs", async () => {
  const site = await built({ ...ORIGINAL, ...ENGLISH, ...CANADIAN });
  for (const path of ["index.html", "2024/10/31/origine/index.html", "en/index.html"]) {
    const html = textOf(site, path);
    expect(html).toContain(">Français (Canada)</a>");
    expect(html).toContain(">Édition canadienne</a>");
  }
  const canadian = textOf(site, "fr-ca/2024/11/02/quebec/index.html");
  expect(canadian).toContain(">Français</a>");
  expect(canadian).toContain(">Édition en français</a>");
  expect(canadian).not.toContain("Français (Canada)");
});

describe("a brief without translation", () => {
  test("claims none: what leads to other editions is called an edition, and leads to their homes", async () => {
    const site = await built({ ...ORIGINAL, ...ENGLISH, ...ALONE });
    const path = "2024/12/24/seule/index.html";
    const claims = elementsOf(site, path).filter(
      (element) => isClaim(element) && !/feed|rss|atom/.test(element.attributes.type ?? ""),
    );
    expect(claims.map(({ attributes }) => attributes.href)).toEqual(["/en/", "/fr-ca/"]);
    for (const name of ["English edition", "Édition canadienne"])
      expect(textOf(site, path)).toMatch(new RegExp(`hreflang="[^"]*"[^>]*>${name}</a>`));
    const text = textOf(site, path);
    expect(text).not.toMatch(/translationOfWork|workTranslation|og:locale:alternate|class="translations"/);
    expect(textOf(site, "atom.xml").match(/hreflang="en" href="\/en\/2024/g)).toHaveLength(1);
  });

  test.each([
    ["scheduled", "lang: en\ntranslationOf: origine\n", "2026-12-01"],
    ["a draft", "lang: en\ntranslationOf: origine\ndraft: true\n", "2024-11-02"],
  ])("has none while its translation is %s", async (_, more, day) => {
    const site = await built({ ...ORIGINAL, ...brief("secret", day, more) });
    for (const path of site.dist.list())
      expect(textOf(site, path) + path).not.toMatch(/secret|workTranslation/);
    expect(alternatesOf(site, "2024/10/31/origine/index.html")).toEqual([]);
    expect(alternatesOf(site, "sujets/iran/index.html")).toEqual([]);
  });

  test("has one from the moment when it appears, and the build says when that is", async () => {
    const at = Date.parse("2026-12-01T10:00:00+01:00");
    const site = memorySite({
      "site.yaml": SITE,
      ...ORIGINAL,
      ...brief("demain", "2026-12-01", "lang: en\ntranslationOf: origine\n"),
    });
    const before = await build(site, OPTIONS);
    expect(before.ok && before.value.validUntil).toBe(at);
    await build(site, { ...OPTIONS, now: at - 1 });
    expect(textOf(site, "2024/10/31/origine/index.html")).not.toContain("demain");
    await build(site, { ...OPTIONS, now: at });
    expect(alternatesOf(site, "2024/10/31/origine/index.html")).toContain("en /en/2026/12/01/demain/");
  });

  test("is an orphan while its original is hidden: neither names the other", async () => {
    const site = await built({
      ...brief("origine", "2024-10-31", "draft: true\n"),
      ...ENGLISH,
    });
    expect(textOf(site, "en/2024/11/02/english/index.html")).not.toMatch(
      /origine|translationOfWork|class="translations"/,
    );
  });
});

type Json = null | string | number | boolean | readonly Json[] | { readonly [key: string]: Json };

/** Every object below a value of JSON. */
function* objectsIn(value: Json): Generator<Readonly<Record<string, Json>>> {
  if (value === null || typeof value !== "object") return;
  if (!isList(value)) yield value;
  for (const below of Object.values(value)) yield* objectsIn(below);
}

function isList(value: object): value is readonly Json[] {
  return Array.isArray(value);
}

function dataOf(site: MemorySite, path: string): Json {
  const script = elementsOf(site, path).find(({ attributes }) => attributes.type === "application/ld+json");
  return JSON.parse(script?.text ?? "null");
}

describe("schema.org data", () => {
  test("a translation names its original and the original its translations, each understood by itself", async () => {
    const site = await built({ ...ORIGINAL, ...ENGLISH, ...CANADIAN });
    const work = (url: string, inLanguage: string, id: string) => ({
      "@type": "NewsArticle",
      "@id": `${url}#article`,
      url,
      name: `Le titre de ${id}`,
      inLanguage,
    });
    const original = work("/2024/10/31/origine/", "fr", "origine");
    expect(dataOf(site, "2024/10/31/origine/index.html")).toMatchObject({
      "@graph": [
        {
          "@id": "/2024/10/31/origine/#article",
          workTranslation: [
            work("/en/2024/11/02/english/", "en", "english"),
            work("/fr-ca/2024/11/02/quebec/", "fr-CA", "quebec"),
          ],
        },
        {},
        {},
      ],
    });
    for (const path of ["en/2024/11/02/english", "fr-ca/2024/11/02/quebec"]) {
      const data = dataOf(site, `${path}/index.html`);
      expect(data).toMatchObject({ "@graph": [{ translationOfWork: original }, {}, {}] });
      expect(JSON.stringify(data)).not.toContain("workTranslation");
    }
  });

  test("no page of the sample refers to an @id that is neither in its graph nor a full node", async () => {
    const site = memorySite(filesOf("content"));
    await build(site, OPTIONS);
    const dangling = site.dist
      .list()
      .filter((path) => path.endsWith("/index.html"))
      .flatMap((path) => {
        const objects = [...objectsIn(dataOf(site, path))];
        const full = new Set(objects.filter((one) => one["@type"] !== undefined).map((one) => one["@id"]));
        return objects.filter((one) => one["@id"] !== undefined && !full.has(one["@id"]));
      });
    expect(dangling).toEqual([]);
  });
});

test("publishing a translation rewrites what shows it and its counterparts, however large the archive", async () => {
  const rewritten = async (count: number) => {
    const archive = Array.from({ length: count }, (_, n) => {
      const day = new Date(Date.UTC(2024, 0, 1 + n)).toISOString().slice(0, 10);
      return { ...brief(`fr-${n}`, day), ...brief(`en-${n}`, day, `lang: en\ntranslationOf: fr-${n}\n`) };
    });
    const site = await built(Object.assign({}, ORIGINAL, ...archive));
    for (const [path, text] of Object.entries(
      brief("english", "2024-10-31", "lang: en\ntranslationOf: origine\n"),
    ))
      site.content.write(path, new TextEncoder().encode(text));
    const outcome = await build(site, OPTIONS);
    return outcome.ok ? outcome.value.changes.added.length + outcome.value.changes.changed.length : 0;
  };
  const small = await rewritten(40);
  expect(small).toBeGreaterThan(0);
  expect(await rewritten(160)).toBe(small);
});
