import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { build } from "../../src/build/build.ts";
import { checkDist } from "../../src/check/check-dist.ts";
import { filesOf, type MemorySite, memorySite, ROOT } from "../memory-site.ts";

const NOW = Date.parse("2026-11-23T12:00:00Z");
const OPTIONS = { now: NOW, wall: NOW, adopt: false, repair: false };
const base = filesOf("test/fixtures/bad-input/base");
const PAGE = "2024/10/31/ouverture/archive.html";
const own = readFileSync(`${ROOT}templates/archive.njk`, "utf8");

const siteWith = (picture: string, logo = "<svg/>") =>
  memorySite(base, {
    "archive.njk": own.replace("<main>", `<main>\n${picture}`),
    "public/logo.svg": logo,
    "public/logo-2x.svg": "<svg></svg>",
  });
const PICTURE = `<picture><source media="print" srcset="{{ "/logo-2x.svg" | inline }}"><img src="{{ '/logo.svg' | inline }}" srcset="{{ "/logo.svg" | inline }} 1x, {{ "/logo-2x.svg" | inline }} 2x" alt="Le Relais" width="8" height="8"></picture>`;
const data = (text: string) => `data:image/svg+xml;base64,${Buffer.from(text).toString("base64")}`;
const textOf = (site: MemorySite) => new TextDecoder().decode(site.dist.read(PAGE) ?? undefined);
const contentsOf = ({ dist }: MemorySite) =>
  new Map(dist.list().map((file) => [file, Buffer.from(dist.read(file) ?? "").toString("latin1")]));

describe("files of the theme that a template puts into pages", () => {
  test("stand in them as data, in every source of a picture, and the checker finds nothing that is loaded", async () => {
    const site = siteWith(PICTURE);
    expect((await build(site, OPTIONS)).problems).toEqual([]);
    expect(textOf(site)).toContain(
      `srcset="${data("<svg/>")} 1x, ${data("<svg></svg>")} 2x" alt="Le Relais"`,
    );
    const { problems } = await checkDist(site.dist);
    expect(problems.filter(({ place, rule }) => place.file === PAGE && rule.startsWith("budget/"))).toEqual(
      [],
    );
  });

  test("are what the page depends on: another file makes it anew, as a full build does", async () => {
    const site = siteWith(PICTURE);
    await build(site, OPTIONS);
    site.ownTemplates.write("public/logo.svg", Buffer.from("<svg id='autre'/>"));
    await build(site, OPTIONS);
    expect(textOf(site)).toContain(data("<svg id='autre'/>"));
    const full = siteWith(PICTURE, "<svg id='autre'/>");
    await build(full, OPTIONS);
    expect(contentsOf(site)).toEqual(contentsOf(full));
  });

  test.each([
    ["a file that is not there", `<img src="{{ "/absent.svg" | inline }}" alt="">`],
    [
      "a path that is put together, which nobody can depend on",
      `<img src="{{ ("/logo" + ".svg") | inline }}" alt="">`,
    ],
  ])("%s is reported", async (_, picture) => {
    const { problems } = await build(siteWith(picture), OPTIONS);
    expect(problems.map(({ rule, says }) => [rule, says.en.includes("templates/public")])).toEqual([
      ["template/failed", true],
    ]);
  });
});
