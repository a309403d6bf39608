/** Times in the newsroom's zone: the only door to luxon. */
import { DateTime, IANAZone, Info, SystemZone } from "luxon";
import { type Day, day, type Instant, instant } from "../../model/identifiers.ts";

/** What a written time turned out to be. `gap` and `twice` carry the two readings to choose from. */
export type Reading =
  | { readonly kind: "instant"; readonly instant: Instant }
  | { readonly kind: "day"; readonly day: Day }
  | { readonly kind: "gap" | "twice"; readonly readings: readonly [Instant, Instant] }
  | { readonly kind: "no-such-day" }
  | { readonly kind: "unreadable" };

/** RFC 3339 § 5.6, with all that YAML and other tools write: an hour of one digit, parts of a second, an offset after a space or without a colon. */
const WRITTEN =
  /^(\d{4})-(\d\d)-(\d\d)(?:[Tt ](\d{1,2}):(\d\d)(?::(\d\d)(?:[.,]\d+)?)?(?: ?([Zz]|UTC|GMT|[+-]\d{1,2}(?::?\d\d)?))?)?$/;

/**
 * Offsets that a clock can have, in minutes. RFC 3339 § 5.6 lets an offset have any hour up to 23; no place keeps a time outside these two
 * (Baker Island, Kiribati's Line Islands), so that one beyond is a slip, and would move a brief by hours.
 */
const OFFSETS = { least: -12 * 60, most: 14 * 60 } as const;

/** No local time was ever further from UTC than Manila's before 1845, by almost sixteen hours. */
const FURTHEST = { hours: 16 } as const;

/** The capitals of a name in two parts or more: `America/Port-au-Prince`, `US/Eastern`. */
const CAPITALS = /^(?:US|[A-Z][a-z]+)(?:\/[A-Z][^/]*)+$/;

/** Whether the IANA database knows the zone, written so: its city is what readers see, and would be «paris» of `europe/paris`. */
export function isZone(name: string): boolean {
  return IANAZone.isValidZone(name) && (!name.includes("/") || CAPITALS.test(name));
}

/** The zone of this machine, to propose it; null if it has no name that a site can have. */
export function systemZone(): string | null {
  const { name } = SystemZone.instance;
  return isZone(name) ? name : null;
}

/** Reads `2024-10-31`, `2024-10-31 18:40`, `2024-10-31T18:40:00`, the last two also with an offset or `Z`; parts of a second are dropped. A time without one is the newsroom's. */
export function readTime(text: string, zone: string): Reading {
  const match = WRITTEN.exec(text);
  if (match === null) return { kind: "unreadable" };
  const [, year = "", month = "", date = "", hour, minute = "", second = "00", zoned] = match;
  if (!isDay(year, month, date)) return { kind: "no-such-day" };
  if (hour === undefined) return { kind: "day", day: day(year, month, date) };
  const wall = `${year}-${month}-${date}T${hour.padStart(2, "0")}:${minute}:${second}`;
  if (Number(hour) > 23 || Number(minute) > 59 || Number(second) > 59) return { kind: "unreadable" };
  if (zoned !== undefined) {
    const offset = offsetOf(zoned);
    const found = isOffset(offset) ? rfc3339(Date.parse(wall + offset), zone) : null;
    return found === null ? { kind: "unreadable" } : { kind: "instant", instant: found };
  }
  return resolveWall(wall, zone);
}

/** The instant of a moment in milliseconds since 1970, on the newsroom's clock. */
export function instantAt(epoch: number, zone: string): Instant {
  return written(epoch, zone);
}

/** By the proleptic Gregorian calendar (ISO 8601). */
function isDay(year: string, month: string, date: string): boolean {
  // All that every month has.
  if (month >= "01" && month <= "12" && date >= "01" && date <= "28" && year >= "1000") return true;
  const noon = new Date(`${year}-${month}-${date}T12:00:00Z`);
  return !Number.isNaN(noon.getTime()) && noon.toISOString().startsWith(`${year}-${month}-${date}T`);
}

/** `Z` or `+08:00`, whatever was written for it. */
function offsetOf(written: string): string {
  if (!/^[+-]/.test(written)) return "Z";
  const digits = written.slice(1).replace(":", "");
  const [hours, minutes] = digits.length < 3 ? [digits, "00"] : [digits.slice(0, -2), digits.slice(-2)];
  return `${written.slice(0, 1)}${hours.padStart(2, "0")}:${minutes}`;
}

function isOffset(offset: string): boolean {
  if (offset === "Z") return true;
  const minutes = Number(offset.slice(4));
  const total = Number(`${offset.slice(0, 1)}1`) * (Number(offset.slice(1, 3)) * 60 + minutes);
  return minutes <= 59 && total >= OFFSETS.least && total <= OFFSETS.most;
}

function resolveWall(wall: string, zone: string): Reading {
  const asUtc = Date.parse(`${wall}Z`);
  const steady = steadyOffset(asUtc, zone);
  if (steady !== null) return { kind: "instant", instant: written(asUtc - steady * 60_000, zone) };
  const guess = DateTime.fromISO(wall, { zone });
  if (guess.toFormat("yyyy-MM-dd'T'HH:mm:ss") !== wall) {
    // From the wall itself, not from the guess, which may be on either side: a gap can be as long as a day.
    const utc = DateTime.fromISO(wall, { zone: "utc" });
    const before = utc.minus(FURTHEST).setZone(zone).offset;
    const after = utc.plus(FURTHEST).setZone(zone).offset;
    const reading = (minutes: number) => written(utc.minus({ minutes }).toMillis(), zone);
    return { kind: "gap", readings: [reading(after), reading(before)] };
  }
  const twins = guess.getPossibleOffsets();
  const [first, second] = twins.map((twin) => written(twin.toMillis(), zone)).sort(byEpoch);
  if (first !== undefined && second !== undefined) return { kind: "twice", readings: [first, second] };
  return { kind: "instant", instant: written(guess.toMillis(), zone) };
}

function byEpoch(a: Instant, b: Instant): number {
  return Date.parse(a) - Date.parse(b);
}

function written(epoch: number, zone: string): Instant {
  const found = rfc3339(epoch, zone);
  if (found === null) throw new Error(`${epoch} is beyond what RFC 3339 can say`);
  return found;
}

/** The one place where RFC 3339 is written; null if the year, on that clock, has not four digits (§ 1). */
function rfc3339(epoch: number, zone: string): Instant | null {
  const minutes = steadyOffset(epoch, zone) ?? Info.normalizeZone(zone).offset(epoch);
  const wall = new Date(epoch + minutes * 60_000).toISOString();
  // Other years have a sign before them.
  if (!/^\d/.test(wall)) return null;
  const sign = minutes < 0 ? "-" : "+";
  const [hours, rest] = [Math.trunc(Math.abs(minutes) / 60), Math.trunc(Math.abs(minutes) % 60)];
  return instant(`${wall.slice(0, 19)}${sign}${two(hours)}:${two(rest)}`);
}

const DAY = 86_400_000;

/** By zone and by day (counted from 1970, of UTC): to ask for an offset costs more than all else that is done with a time. */
const steadyOffsets = new Map<string, Map<number, number | null>>();

/** The offset of a zone on a day of UTC, in minutes, if it is the same from the day before to the day after; else null. */
function steadyOffset(epoch: number, zone: string): number | null {
  const day = Math.floor(epoch / DAY);
  const ofZone = steadyOffsets.get(zone) ?? new Map<number, number | null>();
  steadyOffsets.set(zone, ofZone);
  const known = ofZone.get(day);
  if (known !== undefined) return known;
  const steady = offsetAround(day, zone);
  ofZone.set(day, steady);
  return steady;
}

/** No zone has ever changed its offset twice within half a day. */
function offsetAround(day: number, zone: string): number | null {
  const clock = Info.normalizeZone(zone);
  const first = clock.offset((day - 1) * DAY);
  for (let at = (day - 1) * DAY; at <= (day + 2) * DAY; at += DAY / 2)
    if (clock.offset(at) !== first) return null;
  return first;
}

function two(value: number): string {
  return String(value).padStart(2, "0");
}
