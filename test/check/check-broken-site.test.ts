import { describe, expect, it, test } from "vitest";
import { memoryFolder } from "../../src/base/folders.ts";
import { checkDist } from "../../src/check/check-dist.ts";
import { CHECK_RULES } from "../../src/check/check-rules.ts";
import { FEEDS } from "./feed/feed-fixtures.ts";
import { OVERSIZED } from "./oversized-sites.ts";
import { readFixture } from "./read-fixture.ts";

const MANIFEST = readFixture("sound-site")["manifest.json"] ?? "";
const BROKEN = memoryFolder(readFixture("broken-site/site"));

describe("the broken site", () => {
  it("gives each problem at its place, and no other", async () => {
    const { problems } = await checkDist(BROKEN);
    const lines = problems.map(({ place, rule }) => `${place.file}:${place.line}:${place.column} ${rule}\n`);
    await expect(lines.join("")).toMatchFileSnapshot("../fixtures/broken-site/expected.txt");
  });

  it("shows every rule of the table but those of agreement, of packages and of other sites, with the feeds, the sites that are too large and the one without address", async () => {
    const sites = [
      BROKEN,
      memoryFolder(),
      memoryFolder({ "index.html": "<p>x</p>" }),
      ...OVERSIZED.map(({ files }) => memoryFolder(files())),
    ];
    const reports = await Promise.all(sites.map((site) => checkDist(site)));
    const seen = new Set(reports.flatMap(({ problems }) => problems.map(({ rule }) => rule)));
    for (const { expected } of FEEDS) for (const line of expected) seen.add(line.split(" ")[1] ?? "");
    seen.add("feed/too-deep"); // hostile-feeds.test.ts
    for (const rule of ["security/missing-field", "tdmrep/not-a-list"]) seen.add(rule); // machine-files.test.ts
    // Only settings allow anything: blocked-loads.test.ts.
    seen.add("headers/blocked-load");
    // Only of copies for review, and of sites with plain texts: preview.test.ts, plain-text.test.ts.
    for (const rule of ["head/copy-listed", "plain-text/other-words"]) seen.add(rule);
    // No repository can hold a file of such a name: not-files.test.ts.
    seen.add("site/unsafe-name");
    // What disagrees is right by itself: agreement.test.ts breaks each.
    // Packages are broken one by one in packages.test.ts; what was withdrawn is sought in withdraw-command.test.ts.
    // Other sites are asked in external-links.test.ts.
    const rules = Object.keys(CHECK_RULES).filter(
      (rule) => !/^(?:agreement|external|wacz|warc|cdxj|withdrawn)\//.test(rule),
    );
    expect(rules.filter((rule) => !seen.has(rule))).toEqual([]);
  });

  it("leaves no value out of a sentence, in either language", async () => {
    const { problems } = await checkDist(BROKEN);
    const sentences = problems.flatMap(({ says, hint }) => [
      says.fr,
      says.en,
      hint?.fr ?? "",
      hint?.en ?? "",
    ]);
    expect(sentences.filter((sentence) => /\{\w+\}|undefined/.test(sentence))).toEqual([]);
  });
});

describe("a site that does not say its address", () => {
  const page = readFixture("sound-site")["404.html"] ?? "";

  test("gets that reported, and nothing that follows from it, if Brevier made it", async () => {
    const { problems } = await checkDist(memoryFolder({ "index.html": page, "manifest.json": MANIFEST }));
    expect(problems.map(({ rule }) => rule)).toEqual([
      ...["site/missing-file", "site/no-base-url", "site/missing-file", "site/missing-file"],
    ]);
  });

  test("is checked nevertheless if others made it, and warned that nobody knows where it is", async () => {
    const home =
      '<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>Home</title></head><body><main><a href="/a/">a</a> <a href="b.html">b</a> <a href="https://ex.org/c/">c</a></main></body></html>';
    const folder = memoryFolder({ "index.html": home, "a/index.html": home });
    const found = async (base?: string) =>
      (await checkDist(folder, base === undefined ? {} : { base })).problems.map(
        ({ place, rule, severity }) => `${place.file} ${severity} ${rule}`,
      );
    expect(await found()).toEqual([
      "a/index.html error link/missing-page",
      "index.html warning site/address-unknown",
      "index.html error link/missing-page",
    ]);
    expect(await found("https://ex.org/")).toEqual([
      "a/index.html error link/missing-page",
      "a/index.html error link/missing-page",
      "index.html error link/missing-page",
      "index.html error link/missing-page",
    ]);
  });
});

describe.each(OVERSIZED)("$rule", ({ rule, files, at }) => {
  it("is found where the limit is passed, and not one step before", async () => {
    const places = async (excess: number) => {
      const { problems } = await checkDist(memoryFolder(files(excess)));
      return problems.filter((problem) => problem.rule === rule).map(({ place }) => place);
    };
    expect((await places(1))[0]).toEqual(at);
    expect(await places(0)).toEqual([]);
  });
});
