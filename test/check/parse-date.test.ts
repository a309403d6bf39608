import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isHtmlTime, parseRfc822, parseRfc3339, parseW3cDate } from "../../src/check/read/parse-date.ts";

const seconds = fc.integer({ min: 0, max: 4_102_444_799 });

describe("dates", () => {
  it("reads every instant that the language itself writes", () => {
    fc.assert(
      fc.property(seconds, (second) => {
        const date = new Date(second * 1000);
        expect(parseRfc3339(date.toISOString())).toBe(date.getTime());
        expect(parseW3cDate(date.toISOString())).toBe(date.getTime());
        expect(parseRfc822(date.toUTCString().replace("GMT", "+0000"))).toBe(date.getTime());
      }),
    );
  });

  it("reads the offset", () => {
    expect(parseRfc3339("2024-11-01T14:05:00+01:00")).toBe(Date.UTC(2024, 10, 1, 13, 5));
    expect(parseRfc3339("2024-11-01T14:05:00-03:30")).toBe(Date.UTC(2024, 10, 1, 17, 35));
  });

  it.each([
    "2024-11-01",
    "2024-11-01T14:05:00",
    "2024-11-01 14:05:00Z",
    "2024-11-01t14:05:00z",
    "2024-11-01T14:05Z",
    "2023-02-29T00:00:00Z",
    "2024-13-01T00:00:00Z",
    "2024-11-01T24:00:00Z",
    "2024-11-01T14:05:00+24:00",
  ])("refuses %s in Atom", (text) => {
    expect(parseRfc3339(text)).toBeNull();
  });

  it.each([
    "Thu, 01 Nov 2024 13:05:00 +0000",
    "Fri, 1 Nov 2024 13:05:00 +0000",
    "Fri, 01 Nov 24 13:05:00 +0000",
    "Fri, 01 nov. 2024 13:05:00 +0000",
    "Fri, 01 Nov 2024 14:05:00 +0100",
    "Sat, 31 Nov 2024 13:05:00 +0000",
  ])("refuses %s in RSS", (text) => {
    expect(parseRfc822(text)).toBeNull();
  });

  it.each([
    ["2024", true],
    ["2024-10", true],
    ["2024-10-31", true],
    ["2024-10-31T14:05+01:00", true],
    ["2024-10-31T14:05:00Z", true],
    ["PT48H", true],
    ["P2D", true],
    ["2024-10-31T14:05", false],
    ["2024-10-32", false],
    ["31/10/2024", false],
    ["P", false],
    ["", false],
  ])("takes %j as the time of a page: %s", (text, right) => {
    expect(isHtmlTime(text)).toBe(right);
  });
});
