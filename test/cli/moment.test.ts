import { describe, expect, test } from "vitest";
import { momentOf } from "../../src/cli/moment.ts";

describe("the moment that a site is built for", () => {
  const WALL = 42;
  test.each([
    ["2024-10-31T18:40:00+01:00", Date.UTC(2024, 9, 31, 17, 40)],
    ["2024-10-31T17:40Z", Date.UTC(2024, 9, 31, 17, 40)],
    ["2024-02-29T00:00:00Z", Date.UTC(2024, 1, 29)],
    ["1969-07-20T20:17:40Z", Date.UTC(1969, 6, 20, 20, 17, 40)],
  ])("--now %s", (given, moment) => {
    expect(momentOf(given, { SOURCE_DATE_EPOCH: "7" }, WALL)).toBe(moment);
  });

  test.each([
    "2024-02-30T10:00:00Z",
    "2023-02-29T10:00:00Z",
    "2024-10-31T18:40:00",
    "2024-10-31 18:40:00Z",
    "2024-10-31",
    "2024-10-31T25:00:00Z",
    "2024-10-31T18:40:00+99:00",
    "demain",
    "",
  ])("--now %j is no moment: none is guessed", (given) => {
    expect(momentOf(given, {}, WALL)).toBeNull();
  });

  test("SOURCE_DATE_EPOCH, in seconds, then the clock", () => {
    expect(momentOf(undefined, { SOURCE_DATE_EPOCH: "1730396400" }, WALL)).toBe(1_730_396_400_000);
    expect(momentOf(undefined, { SOURCE_DATE_EPOCH: "" }, WALL)).toBe(WALL);
    expect(momentOf(undefined, {}, WALL)).toBe(WALL);
    expect(momentOf(undefined, { SOURCE_DATE_EPOCH: "-1" }, WALL)).toBeNull();
    expect(momentOf(undefined, { SOURCE_DATE_EPOCH: "999999999999" }, WALL)).toBeNull();
  });
});
