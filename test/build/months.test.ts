import { expect, test } from "vitest";
import { isWorthThreads } from "../../src/build/months.ts";

test.each([
  ["one month", [1000], false],
  ["few briefs", [100, 100], false],
  ["many in several months", [200, 200], true],
  // 31,000 of them ended a thread for want of memory.
  ["a month that does not fit in a thread's memory, beside others", [31_000, 1000], false],
])("threads are started for months that need them and fit in them: %s", (_, counts, expected) => {
  expect(isWorthThreads(counts.map((briefs) => ({ briefs })))).toBe(expected);
});
