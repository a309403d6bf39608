import { instantFrom, type Milliseconds } from "./parse-date.ts";

/** A date of RSS, read as leniently as feed readers do. */
export interface Rfc822Date {
  readonly instant: Milliseconds;
  /** The weekday of that date. */
  readonly weekday: string;
  /** Whether the written weekday, if any, is right. */
  readonly hasRightWeekday: boolean;
  /** Whether it has the one form that all feed readers understand. */
  readonly isPlain: boolean;
}

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
  /^(?:([a-z]{3,9})\.?,?\s+)?(\d{1,2})\s+([a-z]{3,9})\.?\s+(\d{4}|\d\d)\s+(\d{1,2}):(\d\d)(?::(\d\d))?\s*([a-z]{1,5}|[+-]\d{4})?\s*(?:\([^()]*\))?$/i;
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
  ] = LOOSE.exec(text) ?? [];
  const month = MONTHS.indexOf(monthName.slice(0, 3).toLowerCase()) + 1;
  const offset = ZONES[zone.toUpperCase()] ?? (/\d/.test(zone) ? zone : null);
  if (whole === undefined || month === 0 || offset === null) return null;
  const year =
    yearText.length === 2 ? Number(yearText) + (Number(yearText) < 70 ? 2000 : 1900) : Number(yearText);
  const numbers = [String(year), String(month), day, hour, minute, second];
  const instant = instantFrom(numbers, `${offset.slice(0, 3)}:${offset.slice(3)}`);
  if (instant === null) return null;
  const weekday = WEEKDAYS[new Date(Date.UTC(year, month - 1, Number(day))).getUTCDay()] ?? "";
  const isWeekday = WEEKDAYS.includes((weekdayName ?? "").slice(0, 3));
  return {
    instant,
    weekday,
    hasRightWeekday: !isWeekday || weekdayName?.slice(0, 3) === weekday,
    isPlain: PLAIN.test(text) && isWeekday,
  };
}
