import { parseFeed, parseOpml } from "feedsmith";
import { XmlDocument } from "libxml2-wasm";
import { describe, expect, test } from "vitest";
import { build } from "../../src/build/build.ts";
import { type MemorySite, memorySite } from "../memory-site.ts";

const HOUR = 3_600_000;
const NOW = Date.parse("2024-11-03T12:00:00+01:00");

const SITE = `title: Le Relais
description: Brèves d’essai.
url: https://relais.example/
authority: relais.example
languages: [fr, en]
timeZone: Europe/Paris
publisher: { name: Le Relais }
authors: { redaction: { name: La rédaction }, ali: { name: Ali Rezaï } }
topics: { iran: { title: Iran }, russie: { title: Russie } }
stories: { traite: { title: Le traité } }
feeds:
  declared:
`;

/** Day, front matter beside the usual one. */
const BRIEFS: Readonly<Record<string, readonly [string, string]>> = {
  un: ["2024-11-01", "topics: [iran]"],
  deux: ["2024-11-02", "topics: [russie]\nstory: traite"],
  trois: ["2024-11-03", "topics: [iran, russie]"],
  four: ["2024-11-03", "topics: [iran]\nlang: en"],
  cinq: [
    "2024-10-01",
    'topics: [iran]\nupdates: [{date: "2024-11-02 10:30", kind: correction, note: Un chiffre.}]',
  ],
};

function siteWith(declared: string): MemorySite {
  const briefs = Object.entries(BRIEFS).map(([slug, [day, front]]) => [
    `briefs/${day.replaceAll("-", "/")}/${slug}.md`,
    `---\nid: breve-${slug}\ntitle: ${slug}\npublished: "${day} 10:00"\nsummary: Un résumé.\nauthors: [${slug === "un" ? "ali" : "redaction"}]\n${front}\n---\nUn paragraphe.\n`,
  ]);
  return memorySite({ "site.yaml": SITE + declared, ...Object.fromEntries(briefs) });
}

async function built(site: MemorySite, now = NOW) {
  const outcome = await build(site, { now, wall: now, adopt: false, repair: false });
  if (!outcome.ok) throw new Error(outcome.problems.map(({ says }) => says.en).join("; "));
  return outcome.value;
}

const read = (site: MemorySite, path: string) => new TextDecoder().decode(site.dist.read(path) ?? undefined);

function titles(site: MemorySite, path: string): readonly (string | undefined)[] {
  const parsed = parseFeed(read(site, path));
  if (parsed.format === "rss") return (parsed.feed.items ?? []).map(({ title }) => title);
  if (parsed.format !== "json") throw new Error(`${path} is ${parsed.format}`);
  return (parsed.feed.items ?? []).map(({ title }) => title);
}

describe("a declared feed holds the briefs that it asks for, as feeds order them", () => {
  test.each([
    ["all of the site, in every language", "", ["four", "trois", "cinq", "deux", "un"]],
    ["of a topic", "topics: [russie]", ["trois", "deux"]],
    ["of one topic or another", "topics: [russie, iran]", ["four", "trois", "cinq", "deux", "un"]],
    ["of a topic and an author", "topics: [iran], authors: [ali]", ["un"]],
    ["of a story", "stories: [traite]", ["deux"]],
    ["in a language", "languages: [en]", ["four"]],
    ["with a correction", "kinds: [correction]", ["cinq"]],
    ["at most two", "limit: 2", ["four", "trois"]],
    [
      "of the last 27 hours: an old brief that was corrected since is in it",
      "window: 27",
      ["four", "trois", "cinq", "deux"],
    ],
  ])("%s", async (_, filter, expected) => {
    const site = siteWith(`    - { path: /agence/, title: Agence${filter === "" ? "" : `, ${filter}`} }\n`);
    await built(site);
    expect(titles(site, "agence/feed.xml")).toEqual(expected);
    expect(titles(site, "agence/feed.json")).toEqual(expected);
  });
});

describe("a window", () => {
  const declared = "    - { path: /agence/, title: Agence, window: 48, languages: [fr] }\n";

  test("closes at its instant, of which the plan knows beforehand", async () => {
    const site = siteWith(declared);
    const { validUntil } = await built(site);
    expect(validUntil).toBe(Date.parse("2024-11-04T10:00:00+01:00"));
    expect(titles(site, "agence/feed.xml")).toEqual(["trois", "cinq", "deux"]);
    const end = validUntil ?? 0;
    await built(site, end - 1);
    expect(titles(site, "agence/feed.xml")).toEqual(["trois", "cinq", "deux"]);
    const next = await built(site, end);
    expect(titles(site, "agence/feed.xml")).toEqual(["trois", "cinq"]);
    expect(next.validUntil).toBe(end + HOUR / 2);
  });

  test("leaves an empty feed, and the bytes of a full build", async () => {
    const site = siteWith(declared);
    await built(site);
    const late = await built(site, NOW + 1000 * HOUR);
    expect(late.validUntil).toBe(null);
    expect(titles(site, "agence/feed.xml")).toEqual([]);
    const full = siteWith(declared);
    await built(full, NOW + 1000 * HOUR);
    for (const path of full.dist.list()) expect(read(site, path)).toBe(read(full, path));
  });
});

describe("a WebSub hub", () => {
  const hub = "https://hub.example/";
  const declared = "    - { path: /agence/, title: Agence, formats: [rss, json] }\n";
  const withHub = () => {
    const site = siteWith(declared);
    const settings = read({ ...site, dist: site.content }, "site.yaml").replace(
      "feeds:\n",
      `feeds:\n  hub: ${hub}\n`,
    );
    site.content.write("site.yaml", new TextEncoder().encode(settings));
    return site;
  };

  test("is named by every live feed, beside the feed’s own address, and by no document of the archive", async () => {
    const site = withHub();
    await built(site);
    const feeds = site.dist.list().filter((path) => /(?:feed|atom)\.(?:xml|json)$/.test(path));
    expect(feeds.length).toBeGreaterThan(20);
    for (const path of feeds) {
      const self = `https://relais.example/${path}`;
      if (path.endsWith(".json")) {
        expect(JSON.parse(read(site, path))).toMatchObject({
          feed_url: self,
          hubs: [{ type: "WebSub", url: hub }],
        });
        continue;
      }
      const document = XmlDocument.fromString(read(site, path));
      const names = { a: "http://www.w3.org/2005/Atom" };
      const link = (rel: string) =>
        document.find(`/*/a:link[@rel="${rel}"]/@href | /rss/channel/a:link[@rel="${rel}"]/@href`, names);
      expect([...link("hub"), ...link("self")].map(({ content }) => content)).toEqual([hub, self]);
      document.dispose();
    }
    const archive = site.dist.list().filter((path) => /(?:atom|json)\/2024/.test(path));
    expect(archive.length).toBeGreaterThan(5);
    expect(archive.filter((path) => read(site, path).includes(hub))).toEqual([]);
  });

  test("stands in the headers with the address of each feed of the site, and of each declared one", async () => {
    const site = withHub();
    await built(site);
    const links = read(site, "_headers").matchAll(/^(\/\S*)\n {2}Link: (.*)$/gm);
    const line = (path: string) => [path, `<${hub}>; rel="hub", <https://relais.example${path}>; rel="self"`];
    expect([...links].map(([, path, link]) => [path, link])).toEqual(
      [
        ...["/feed.xml", "/atom.xml", "/feed.json", "/en/feed.xml", "/en/atom.xml", "/en/feed.json"],
        ...["/agence/feed.xml", "/agence/feed.json"],
      ].map(line),
    );
  });

  test("is nowhere if the site has none", async () => {
    const site = siteWith(declared);
    await built(site);
    expect(read(site, "_headers")).not.toContain("Link:");
    expect(read(site, "feed.json")).not.toContain("hubs");
  });
});

describe("the list of feeds that readers import", () => {
  test("names each feed once, in a format that they know, with its page; the page of feeds leads to it", async () => {
    const site = siteWith(
      "    - { path: /agence/, title: Agence, formats: [json, atom] }\n    - { path: /robot/, title: Robot, formats: [json] }\n",
    );
    await built(site);
    const parsed = parseOpml(read(site, "feeds.opml"));
    expect(parsed.head?.title).toBe("Le Relais");
    const rows = (parsed.body?.outlines ?? []).map(({ text, xmlUrl, htmlUrl }) => [text, xmlUrl, htmlUrl]);
    const at = "https://relais.example";
    expect(rows).toEqual([
      ["Le Relais — toutes les brèves", `${at}/feed.xml`, `${at}/`],
      ["Le Relais — Agence", `${at}/agence/atom.xml`, `${at}/`],
      ["Le Relais — Iran", `${at}/sujets/iran/feed.xml`, `${at}/sujets/iran/`],
      ["Le Relais — Russie", `${at}/sujets/russie/feed.xml`, `${at}/sujets/russie/`],
      ["Le Relais — Le traité", `${at}/fils/traite/feed.xml`, `${at}/fils/traite/`],
      ["Le Relais — Ali Rezaï", `${at}/auteurs/ali/feed.xml`, `${at}/auteurs/ali/`],
      ["Le Relais — La rédaction", `${at}/auteurs/redaction/feed.xml`, `${at}/auteurs/redaction/`],
      ["Le Relais — corrections et précisions", `${at}/corrections/feed.xml`, `${at}/corrections/`],
    ]);
    expect(read(site, "abonnement/index.html")).toContain('href="/feeds.opml"');
    expect(read(site, "en/subscribe/index.html")).toContain('href="/en/feeds.opml"');
  });
});

test("topics are of a list with a permanent name, in RSS and in Atom", async () => {
  const site = siteWith("    - { path: /agence/, title: Agence }\n");
  await built(site);
  const scheme = "tag:relais.example,2000:brevier/topics";
  expect(read(site, "feed.xml")).toContain(`<category domain="${scheme}">Russie</category>`);
  expect(read(site, "atom.xml")).toContain(`<category term="russie" scheme="${scheme}" label="Russie"/>`);
});

describe("what a declared feed says", () => {
  const declared = [
    "    - path: /partenaires/agence/",
    "      title: { fr: Pour l’agence, en: For the agency }",
    "      formats: [atom, json]",
    "      content: summary",
    "      note: { fr: « Avec » notre accord., en: By agreement. }",
    "    - { path: /brut/, title: Brut, content: summary, formats: [rss, atom] }",
    "    - { path: /entier/, title: Entier, note: Fin & suite., formats: [rss] }",
    "",
  ].join("\n");

  test("its name, a permanent id, only the formats that it has; the note is in the language of the item", async () => {
    const site = siteWith(declared);
    await built(site);
    expect(site.dist.list("partenaires")).toEqual([
      "partenaires/agence/atom.xml",
      "partenaires/agence/feed.json",
    ]);
    const { items, title } = JSON.parse(read(site, "partenaires/agence/feed.json"));
    expect(title).toBe("Le Relais — Pour l’agence");
    const [four, trois] = items;
    expect(four.content_html).toBe("<p>Un résumé.</p>\n<p>By agreement.</p>");
    expect(trois.content_html).toBe("<p>Un résumé.</p>\n<p>«\u202fAvec\u202f» notre accord.</p>");
    const names = { a: "http://www.w3.org/2005/Atom" };
    const atom = XmlDocument.fromString(read(site, "partenaires/agence/atom.xml"));
    expect(atom.get("/a:feed/a:id", names)?.content).toBe(
      "tag:relais.example,2000:brevier/fr/feeds/partenaires/agence",
    );
    atom.dispose();
  });

  test("a summary without a note is a summary alone, in RSS and in Atom", async () => {
    const site = siteWith(declared);
    await built(site);
    const rss = read(site, "brut/feed.xml");
    expect(rss).toContain("<description>Un résumé.</description>");
    expect(rss).not.toContain("content:");
    expect(read(site, "brut/atom.xml")).not.toContain("<content");
    expect(read(site, "entier/feed.xml")).toContain("<p>Un paragraphe.</p>\n<p>Fin &amp; suite.</p>]]>");
  });

  test("readers are offered it where its language is spoken", async () => {
    const site = siteWith(`${declared}    - { path: /english/, title: In English, languages: [en] }\n`);
    await built(site);
    const [french, english] = ["abonnement/index.html", "en/subscribe/index.html"].map((path) =>
      read(site, path),
    );
    expect(french).toContain("https://relais.example/partenaires/agence/atom.xml");
    expect(french).not.toContain("/english/");
    expect(english).toContain("https://relais.example/english/feed.xml");
    expect(english).not.toContain("/partenaires/");
  });
});

test("two lists of settings at one address are reported at the second", async () => {
  const site = siteWith(
    "    - { path: /agence/, title: Agence }\n    - { path: /agence/, title: Agence, topics: [iran] }\n",
  );
  const outcome = await build(site, { now: NOW, wall: NOW, adopt: false, repair: false });
  expect(outcome.problems.map(({ place, rule }) => `${place.file}:${place.line} ${rule}`)).toEqual([
    "content/site.yaml:14 yaml/repeated",
  ]);
});
