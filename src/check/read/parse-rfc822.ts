import { dayOf, instantFrom, type Milliseconds } from "./parse-date.ts";

/** A date of RSS, read as leniently as feed readers do. */
export interface Rfc822Date {
  readonly instant: Milliseconds;
  /** The weekday of that date. */
  readonly weekday: string;
  /** Whether the written weekday, if any, is right. */
  readonly hasRightWeekday: boolean;
  /** Whether it has a form that the standard of today allows. */
  readonly isUsual: boolean;
  /** Whether it has the one form that all feed readers understand. */
  readonly isPlain: boolean;
}

/** Comments in comments are read this deep. */
const DEEPEST_COMMENT = 8;
const MONTHS: readonly string[] = "jan feb mar apr may jun jul aug sep oct nov dec".split(" ");
const WEEKDAYS: readonly string[] = ["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"];
/** // RFC 822 § 5.1 */
const ZONES: Readonly<Record<string, string>> = {
  UT: "+0000",
  UTC: "+0000",
  GMT: "+0000",
  Z: "+0000",
  EST: "-0500",
  EDT: "-0400",
  CST: "-0600",
  CDT: "-0500",
  MST: "-0700",
  MDT: "-0600",
  PST: "-0800",
  PDT: "-0700",
};

const LOOSE =
  /^(?:([a-z]{3,9})\.?(?:\s*,\s*|\s+))?(\d{1,2})\s+([a-z]{3,9})\.?\s+(\d{4}|\d\d)\s+(\d{1,2}):(\d\d)(?::(\d\d))?\s*([a-z]{1,5}|[+-]\d{4})?$/i;
/** // RFC 5322 § 3.3, with the named zones of § 4.3 */
const USUAL =
  /^(?:[A-Z][a-z]{2}, )?\d\d? [A-Z][a-z]{2} \d{4} \d\d:\d\d(?::\d\d)? (?:[+-]\d\d[0134][05]|UT|GMT|Z|[ECMP][SD]T)$/;
/** The innermost comments, and the quoted characters in them. // RFC 822 § 3.1.4 */
const COMMENTS = /\((?:[^()\\]|\\.)*\)/gs;
const PLAIN = /^[A-Z][a-z]{2}, \d\d [A-Z][a-z]{2} \d{4} \d\d:\d\d:\d\d (?:[+-]0000|GMT)$/;

/** Null for what is no date, or a day that does not exist. // RFC 822 § 5, RFC 5322 § 3.3 */
export function parseRfc822(text: string): Rfc822Date | null {
  const [
    whole,
    weekdayName,
    day = "",
    monthName = "",
    yearText = "",
    hour,
    minute,
    second = "00",
    zone = "Z",
  ] = LOOSE.exec(withoutComments(text)) ?? [];
  const month = MONTHS.indexOf(monthName.slice(0, 3).toLowerCase()) + 1;
  const offset = offsetOf(zone.toUpperCase());
  if (whole === undefined || month === 0 || offset === null) return null;
  const year =
    yearText.length === 2 ? Number(yearText) + (Number(yearText) < 70 ? 2000 : 1900) : Number(yearText);
  const numbers = [String(year), String(month), day, hour, minute, second];
  const instant = instantFrom(numbers, `${offset.slice(0, 3)}:${offset.slice(3)}`);
  if (instant === null) return null;
  const weekday = WEEKDAYS[new Date(dayOf(year, month, Number(day))).getUTCDay()] ?? "";
  const written = WEEKDAYS.find((name) => name.toLowerCase() === weekdayName?.slice(0, 3).toLowerCase());
  return {
    instant,
    weekday,
    hasRightWeekday: written === undefined || written === weekday,
    isUsual: USUAL.test(text) && (written === undefined) === (weekdayName === undefined),
    isPlain: PLAIN.test(text) && written !== undefined,
  };
}

/** `+0100` for a zone; null for none. A single letter says nothing that can be relied on. // RFC 5322 § 4.3 */
function offsetOf(zone: string): string | null {
  if (Object.hasOwn(ZONES, zone)) return ZONES[zone] ?? null;
  if (/^[A-IK-Z]$/.test(zone)) return "+0000";
  return /\d/.test(zone) ? zone : null;
}

/** With a space for each comment, from the innermost outwards. */
function withoutComments(text: string): string {
  let [rest, depth] = [text, 0];
  for (; depth < DEEPEST_COMMENT && rest.includes("("); depth += 1) rest = rest.replace(COMMENTS, " ");
  return rest.trim();
}
