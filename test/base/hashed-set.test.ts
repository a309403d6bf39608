import { expect, test } from "vitest";
import { HashedSet } from "../../src/base/hashed-set.ts";
import { fc } from "../property.ts";

test("it says what is new, as a set of the texts would", () => {
  fc.assert(
    fc.property(fc.array(fc.string({ maxLength: 2 })), (texts) => {
      const set = new HashedSet();
      expect(texts.filter((text) => set.add(text))).toEqual([...new Set(texts)]);
    }),
  );
});

test("it keeps all when it grows", () => {
  const set = new HashedSet();
  const texts = Array.from({ length: 10_000 }, (_, n) => `/2024/10/31/brief-${n}/`);
  expect(texts.every((text) => set.add(text))).toBe(true);
  expect(texts.some((text) => set.add(text))).toBe(false);
});
