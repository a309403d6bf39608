import { expect, test } from "vitest";
import { build } from "../../src/build/build.ts";
import { filesOf, memorySite } from "../memory-site.ts";

const NOW = Date.parse("2026-11-23T12:00:00Z");
const base = filesOf("test/fixtures/bad-input/base");
const brief = (id: string, more: string) =>
  `---\nid: ${id}\ntitle: ${id}\npublished: 2024-10-31 10:00\nsummary: Un résumé.\nauthors: [redaction]\ntopics: [iran]\n${more}---\nUn texte.\n`;
const A = "briefs/2024/10/31/a.md";
const B = "briefs/2024/10/31/b.md";
const PAGE = "---\ntitle: À propos\nsummary: Qui nous sommes.\n---\nUn texte.\n";

test.each([
  [
    "an alias at a brief of another language",
    { [A]: brief("aaa", "lang: en\n"), [B]: brief("bbb", "aliases: [/en/2024/10/31/a/]\n") },
    `content/${B}:8:11`,
    "/en/2024/10/31/a-2/",
  ],
  [
    "an alias at a day, which the site makes",
    { [A]: brief("aaa", "aliases: [/2024/10/31/]\n") },
    `content/${A}:8:11`,
    "/2024/10/31-2/",
  ],
  [
    "an alias at a page of the site",
    { [A]: brief("aaa", "aliases: [/a-propos/]\n"), "pages/a-propos.md": PAGE },
    `content/${A}:8:11`,
    "/a-propos-2/",
  ],
  [
    "two aliases, whose second name is taken too",
    {
      [A]: brief("aaa", "aliases: [/ancien/, /ancien-2/]\n"),
      [B]: brief("bbb", "aliases: [/ancien/]\n"),
    },
    `content/${B}:8:11`,
    "/ancien-3/",
  ],
  [
    "a file of public in the place of a page",
    { "public/sujets/russie/index.html": "<p>" },
    "content/public/sujets/russie/index.html:1:1",
    "/sujets/russie/index-2.html",
  ],
])("%s is reported where it can be changed, with an address that is free", async (_, files, place, free) => {
  const outcome = await build(memorySite({ ...base, ...files }), {
    now: NOW,
    wall: NOW,
    adopt: false,
    repair: false,
  });
  expect(
    outcome.problems.map(({ rule, place: { file, line, column }, hint }) => [
      rule,
      `${file}:${line}:${column}`,
      /“(.*)”/.exec(hint?.en ?? "")?.[1],
    ]),
  ).toEqual([["address/taken", place, free]]);
});
