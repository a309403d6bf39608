import { describe, expect, test } from "vitest";
import {
  dateAndTime,
  dayOf,
  epochOf,
  longDate,
  rfc822,
  weekdayDate,
} from "../../../src/language/locale/dates.ts";
import { instantAt, type Reading, readTime } from "../../../src/language/locale/zone.ts";
import { day, instant } from "../../../src/model/identifiers.ts";
import { IS_LONG } from "../../long-run.ts";
import { localeFor } from "./locale-for.ts";

// The oracle counts with Intl alone, which src may not use; luxon has its arithmetic, but the same database of zones.
const ZONES = ["Europe/Paris", "America/Toronto", "Pacific/Auckland", "Asia/Tehran"];
const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

const formats = new Map<string, Intl.DateTimeFormat>();

/** What Intl shows of a moment on the clock of a zone: `{ day: "1", month: "novembre", hour: "14" … }`. */
function shownBy(
  locale: string,
  zone: string,
  month: "long" | "2-digit",
  epoch: number,
): Record<string, string> {
  const key = `${locale} ${zone} ${month}`;
  const numeric = {
    year: "numeric",
    day: "numeric",
    hour: "numeric",
    minute: "2-digit",
    second: "2-digit",
  } as const;
  const format =
    formats.get(key) ??
    new Intl.DateTimeFormat(locale, { ...numeric, weekday: "long", month, hourCycle: "h23", timeZone: zone });
  formats.set(key, format);
  return Object.fromEntries(format.formatToParts(epoch).map(({ type, value }) => [type, value]));
}

const walls = new Map<string, number>();

/** The wall clock of a zone, as milliseconds of a clock that would read the same in UTC. Intl is asked once. */
function wallOf(epoch: number, zone: string): number {
  const key = `${epoch} ${zone}`;
  const known = walls.get(key) ?? wallByIntl(epoch, zone);
  walls.set(key, known);
  return known;
}

function wallByIntl(epoch: number, zone: string): number {
  const { year, month, day, hour, minute, second } = shownBy("en", zone, "2-digit", epoch);
  return Date.UTC(Number(year), Number(month) - 1, Number(day), Number(hour), Number(minute), Number(second));
}

/** In milliseconds. */
function offsetAt(epoch: number, zone: string): number {
  return wallOf(epoch, zone) - epoch;
}

const wallText = (wall: number) => new Date(wall).toISOString().slice(0, 19);

/** RFC 3339 on the clock of a zone. */
function onClock(epoch: number, zone: string): string {
  const minutes = Math.round(offsetAt(epoch, zone) / MINUTE);
  const two = (value: number) => String(value).padStart(2, "0");
  const sign = minutes < 0 ? "-" : "+";
  return `${wallText(wallOf(epoch, zone))}${sign}${two(Math.floor(Math.abs(minutes) / 60))}:${two(Math.abs(minutes) % 60)}`;
}

/** All that a wall clock can mean: no change of the clocks is within a day of another one. */
function meaningOf(wall: number, zone: string): { kind: Reading["kind"]; readings: string[] } {
  const [before, after] = [offsetAt(wall - DAY, zone), offsetAt(wall + DAY, zone)];
  const guesses = [...new Set([wall - before, wall - after])].sort((a, b) => a - b);
  const right = guesses.filter((epoch) => wallOf(epoch, zone) === wall);
  const kind = right.length === 0 ? "gap" : right.length === 1 ? "instant" : "twice";
  return { kind, readings: (right.length === 0 ? guesses : right).map((epoch) => onClock(epoch, zone)) };
}

function readingsOf(reading: Reading): { kind: Reading["kind"]; readings: string[] } {
  if (reading.kind === "instant") return { kind: reading.kind, readings: [reading.instant] };
  if (reading.kind === "gap" || reading.kind === "twice")
    return { kind: reading.kind, readings: [...reading.readings] };
  return { kind: reading.kind, readings: [] };
}

/** The moments when the clocks of a zone change within the years, to the minute. */
function changesOf(zone: string, from: number, to: number): readonly number[] {
  const found: number[] = [];
  for (let epoch = Date.UTC(from, 0); epoch < Date.UTC(to + 1, 0); epoch += DAY) {
    if (offsetAt(epoch, zone) === offsetAt(epoch + DAY, zone)) continue;
    let [low, high] = [epoch, epoch + DAY];
    while (high - low > MINUTE) {
      const middle = low + Math.floor((high - low) / 2 / MINUTE) * MINUTE;
      if (offsetAt(middle, zone) === offsetAt(epoch, zone)) low = middle;
      else high = middle;
    }
    found.push(high);
  }
  return found;
}

const years = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, i) => from + i);
const firsts = [...years(1945, 1969), ...years(2000, 2030)].flatMap((year) =>
  Array.from({ length: 12 }, (_, month) => Date.UTC(year, month, 1)),
);
const leapDays = [1948, 1968, 1972, 2000, 2024, 2028].map((year) => Date.UTC(year, 1, 29));
const yearEnds = years(1945, 2030).map((year) => Date.UTC(year, 11, 31));
const days = [...new Set([...firsts, ...leapDays, ...yearEnds])];

// `npm run test:long` has them all. Seven and twelve share no divisor: firsts of every month are among them.
const tested = IS_LONG ? days : days.filter((_, i) => i % 7 === 0);

/** Walls of every day, from its first second to its last. */
const wallsOfDays = [...new Set([...tested, ...leapDays])].flatMap((start, i) => [
  start,
  start + 2 * HOUR + 30 * MINUTE,
  start + (i % 24) * HOUR + (i % 60) * MINUTE,
  start + DAY - 1000,
]);

/** Iran has left its clocks alone since 2022: its last changes stand for those of 2026. They come at midnight. */
const yearOfChanges = (zone: string) => (zone === "Asia/Tehran" ? 2022 : 2026);

function wallsAroundChanges(zone: string): readonly number[] {
  return changesOf(zone, yearOfChanges(zone), yearOfChanges(zone)).flatMap((change) =>
    Array.from({ length: 60 }, (_, i) => change + offsetAt(change, zone) + (i - 30) * 30 * MINUTE),
  );
}

/** The first pairs that differ, so that a failure shows them and not the thousand that agree. */
function differing<Given>(
  given: readonly Given[],
  found: (one: Given) => unknown,
  wanted: (one: Given) => unknown,
) {
  return given
    .map((one) => ({ given: one, found: found(one), wanted: wanted(one) }))
    .filter((pair) => JSON.stringify(pair.found) !== JSON.stringify(pair.wanted))
    .slice(0, 5);
}

describe("the oracle", () => {
  test("has hundreds of days, and the changes of the clocks that the newspapers announce", () => {
    expect(days.length).toBeGreaterThanOrEqual(400);
    const announced = (zone: string) =>
      changesOf(zone, yearOfChanges(zone), yearOfChanges(zone)).map((change) => onClock(change, zone));
    expect(ZONES.map(announced)).toEqual([
      ["2026-03-29T03:00:00+02:00", "2026-10-25T02:00:00+01:00"],
      ["2026-03-08T03:00:00-04:00", "2026-11-01T01:00:00-05:00"],
      ["2026-04-05T02:00:00+12:00", "2026-09-27T03:00:00+13:00"],
      ["2022-03-22T01:00:00+04:30", "2022-09-21T23:00:00+03:30"],
    ]);
    expect(changesOf("Asia/Tehran", 2026, 2026)).toEqual([]);
  });
});

describe.each(ZONES)("on the clocks of %s", (zone) => {
  const walls = [...wallsOfDays, ...wallsAroundChanges(zone)];
  const epochs = walls.flatMap((wall) => meaningOf(wall, zone).readings.map((text) => Date.parse(text)));

  test("a written time is the instant that Intl finds, or the two it may be", () => {
    expect(
      differing(
        walls.map(wallText),
        (written) => readingsOf(readTime(written, zone)),
        (written) => meaningOf(Date.parse(`${written}Z`), zone),
      ),
    ).toEqual([]);
  });

  test("each change of the clocks skips two half hours or repeats them", () => {
    const kinds = wallsAroundChanges(zone).map((wall) => readTime(wallText(wall), zone).kind);
    expect(kinds.filter((kind) => kind === "gap").length).toBe(2);
    expect(kinds.filter((kind) => kind === "twice").length).toBe(2);
  });

  test("a time that says its offset is one instant, wherever it was written", () => {
    const written = epochs.flatMap((epoch) => [
      { epoch, text: new Date(epoch).toISOString().replace(".000Z", "Z") },
      ...ZONES.map((elsewhere) => ({ epoch, text: onClock(epoch, elsewhere) })),
    ]);
    expect(
      differing(
        written,
        ({ text }) => readingsOf(readTime(text, zone)),
        ({ epoch }) => ({ kind: "instant", readings: [onClock(epoch, zone)] }),
      ),
    ).toEqual([]);
  });

  test("an instant keeps its moment and shows the day of the wall clock", () => {
    expect(
      differing(
        epochs,
        (epoch) => [instantAt(epoch, zone), epochOf(instantAt(epoch, zone)), dayOf(instantAt(epoch, zone))],
        (epoch) => [onClock(epoch, zone), epoch, onClock(epoch, zone).slice(0, 10)],
      ),
    ).toEqual([]);
  });

  test("a day alone is that day", () => {
    const written = walls.map((wall) => wallText(wall).slice(0, 10));
    expect(
      differing(
        written,
        (text) => readTime(text, zone),
        (text) => ({ kind: "day", day: text }),
      ),
    ).toEqual([]);
  });

  test("French dates are those of Intl, with «1er» on firsts only", () => {
    const wanted = (epoch: number) => {
      const { weekday, day: date, month, year, hour, minute } = shownBy("fr-FR", zone, "long", epoch);
      const long = `${date === "1" ? "1er" : date}\u00a0${month} ${year}`;
      const clock = minute === "00" ? `${Number(hour)}\u00a0h` : `${Number(hour)}\u00a0h\u00a0${minute}`;
      return [long, `${weekday} ${long}`, `${long} à ${clock}`];
    };
    const found = (epoch: number) => {
      const when = instant(onClock(epoch, zone));
      const written = [
        longDate(when, localeFor("fr")),
        weekdayDate(when, localeFor("fr")),
        dateAndTime(when, localeFor("fr")),
      ];
      const [year = "", month = "", date = ""] = when.slice(0, 10).split("-");
      expect(longDate(day(year, month, date), localeFor("fr"))).toBe(written[0]);
      return written;
    };
    expect(differing(epochs, found, wanted)).toEqual([]);
  });

  test("English dates are those of Intl, without «st»", () => {
    const wanted = (epoch: number) => {
      const { weekday, day: date, month, year, hour, minute } = shownBy("en-GB", zone, "long", epoch);
      const long = `${date}\u00a0${month} ${year}`;
      return [`${weekday} ${long}`, `${long} at ${hour?.padStart(2, "0")}:${minute}`];
    };
    const found = (epoch: number) => {
      const when = instant(onClock(epoch, zone));
      return [weekdayDate(when, localeFor("en")), dateAndTime(when, localeFor("en"))];
    };
    expect(differing(epochs, found, wanted)).toEqual([]);
  });

  test("RFC 822 is what JavaScript calls UTC, with its offset in digits", () => {
    expect(
      differing(
        epochs,
        (epoch) => rfc822(instant(onClock(epoch, zone))),
        (epoch) => new Date(epoch).toUTCString().replace("GMT", "+0000"),
      ),
    ).toEqual([]);
  });
});

test("an offset that no zone can have is not a time", () => {
  for (const offset of ["+99:99", "+14:60", "+01:60", "-24:00", "-12:01", "+14:01", "+23:59"]) {
    expect([offset, readTime(`2024-10-31T18:40:00${offset}`, "Europe/Paris")]).toEqual([
      offset,
      { kind: "unreadable" },
    ]);
  }
});

test("the offsets at both ends of the world are offsets", () => {
  const read = (offset: string) => readTime(`2024-10-31T18:40:00${offset}`, "UTC");
  expect(["-12:00", "+14:00", "+05:45", "-00:00"].map(read)).toEqual([
    { kind: "instant", instant: "2024-11-01T06:40:00+00:00" },
    { kind: "instant", instant: "2024-10-31T04:40:00+00:00" },
    { kind: "instant", instant: "2024-10-31T12:55:00+00:00" },
    { kind: "instant", instant: "2024-10-31T18:40:00+00:00" },
  ]);
});

test("a time that its offset carries past the year 9999, or before the year 0, is not a time", () => {
  expect(readTime("9999-12-31T23:59:00-05:00", "Europe/Paris")).toEqual({ kind: "unreadable" });
  expect(readTime("0000-01-01T00:00:00+14:00", "Europe/Paris")).toEqual({ kind: "unreadable" });
  expect(readTime("9999-12-31T23:59:00+01:00", "Europe/Paris")).toEqual({
    kind: "instant",
    instant: "9999-12-31T23:59:00+01:00",
  });
});

test("the whole day that Samoa skipped gives two readings like any hour", () => {
  expect(readTime("2011-12-30 12:00", "Pacific/Apia")).toEqual({
    kind: "gap",
    readings: ["2011-12-29T12:00:00-10:00", "2011-12-31T12:00:00+14:00"],
  });
  for (const written of ["2011-12-30 00:00", "2011-12-30 23:59:59"]) {
    expect(readTime(written, "Pacific/Apia").kind).toBe("gap");
  }
  expect(readTime("2011-12-29 23:59:59", "Pacific/Apia")).toEqual({
    kind: "instant",
    instant: "2011-12-29T23:59:59-10:00",
  });
  expect(readTime("2011-12-31 00:00", "Pacific/Apia")).toEqual({
    kind: "instant",
    instant: "2011-12-31T00:00:00+14:00",
  });
});
