import { expect, test } from "vitest";
import { pluralRules } from "../../../src/language/locale/plural-rules.ts";

const COUNTS = [
  ...Array.from({ length: 1_200 }, (_, i) => i),
  10_000,
  100_000,
  1_000_000,
  1_000_001,
  3_000_000,
];

test.each(Object.entries(pluralRules))("%s counts as the tables of Unicode say", (language, rule) => {
  const unicode = new Intl.PluralRules(language);
  const wrong = COUNTS.filter((count) => rule.categoryOf(count) !== unicode.select(count));
  expect(wrong).toEqual([]);
});

test.each(Object.entries(pluralRules))("%s asks for the forms that whole numbers need", (_, rule) => {
  const used = new Set(COUNTS.map((count) => rule.categoryOf(count)));
  const known = [...rule.needs, ...rule.allows];
  expect([...used].filter((category) => !known.includes(category))).toEqual([]);
  expect(known).toContain("other");
  expect(known.filter((category) => !used.has(category) && category !== "other")).toEqual([]);
});
