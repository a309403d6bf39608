import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { rooms } from "../../src/cli/report/all-rules.ts";
import { FEEDS } from "../check/feed/feed-fixtures.ts";
import { OVERSIZED } from "../check/oversized-sites.ts";
import { CASES, rulesExpected } from "../content/bad-input.ts";
import { filesOf, ROOT } from "../memory-site.ts";

const rules = rooms.flatMap((room) => Object.keys(room.rules));
const textOf = (path: string) => readFileSync(`${ROOT}${path}`, "utf8");

/** The rules that fixtures show. That each gives them exactly is for bad-input.test.ts, check-broken-site.test.ts and check-feed.test.ts. */
const shown = new Set([
  ...CASES.flatMap(([, , bytes]) => rulesExpected(bytes)),
  ...textOf("test/fixtures/broken-site/expected.txt")
    .split("\n")
    .flatMap((line) => line.split(" ")[1] ?? []),
  ...FEEDS.flatMap(({ expected }) => expected.map((line) => line.split(" ")[1] ?? "")),
  ...OVERSIZED.map(({ rule }) => rule),
]);

/**
 * The tests that name a rule in what they expect: between quotes, after a place, before a sentence, or in the brackets of a report, which a pattern escapes.
 * A line that expects a rule not to be there, or leaves it aside, shows nothing; nor do the laws, which list the rules that they leave aside.
 */
const TESTS = Object.entries(filesOf("test"))
  .filter(([path]) => /^(?!laws|rules|browser|package|w3c).*\.test\.ts$/.test(path))
  .map(([, bytes]) =>
    new TextDecoder()
      .decode(bytes)
      .replace(/^ *(?:\/\/|\*|\/\*).*$/gm, "")
      .replace(/^.*(?:!==|\.not\.|\.skip).*$/gm, "")
      .replaceAll("\\", ""),
  );

const isNamed = (rule: string) =>
  TESTS.some((text) =>
    ['"', " ", "["].some((open) =>
      ['"', "`", "]", ": "].some((close) => text.includes(`${open}${rule}${close}`)),
    ),
  );

describe("every rule is broken by a fixture or a test, and every fixture breaks a rule", () => {
  test("what a fixture expects is a rule", () => {
    expect([...shown].filter((rule) => !rules.includes(rule))).toEqual([]);
  });

  test("a rule has a fixture, or a test that expects it", () => {
    expect(rules.filter((rule) => !shown.has(rule) && !isNamed(rule))).toEqual([]);
  });

  test("a rule that nothing shows would be noticed", () => {
    expect(isNamed("brief/such-as-no-test-names")).toBe(false);
  });
});
