/** What breaks a rule, and what is then printed: of each rule that a small fixture breaks, the lines around the place. */

import { memoryFolder } from "../../src/base/folders.ts";
import type { Problem } from "../../src/base/problem.ts";
import { checkDist } from "../../src/check/check-dist.ts";
import { checkFeed } from "../../src/check/feed/check-feed.ts";
import { problemsAsText } from "../../src/cli/report/print-report.ts";
import { FEEDS, NOW_OF_FEEDS } from "../check/feed/feed-fixtures.ts";
import { readFixture as readSite } from "../check/read-fixture.ts";
import { CASES, problemsWith, readFixture } from "../content/bad-input.ts";

export interface Example {
  /** Lines of the file, numbered; empty where the file is no text or there is no line to show. */
  readonly excerpt: string;
  /** What a French newsroom reads. */
  readonly printed: string;
}

const LINES_AROUND = 3;
const WIDEST = 110;
/** In bytes: of a larger file no lines are shown. */
const LARGEST = 100_000;

/** Of each rule what the first fixture gives that breaks it alone, else the first that breaks it. */
export async function ruleExamples(): Promise<ReadonlyMap<string, Example>> {
  const examples = new Map<string, Example>();
  const add = (problem: Problem, bytes: Uint8Array | undefined) => {
    if (!examples.has(problem.rule)) examples.set(problem.rule, exampleOf(problem, linesOf(bytes)));
  };
  const fixtures = CASES.map(([, file, kept]) => ({ file, ...readFixture(kept) }));
  const aloneFirst = fixtures.toSorted(
    (a, b) => Number(a.expected.length > 1) - Number(b.expected.length > 1),
  );
  for (const { file, bytes } of aloneFirst) {
    for (const problem of await problemsWith(file, bytes)) add(problem, bytes);
  }
  for (const { name, bytes } of FEEDS) {
    for (const one of checkFeed(bytes, { name, profile: "house", now: NOW_OF_FEEDS })) add(one, bytes);
  }
  const broken = readSite("broken-site/site");
  const { problems } = await checkDist(memoryFolder(broken));
  for (const problem of problems) add(problem, broken[problem.place.file]);
  return examples;
}

function linesOf(bytes: Uint8Array | undefined): readonly string[] {
  if (bytes === undefined || bytes.length > LARGEST || bytes.includes(0)) return [];
  return new TextDecoder().decode(bytes).split(/\r?\n/);
}

function exampleOf(problem: Problem, lines: readonly string[]): Example {
  const printed = problemsAsText([problem], "fr", false, (_, line) => lines[line - 1] ?? null).trimEnd();
  return { excerpt: excerptAround(lines, problem.place.line), printed };
}

/** The line and a few around it, numbered, without the comment in which a fixture says what it expects. */
function excerptAround(lines: readonly string[], at: number): string {
  const numbered = lines
    .map((line, i) => ({ line: shown(line), number: i + 1 }))
    .slice(Math.max(0, at - 1 - LINES_AROUND), at + LINES_AROUND)
    .filter(({ line }) => !/<!-- expect: /.test(line));
  const last = numbered.findLastIndex(({ line }) => line.trim() !== "");
  return numbered
    .slice(0, last + 1)
    .map(({ line, number }) =>
      `${number === at ? ">" : " "}${String(number).padStart(3)} | ${line}`.trimEnd(),
    )
    .join("\n");
}

/** A line as a page can show it: cut, and with a replacement character for each that is not seen or turns the text around. */
function shown(line: string): string {
  const visible = line.replace(/[\p{Cc}\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/gu, "\ufffd");
  return visible.length > WIDEST ? `${visible.slice(0, WIDEST).replace(/[\ud800-\udbff]$/, "")}…` : visible;
}
