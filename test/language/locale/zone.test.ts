import { describe, expect, test } from "vitest";
import { isZone, readTime } from "../../../src/language/locale/zone.ts";

describe("a written time is read on the newsroom's clock", () => {
  test.each([
    ["2024-10-31 18:40", "2024-10-31T18:40:00+01:00"],
    ["2024-07-14T18:40", "2024-07-14T18:40:00+02:00"],
    ["2024-10-31T18:40:30+01:00", "2024-10-31T18:40:30+01:00"],
    ["2024-10-31T17:40:00Z", "2024-10-31T18:40:00+01:00"],
    ["2024-10-31T12:40-05:00", "2024-10-31T18:40:00+01:00"],
    ["1969-07-21 03:56", "1969-07-21T03:56:00+01:00"],
    ["2022-09-19T21:20:11.294Z", "2022-09-19T23:20:11+02:00"],
    ["2022-09-19 21:20:11,294", "2022-09-19T21:20:11+02:00"],
    ["2024-10-31T18:40:00.123456+01:00", "2024-10-31T18:40:00+01:00"],
    ["2024-10-31 18:40 +01:00", "2024-10-31T18:40:00+01:00"],
    ["2024-10-31T18:40:00 +0800", "2024-10-31T11:40:00+01:00"],
    ["2024-10-31 18:40:00+0800", "2024-10-31T11:40:00+01:00"],
    ["2024-10-31 18:40:00 -5", "2024-11-01T00:40:00+01:00"],
    ["2024-10-31 18:40:00 UTC", "2024-10-31T19:40:00+01:00"],
    ["2024-10-31 9:05", "2024-10-31T09:05:00+01:00"],
  ])("%s is %s", (written, expected) => {
    expect(readTime(written, "Europe/Paris")).toEqual({ kind: "instant", instant: expected });
  });

  test("a day alone stays that day", () => {
    for (const zone of ["Europe/Paris", "Pacific/Auckland", "America/Los_Angeles", "UTC"]) {
      expect(readTime("2024-02-29", zone)).toEqual({ kind: "day", day: "2024-02-29" });
    }
  });

  test("the hour that spring skips gives its two readings, earlier first", () => {
    expect(readTime("2026-03-29 02:30", "Europe/Paris")).toEqual({
      kind: "gap",
      readings: ["2026-03-29T01:30:00+01:00", "2026-03-29T03:30:00+02:00"],
    });
  });

  test("the hour that autumn repeats gives its two readings, unless it says its offset", () => {
    expect(readTime("2026-10-25 02:30", "Europe/Paris")).toEqual({
      kind: "twice",
      readings: ["2026-10-25T02:30:00+02:00", "2026-10-25T02:30:00+01:00"],
    });
    expect(readTime("2026-10-25T02:30+01:00", "Europe/Paris")).toEqual({
      kind: "instant",
      instant: "2026-10-25T02:30:00+01:00",
    });
  });

  test.each(["2023-02-29", "2024-13-01 10:00", "2024-04-31 10:00"])(
    "%s is no day of the calendar",
    (written) => {
      expect(readTime(written, "Europe/Paris")).toEqual({ kind: "no-such-day" });
    },
  );

  test.each([
    "31/10/2024",
    "2024-10-31 24:00",
    "2024-10-31 18h40",
    "hier",
    "2024-10-31 18:40 +1:99",
    "2024-10-31 18:40 +24:00",
    "2024-10-31 18:40 CET",
    "2024-10-31 18:40.5",
    "2024-10-31 +01:00",
    "",
  ])("%j is not a time", (written) => {
    expect(readTime(written, "Europe/Paris")).toEqual({ kind: "unreadable" });
  });
});

test("zones are those of the IANA database", () => {
  expect(["Europe/Paris", "UTC", "America/Montreal"].map(isZone)).toEqual([true, true, true]);
  expect(["Europe/Pari", "", "CEST/Paris"].map(isZone)).toEqual([false, false, false]);
  // Readers are told the city of the name.
  expect(["europe/paris", "EUROPE/PARIS"].map(isZone)).toEqual([false, false]);
  expect(["Europe/Kyiv", "US/Eastern", "Etc/GMT+5"].map(isZone)).toEqual([true, true, true]);
});
