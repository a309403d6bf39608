import { createHash } from "node:crypto";
import { describe, expect, test } from "vitest";
import { memoryFolder } from "../../src/base/folders.ts";
import { checkDist } from "../../src/check/check-dist.ts";
import { type CheckSettings, judgeOf } from "../../src/check/check-settings.ts";
import { OVERSIZED } from "./oversized-sites.ts";
import { readFixture } from "./read-fixture.ts";

const SOUND = readFixture("sound-site");
const home = new TextDecoder().decode(SOUND["index.html"]);

async function rulesIn(files: Record<string, string | Uint8Array>, settings: CheckSettings = {}) {
  const { problems } = await checkDist(memoryFolder({ ...SOUND, ...files }), { settings });
  return problems.map(({ place, rule }) => `${place.file} ${rule}`);
}

describe("which files a pattern names", () => {
  const isNamed = (path: string, file: string) =>
    judgeOf({ ignore: [{ paths: [path] }] }).isIgnored({
      rule: "x/y",
      severity: "error",
      place: { file, line: 1, column: 1 },
      says: { fr: "", en: "" },
      hint: { fr: "", en: "" },
    });

  test.each([
    ["/admin/", "admin/index.html", true],
    ["/admin/", "admin/js/app.js", true],
    ["/admin/", "administration/index.html", false],
    ["/admin/", "en/admin/index.html", false],
    ["/contact/", "contact/index.html", true],
    ["/*", "index.html", true],
    ["/*", "en/index.html", false],
    ["/", "en/a/index.html", true],
    ["/google*.html", "google0123456789abcdef.html", true],
    ["/google*.html", "en/google0.html", false],
    ["/**/archive.html", "2024/10/31/x/archive.html", true],
    ["/a.b/", "axb/c.html", false],
    ["/a(b)+[c]/", "a(b)+[c]/d.html", true],
  ])("%s and %s: %s", (path, file, expected) => {
    expect(isNamed(path, file)).toBe(expected);
  });
});

describe("what a site asks not to be told", () => {
  const admin =
    '<!DOCTYPE html><html><head><title>CMS</title></head><body><script src="https://unpkg.com/cms.js"></script></body></html>';

  test("a page of administration, by its path", async () => {
    const files = { "admin/index.html": admin };
    expect((await rulesIn(files)).length).toBeGreaterThan(3);
    expect(await rulesIn(files, { ignore: [{ paths: ["/admin/"] }] })).toEqual([]);
  });

  test("a rule, and all rules of a subject", async () => {
    const files = { "index.html": home.replace("</main>", '<p onclick="a()">x</p></main>') };
    expect(await rulesIn(files)).toEqual(["index.html budget/script"]);
    expect(await rulesIn(files, { ignore: [{ rules: ["budget/script"] }] })).toEqual([]);
    expect(await rulesIn(files, { ignore: [{ rules: ["budget/*"] }] })).toEqual([]);
    expect(await rulesIn(files, { ignore: [{ rules: ["budget/s"] }] })).toEqual(["index.html budget/script"]);
    expect(await rulesIn(files, { ignore: [{ paths: ["/en/"], rules: ["budget/*"] }] })).toEqual([
      "index.html budget/script",
    ]);
  });
});

describe("what pages may load", () => {
  const script = '<script defer src="https://stats.example/script.js"></script>';
  const files = { "index.html": home.replace("</head>", `${script}</head>`) };

  test("a script of statistics, once it is allowed", async () => {
    expect(await rulesIn(files)).toEqual([
      "index.html budget/requests",
      "index.html budget/script",
      "index.html budget/third-party",
    ]);
    for (const allow of [["https://stats.example/script.js"], ["https://stats.example/*"]])
      expect(await rulesIn(files, { allow })).toEqual([]);
  });

  test("no other script with it", async () => {
    const other = { "index.html": home.replace("</head>", `${script}<script>alert(1)</script></head>`) };
    expect(await rulesIn(other, { allow: ["https://stats.example/*"] })).toEqual([
      "index.html budget/script",
    ]);
    expect(await rulesIn(other, { allow: ["https://stats.example/*", "inline"] })).toEqual([]);
    expect(await rulesIn(files, { allow: ["https://stats.example.org/*"] })).toContain(
      "index.html budget/script",
    );
  });

  test("files of the site itself, by their paths", async () => {
    const own = {
      "pagefind/ui.js": "",
      "index.html": home.replace("</head>", '<script src="/pagefind/ui.js"></script></head>'),
    };
    expect(await rulesIn(own, { allow: ["/pagefind/*"] })).toEqual([]);
  });
});

test.each(OVERSIZED.filter(({ rule }) => rule.startsWith("budget/")))(
  "$rule: a limit can be raised, everywhere or for some pages",
  async ({ rule, files, at }) => {
    const of = async (settings: CheckSettings) =>
      (await checkDist(memoryFolder(files(1)), { settings })).problems.filter(
        (problem) => problem.rule === rule && problem.place.file === at.file,
      ).length;
    const raised = { html: 99_999, css: 99_999, archive: 999_999 };
    expect(await of({})).toBe(1);
    expect(await of({ budgets: [raised] })).toBe(0);
    expect(await of({ budgets: [{ paths: ["/fr/"], ...raised }] })).toBe(1);
    expect(
      await of({ budgets: [raised, { paths: ["/2024/", "/en/2024/"], html: 1, css: 1, archive: 1 }] }),
    ).toBe(1);
  },
);

describe("what the server blocks", () => {
  const style = "p{color:red}";
  const page = home.replace("</head>", `<style>${style}</style></head>`);
  const digest = createHash("sha256").update(style).digest("base64");

  test.each([
    ["without headers", null, false],
    ["under a policy that forbids it", "/*\n  Content-Security-Policy: default-src 'none'\n", true],
    ["under one of other pages", "/en/*\n  Content-Security-Policy: default-src 'none'\n", false],
    ["under one that allows it", "/*\n  Content-Security-Policy: style-src 'unsafe-inline'\n", false],
    ["under one that says nothing of it", "/*\n  Content-Security-Policy: img-src 'self'\n", false],
    [
      "under one that names it by its digest",
      `/*\n  Content-Security-Policy: style-src 'sha256-${digest}'\n`,
      false,
    ],
    [
      "under two, of which one forbids it",
      "/*\n  Content-Security-Policy: img-src *\n/\n  Content-Security-Policy: style-src 'self'\n",
      true,
    ],
    ["under other headers", "/*\n  X-Frame-Options: DENY\n", false],
  ])("is said of a style %s: %s", async (_name, headers, isSaid) => {
    const files = { ...SOUND, "index.html": page, ...(headers === null ? {} : { _headers: headers }) };
    const { problems } = await checkDist(memoryFolder(files));
    const [found] = problems.filter(({ rule }) => rule === "budget/inline-style");
    expect(found?.says.en).toBe(
      `the page holds a <style>${isSaid ? ", which the server blocks (_headers)" : ""}`,
    );
  });
});

test("a profile in the settings counts unless another is asked for", async () => {
  const files = memoryFolder({
    ...SOUND,
    "index.html": home.replace("</main>", '<p onclick="a()">x</p></main>'),
  });
  const count = async (options: object) => (await checkDist(files, options)).problems.length;
  expect(await count({ settings: { profile: "standard" } })).toBe(0);
  expect(await count({ settings: { profile: "standard" }, profile: "house" })).toBe(1);
});
