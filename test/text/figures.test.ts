import { describe, expect, test } from "vitest";
import { build } from "../../src/build/build.ts";
import { checkDist } from "../../src/check/check-dist.ts";
import { parseMarkdown } from "../../src/text/parse-markdown.ts";
import { checkArchivePage } from "../../src/verify/check-archive-page.ts";
import { BASE, OPTIONS } from "../content/bad-input.ts";
import { memorySite } from "../memory-site.ts";

const DAY = "briefs/2024/10/31/";
const SVG = '<svg xmlns="http://www.w3.org/2000/svg" width="2" height="1"/>';
const brief = (text: string) =>
  `---\nid: essai-1\ntitle: Un titre\npublished: 2024-10-31 18:40\nsummary: Un résumé.\nauthors: [redaction]\ntopics: [iran]\n---\n${text}\n`;

async function built(text: string, pictures: readonly string[]) {
  const files = Object.fromEntries(pictures.map((name) => [DAY + name, SVG]));
  const site = memorySite({ ...BASE, ...files, [`${DAY}essai.md`]: brief(text) });
  const { problems } = await build(site, OPTIONS);
  const page = Buffer.from(site.dist.read("2024/10/31/essai/index.html") ?? "").toString();
  return { site, page, problems: problems.map(({ place, rule }) => `${place.line}:${place.column} ${rule}`) };
}

describe("the title of a picture that stands by itself is its caption", () => {
  test("in every channel, set as the text is, and the checker and the verifier agree", async () => {
    const { site, page, problems } = await built('Texte.\n\n![Une carte](./c.svg "La carte d\'Astana")', [
      "c.svg",
    ]);
    expect(problems).toEqual([]);
    expect(page).toMatch(/<figure><img [^>]+><figcaption>La carte d’Astana<\/figcaption><\/figure>/);
    expect(Buffer.from(site.dist.read("feed.xml") ?? "").toString()).toContain(
      "<figcaption>La carte d’Astana",
    );
    expect((await checkDist(site.dist)).problems).toEqual([]);
    const archive = site.dist.read("2024/10/31/essai/archive.html") ?? new Uint8Array();
    expect(checkArchivePage(archive, "archive.html").problems).toEqual([]);
  });

  test.each([
    ['Un ![c](./c.svg "Minsk")', ["1:9 text/image-title"]],
    ['- ![c](./c.svg "Minsk")', ["1:8 text/image-title", "1:1 text/no-text"]],
    ['![c](./c.svg "")\n\nUn', []],
    ["![c](./c.svg)\n\nUn", []],
  ])("%j", (source, expected) => {
    expect(
      parseMarkdown(source, "a.md", 1).problems.map(
        ({ place, rule }) => `${place.line}:${place.column} ${rule}`,
      ),
    ).toEqual(expected);
  });
});

describe("names with accents and spaces are published under their slug", () => {
  test("of pictures in the text", async () => {
    const { site, page, problems } = await built("Un ![a](<./Carte d’Été 2.svg>) et ![b](./cœur.svg)", [
      "Carte d’Été 2.svg",
      "cœur.svg",
    ]);
    expect(problems).toEqual([]);
    expect(page).toContain('src="/2024/10/31/carte-d-ete-2.svg"');
    expect(
      site.dist.list().filter((file) => file.startsWith("2024/10/31/") && file.endsWith(".svg")),
    ).toEqual(["2024/10/31/carte-d-ete-2.svg", "2024/10/31/coeur.svg"]);
    expect((await checkDist(site.dist)).problems).toEqual([]);
  });

  test("two with one slug are told", async () => {
    const { problems } = await built("Un ![a](./été.svg) et ![b](./ete.svg)", ["été.svg", "ete.svg"]);
    expect(problems).toEqual(["1:1 address/taken"]);
  });

  test("a space without < and > is told, with the form to write", () => {
    const [problem] = parseMarkdown("Un ![a](./ma carte.svg)", "a.md", 1).problems;
    expect(problem?.rule).toBe("text/spaced-address");
    expect(problem?.expected?.fr).toBe("![a](<./ma carte.svg>)");
  });

  test.each(["`![a](./b c.svg)`", "\\![a\\](./b c.svg)", "f[0](a b)", "[a](/b 'c d')", '[a](/b "c d")'])(
    "%j has no such space",
    (source) => {
      expect(parseMarkdown(source, "a.md", 1).problems).toEqual([]);
    },
  );
});

test.each(["![](<>)", "![a]()", "[a]()", "[a](<>)"])("%j has no address", (source) => {
  expect(parseMarkdown(`Un ${source}`, "a.md", 1).problems.map(({ rule }) => rule)).toEqual([
    "text/empty-address",
  ]);
});
