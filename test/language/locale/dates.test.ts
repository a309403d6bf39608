import { describe, expect, test } from "vitest";
import {
  clockTime,
  columnTime,
  dateAndTime,
  dateRange,
  daysIn,
  longDate,
  monthAndYear,
  rfc822,
  shortDate,
  shortMonth,
  weekdayDate,
  weekdayOf,
} from "../../../src/language/locale/dates.ts";
import { instantAt } from "../../../src/language/locale/zone.ts";
import { type Day, day, instant, monthFrom } from "../../../src/model/identifiers.ts";
import { localeFor } from "./locale-for.ts";

const fr = localeFor("fr");
const en = localeFor("en");
const dayFrom = (text: string): Day => day(text.slice(0, 4), text.slice(5, 7), text.slice(8, 10));

// D18; U+00A0 is written as ~.
describe("days and hours as a French newsroom writes them", () => {
  test.each([
    ["2024-11-01", "1er~novembre 2024"],
    ["2024-11-02", "2~novembre 2024"],
    ["2024-08-01", "1er~août 2024"],
    ["2024-02-29", "29~février 2024"],
    ["1969-12-31", "31~décembre 1969"],
  ])("%s is %s", (text, expected) => {
    expect(longDate(dayFrom(text), fr)).toBe(expected.replaceAll("~", "\u00a0"));
  });

  test.each([
    ["2024-11-01T14:05:00+01:00", "1er~novembre 2024 à 14~h~05"],
    ["2024-11-02T14:00:00+01:00", "2~novembre 2024 à 14~h"],
    ["2024-08-01T00:00:00+02:00", "1er~août 2024 à 0~h"],
  ])("%s is %s", (text, expected) => {
    expect(dateAndTime(instant(text), fr)).toBe(expected.replaceAll("~", "\u00a0"));
  });

  test("the first of every month is «1er», every other day is a number", () => {
    for (let month = 1; month <= 12; month++) {
      for (let date = 1; date <= daysIn(monthFrom("2026", month)); date++) {
        const text = longDate(day("2026", String(month).padStart(2, "0"), String(date).padStart(2, "0")), fr);
        expect(text.startsWith(date === 1 ? "1er\u00a0" : `${date}\u00a0`)).toBe(true);
      }
    }
  });

  test("the weekday has no comma", () => {
    expect(weekdayDate(dayFrom("2024-10-31"), fr)).toBe("jeudi 31\u00a0octobre 2024");
  });
});

describe("from one day to another", () => {
  test.each([
    ["2024-11-01", "2024-11-03", "du 1er au 3~novembre 2024", "1–3~November 2024"],
    ["2024-10-30", "2024-11-02", "du 30~octobre au 2~novembre 2024", "30~October – 2~November 2024"],
    [
      "2024-12-28",
      "2025-01-03",
      "du 28~décembre 2024 au 3~janvier 2025",
      "28~December 2024 – 3~January 2025",
    ],
    ["2024-01-01", "2024-02-01", "du 1er~janvier au 1er~février 2024", "1~January – 1~February 2024"],
    [
      "2024-11-01",
      "2025-11-01",
      "du 1er~novembre 2024 au 1er~novembre 2025",
      "1~November 2024 – 1~November 2025",
    ],
    ["2024-11-02", "2024-11-02", "2~novembre 2024", "2~November 2024"],
  ])("%s, %s: %s", (from, to, inFrench, inEnglish) => {
    const said = [fr, en].map((locale) => dateRange(dayFrom(from), dayFrom(to), locale));
    expect(said).toEqual([inFrench, inEnglish].map((text) => text.replaceAll("~", "\u00a0")));
    expect(dateRange(dayFrom(to), dayFrom(from), fr)).toBe(said[0]);
  });
});

describe("short dates", () => {
  test.each([
    ["fr", "01/11/2024"],
    ["fr-BE", "01/11/2024"],
    ["fr-CA", "2024-11-01"],
    ["fr-CH", "01.11.2024"],
    ["en", "1~Nov 2024"],
  ])("%s: %s", (tag, expected) => {
    expect(shortDate(dayFrom("2024-11-01"), localeFor(tag))).toBe(expected.replaceAll("~", "\u00a0"));
  });

  test("July is shortened to «juil.», in Canada to «juill.»", () => {
    const july = monthFrom("2024", 7);
    expect(["fr", "fr-CH", "fr-BE", "fr-CA"].map((tag) => shortMonth(july, localeFor(tag)))).toEqual([
      "juil.",
      "juil.",
      "juil.",
      "juill.",
    ]);
  });
});

test("midnight and noon", () => {
  const at = (hour: string) => instant(`2024-11-01T${hour}:00:00+01:00`);
  expect(["00", "12"].map((hour) => clockTime(at(hour), fr))).toEqual(["0\u00a0h", "12\u00a0h"]);
  expect(["00", "12"].map((hour) => clockTime(at(hour), en))).toEqual(["00:00", "12:00"]);
});

test("whole days of a year in four zones: the words follow the wall clock that the instant carries", () => {
  for (const zone of ["Europe/Paris", "America/Montreal", "Pacific/Noumea", "Indian/Reunion"]) {
    for (let i = 0; i < 400; i++) {
      const noon = instantAt(Date.UTC(2026, 0, 1 + i, 12), zone);
      const [, month = "", date = ""] = noon.slice(0, 10).split("-");
      const name = fr.names.months[Number(month) - 1];
      const first = date === "01" ? "1er" : String(Number(date));
      expect(longDate(noon, fr)).toBe(`${first}\u00a0${name} ${noon.slice(0, 4)}`);
    }
  }
});

test("English days and hours", () => {
  expect(weekdayDate(dayFrom("2024-10-31"), en)).toBe("Thursday 31\u00a0October 2024");
  expect(dateAndTime(instant("2024-11-01T09:05:00+01:00"), en)).toBe("1\u00a0November 2024 at 09:05");
  expect(monthAndYear(monthFrom("2024", 8), en)).toBe("August 2024");
});

test("the hour of a column has four digits in every language", () => {
  expect(columnTime(instant("2024-11-01T09:05:00+01:00"))).toBe("09:05");
  expect(clockTime(instant("2024-11-01T09:05:00+01:00"), fr)).toBe("9\u00a0h\u00a005");
});

test("the wall clock shown is the one that the instant carries, whatever the machine's zone", () => {
  expect(clockTime(instant("2024-11-01T23:30:00-05:00"), fr)).toBe("23\u00a0h\u00a030");
});

test("RFC 822 dates are in UTC, in English, with four digits of the year", () => {
  expect(rfc822(instant("2024-11-01T14:05:00+01:00"))).toBe("Fri, 01 Nov 2024 13:05:00 +0000");
  expect(rfc822(instant("2025-01-01T00:30:00+01:00"))).toBe("Tue, 31 Dec 2024 23:30:00 +0000");
  expect(rfc822(instant("0099-01-01T10:00:00+00:00"))).toBe("Thu, 01 Jan 0099 10:00:00 +0000");
});

test("weeks begin on Monday, in leap years and before 1970 too", () => {
  expect([
    weekdayOf(dayFrom("2024-10-28")),
    weekdayOf(dayFrom("2024-11-03")),
    weekdayOf(dayFrom("1944-06-06")),
  ]).toEqual([0, 6, 1]);
  expect([daysIn(monthFrom("2024", 2)), daysIn(monthFrom("2025", 2)), daysIn(monthFrom("1900", 2))]).toEqual([
    29, 28, 28,
  ]);
});
