/** Times in the newsroom's zone: the only door to luxon. */
import { DateTime, IANAZone } from "luxon";
import { type Day, day, type Instant, instant } from "../model/identifiers.ts";

/** What a written time turned out to be. `gap` and `twice` carry the two readings to choose from. */
export type Reading =
  | { readonly kind: "instant"; readonly instant: Instant }
  | { readonly kind: "day"; readonly day: Day }
  | { readonly kind: "gap" | "twice"; readonly readings: readonly [Instant, Instant] }
  | { readonly kind: "no-such-day" }
  | { readonly kind: "unreadable" };

const WRITTEN = /^(\d{4})-(\d\d)-(\d\d)(?:[T ](\d\d):(\d\d)(?::(\d\d))?(Z|[+-]\d\d:\d\d)?)?$/;

/** Whether the IANA database knows the zone. */
export function isZone(name: string): boolean {
  return IANAZone.isValidZone(name);
}

/** Reads `2024-10-31`, `2024-10-31 18:40`, `2024-10-31T18:40:00`, the last two also with an offset or `Z`. A time without one is the newsroom's. */
export function readTime(text: string, zone: string): Reading {
  const match = WRITTEN.exec(text);
  if (match === null) return { kind: "unreadable" };
  const [, year = "", month = "", date = "", hour, minute = "", second = "00", offset] = match;
  const atNoon = DateTime.fromISO(`${year}-${month}-${date}T12:00:00`, { zone: "utc" });
  if (!atNoon.isValid) return { kind: "no-such-day" };
  if (hour === undefined) return { kind: "day", day: day(year, month, date) };
  const wall = `${year}-${month}-${date}T${hour}:${minute}:${second}`;
  if (Number(hour) > 23 || Number(minute) > 59 || Number(second) > 59) return { kind: "unreadable" };
  if (offset !== undefined) {
    const absolute = DateTime.fromISO(wall + offset, { setZone: true });
    return absolute.isValid ? { kind: "instant", instant: rfc3339(absolute, zone) } : { kind: "unreadable" };
  }
  return resolveWall(wall, zone);
}

/** The instant of a moment in milliseconds since 1970, on the newsroom's clock. */
export function instantAt(epoch: number, zone: string): Instant {
  return rfc3339(DateTime.fromMillis(epoch), zone);
}

/** The local day of an instant; its text is the newsroom's wall clock. */
export function dayOf(when: Instant): Day {
  return day(when.slice(0, 4), when.slice(5, 7), when.slice(8, 10));
}

function resolveWall(wall: string, zone: string): Reading {
  const guess = DateTime.fromISO(wall, { zone });
  if (guess.toFormat("yyyy-MM-dd'T'HH:mm:ss") !== wall) {
    const before = guess.minus({ hours: 3 }).offset;
    const after = guess.plus({ hours: 3 }).offset;
    const reading = (minutes: number) => {
      const utc = DateTime.fromISO(wall, { zone: "utc" }).minus({ minutes });
      return rfc3339(utc, zone);
    };
    return { kind: "gap", readings: [reading(after), reading(before)] };
  }
  const twins = guess.getPossibleOffsets();
  const [first, second] = twins.map((twin) => rfc3339(twin, zone)).sort(byEpoch);
  if (first !== undefined && second !== undefined) return { kind: "twice", readings: [first, second] };
  return { kind: "instant", instant: rfc3339(guess, zone) };
}

function byEpoch(a: Instant, b: Instant): number {
  return Date.parse(a) - Date.parse(b);
}

/** The one place where RFC 3339 is written. */
function rfc3339(when: DateTime, zone: string): Instant {
  return instant(when.setZone(zone).toFormat("yyyy-MM-dd'T'HH:mm:ssZZ"));
}
