import { expect, test } from "vitest";
import { canParseUrl } from "../../src/base/can-parse-url.ts";

test.each([
  ["https://académie.example", true],
  ["https://académie.example/été?é#é", true],
  ["https://пример.example", true],
  ["https://exemple.org/été", true],
  ["https://xn--py1h/é", false],
  ["é", false],
])("the thousandth time as the first: %s", (url, expected) => {
  const answers = Array.from({ length: 20_000 }, () => canParseUrl(url));
  expect([...new Set(answers)]).toEqual([expected]);
});

test("from a base", () => {
  expect(canParseUrl("/a", "https://académie.example/")).toBe(true);
  expect(canParseUrl("/é", "é")).toBe(false);
});
