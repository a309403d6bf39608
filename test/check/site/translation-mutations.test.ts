import { beforeAll, describe, expect, test } from "vitest";
import { memoryFolder } from "../../../src/base/folders.ts";
import { build } from "../../../src/build/build.ts";
import { checkDist } from "../../../src/check/check-dist.ts";
import { filesOf, memorySite } from "../../memory-site.ts";

const NOW = Date.parse("2026-11-23T12:00:00Z");
const ORIGINAL = "2024/11/05/origine/index.html";
const TRANSLATION = "en/2024/11/06/translation/index.html";
const HREFLANG = /<link rel="alternate" hreflang="[^"]*" href="[^"]*">\n/g;

const brief = (id: string, more = "") =>
  `---\nid: ${id}\ntitle: ${id}\npublished: 2024-11-06 10:00\nsummary: Un résumé.\nauthors: [redaction]\ntopics: [iran]\n${more}---\nUn texte.\n`;

let sound: Readonly<Record<string, string | Uint8Array>>;
beforeAll(async () => {
  const site = memorySite({
    "site.yaml": filesOf("test/fixtures/bad-input/base")["site.yaml"] ?? "",
    "briefs/2024/11/05/origine.md": brief("origine").replace("11-06", "11-05"),
    "briefs/2024/11/06/translation.md": brief("translation", "lang: en\ntranslationOf: origine\n"),
    "briefs/2024/11/06/autre.md": brief("autre"),
  });
  await build(site, { now: NOW, wall: NOW, adopt: false, repair: false });
  sound = Object.fromEntries(site.dist.list().map((path) => [path, site.dist.read(path) ?? ""]));
});

const textOf = (path: string) => Buffer.from(sound[path] ?? "").toString();

/** The rules that a changed file breaks. */
async function broken(path: string, change: (text: string) => string): Promise<readonly string[]> {
  const changed = change(textOf(path));
  expect(changed).not.toBe(textOf(path));
  const { problems } = await checkDist(memoryFolder({ ...sound, [path]: changed }));
  return [...new Set(problems.map(({ rule }) => rule))];
}

test("the site as it was built has no problem", async () => {
  expect((await checkDist(memoryFolder(sound))).problems).toEqual([]);
});

describe.each([ORIGINAL, TRANSLATION, "index.html", "en/topics/iran/index.html"])("%s", (path) => {
  test("each version that it no longer names is missed", async () => {
    const links = textOf(path).match(HREFLANG) ?? [];
    expect(links).toHaveLength(3);
    for (const link of links)
      expect(await broken(path, (text) => text.replace(link, ""))).toContainEqual(
        expect.stringMatching(/^head\/hreflang-(?:default|differs|one-way)$/),
      );
  });

  test("each version that it names elsewhere is found", async () => {
    for (const link of textOf(path).match(HREFLANG) ?? []) {
      const elsewhere = link.replace(/href="[^"]*"/, 'href="https://relais.example/2024/11/06/autre/"');
      expect(await broken(path, (text) => text.replace(link, elsewhere))).toContain("head/hreflang-one-way");
    }
  });
});

test.each([
  [ORIGINAL, /,"workTranslation":\[.*?\]/, "head/json-ld-one-way"],
  [TRANSLATION, /,"translationOfWork":\{.*?\}/, "head/json-ld-one-way"],
  [ORIGINAL, /"@type":"NewsMediaOrganization",/, "json-ld/untyped"],
  ["atom.xml", /<link rel="related" type="text\/html" hreflang="en"[^>]*>\n/, "atom/translations-differ"],
  ["en/atom.xml", /<link rel="related" type="application\/atom\+xml"[^>]*>\n/, "atom/feed-one-way"],
])("%s without %s: %s", async (path, part, rule) => {
  expect(await broken(path, (text) => text.replace(part, ""))).toEqual([rule]);
});

test.each(["text/html", "application/atom+xml"])(
  "versions (%s) that Atom calls alternates are reported, for readers open them",
  async (type) => {
    const found = await broken("atom.xml", (text) =>
      text.replaceAll(`<link rel="related" type="${type}"`, `<link rel="alternate" type="${type}"`),
    );
    expect(found).toContain("atom/several-alternates");
  },
);

test("a page that loses its translation altogether is missed by the page that names it", async () => {
  expect(await broken(TRANSLATION, (text) => text.replace(HREFLANG, ""))).toContain("head/hreflang-one-way");
});
