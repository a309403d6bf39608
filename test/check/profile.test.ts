import { describe, expect, test } from "vitest";
import { memoryFolder } from "../../src/base/folders.ts";
import { checkDist } from "../../src/check/check-dist.ts";
import { CHECK_RULES } from "../../src/check/check-rules.ts";
import { checkFeed } from "../../src/check/feed/check-feed.ts";
import { type Profile, profileOf, weightOf } from "../../src/check/profile.ts";
import { readFixture } from "./read-fixture.ts";

const { "manifest.json": _, ...FOREIGN } = readFixture("sound-site");
const BROKEN = memoryFolder(readFixture("broken-site/site"));
const MANIFEST = '{"format":"brevier-manifest-2","parts":[]}';

const rulesIn = async (files: Record<string, string | Uint8Array>, profile?: Profile) =>
  (await checkDist(memoryFolder(files), profile === undefined ? {} : { profile })).problems.map(
    ({ rule, severity }) => `${severity} ${rule}`,
  );
const textOf = (path: string) => new TextDecoder().decode(FOREIGN[path]);

describe("whose site it is", () => {
  test.each([
    ["what Brevier made, by its own manifest", { "manifest.json": MANIFEST }, "house"],
    ["what an older Brevier made", { "manifest.json": '{"format":"brevier-manifest-1"}' }, "house"],
    ["a site without manifest", { "index.html": "" }, "standard"],
    ["a web app's manifest.json", { "manifest.json": '{"name":"App","icons":[]}' }, "standard"],
    ["a manifest of another program", { "manifest.json": '{"format":"cargo-1"}' }, "standard"],
    ["a manifest that is no JSON", { "manifest.json": "brevier-manifest-2" }, "standard"],
  ] as const)("%s", (_name, files, profile) => {
    expect(profileOf(memoryFolder(files))).toBe(profile);
  });
});

describe("what a rule weighs", () => {
  test.each([
    ["a standard’s demand", "atom/missing-element", "error", "error", "error"],
    ["what a standard only advises", "page/heading-empty", "warning", "error", "error"],
    ["a warning of a standard", "robots/unknown-line", "warning", "warning", "error"],
    ["what is broken for readers", "link/missing-page", "error", "error", "error"],
    ["taste", "budget/script", "off", "error", "error"],
    ["taste that is a warning in the house", "page/visible-entity", "off", "warning", "error"],
  ] as const)("%s", (_name, rule, standard, house, strict) => {
    const weights = (["standard", "house", "strict"] as const).map((p) => weightOf(CHECK_RULES[rule], p));
    expect(weights).toEqual([standard, house, strict]);
  });

  test("a profile hides and weighs; it finds nothing else", async () => {
    const of = async (profile: Profile) =>
      (await checkDist(BROKEN, { profile })).problems.map(
        ({ place, rule }) => `${place.file}:${place.line} ${rule}`,
      );
    const house = await of("house");
    expect(await of("strict")).toEqual(house);
    expect((await of("standard")).filter((line) => !house.includes(line))).toEqual([]);
  });
});

describe("a page that somebody else made", () => {
  const page = `<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>Page</title>
<script src="https://analytics.example/a.js"></script><style>p{color:red}</style></head>
<body><h1>One</h1><h1>Two</h1><p style="margin:0">Text &amp; text.</p></body></html>`;

  test("may have scripts, styles, two headings and no canonical address", async () => {
    expect(await rulesIn({ ...FOREIGN, "page/index.html": page })).toEqual(["warning page/main"]);
  });

  test("may not lead to what is not there, or lack its title", async () => {
    const broken = page.replace("<title>Page</title>", "").replace("Text", '<a href="/gone/">Text</a>');
    const found = await rulesIn({ ...FOREIGN, "page/index.html": broken });
    expect(found).toContain("error link/missing-page");
    expect(found).toContain("error head/title");
  });

  test("is judged as the house judges if that is asked for, and strictly if that is", async () => {
    const site = { ...FOREIGN, "page/index.html": page };
    expect(await rulesIn(site, "house")).toContain("error budget/script");
    expect((await rulesIn(site, "strict")).filter((line) => line.startsWith("warning"))).toEqual([]);
  });
});

test("a feed is judged by the standards unless the house is asked", () => {
  const feed = textOf("feed.xml").replace(/<atom:link [^>]*rel="self"[^>]*>/, "");
  const rules = (profile?: Profile) =>
    checkFeed(feed, profile === undefined ? {} : { profile }).map(({ severity }) => severity);
  expect(rules("house")).toContain("error");
  expect(rules()).not.toContain("error");
});
