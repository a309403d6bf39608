import { describe, expect, test } from "vitest";
import { build } from "../../src/build/build.ts";
import { filesOf, type MemorySite, memorySite } from "../memory-site.ts";

const NOW = Date.parse("2026-11-23T12:00:00Z");
const OPTIONS = { now: NOW, wall: NOW, adopt: false, repair: false };
const base = filesOf("test/fixtures/bad-input/base");
const siteYaml = Buffer.from(base["site.yaml"] ?? "")
  .toString()
  .replace(/\nfeeds:(?:\n .*)*/, "");
const brief = (n: number) =>
  `---\nid: breve-${n}\ntitle: Brève ${n}\npublished: 2024-11-0${n} 10:30\nsummary: Un résumé.\nauthors: [redaction]\ntopics: [iran]\nstory: traite\n---\nUn paragraphe.\n`;
const briefs = Object.fromEntries([1, 2, 3, 4].map((n) => [`briefs/2024/11/0${n}/breve-${n}.md`, brief(n)]));

const filesWith = (feeds: string) => ({
  ...base,
  ...briefs,
  "site.yaml": `${siteYaml}feeds: { ${feeds} }\n`,
});

async function made(feeds: string): Promise<MemorySite> {
  const site = memorySite(filesWith(feeds));
  expect((await build(site, OPTIONS)).problems).toEqual([]);
  return site;
}

const read = (site: MemorySite, path: string) => Buffer.from(site.dist.read(path) ?? "").toString();
const feedsIn = (site: MemorySite) =>
  site.dist
    .list()
    .filter((path) => /(?:^|\/)(?:feed\.xml|atom\.xml|feed\.json)$|(?:^|\/)(?:atom|json)\//.test(path));
const LIVE = ["atom.xml", "en/atom.xml", "en/feed.json", "en/feed.xml", "feed.json", "feed.xml"];

describe("a site can have fewer feeds", () => {
  test("without those of topics, authors and stories: none is made, none is announced", async () => {
    const site = await made("section: 0, history: false, site: 2");
    expect(feedsIn(site)).toEqual(LIVE);
    const pages = site.dist.list().filter((path) => path.endsWith(".html") && path !== "archive.html");
    const links = pages.flatMap(
      (path) => read(site, path).match(/href="[^"]*(?:feed\.xml|atom\.xml|feed\.json)"/g) ?? [],
    );
    const named = new Set(links.map((link) => link.slice('href="https://relais.example/'.length, -1)));
    expect([...named].sort()).toEqual(LIVE);
    expect(read(site, "feeds.opml").match(/xmlUrl="[^"]*"/g)).toEqual([
      'xmlUrl="https://relais.example/feed.xml"',
    ]);
    expect(read(site, "abonnement/index.html")).toContain("Toutes les brèves");
    expect(read(site, "abonnement/index.html")).not.toContain("Par sujet");
  });

  test("without the history: no day has a document, and the live feed leads to none", async () => {
    const site = await made("history: false, site: 2");
    expect(feedsIn(site).filter((path) => /(?:^|\/)(?:atom|json)\//.test(path))).toEqual([]);
    expect(feedsIn(site)).toContain("sujets/iran/atom.xml");
    expect(read(site, "atom.xml")).not.toContain("prev-archive");
    expect(JSON.parse(read(site, "feed.json"))).not.toHaveProperty("next_url");
    expect(read(site, "_headers")).not.toContain("/atom/*");
  });

  test("with both, as a site has them by default", async () => {
    const site = await made("site: 2");
    expect(read(site, "abonnement/index.html")).toContain("Par sujet");
    expect(feedsIn(site)).toContain("atom/2024-11-01.xml");
    expect(read(site, "atom.xml")).toContain("prev-archive");
    expect(JSON.parse(read(site, "feed.json"))).toHaveProperty("next_url");
    const said = await made("site: 2, section: 8, history: true");
    const whole = (of: MemorySite) => of.dist.list().map((path) => [path, read(of, path)]);
    expect(whole(said)).toEqual(whole(site));
  });

  test("a site that gives feeds up and takes them back has at each step what a new build makes", async () => {
    const site = memorySite(filesWith("site: 2"));
    for (const feeds of [
      "site: 2",
      "section: 0",
      "section: 0, history: false",
      "history: false",
      "section: 3",
    ]) {
      site.content.write("site.yaml", Buffer.from(filesWith(feeds)["site.yaml"]));
      expect((await build(site, OPTIONS)).problems).toEqual([]);
      const whole = (of: MemorySite) => of.dist.list().map((path) => [path, read(of, path)]);
      expect(whole(site)).toEqual(whole(await made(feeds)));
    }
  });

  test("the places of feeds that are given up are free for old addresses", async () => {
    const files = {
      ...filesWith("section: 0, history: false"),
      "public/sujets/iran/feed.xml": "<rss/>",
      "public/atom/2024-11-01.xml": "<feed/>",
    };
    expect((await build(memorySite(files), OPTIONS)).problems).toEqual([]);
    const taken = await build(memorySite({ ...files, "site.yaml": siteYaml }), OPTIONS);
    expect(taken.problems.map(({ rule }) => rule)).toEqual(["address/taken", "address/taken"]);
  });
});
