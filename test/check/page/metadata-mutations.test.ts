import { beforeAll, describe, expect, test } from "vitest";
import { memoryFolder } from "../../../src/base/folders.ts";
import { build } from "../../../src/build/build.ts";
import { checkDist } from "../../../src/check/check-dist.ts";
import { filesOf, memorySite } from "../../memory-site.ts";

const NOW = Date.parse("2026-11-23T12:00:00Z");
const BRIEF = "2024/11/05/origine/index.html";
const ORIGIN = "https://relais.example";

const brief = (id: string, more = "") =>
  `---\nid: ${id}\ntitle: ${id}\npublished: 2024-11-05 10:00\nsummary: Un résumé.\nauthors: [redaction]\ntopics: [iran]\nimage: {src: /logo.png, alt: Un signe}\n${more}---\nUn texte.\n`;

let sound: Readonly<Record<string, string | Uint8Array>>;
beforeAll(async () => {
  const site = memorySite({
    "site.yaml": filesOf("test/fixtures/bad-input/base")["site.yaml"] ?? "",
    "briefs/2024/11/05/origine.md": brief(
      "origine",
      "updates:\n  - { date: 2024-12-01 10:00, kind: correction, note: Le nom est corrigé. }\nattachments: [{ src: /film.ogv, title: Le film, poster: /logo.png, captions: [{ src: /film.vtt }] }]\n",
    ),
    "briefs/2024/11/05/autre.md": brief("autre"),
    "public/film.ogv": filesOf("test/fixtures/media")["film.ogv"] ?? "",
    "public/film.vtt": "WEBVTT\n\n00:00.100 --> 00:00.500\nUn son grave.\n",
    "public/logo.png": filesOf("content/public")["logo.png"] ?? "",
  });
  const outcome = await build(site, { now: NOW, wall: NOW, adopt: false, repair: false });
  expect(outcome.problems).toEqual([]);
  sound = Object.fromEntries(site.dist.list().map((path) => [path, site.dist.read(path) ?? ""]));
});

const textOf = (path: string) => Buffer.from(sound[path] ?? "").toString();

/** The rules that a changed file breaks. */
async function broken(path: string, from: RegExp | string, to: string): Promise<readonly string[]> {
  const text = textOf(path);
  const changed = text.replace(from, to);
  expect(changed).not.toBe(text);
  const { problems } = await checkDist(memoryFolder({ ...sound, [path]: changed }));
  return [...new Set(problems.map(({ rule }) => rule))];
}

test("the site as it was built has no problem", async () => {
  expect((await checkDist(memoryFolder(sound))).problems).toEqual([]);
});

describe("what is changed in schema.org data is found", () => {
  test.each([
    [
      "another context",
      '"@context":"https://schema.org"',
      '"@context":"https://example.org"',
      "json-ld/context",
    ],
    ["an empty value", /"wordCount":\d+/, '"wordCount":null', "json-ld/empty"],
    ["an empty list", /"keywords":\[[^\]]*\]/, '"keywords":[]', "json-ld/empty"],
    ["a slip", /"description":"[^"]*"/, '"description":"[object Object]"', "json-ld/slip"],
    ["a misspelt property", '"articleSection":', '"articleSecton":', "json-ld/unknown-property"],
    ["a misspelt type", '"@type":"CorrectionComment"', '"@type":"Correction"', "json-ld/unknown-type"],
    [
      "a relative address",
      /"mainEntityOfPage":\{[^}]*\}\}/,
      '"mainEntityOfPage":"/x/"',
      "json-ld/relative-address",
    ],
    ["no publisher", /"publisher":\{"@id":"[^"]*"\},/, "", "json-ld/missing"],
    ["no logo", /,"logo":\{[^}]*\}/, "", "json-ld/missing"],
    [
      "a logo that is not there",
      /"logo":\{"@type":"ImageObject","url":"[^"]*"/,
      `"logo":{"@type":"ImageObject","url":"${ORIGIN}/absent.png"`,
      "link/missing-metadata",
    ],
    [
      "an author without address",
      /("@type":"\w+","@id":"[^"]*#author","name":"[^"]*"),"url":"[^"]*"(?:,"sameAs":"[^"]*")?/,
      "$1",
      "json-ld/missing",
    ],
    ["a picture without its width", /"width":"[^"]*",/, "", "json-ld/image-size"],
    [
      "a correction without offset",
      '"text":"Le nom est corrigé.","datePublished":"2024-12-01T10:00:00+01:00"',
      '"text":"Le nom est corrigé.","datePublished":"2024-12-01T10:00:00"',
      "json-ld/date",
    ],
    ["a count of words", /"wordCount":\d+/, '"wordCount":500', "json-ld/word-count"],
    ["a count of half a word", /"wordCount":\d+/, '"wordCount":2.5', "json-ld/word-count"],
    ["a film without its picture", /"thumbnailUrl":"[^"]*",/, "", "json-ld/film"],
    ["a film without its date", /,"uploadDate":"[^"]*"/, "", "json-ld/film"],
    [
      "a film with a date without offset",
      '"uploadDate":"2024-11-05T10:00:00+01:00"',
      '"uploadDate":"2024-11-05"',
      "json-ld/date",
    ],
    ["captions that are not there", 'src="/film.vtt"', 'src="/absent.vtt"', "link/missing-asset"],
    ["a film that is loaded at once", 'preload="none"', 'preload="auto"', "budget/requests"],
    ["a step of the trail", '"position":3', '"position":4', "json-ld/position"],
    [
      "the end of the trail",
      `"item":"${ORIGIN}/2024/11/05/origine/"`,
      `"item":"${ORIGIN}/2024/11/05/autre/"`,
      "json-ld/trail-end",
    ],
    ["a reference to nothing", '#breadcrumb"}', '#trail"}', "head/json-ld-reference"],
    [
      "a second script",
      "</head>",
      '<script type="application/ld+json">{"@context":"https://schema.org","@type":"Thing","name":"x"}</script></head>',
      "json-ld/several",
    ],
  ])("%s", async (_, from, to, rule) => {
    expect(await broken(BRIEF, from, to)).toEqual([rule]);
  });

  test("a correction without its text, which the page then has alone", async () => {
    const rules = await broken(BRIEF, '"text":"Le nom est corrigé."', '"name":"x"');
    expect(rules.toSorted()).toEqual(["agreement/correction", "json-ld/missing"]);
  });

  test("a list in another order, or with a page that is not shown", async () => {
    expect(
      await broken(
        "index.html",
        /"position":1,"url":"([^"]*)"(.*?"position":2,)"url":"([^"]*)"/,
        '"position":1,"url":"$3"$2"url":"$1"',
      ),
    ).toEqual(["json-ld/list-order"]);
    expect(
      await broken(
        "index.html",
        `"position":1,"url":"${ORIGIN}/2024/11/05/`,
        `"position":1,"url":"${ORIGIN}/mois/`,
      ),
    ).toEqual(expect.arrayContaining(["json-ld/list-without-link"]));
  });

  test("data that cannot be read are reported at the very character", async () => {
    const text = textOf(BRIEF);
    const changed = text.replace('"headline":', '"headline";');
    const { problems } = await checkDist(memoryFolder({ ...sound, [BRIEF]: changed }));
    const [unreadable] = problems.filter(({ rule }) => rule === "head/json-ld");
    const line = changed.split("\n")[(unreadable?.place.line ?? 0) - 1] ?? "";
    expect(line.slice((unreadable?.place.column ?? 0) - 1)).toMatch(/^;/);
  });
});

describe("what is changed for social networks and microformats is found", () => {
  test.each([
    ["no card", /<meta name="twitter:card"[^>]*>\n/, "", "social/missing"],
    ["an empty site name", /(<meta property="og:site_name" content=")[^"]*/, "$1", "social/missing"],
    ["a title twice", /(<meta property="og:title"[^>]*>)/, "$1\n$1", "social/repeated"],
    ["a place in another form", 'content="fr_FR"', 'content="fr-FR"', "social/locale"],
    [
      "an author by name",
      /(<meta property="article:author" content=")[^"]*/,
      "$1Anne",
      "social/author-address",
    ],
    ["no alternative", /<meta property="og:image:alt"[^>]*>\n/, "", "social/image-incomplete"],
    ["robots misspelt", "max-image-preview:large", "max-image-preview=large", "head/robots"],
    ["no author", "p-author h-card", "h-card", "microformat/entry-incomplete"],
    ["no entry", "h-entry", "entry", "microformat/entry"],
  ])("%s", async (_, from, to, rule) => {
    expect(await broken(BRIEF, from, to)).toContain(rule);
  });

  test("a list without name, or around nothing", async () => {
    expect(await broken("index.html", /<data class="p-name"/, "<data")).toEqual(["microformat/feed-name"]);
    expect(await broken("index.html", /class="h-feed"/, 'class="list"')).toEqual(["microformat/no-feed"]);
  });
});

describe("what is changed in the announcement of feeds is found", () => {
  const LINK = /<link rel="alternate" type="application\/rss\+xml" title="[^"]*" href="([^"]*)">\n/;

  test.each([
    ["no title", LINK, '<link rel="alternate" type="application/rss+xml" href="$1">\n', ["discovery/title"]],
    ["another type", /type="application\/rss\+xml"/, 'type="application/atom+xml"', ["discovery/type"]],
    [
      "another language",
      /type="application\/rss\+xml"/,
      'type="application/rss+xml" hreflang="en"',
      ["discovery/language"],
    ],
  ])("%s", async (_, from, to, rules) => {
    expect(await broken("index.html", from, to)).toEqual(rules);
  });

  test("the feed of another page before its own", async () => {
    const topic = `<link rel="alternate" type="application/rss+xml" title="x" href="${ORIGIN}/sujets/iran/feed.xml">\n`;
    expect(await broken("index.html", LINK, `${topic}$&`)).toEqual(["discovery/order"]);
  });
});
