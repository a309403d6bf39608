import { XmlDocument } from "libxml2-wasm";
import { describe, expect, test } from "vitest";
import { build } from "../../src/build/build.ts";
import { readContent } from "../../src/content/index/read-content.ts";
import { localesOf } from "../../src/language/locale/locale.ts";
import { planSitemaps } from "../../src/plan/machines/plan-sitemaps.ts";
import { resolve } from "../../src/plan/resolve.ts";
import { filesOf, memorySite } from "../memory-site.ts";
import { briefText, buildSample } from "./build-sample.ts";

const MINUTE = 60_000;
const PUBLISHED = Date.parse("2026-02-03T09:00:00+01:00");
const NEWS = "sitemaps/news.xml";
const NAMESPACES = {
  s: "http://www.sitemaps.org/schemas/sitemap/0.9",
  n: "http://www.google.com/schemas/sitemap-news/0.9",
};
const later = (hours: number, minutes = 0) => PUBLISHED + (hours * 60 + minutes) * MINUTE;

/** The texts that an expression finds, read by a library that Brevier has not. */
function texts(xml: string, xpath: string): readonly string[] {
  const document = XmlDocument.fromString(xml);
  const found = document.find(xpath, NAMESPACES).map((node) => node.content);
  document.dispose();
  return found;
}

const siteOf = (ids: readonly string[]) =>
  Object.fromEntries(
    ids.map((id) => [`briefs/2026/02/03/${id}.md`, briefText(id, "2026-02-03 09:00")] as const),
  );
const newsAt = async (now: number, ids: readonly string[] = ["nouvelle"]) =>
  buildSample("", siteOf(ids), now);

describe("the news sitemap", () => {
  test("a brief is in it until it is two days old, and no longer", async () => {
    const titlesAt = async (now: number) => texts((await newsAt(now)).get(NEWS) ?? "", "//n:title");
    expect(await titlesAt(later(0))).toEqual(["Titre de nouvelle"]);
    expect(await titlesAt(later(47, 59))).toEqual(["Titre de nouvelle"]);
    expect(await titlesAt(later(48))).toEqual([]);
    expect(await titlesAt(later(48, 1))).toEqual([]);
  });

  test("its four elements say what the page says", async () => {
    const xml = (await newsAt(later(1))).get(NEWS) ?? "";
    expect(texts(xml, "//s:url/s:loc")).toEqual(["https://meridien.example/2026/02/03/nouvelle/"]);
    expect(texts(xml, "//n:news/n:publication/n:name")).toEqual(["Méridien Est"]);
    expect(texts(xml, "//n:news/n:publication/n:language")).toEqual(["fr"]);
    expect(texts(xml, "//n:news/n:publication_date")).toEqual(["2026-02-03T09:00:00+01:00"]);
  });

  test("an empty one keeps its address; all are in the index and in robots.txt", async () => {
    const files = await buildSample();
    for (const path of [NEWS, `en/${NEWS}`]) {
      expect(texts(files.get(path) ?? "", "//s:url")).toEqual([]);
      expect(files.get("sitemap.xml")).toContain(`<loc>https://meridien.example/${path}</loc>`);
      expect(files.get("robots.txt")).toContain(`Sitemap: https://meridien.example/${path}\n`);
    }
  });

  test("1,001 articles are two files, with none lost", async () => {
    const ids = Array.from({ length: 1001 }, (_, i) => `n${String(i).padStart(4, "0")}`);
    const read = await readContent(memorySite({ ...filesOf("content"), ...siteOf(ids) }), later(1));
    if (!read.ok) throw new Error(JSON.stringify(read.problems));
    const { site, volumes, pages, briefOf: whole } = read.value;
    const exports = volumes.flatMap((volume) => volume.exports);
    const planned = planSitemaps(
      resolve({ site, locales: localesOf(site), exports, pages, whole, now: later(1) }),
    );
    const parts = planned.flatMap(({ path, recipe }) =>
      recipe.as === "news-sitemap" && !path.startsWith("en/") ? [[path, recipe.news.entries] as const] : [],
    );
    expect(parts.map(([path, entries]) => [path, entries.length])).toEqual([
      [NEWS, 1000],
      ["sitemaps/news-2.xml", 1],
    ]);
    expect(new Set(parts.flatMap(([, entries]) => entries.map(({ url }) => url))).size).toBe(1001);
    const index = planned.flatMap(({ recipe }) => (recipe.as === "sitemap-index" ? recipe.entries : []));
    expect(index.map(({ url }) => url)).toContain("https://meridien.example/sitemaps/news-2.xml");
  });

  test("a build is valid until its oldest news leaves; and says that no brief is awaited", async () => {
    const site = memorySite({ ...filesOf("content"), ...siteOf(["nouvelle"]) });
    const now = later(1);
    const outcome = await build(site, { now, wall: now, adopt: false, repair: false });
    expect(outcome.ok && outcome.value).toMatchObject({ validUntil: later(48), appearance: null });
  });
});
