import { beforeAll, describe, expect, it, test } from "vitest";
import { memoryFolder } from "../../../src/base/folders.ts";
import { problem } from "../../../src/check/check-rules.ts";
import { checkAlternatives } from "../../../src/check/page/check-alternatives.ts";
import { checkHeadings } from "../../../src/check/page/check-headings.ts";
import { checkLandmarks } from "../../../src/check/page/check-landmarks.ts";
import { validateHtml } from "../../../src/check/page/validate-html.ts";
import { pairsOf, SCHEMES } from "../../../src/check/read/colours.ts";
import { readDocument } from "../../../src/check/read/read-document.ts";
import { openSite } from "../../../src/check/read/site-under-check.ts";
import { REPORT_STYLE } from "../../../src/cli/report/report-style.ts";
import { reportOfFixture } from "./report-of-fixture.ts";

const pages = { fr: "", en: "", sound: "" };
beforeAll(async () => {
  pages.fr = await reportOfFixture("broken-site/site", "fr");
  pages.en = await reportOfFixture("broken-site/site", "en");
  pages.sound = await reportOfFixture("sound-site", "fr");
});

describe("the page of a report", () => {
  it.each(["fr", "en", "sound"] as const)("keeps the rules that it checks (%s)", (name) => {
    const dist = memoryFolder({ "check.html": pages[name] });
    const document = readDocument(openSite(dist, undefined, "https://ex.org/"), "check.html");
    if (document?.kind !== "page") throw new Error("no page");
    expect(validateHtml({ path: name, text: pages[name] })).toEqual([]);
    expect([...checkHeadings(document), ...checkLandmarks(document), ...checkAlternatives(document)]).toEqual(
      [],
    );
  });

  it("can be read in every scheme", () => {
    const weak = SCHEMES.flatMap((scheme) => pairsOf(REPORT_STYLE, scheme)).filter(
      ({ of, ratio }) => ratio < (of === "text" ? 4.5 : 3),
    );
    expect(weak).toEqual([]);
    expect(SCHEMES.flatMap((scheme) => pairsOf(REPORT_STYLE, scheme)).length).toBeGreaterThan(0);
  });

  it("asks for nothing: no script, no file", () => {
    expect(pages.fr).not.toMatch(/<script|<link|<img/);
    expect(REPORT_STYLE).not.toMatch(/@import|url\(/);
  });

  it("says what was read and found, and when", () => {
    expect(pages.en).toMatch(/<h1>dist: \d+ errors, \d+ warnings<\/h1>/);
    expect(pages.fr).toMatch(/<h1>dist\u00a0: \d+ erreurs, \d+ avertissements<\/h1>/);
    expect(pages.en).toContain(
      'Brevier 1.2.3, <time datetime="2026-11-24T19:37:00.000Z">2026-11-24 19:37 UTC</time>',
    );
    expect(pages.sound).toContain("<div><dt>pages</dt><dd>7</dd></div>");
    expect(pages.sound).toContain("Rien à corriger.");
  });

  it("shows each problem at its place, with what stands there, what to do and where the rule is", () => {
    const section =
      /<section class="rule error" id="page-alt-file-name">.*?<\/section>/s.exec(pages.en)?.[0] ?? "";
    expect(section).toContain('<a href="../docs/rules/page/alt-file-name.md">page/alt-file-name</a>');
    expect(section).toContain("<h2>The picture is described by a file name, “favicon.svg”</h2>");
    expect(section).toContain("<b>To do</b> Say in a few words what it shows, in “alt”.");
    expect(section).toContain("alternatives/index.html <span>line 14, column 4</span>");
    expect(section).toContain("<pre>&lt;p&gt;<mark>&lt;img</mark> src=&quot;/sub/favicon.svg&quot;");
  });

  it("leads from its contents to each rule, errors first, the most frequent of them first", () => {
    const links = [...pages.fr.matchAll(/<li><a href="#([^"]+)">/g)].map(([, id]) => id);
    const sections = [...pages.fr.matchAll(/<section class="rule (\w+)" id="([^"]+)">/g)];
    expect(links).toEqual(sections.map(([, , id]) => id));
    const severities = sections.map(([, severity]) => severity);
    expect(severities.lastIndexOf("error")).toBeLessThan(severities.indexOf("warning"));
    expect(links[0]).toBe("social-missing");
  });
});

const at = (line: number) => ({ file: "index.html", line, column: 1 });

test("what files hold is text on the page, whatever it is", async () => {
  const found = '<script>alert("1")</script>\u202e\u001b[2J';
  const page = await reportOfFixture("sound-site", "en", {
    name: "<b>dist</b>",
    problems: [problem("page/visible-tag", at(1), { found })],
    sourceLine: () => found,
  });
  expect(page).not.toMatch(/<script|<b>dist|\u202e/);
  expect(page).not.toContain("\u001b");
  expect(page).toContain("&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt;");
});

test("a rule that is broken everywhere does not fill the page", async () => {
  const problems = Array.from({ length: 12_345 }, (_, i) => problem("page/main", at(i + 1), { count: 2 }));
  const page = await reportOfFixture("sound-site", "en", { problems });
  expect([...page.matchAll(/<p class="place">/g)].length).toBe(100);
  expect(page).toContain("… and 12,245 more, which the command prints.");
  expect(page).toContain('<span class="count">12,345 times</span>');
});

test("a long line is cut around its place, never through a character", async () => {
  const line = `${"😀".repeat(100)}<p lang="x">${"😀".repeat(300)}`;
  const page = await reportOfFixture("sound-site", "en", {
    problems: [
      problem("page/language-code", { file: "a", line: 1, column: 201 }, { attribute: "lang", found: "x" }),
    ],
    sourceLine: () => line,
  });
  const excerpt = /<pre>(.*)<\/pre>/.exec(page)?.[1] ?? "";
  expect(excerpt).toMatch(/^…(?:😀){40}<mark>&lt;p<\/mark> lang=&quot;x&quot;&gt;(?:😀)+…$/u);
  expect(excerpt.length).toBeLessThan(400);
});
