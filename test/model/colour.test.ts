import { describe, expect, test } from "vitest";
import { contrastOf, LEGIBLE, legibleOn, parseColour } from "../../src/model/colour.ts";
import { fc } from "../property.ts";

describe("contrast is that of WCAG", () => {
  test.each([
    ["#000000", "#ffffff", 21],
    ["#ffffff", "#ffffff", 1],
    // The greys of WebAIM's contrast checker.
    ["#767676", "#ffffff", 4.54],
    ["#777777", "#ffffff", 4.48],
    ["#a8281c", "#fdfcf8", 6.85],
  ])("of %s and %s, in either order", (one, other, ratio) => {
    expect(contrastOf(one, other)).toBeCloseTo(ratio, 2);
    expect(contrastOf(other, one)).toBe(contrastOf(one, other));
  });
});

const colours = fc
  .integer({ min: 0, max: 0xffffff })
  .map((value) => `#${value.toString(16).padStart(6, "0")}`);

describe("the nearest colour that can be read", () => {
  test.each([
    ["#8bc34a", "#fdfcf8", "#5a7e30"],
    ["#1b5e20", "#161512", "#598a5d"],
    ["#1b5e20", "#fdfcf8", "#1b5e20"],
    ["#fdfcf8", "#fdfcf8", "#757472"],
  ])("for %s on %s is %s", (colour, background, nearest) => {
    expect(legibleOn(colour, background)).toBe(nearest);
  });

  test("can be read, on any background", () => {
    fc.assert(
      fc.property(colours, colours, (colour, background) => {
        expect(contrastOf(legibleOn(colour, background), background)).toBeGreaterThanOrEqual(LEGIBLE);
      }),
    );
  });
});

test.each([
  ["#1B5E20", "#1b5e20"],
  [" #abc ", "#aabbcc"],
  ["1b5e20", null],
  ["#1b5e2", null],
  ["vert", null],
])("“%s” is the colour %s", (text, colour) => {
  expect(parseColour(text)).toBe(colour);
});
