/** No reader grows with the square of what it reads: positions, lines, excerpts and runs of spaces are found once. In processor time, as a ratio; never in seconds. */
import { describe, expect, test } from "vitest";
import { checkFeed } from "../../src/check/feed/check-feed.ts";
import { problemsAsText } from "../../src/cli/report/print-report.ts";
import { parseSite } from "../../src/content/parse/parse-site.ts";
import { typographySettings } from "../../src/content/parse/typography-settings.ts";
import { decodeSource } from "../../src/content/yaml/front-matter.ts";
import { readAnyYaml, readYaml } from "../../src/content/yaml/located-yaml.ts";
import { variantIn } from "../../src/language/typography/variants.ts";
import { parseMarkdown } from "../../src/text/parse-markdown.ts";
import { verifyPage } from "../../src/verify/verify-page.ts";
import { growthOf } from "../growth-of.ts";

/** Of 32 times the size: 32 is in proportion, 1,024 the square; between them lie the collector of rubbish and a busy machine. */
const MOST = 200;
const variant = variantIn(typographySettings(undefined), "fr");
const lines = (count: number, line: (i: number) => string) =>
  `${Array.from({ length: count }, (_, i) => line(i)).join("\n")}\n`;

const markdown = (text: string) =>
  void parseMarkdown(text, "a.md", 1, { lang: "fr", variant, isLinted: true });
const SITE =
  "description: B\nurl: https://monde.fr/\nauthority: monde.fr\nlanguages: [fr]\ntimeZone: Europe/Paris\n";
const site = (more: string) => void parseSite(Buffer.from(SITE + more));
const AUTHORS = "publisher: { name: R }\nauthors:\n  redaction: { name: La rédaction }\n";

describe("a text of one pattern, 32 times as long", () => {
  test.each<readonly [string, (count: number) => string]>([
    ["spaces between letters", (n) => `a${" ".repeat(n)}b`],
    ["tabs", (n) => `a${"\t".repeat(n)}b`],
    ["no-break spaces", (n) => `a${"\u00a0".repeat(n)}b`],
    ["spaces before an anchor", (n) => `a${" ".repeat(n)}{#a}`],
    ["backslashes", (n) => "\\\\a".repeat(n)],
    ["mail addresses that do not end", (n) => "<a@a".repeat(n)],
    ["words around @", (n) => "a@".repeat(n)],
    ["one word before @", (n) => `${"a".repeat(n)} @`],
    ["steps of a path", (n) => "a/".repeat(n)],
    ["quotations", (n) => "> a\n".repeat(n)],
    ["definitions that do not end", (n) => "[a]: <\n".repeat(n)],
    ["plain lines", (n) => "ligne\n".repeat(n)],
    ["faults on one line", (n) => "etc... ".repeat(n)],
    ["faults beside addresses", (n) => "@a etc... ".repeat(n)],
    ["quotations beside addresses", (n) => '"a" @b '.repeat(n)],
    ["a hyphen after spaces", (n) => `aa${" ".repeat(n)}- bb`],
  ])("Markdown: %s", (_, text) => {
    expect(growthOf((count) => markdown(text(count)), 500)).toBeLessThan(MOST);
  });

  test.each<readonly [string, (count: number) => string]>([
    ["keys without a colon in them", (n) => lines(n, () => "a: b: c")],
    ["brackets that are never closed", (n) => lines(n, (i) => `k${i}: [a`)],
    ["quotes that are never closed", (n) => lines(n, (i) => `k${i}: "a`)],
    ["keys that are repeated", (n) => lines(n, () => "a: b")],
    ["spaces in quotes", (n) => `a: "${" ".repeat(20 * n)}b\\t"`],
  ])("YAML: %s", (_, text) => {
    const read = (count: number) => {
      const yaml = readYaml(text(count), "a.yaml", 1);
      if (yaml.ok) yaml.value.textAt(["a"]);
    };
    expect(growthOf(read, 100)).toBeLessThan(MOST);
  });

  test.each<readonly [string, (count: number) => string]>([
    ["topics", (n) => `${AUTHORS}topics:\n${lines(n, (i) => `  t${i}: { title: Sujet ${i} }`)}title: T\n`],
    [
      "topics in quotes",
      (n) => `${AUTHORS}topics:\n${lines(n, (i) => `  "t${i}": { title: Sujet ${i} }`)}title: T\n`,
    ],
    [
      "topics that are wrong",
      (n) => `${AUTHORS}topics:\n${lines(n, (i) => `  t${i}: { titel: S }`)}title: T\n`,
    ],
    [
      "topics with faults",
      (n) => `${AUTHORS}topics:\n${lines(n, (i) => `  t${i}: { title: etc... }`)}title: T\n`,
    ],
    ["unknown keys", (n) => `${AUTHORS}topics: { a: { title: A } }\n${lines(n, (i) => `k${i}: x`)}`],
    [
      "an address of e-mail",
      (n) => `publisher: { name: R, contact: "a@${"a.".repeat(20 * n)}<" }\ntitle: T\n`,
    ],
    ["spaces in the title", (n) => `title: a${" ".repeat(20 * n)}b\n`],
  ])("site.yaml: %s", (_, text) => {
    expect(growthOf((count) => site(text(count)), 100)).toBeLessThan(MOST);
  });

  test("characters that are forbidden, all told", () => {
    expect(
      growthOf((count) => decodeSource(Buffer.from("\u0001a\n".repeat(count)), "a.md"), 500),
    ).toBeLessThan(MOST);
  });

  test("problems on one line of a report", () => {
    const problemAt = (column: number) => ({
      rule: "a/b",
      severity: "warning" as const,
      place: { file: "a.md", line: 1, column },
      says: { fr: "x", en: "x" },
      hint: { fr: "y", en: "y" },
    });
    const report = (count: number) => {
      const line = "é! ".repeat(count);
      const problems = Array.from({ length: count }, (_, i) => problemAt(1 + 3 * i));
      problemsAsText(problems, "fr", false, () => line);
    };
    expect(growthOf(report, 40)).toBeLessThan(MOST);
  });

  test("attributes of a feed, all odd and on one line", () => {
    const feed = (count: number) => {
      const odd = Array.from({ length: count }, (_, i) => ` a${i}="b"`).join("");
      checkFeed(
        Buffer.from(`<?xml version="1.0" encoding="utf-8"?>\n<rss version="2.0"${odd}><channel/></rss>`),
        { name: "a.xml", now: 0 },
      );
    };
    expect(growthOf(feed, 100)).toBeLessThan(MOST);
  });

  test("elements in elements of an archive page", () => {
    const page = (count: number) =>
      void verifyPage(
        Buffer.from(`<article class="h-entry">${'<div class="e-content">'.repeat(count)}`),
        "a.html",
      );
    expect(growthOf(page, 500)).toBeLessThan(MOST);
  });
});

test("a site.yaml as editors write it, with comments and blank lines, needs no full parser", () => {
  const text = `# Le site\n${SITE}\n# Qui écrit\n${AUTHORS}\ntopics:\n  # l’Iran\n  iran: { title: Iran }\n`;
  const [plain, any] = [readYaml(text, "site.yaml", 1), readAnyYaml(text, "site.yaml", 1)];
  if (!plain.ok || !any.ok) throw new Error("both read it");
  const path = ["topics", "iran", "title"];
  expect([plain.value.value, plain.value.placeOf(path)]).toEqual([any.value.value, any.value.placeOf(path)]);
});
