import "@citation-js/plugin-bibtex";
import "@citation-js/plugin-ris";
import { plugins } from "@citation-js/core";
import { beforeAll, describe, expect, test } from "vitest";
import { build } from "../../src/build/build.ts";
import { readHtml } from "../../src/check/read/read-elements.ts";
import { instant } from "../../src/model/identifiers.ts";
import { bibtexOf, risOf } from "../../src/render/pages/citation.ts";
import { filesOf, type MemorySite, memorySite } from "../memory-site.ts";
import { fc } from "../property.ts";

/** As Citation.js, which we did not write, reads it: CSL JSON. */
function readBack(text: string, forceType: "@bibtex/text" | "@ris/file"): Readonly<Record<string, unknown>> {
  const [entry, ...others] = Object.values(
    Object(plugins.input.chain(text, { forceType, generateGraph: false })),
  );
  expect(others).toEqual([]);
  return { ...Object(entry) };
}

const brief = (title: string, authors: readonly (readonly [string, "person" | "organization"])[]) => ({
  id: "m7k2q9x4ta",
  title,
  published: instant("2024-10-31T21:40:00+01:00"),
  authors: authors.map(([name, kind]) => ({ name, kind, path: "/a/", url: "https://a.example/a/" })),
  url: "https://meridien.example/2024/10/31/lavrov-traite-iran/",
});
const where = { siteTitle: "Méridien Est", publisher: "Méridien & Cie", lang: "fr" };
/** Characters that mean something to TeX or to RIS, among words. */
const PIECES = [
  ..."{}\\~^$&#%_'`\"-,.:;!?<>@=|/*+()[]«»’“”–…éœпу漢 \u00a0\u202f",
  "--",
  "''",
  "``",
  " and ",
  "mot",
  "ER  - ",
  "TY  - ",
  "\\em",
  "@misc{x,",
  "https://a.example/?a=1&b=2",
];
const titles = fc
  .array(fc.constantFrom(...PIECES), { minLength: 1, maxLength: 12 })
  .map((pieces) => pieces.join(""))
  .filter((title) => /[\p{L}\p{N}]/u.test(title));
const plain = (text: unknown) => String(text).replace(/\s+/gu, " ").trim();

describe("a citation in BibTeX", () => {
  test("is read by another program: title, names, day, address", () => {
    const authors = [
      ["La rédaction de Méridien Est, and Co", "organization"],
      ["Jeanne Dupont", "person"],
      ["Charles de Gaulle", "person"],
      ["A. and B.", "person"],
    ] as const;
    const entry = readBack(
      bibtexOf(brief("Lavrov : « 50 % de {Moscou} & d’ailleurs_ »", authors), where),
      "@bibtex/text",
    );
    expect(entry).toMatchObject({
      id: "m7k2q9x4ta",
      title: "Lavrov : « 50 % de {Moscou} & d’ailleurs_ »",
      URL: "https://meridien.example/2024/10/31/lavrov-traite-iran/",
      publisher: "Méridien & Cie",
      issued: { "date-parts": [[2024, 10, 31]] },
    });
    expect(entry["author"]).toMatchObject([
      { family: "La rédaction de Méridien Est, and Co" },
      { given: "Jeanne", family: "Dupont" },
      { given: "Charles", "non-dropping-particle": "de", family: "Gaulle" },
      { family: "A. and B." },
    ]);
  });

  test("keeps any title", () => {
    fc.assert(
      fc.property(titles, (title) => {
        const entry = readBack(bibtexOf(brief(title, []), where), "@bibtex/text");
        expect(plain(entry["title"])).toBe(plain(title));
      }),
      { numRuns: 500 },
    );
  });
});

describe("a citation in RIS", () => {
  test("is read by another program", () => {
    const entry = readBack(
      risOf(
        brief("Lavrov : le traité", [
          ["Jeanne Dupont", "person"],
          ["La rédaction", "organization"],
        ]),
        where,
      ),
      "@ris/file",
    );
    expect(entry).toMatchObject({
      id: "m7k2q9x4ta",
      type: "webpage",
      title: "Lavrov : le traité",
      publisher: "Méridien & Cie",
      language: "fr",
      URL: "https://meridien.example/2024/10/31/lavrov-traite-iran/",
      issued: { "date-parts": [[2024, 10, 31]] },
    });
    expect(entry["author"]).toHaveLength(2);
    expect(risOf(brief("x", []), where)).toContain("\nT2  - Méridien Est\n");
  });

  test("keeps any title", () => {
    fc.assert(
      fc.property(titles, (title) => {
        const entry = readBack(risOf(brief(title, []), where), "@ris/file");
        expect(plain(entry["title"])).toBe(plain(title));
      }),
      { numRuns: 500 },
    );
  });
});

describe("on archive pages", () => {
  let site: MemorySite;
  beforeAll(async () => {
    site = memorySite(filesOf("content"));
    const now = Date.parse("2026-11-23T12:00:00Z");
    await build(site, { now, wall: now, adopt: false, repair: false });
  });

  test("both stand in each, in either language, as programs read them", () => {
    const pages = site.dist.list().filter((path) => path.endsWith("/archive.html"));
    expect(pages.filter((path) => path.startsWith("en/")).length).toBeGreaterThan(0);
    for (const path of pages) {
      const html = Buffer.from(site.dist.read(path) ?? "").toString();
      // The former address of an archive page.
      if (html.includes('http-equiv="refresh"')) continue;
      const { elements, texts } = readHtml(html);
      const title = elements.find(({ name }) => name === "h1")?.text ?? "";
      const address = elements.find(({ attributes }) => attributes["rel"] === "canonical")?.attributes[
        "href"
      ];
      const kept = texts.filter(({ parent }) => parent?.name === "code" && parent.parent?.name === "pre");
      expect(kept).toHaveLength(2);
      const [bibtex, ris] = [
        readBack(kept[0]?.text ?? "", "@bibtex/text"),
        readBack(kept[1]?.text ?? "", "@ris/file"),
      ];
      for (const entry of [bibtex, ris]) {
        expect([plain(entry["title"]), entry["URL"]]).toEqual([plain(title), address]);
        expect(Object(entry["issued"])["date-parts"][0].join("/")).toBe(
          path.replace(/^en\//, "").split("/").slice(0, 3).map(Number).join("/"),
        );
      }
      expect(ris["language"]).toBe(path.startsWith("en/") ? "en" : "fr");
    }
  });
});
