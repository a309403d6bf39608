import { describe, expect, test } from "vitest";
import type { Problem } from "../../../src/base/problem.ts";
import { groupsAsText, problemsAsJson } from "../../../src/cli/report/print-report.ts";

const problem = (
  file: string,
  line: number,
  sentence = "the page holds JavaScript",
  rule = "budget/script",
): Problem => ({
  rule,
  severity: "error",
  place: { file, line, column: 1 },
  says: { fr: sentence, en: sentence },
  hint: { fr: "Retirez-le.", en: "Remove it." },
});
const report = (problems: readonly Problem[], language: "fr" | "en" = "en") =>
  groupsAsText(problems, language, false, () => null);
const pages = (count: number) => Array.from({ length: count }, (_, i) => `p/${String(i + 10)}.html`);

describe("a report of a whole site", () => {
  test("tells the same finding once, with its count and its first places", () => {
    const same = pages(81).map((page) => problem(page, 7));
    expect(report(same)).toBe(`p/10.html:7:1: error: the page holds JavaScript [budget/script]
  → Remove it.
  81 times in all; also at p/11.html:7:1, p/12.html:7:1, p/13.html:7:1, p/14.html:7:1, p/15.html:7:1 and 75 more
`);
    expect(report(same, "fr")).toContain("\n  81 fois en tout\u202f; aussi\u00a0: p/11.html:7:1, ");
  });

  test("names every place of what is found a few times", () => {
    expect(report(pages(3).map((page) => problem(page, 7)))).toContain(
      "\n  3 times in all; also at p/11.html:7:1, p/12.html:7:1\n",
    );
  });

  test("keeps different findings apart, and in their order", () => {
    const text = report([
      problem("b.html", 1),
      problem("a.html", 2, "another sentence"),
      problem("a.html", 1),
      problem("a.html", 3, "the page holds JavaScript", "other/rule"),
      { ...problem("a.html", 4), severity: "warning" },
    ]);
    expect([...text.matchAll(/^\S+: (?:error|warning): .*$/gm)].map(([line]) => line)).toEqual([
      "a.html:1:1: error: the page holds JavaScript [budget/script]",
      "a.html:2:1: error: another sentence [budget/script]",
      "a.html:3:1: error: the page holds JavaScript [other/rule]",
      "a.html:4:1: warning: the page holds JavaScript [budget/script]",
    ]);
  });

  test("tells twenty different findings of a rule, and the rest together", () => {
    const links = Array.from({ length: 500 }, (_, i) => problem("feed.xml", i + 1, `prefix ${i}`));
    const text = report(links);
    expect(text.match(/: error: /g)?.length).toBe(21);
    expect(text).toContain(
      "\n  and 479 others of the rule budget/script: feed.xml:22:1, feed.xml:23:1, feed.xml:24:1, feed.xml:25:1, feed.xml:26:1 and 474 more (--format json has all)\n",
    );
    expect(report(links.slice(0, 20)).match(/: error: /g)?.length).toBe(20);
  });

  test("has no line for nothing", () => {
    expect(report([])).toBe("");
  });

  test("is not that of programs, which get every place", () => {
    const rows: unknown[] = JSON.parse(
      problemsAsJson(
        pages(81).map((page) => problem(page, 7)),
        "en",
      ),
    );
    expect(rows.length).toBe(81);
  });
});
