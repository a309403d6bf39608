import { describe, expect, test } from "vitest";
import { memoryFolder } from "../../src/base/folders.ts";
import { checkDist } from "../../src/check/check-dist.ts";
import { readFixture } from "./read-fixture.ts";

const SOUND = readFixture("sound-site");
const PAGE = "2024/10/31/lavrov/archive.html";
const DATA = "data:image/png;base64,iVBORw0KGgo=";

/** The checker's problems with the archive copy, with HTML put into its body or head. */
async function rulesWith(html: string, before: string): Promise<readonly string[]> {
  const text = Buffer.from(SOUND[PAGE] ?? "")
    .toString()
    .replace(before, `${html}${before}`);
  expect(text).toContain(html);
  const { problems } = await checkDist(memoryFolder({ ...SOUND, [PAGE]: text }));
  return problems.filter(({ place }) => place.file === PAGE).map(({ rule, says }) => `${rule} ${says.en}`);
}

describe("an archive copy that would load anything is reported, in whatever form it asks", () => {
  test.each([
    ["a picture", '<img src="/favicon.svg" alt="" width="1" height="1">'],
    ["a picture of another size", `<img src="${DATA}" srcset="/favicon.svg 2x" alt="" width="1" height="1">`],
    [
      "one of several sizes",
      `<img src="${DATA}" srcset="${DATA} 1x, /favicon.svg 2x" alt="" width="1" height="1">`,
    ],
    [
      "a source of a picture",
      `<picture><source srcset="/favicon.svg" media="print"><img src="${DATA}" alt="" width="1" height="1"></picture>`,
    ],
    ["a drawing in a drawing", '<svg role="img" aria-label="x"><image href="/favicon.svg"></image></svg>'],
    ["a film and its poster", `<video controls poster="/favicon.svg"></video>`],
    ["a background", '<p style="background: url(/favicon.svg)">x</p>'],
    ["a page in the page", '<iframe src="/favicon.svg" title="x"></iframe>'],
  ])("%s", async (_, html) => {
    expect((await rulesWith(html, "</main>")).filter((one) => one.includes("/favicon.svg"))).toContainEqual(
      expect.stringMatching(/^budget\/archive-resource /),
    );
  });

  test.each([
    ["a linked style", '<link rel="stylesheet" href="/style.css">'],
    ["an icon", '<link rel="icon" href="/favicon.svg">'],
    ["a style that imports", "<style>@import url(/style.css);</style>"],
    ["a font", "<style>@font-face { font-family: x; src: url(/favicon.svg); }</style>"],
  ])("%s", async (_, html) => {
    expect(await rulesWith(html, "</head>")).toContainEqual(
      expect.stringMatching(/^budget\/archive-resource /),
    );
  });

  test("what it holds itself is no load: pictures and sources as data", async () => {
    const html = `<picture><source srcset="${DATA} 2x"><img src="${DATA}" srcset="${DATA} 1x, ${DATA} 2x" alt="Une carte." width="1" height="1"></picture>`;
    expect((await rulesWith(html, "</main>")).filter((one) => one.startsWith("budget/"))).toEqual([]);
  });
});
