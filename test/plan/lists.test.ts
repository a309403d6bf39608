import { beforeAll, describe, expect, test } from "vitest";
import { build } from "../../src/build/build.ts";
import { checkDist } from "../../src/check/check-dist.ts";
import { filesOf, type MemorySite, memorySite } from "../memory-site.ts";

const NOW = Date.parse("2026-11-23T12:00:00Z");
const OPTIONS = { now: NOW, wall: NOW, adopt: false, repair: false };
const brief = (id: string, day: string, more = "") =>
  `---\nid: ${id}\ntitle: Une brève\npublished: ${day} 10:00\nsummary: Un résumé.\nauthors: [redaction]\ntopics: [iran]\n${more}---\nUn texte.\n`;

let site: MemorySite;
const textOf = (path: string) => new TextDecoder().decode(site.dist.read(path) ?? undefined);
const linksIn = (path: string) =>
  [...textOf(path).matchAll(/<main[\s\S]*<\/main>/g)].flatMap(([main]) =>
    [...main.matchAll(/ href="([^"]+)"/g)].map(([, href]) => href),
  );

beforeAll(async () => {
  site = memorySite({
    ...filesOf("test/fixtures/bad-input/base"),
    "briefs/2023/03/01/ancienne.md": brief("ancienne-1", "2023-03-01", "story: traite\n"),
    "briefs/2023/05/02/anglaise.md": brief("anglaise-1", "2023-05-02", "lang: en\n"),
  });
  expect((await build(site, OPTIONS)).problems).toEqual([]);
});

describe("the roots of addresses have pages", () => {
  test("that of a year lists its months, in each edition that has a brief then", () => {
    expect(linksIn("2023/index.html")).toEqual(["/2023/03/"]);
    expect(linksIn("2024/index.html")).toEqual(["/2024/10/"]);
    expect(linksIn("en/2023/index.html")).toEqual(["/en/2023/05/"]);
    expect(site.dist.stat("en/2024/index.html")).toBe(null);
    expect(textOf("2023/index.html")).toContain('hreflang="en" href="https://relais.example/en/2023/"');
  });

  test("those of topics, stories and authors list all that have a brief", () => {
    expect(linksIn("sujets/index.html")).toEqual(["/sujets/iran/", "/sujets/russie/"]);
    expect(linksIn("fils/index.html")).toEqual(["/fils/traite/"]);
    expect(linksIn("auteurs/index.html")).toEqual(["/auteurs/redaction/"]);
    expect(linksIn("en/topics/index.html")).toEqual(["/en/topics/iran/"]);
    expect(site.dist.stat("en/stories/index.html")).toBe(null);
  });

  test("the calendar leads to them, and the sitemap names them", () => {
    expect(linksIn("calendrier/index.html")).toEqual(
      expect.arrayContaining(["/2023/", "/2024/", "/sujets/", "/fils/", "/auteurs/"]),
    );
    for (const path of ["2023/", "2024/", "sujets/", "fils/", "auteurs/"])
      expect(textOf("sitemaps/fronts.xml")).toContain(`<loc>https://relais.example/${path}</loc>`);
  });

  test("brevier check has nothing to say of them", async () => {
    expect((await checkDist(site.dist)).problems).toEqual([]);
  });

  test("one brief more writes the page of its year, and none of another, of topics or of authors", async () => {
    site.content.write("briefs/2024/10/30/neuve.md", Buffer.from(brief("neuve-1", "2024-10-30")));
    const outcome = await build(site, OPTIONS);
    if (!outcome.ok) throw new Error("it is not built");
    const roots = /^(?:en\/)?(?:\d{4}|sujets|fils|auteurs|topics|authors)\/index\.html$/;
    expect(outcome.value.changes.changed.filter((path) => roots.test(path))).toEqual(["2024/index.html"]);
  });

  test.each(["/2024/", "/sujets/"])("an alias %s meets the page there", async (alias) => {
    const file = "briefs/2024/10/29/autre.md";
    const own = memorySite({
      ...filesOf("test/fixtures/bad-input/base"),
      [file]: brief("autre-1", "2024-10-29", `aliases: [${alias}]\n`),
    });
    expect((await build(own, OPTIONS)).problems.map(({ rule }) => rule)).toEqual(["address/taken"]);
  });
});
