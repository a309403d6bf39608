import { describe, expect, it } from "vitest";
import { isHtmlTime, parseRfc3339, parseW3cDate } from "../../../src/check/read/parse-date.ts";
import { parseRfc822 } from "../../../src/check/read/parse-rfc822.ts";
import { fc } from "../../property.ts";

const seconds = fc.integer({ min: 0, max: 4_102_444_799 });

describe("dates", () => {
  it("reads every instant that the language itself writes", () => {
    fc.assert(
      fc.property(seconds, (second) => {
        const date = new Date(second * 1000);
        expect(parseRfc3339(date.toISOString())).toBe(date.getTime());
        expect(parseW3cDate(date.toISOString())).toBe(date.getTime());
        const plain = { instant: date.getTime(), hasRightWeekday: true, isPlain: true };
        expect(parseRfc822(date.toUTCString().replace("GMT", "+0000"))).toMatchObject(plain);
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
    ["Fri, 1 Nov 2024 13:05:00 +0000", "2024-11-01T13:05:00.000Z"],
    ["Fri, 01 Nov 24 13:05 GMT", "2024-11-01T13:05:00.000Z"],
    ["01 Nov 2024 13:05:00 Z", "2024-11-01T13:05:00.000Z"],
    ["Fri, 01 Nov 2024 14:05:00 +0100", "2024-11-01T13:05:00.000Z"],
    ["Fri, 01 Nov 2024 08:05:00 EST (New York)", "2024-11-01T13:05:00.000Z"],
    ["ven., 01 nov. 2024 13:05:00 +0000", "2024-11-01T13:05:00.000Z"],
    ["Sun, 01 Nov 98 13:05:00 +0000", "1998-11-01T13:05:00.000Z"],
  ])("reads %s in RSS, and knows that not all readers do", (text, instant) => {
    expect(parseRfc822(text)).toMatchObject({
      instant: Date.parse(instant),
      hasRightWeekday: true,
      isPlain: false,
    });
  });

  it.each([
    ["Mon, 01 Jan 0001 00:00:00 +0000", "Mon"],
    ["Fri, 01 Jan 0099 00:00:00 +0000", "Thu"],
    ["Sat, 01 Jan 0000 00:00:00 +0000", "Sat"],
  ])("takes the years 0 to 99 for what they are: %s", (text, weekday) => {
    expect(parseRfc822(text)).toMatchObject({ weekday, hasRightWeekday: text.startsWith(weekday) });
    expect(new Date(parseRfc822(text)?.instant ?? 0).getUTCFullYear()).toBe(Number(text.slice(12, 16)));
  });

  it("reads a year of two digits as readers do, and the year 1 of Atom as the year 1", () => {
    expect(new Date(parseRfc822("01 Jan 24 00:00:00 Z")?.instant ?? 0).getUTCFullYear()).toBe(2024);
    expect(new Date(parseRfc3339("0001-01-01T00:00:00Z") ?? 0).getUTCFullYear()).toBe(1);
  });

  it.each([
    ["Sat,29 Jul 2006 00:03:02 +0000", "2006-07-29T00:03:02.000Z"],
    ["Thu (oh (really)), 9(th) Feb(ruary) 2006 01:39 +0000 (UTC)", "2006-02-09T01:39:00.000Z"],
    ["31 Dec 2002 14:20:20 A", "2002-12-31T14:20:20.000Z"],
    ["tue, 31 dec 2002 14:20:20 gmt", "2002-12-31T14:20:20.000Z"],
  ])("reads %s, a form of 1982", (text, instant) => {
    const read = parseRfc822(text);
    expect(read).toMatchObject({ instant: Date.parse(instant), isUsual: false, hasRightWeekday: true });
  });

  it.each(["Wed, 14 Dec 2022 13:00:00 +0100", "14 Dec 2022 13:00 EST", "Wed, 4 Dec 2024 13:00:00 +0530"])(
    "calls %s usual, though not of the one form that all readers understand",
    (text) => {
      expect(parseRfc822(text)).toMatchObject({ isUsual: true, isPlain: false });
    },
  );

  it("knows the weekday of a date of RSS, on the writer's own clock", () => {
    const wrong = { hasRightWeekday: false, weekday: "Fri" };
    expect(parseRfc822("Thu, 01 Nov 2024 13:05:00 +0000")).toMatchObject(wrong);
    expect(parseRfc822("Fri, 01 Nov 2024 23:05:00 -0500")?.hasRightWeekday).toBe(true);
  });

  it.each(["Sat, 31 Nov 2024 13:05:00 +0000", "Fri, 01 Foo 2024 13:05:00 +0000", "2024-11-01", "hier", ""])(
    "refuses %j in RSS",
    (text) => {
      expect(parseRfc822(text)).toBeNull();
    },
  );

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
