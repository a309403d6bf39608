/** Whoever reads the content of an item alone reads the brief as its page shows it. */
import { parseFeed } from "feedsmith";
import { DomUtils, parseDocument } from "htmlparser2";
import { beforeAll, describe, expect, test } from "vitest";
import { build } from "../../src/build/build.ts";
import { type MemorySite, memorySite } from "../memory-site.ts";

const NOW = Date.parse("2024-11-03T12:00:00+01:00");
const SITE = `title: Le Relais
description: Brèves d’essai.
url: https://relais.example/
authority: relais.example
languages: [fr]
timeZone: Europe/Paris
publisher: { name: Le Relais }
authors: { redaction: { name: La rédaction } }
topics: { iran: { title: Iran } }
feeds:
  declared:
    - { path: /resume/, title: En bref, content: summary, languages: [fr], note: Une note. }
`;

const brief = (id: string, front: string, text: string) =>
  `---\nid: ${id}\ntitle: ${id}\npublished: 2024-11-01 10:00\nsummary: Le chapeau & sa suite.\nauthors: [redaction]\ntopics: [iran]\n${front}---\n${text}\n`;

const PLACE = "dateline: { place: Genève-Sécheron, country: Suisse }\n";
const CORRECTION = "updates: [{ date: 2024-11-02 08:00, kind: correction, note: Un chiffre. }]\n";
const BRIEFS = {
  entiere: brief("entiere", PLACE + CORRECTION, "Le *train* <déraille>.\n\nDeux blessés."),
  "sans-lieu": brief("sans-lieu", "", "Le train déraille."),
  "ville-seule": brief("ville-seule", "dateline: { place: Minsk }\n", "Le train déraille."),
  liste: brief("liste", PLACE, "- Un\n- Deux"),
  etrangere: brief("etrangere", PLACE, "[سلام]{lang=fa}\n\nDeux blessés."),
  georgie: brief("georgie", "dateline: { place: თბილისი }\n", "Le train déraille."),
};

let site: MemorySite;
beforeAll(async () => {
  site = memorySite({
    "site.yaml": SITE,
    ...Object.fromEntries(
      Object.entries(BRIEFS).map(([name, text]) => [`briefs/2024/11/01/${name}.md`, text]),
    ),
  });
  const { problems } = await build(site, { now: NOW, wall: NOW, adopt: false, repair: false });
  expect(problems).toEqual([]);
});

const read = (path: string) => new TextDecoder().decode(site.dist.read(path) ?? undefined);

/** The content of each item by the title of its brief, as feedsmith reads it. */
function contentsOf(path: string): ReadonlyMap<string, string> {
  const parsed = parseFeed(read(path));
  switch (parsed.format) {
    case "rss":
      return new Map(
        (parsed.feed.items ?? []).map(({ title, content }) => [title ?? "", content?.encoded ?? ""]),
      );
    case "json":
      return new Map(
        (parsed.feed.items ?? []).map(({ title, content_html }) => [title ?? "", content_html ?? ""]),
      );
    case "atom":
      return new Map(
        (parsed.feed.entries ?? []).map(({ title, content }) => [title?.value ?? "", content?.value ?? ""]),
      );
    default:
      throw new Error(path);
  }
}

describe.each(["feed.xml", "atom.xml", "feed.json", "atom/2024-11-01.xml", "json/2024-11-01.json"])(
  "%s",
  (path) => {
    const contentOf = (title: string) => contentsOf(path).get(title) ?? "";

    test("has the standfirst set apart, then the correction, then the dateline at the head of the text", () => {
      expect(contentOf("entiere").split("\n")).toEqual([
        "<p><strong>Le chapeau &amp; sa suite.</strong></p>",
        "<p><strong>Correction du 2\u00a0novembre 2024.</strong> Un chiffre.</p>",
        "<p>GENÈVE-SÉCHERON (Suisse) – Le <em>train</em> &lt;déraille&gt;.</p>",
        "<p>Deux blessés.</p>",
      ]);
    });

    test("has no dateline where the page has none, and no country where it has none", () => {
      expect(contentOf("sans-lieu").split("\n")[1]).toBe("<p>Le train déraille.</p>");
      expect(contentOf("ville-seule").split("\n")[1]).toBe("<p>MINSK – Le train déraille.</p>");
    });

    test("has the dateline in a paragraph of its own before what is none, or is in another language", () => {
      const own = "<p>GENÈVE-SÉCHERON (Suisse) –</p>";
      expect(contentOf("liste").split("\n").slice(1, 3)).toEqual([own, "<ul>"]);
      expect(contentOf("etrangere").split("\n").slice(1, 3)).toEqual([
        own,
        expect.stringMatching(/^<p dir="rtl">/),
      ]);
    });

    test("leaves a script alone whose capitals few fonts have", () => {
      expect(contentOf("georgie").split("\n")[1]).toBe("<p>თბილისი – Le train déraille.</p>");
    });

    test("opens the text with the words of the page", () => {
      for (const [name, content] of contentsOf(path)) {
        const words = (html: string) =>
          DomUtils.textContent(parseDocument(html)).replace(/\s+/g, " ").trim().toUpperCase();
        for (const file of ["index.html", "archive.html"]) {
          const [body] = DomUtils.findAll(
            ({ attribs }) => attribs["class"] === "body",
            parseDocument(read(`2024/11/01/${name}/${file}`)).children,
          );
          expect(words(content), file).toContain(
            body === undefined ? "no body" : words(DomUtils.getOuterHTML(body)),
          );
        }
      }
    });
  },
);

test("a feed of summaries gives the standfirst as it is, without a dateline", () => {
  for (const file of ["feed.xml", "atom.xml", "feed.json"])
    expect(contentsOf(`resume/${file}`).get("entiere")).toBe(
      "<p>Le chapeau &amp; sa suite.</p>\n<p>Une note.</p>",
    );
});

test("the page says the place and the country to programs, without the punctuation that follows them", () => {
  expect(read("2024/11/01/entiere/index.html")).toContain(
    '<p class="dateline"><span class="p-location h-adr"><span class="p-locality">Genève-Sécheron</span> (<span class="p-country-name">Suisse</span>)</span> –</p>',
  );
});
