/** The two guides, followed from their first to their last chapter: each command is run, and prints what they show. */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { GUIDES } from "../../docs-site/contents.ts";
import type { Rule } from "../../src/base/problem.ts";
import { rooms } from "../../src/cli/report/all-rules.ts";
import { ROOT } from "../memory-site.ts";
import { type GuideReader, guideReader, printedLines } from "./follow-guide.ts";
import { type GuideStep, guideSteps } from "./guide-steps.ts";

const LANG = { fr: "fr_FR.UTF-8", en: "en_GB.UTF-8" };
/** A Friday, in the morning, on which nothing happened. */
const NOW = "2026-10-23T08:00:00Z";

const stepsOf = (folder: string, chapter: string) =>
  guideSteps(readFileSync(join(ROOT, "docs", folder, `${chapter}.md`), "utf8"));

/** What is another in each run, and is left as it is shown: durations, ids, ports. */
const withoutChance = (line: string) =>
  line
    .replace(/\d+[.,]\d+\s(?=m?s\b)/g, "")
    .replace(/^id: .*/, "")
    .replace(/:\d+\//, "")
    .replace(/\s+/g, " ")
    .trimEnd();

/** Writes sizes and counts as they are now, which differ from those that are shown without being wrong. */
function refresh(page: string, { line, shown }: Extract<GuideStep, { kind: "output" }>, said: string): void {
  const lines = readFileSync(page, "utf8").split("\n");
  for (const [index, printed] of printedLines(said, shown).entries()) {
    const old = shown[index] ?? "";
    if (typeof printed === "string" && withoutChance(printed) !== withoutChance(old))
      lines[line + index] = printed.trimEnd();
  }
  writeFileSync(page, lines.join("\n"));
}

describe.each(GUIDES)("docs/$folder", ({ folder, lang, chapters }) => {
  let top: string;
  let reader: GuideReader;
  beforeAll(() => {
    top = mkdtempSync(join(tmpdir(), "brevier-guide-"));
    const site = join(top, lang === "fr" ? "mon-site" : "my-site");
    mkdirSync(site);
    reader = guideReader(site, LANG[lang], NOW);
  });
  afterAll(() => {
    reader.end();
    rmSync(top, { recursive: true });
  });

  test.each(chapters)("%s", async (chapter) => {
    for (const step of stepsOf(folder, chapter)) {
      expect(await reader.follow(step), `${folder}/${chapter}.md, line ${step.line}`).toBeNull();
      if (step.kind === "output" && process.env["BREVIER_GOLDEN"] === "write")
        refresh(join(ROOT, "docs", folder, `${chapter}.md`), step, reader.said());
    }
  });
});

test("what cannot be run here is this, and no more", () => {
  const reasons = GUIDES.flatMap(({ folder, chapters }) =>
    chapters.flatMap((chapter) =>
      stepsOf(folder, chapter).flatMap((step) =>
        step.kind === "not run" ? [`${folder}/${chapter}: ${step.why}`] : [],
      ),
    ),
  );
  expect(reasons).toEqual([
    "guide-de-la-redaction/commencer: makes the folder of this guide",
    "guide-de-la-redaction/commencer: needs a registry",
    "guide-de-la-redaction/ecrire: needs a registry",
    "guide-de-la-redaction/images: needs a registry",
    "guide-de-la-redaction/publier: needs a host",
    "developer-guide/begin: needs a registry",
    "developer-guide/eleventy-plugin: Eleventy itself, in test/package",
    "developer-guide/contributing: a clone of the repository",
    "developer-guide/contributing: a clone of the repository",
  ]);
});

test("the messages that the guide explains are messages of the program", () => {
  const page = readFileSync(join(ROOT, "docs/guide-de-la-redaction/messages.md"), "utf8");
  const [, table = ""] = /## Les messages les plus fréquents\n(.*?)\n## /s.exec(page) ?? [];
  const messages = [...table.matchAll(/^\| (`.*?`) \|/gm)].flatMap(
    ([, cell = ""]) => cell.match(/[^`,]{2,}/g) ?? [],
  );
  const known = rooms
    .flatMap((room) => Object.values<Rule>(room.rules).map(({ says }) => says.fr))
    .join("\n");
  expect(messages.length).toBeGreaterThan(5);
  expect(messages.filter((message) => !known.includes(message.trim()))).toEqual([]);
});

test.each(GUIDES)(
  "docs/$folder/README.md lists the chapters that docs-site/contents.ts has",
  ({ folder, chapters }) => {
    const page = readFileSync(join(ROOT, "docs", folder, "README.md"), "utf8");
    const listed = [...page.matchAll(/^\d+\. \[.*?\]\((.*?)\.md\)/gm)].map(([, name]) => name);
    expect(listed).toEqual(chapters);
  },
);
