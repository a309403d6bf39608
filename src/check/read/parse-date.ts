/** An instant in milliseconds since 1970; null where the text is not a date of that form, or names a day that does not exist. */
export type Milliseconds = number;

const RFC3339 = /^(\d{4})-(\d\d)-(\d\d)T(\d\d):(\d\d):(\d\d)(?:\.\d+)?(Z|[+-]\d\d:\d\d)$/;
const W3C = /^(\d{4})-(\d\d)(?:-(\d\d)(?:T(\d\d):(\d\d)(?::(\d\d)(?:\.\d+)?)?(Z|[+-]\d\d:\d\d))?)?$/;
const DURATION = /^P(?=\d|T\d)(?:\d+D)?(?:T(?:\d+H)?(?:\d+M)?(?:\d+(?:\.\d+)?S)?)?$/;
const YEAR = /^\d{4}$/;

/** `2024-11-01T14:05:00+01:00`, seconds and offset required, upper case. // RFC 3339 § 5.6 */
export function parseRfc3339(text: string): Milliseconds | null {
  const [whole, year, month, day, hour, minute, second, zone] = RFC3339.exec(text) ?? [];
  if (whole === undefined) return null;
  return instantFrom([year, month, day, hour, minute, second], zone);
}

/** A date, or a date and time with its zone. // W3C NOTE-datetime */
export function parseW3cDate(text: string): Milliseconds | null {
  const [whole, year, month, day = "01", hour = "00", minute = "00", second = "00", zone = "Z"] =
    W3C.exec(text) ?? [];
  return whole === undefined ? null : instantFrom([year, month, day, hour, minute, second], zone);
}

/** Whether a `datetime` is unambiguous: a year, month, day, duration, or an instant with its offset. // HTML § 4.5.14; an hour without offset is refused by Brevier alone */
export function isHtmlTime(text: string): boolean {
  return YEAR.test(text) || DURATION.test(text) || parseW3cDate(text) !== null;
}

/** From year, month, day, hour, minute, second; null if there is no such moment. */
export function instantFrom(
  parts: readonly (string | undefined)[],
  zone: string | undefined,
): Milliseconds | null {
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0] = parts.map(Number);
  const offset = offsetOf(zone ?? "Z");
  // A leap second is written as 60.
  if (offset === null || hour > 23 || minute > 59 || second > 60) return null;
  if (month < 1 || month > 12 || day < 1 || day > daysIn(year, month)) return null;
  return dayOf(year, month, day) + Date.UTC(1970, 0, 1, hour, minute, second) - offset;
}

/** The beginning of a day. `Date.UTC` takes the years 0 to 99 for 1900 to 1999. */
export function dayOf(year: number, month: number, day: number): Milliseconds {
  return new Date(0).setUTCFullYear(year, month - 1, day);
}

function offsetOf(zone: string): Milliseconds | null {
  if (zone === "Z") return 0;
  const hours = Number(zone.slice(1, 3));
  const minutes = Number(zone.slice(4, 6));
  if (hours > 23 || minutes > 59) return null;
  return (zone.startsWith("-") ? -1 : 1) * (hours * 60 + minutes) * 60_000;
}

function daysIn(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}
