import { expect, test } from "vitest";
import { memoryFolder } from "../../../src/base/folders.ts";
import { readPicture } from "../../../src/content/files/read-picture.ts";

const BRIEF = "briefs/2024/10/31/essai.md";
const PLACE = { file: BRIEF, line: 8, column: 14 };

function read(name: string, files: Readonly<Record<string, string>> = {}) {
  const outcome = readPicture(memoryFolder(files), name, BRIEF, PLACE, { ownNames: [], metadata: "strip" });
  return outcome.ok ? outcome.value : outcome.problems.map(({ rule }) => rule);
}

const svg = (width: string, height: string) => ({
  "public/c.svg": `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"></svg>`,
});

test.each([
  ["./карта.svg", "image/bad-name"],
  ["/.x/c.svg", "image/bad-name"],
  ["./.carte.svg", "image/bad-name"],
  ["/cartes%20/c.svg", "image/bad-name"],
  ["../30/carte.svg", "image/outside"],
  ["/../site.yaml", "image/outside"],
  ["https://exemple.org/c.svg", "image/outside"],
  ["./carte.svg", "image/missing"],
])("%s gives %s", (name, rule) => {
  expect(read(name, { "public/.x/c.svg": "<svg width='1' height='1'/>" })).toEqual([rule]);
});

test.each([
  ["1e400", "10"],
  ["10", "1e400"],
  ["0", "10"],
  ["0.3", "10"],
  ["-5", "10"],
])("an SVG of %s × %s pixels has no size to print", (width, height) => {
  expect(read("/c.svg", svg(width, height))).toEqual(["image/unreadable"]);
});

test("the sides of a picture are whole pixels", () => {
  expect(read("/c.svg", svg("10.4", "20.6"))).toMatchObject({ width: 10, height: 21 });
});
