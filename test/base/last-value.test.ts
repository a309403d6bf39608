import { expect, test } from "vitest";
import { lastValue } from "../../src/base/last-value.ts";

test("a value is made anew for another key, and once forgotten", () => {
  const last = lastValue<number>();
  let made = 0;
  const of = (key: string) => last.of(key, () => ++made);
  expect([of("a"), of("a"), of("b"), of("b"), of("a")]).toEqual([1, 1, 2, 2, 3]);
  last.forget();
  expect(of("a")).toBe(4);
});
