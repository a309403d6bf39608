import { expect, test } from "vitest";
import { decodeSource } from "../../../src/content/yaml/front-matter.ts";

const placesIn = (...parts: readonly (string | readonly number[])[]) => {
  const bytes = Buffer.concat(
    parts.map((part) => (typeof part === "string" ? Buffer.from(part) : Buffer.from(part))),
  );
  return decodeSource(bytes, "a.md").problems.map(
    ({ place, rule }) => `${place.line}:${place.column} ${rule}`,
  );
};

test("a U+FFFD that was written is a character like any other", () => {
  expect(placesIn("Un \ufffd gardé.")).toEqual([]);
});

test.each([
  ["alone", ["L’", [0xe9], "té"], "1:3 source/not-utf8"],
  ["after a U+FFFD", ["\ufffd\ufffd\né", [0xe9], "t"], "2:2 source/not-utf8"],
  ["after a byte order mark", [[0xef, 0xbb, 0xbf], "\ufffdé", [0xff]], "1:3 source/not-utf8"],
  ["after line ends of two characters", ["a\r\nb\rc", [0xc3]], "3:2 source/not-utf8"],
  ["a character cut short before a U+FFFD", ["a", [0xe2, 0x82], "\ufffd"], "1:2 source/not-utf8"],
  ["half of a U+FFFD", ["a", [0xef, 0xbf], "b"], "1:2 source/not-utf8"],
] as const)("the first byte that is not UTF-8 is found: %s", (_, parts, expected) => {
  expect(placesIn(...parts)).toEqual([expected]);
});
