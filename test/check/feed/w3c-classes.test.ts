import { describe, expect, test } from "vitest";
import { classesOf, type Problem, type Rule } from "../../../src/base/problem.ts";
import { CHECK_RULES } from "../../../src/check/check-rules.ts";
import { checkFeed } from "../../../src/check/feed/check-feed.ts";
import { FEEDS, NOW_OF_FEEDS } from "./feed-fixtures.ts";
import { readTable, tableOf, W3C_CASES } from "./w3c-cases.ts";
import { type Difference, ONLY_OURS, ONLY_THEIRS } from "./w3c-differences.ts";

const TABLE = readTable();

/** `AA MissingSelf/MissingAtomSelfLink` without its level. */
const namesIn = (said: string) => (said.split(" ")[1] ?? "").split("/");
/** What it is called itself. */
const nameOf = (said: string) => namesIn(said).at(-1) ?? "";

const compared = W3C_CASES.map(({ name, file, url }) => {
  const bytes = FEEDS.find((feed) => feed.name === file)?.bytes ?? new Uint8Array();
  const own = { profile: "house", now: NOW_OF_FEEDS } as const;
  const options = name === file ? own : { ...own, url };
  const problems = checkFeed(bytes, options).filter(({ w3c }) => w3c !== undefined);
  const theirs = TABLE.get(name) ?? [];
  const agrees = (problem: Problem, said: string) => namesIn(said).includes(problem.w3c ?? "");
  return {
    name,
    agreed: problems.filter((problem) => theirs.some((said) => agrees(problem, said))),
    onlyOurs: [
      ...new Set(problems.flatMap((p) => (theirs.some((said) => agrees(p, said)) ? [] : (p.w3c ?? [])))),
    ],
    onlyTheirs: theirs.filter((said) => !problems.some((p) => agrees(p, said))).map(nameOf),
  };
});

const flat = (differences: readonly Difference[]) =>
  differences.flatMap(({ class: name, files }) => files.map((file) => `${file} ${name}`)).toSorted();

describe("the names that rules carry, and what the W3C's feed validator said of the same files", () => {
  test("its answers are kept for every fixture that it can read, as they were written", () => {
    expect([...TABLE.keys()]).toEqual(W3C_CASES.map(({ name }) => name));
    expect(tableOf(TABLE).split("\n").length).toBeGreaterThan(200);
  });

  test("a name is given where the validator gives it, or a noted reason says why not", () => {
    const found = compared.flatMap(({ name, onlyOurs }) => onlyOurs.map((ours) => `${name} ${ours}`));
    expect(found.toSorted()).toEqual(flat(ONLY_OURS));
  });

  test("what the validator says is found by a rule of that name, or a noted reason says why not", () => {
    const found = compared.flatMap(({ name, onlyTheirs }) => onlyTheirs.map((theirs) => `${name} ${theirs}`));
    expect(found.toSorted()).toEqual(flat(ONLY_THEIRS));
  });

  test("each rule with a name was seen to agree at least once", () => {
    const seen = new Set(compared.flatMap(({ agreed }) => agreed.map(({ rule }) => rule)));
    const named = Object.entries<Rule>(CHECK_RULES).filter(([, rule]) => classesOf(rule).length > 0);
    expect(named.map(([name]) => name).filter((name) => !seen.has(name))).toEqual([]);
  });
});
