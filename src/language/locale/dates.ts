/**
 * Days and hours as a newsroom writes them: `jeudi 31 octobre 2024`, `14 h 05`. One formatter for all outputs; no locale data of the
 * machine. What machines read has one place too: RFC 822 is `rfc822` below; RFC 3339 is made in `zone.ts`, and an `Instant` is such a text;
 * the W3C’s date and time format (sitemaps, `datetime`, Open Graph) is a profile of it, so that an `Instant`, a `Day` and a `Month` are
 * printed as they stand.
 */
import { type Day, day, type Instant, instant, type Month } from "../../model/identifiers.ts";
import type { WordKey } from "./catalogue.ts";
import { type Locale, type NameList, plainWord } from "./locale.ts";
import { fill } from "./words.ts";

/** A day or an instant; of an instant the newsroom's wall clock counts, which its text already shows. */
type When = Day | Instant;

/** `1er novembre 2024`; `1 November 2024`. */
export function longDate(when: When, locale: Locale): string {
  return pattern(locale, "date.long", dayValues(when, locale));
}

/** `jeudi 31 octobre 2024`; `Thursday 31 October 2024`. */
export function weekdayDate(when: When, locale: Locale): string {
  const weekday = nameAt(locale, "weekdays", weekdayOf(when));
  return pattern(locale, "date.withWeekday", { weekday, date: longDate(when, locale) });
}

/** `01/11/2024`, in Canada `2024-11-01`, in Switzerland `01.11.2024`; `1 Nov 2024`. */
export function shortDate(when: When, locale: Locale): string {
  return pattern(locale, "date.short", dayValues(when, locale));
}

/** `14 h 05`, `14 h`, `0 h`; `14:05`. */
export function clockTime(when: Instant, locale: Locale): string {
  const { hour, minute } = partsOf(when);
  const values = { hour: String(hour), hh: two(hour), minute: two(minute) };
  return pattern(locale, minute === 0 ? "date.fullHour" : "date.time", values);
}

/** `14:05` in tabular columns, in every language. */
export function columnTime(when: Instant): string {
  const { hour, minute } = partsOf(when);
  return `${two(hour)}:${two(minute)}`;
}

/** `1er novembre 2024 à 14 h 05`; `1 November 2024 at 14:05`. */
export function dateAndTime(when: Instant, locale: Locale): string {
  return pattern(locale, "date.withTime", { date: longDate(when, locale), time: clockTime(when, locale) });
}

/**
 * `du 1er au 3 novembre 2024`, `du 30 octobre au 2 novembre 2024`, `du 28 décembre 2024 au 3 janvier 2025`; `1–3 November 2024`. Two times of
 * one day are that day; the earlier of the two comes first, whichever is given first.
 */
export function dateRange(a: When, b: When, locale: Locale): string {
  const [from, to] = a.slice(0, 10) <= b.slice(0, 10) ? [a, b] : [b, a];
  if (from.slice(0, 10) === to.slice(0, 10)) return longDate(from, locale);
  if (from.slice(0, 4) !== to.slice(0, 4))
    return pattern(locale, "date.range", { from: longDate(from, locale), to: longDate(to, locale) });
  const [first, last] = [dayValues(from, locale), dayValues(to, locale)];
  const days = { first: first.day, last: last.day, year: first.year };
  return first.mm === last.mm
    ? pattern(locale, "date.rangeInMonth", { ...days, month: first.month })
    : pattern(locale, "date.rangeInYear", { ...days, firstMonth: first.month, lastMonth: last.month });
}

/** `novembre 2024`; `November 2024`. */
export function monthAndYear(month: Month, locale: Locale): string {
  const name = nameAt(locale, "months", Number(month.slice(5)) - 1);
  return pattern(locale, "date.month", { month: name, year: month.slice(0, 4) });
}

/** `nov.`; `Nov`. */
export function shortMonth(month: Month, locale: Locale): string {
  return nameAt(locale, "shortMonths", Number(month.slice(5)) - 1);
}

/** Monday first: the full name and the short one. */
export function weekdayNames(locale: Locale): readonly { readonly long: string; readonly short: string }[] {
  return locale.names.weekdays.map((long, i) => ({ long, short: nameAt(locale, "shortWeekdays", i) }));
}

/** 0 is Monday (ISO 8601), by the proleptic Gregorian calendar. */
export function weekdayOf(when: When): number {
  const { year, month, date } = partsOf(when);
  return (new Date(Date.UTC(year, month - 1, date)).getUTCDay() + 6) % 7;
}

/** How many days the month has. */
export function daysIn(month: Month): number {
  return new Date(Date.UTC(Number(month.slice(0, 4)), Number(month.slice(5)), 0)).getUTCDate();
}

/** The names of the standard, which no catalogue can change. */
const RFC_822 = {
  weekdays: "Sun Mon Tue Wed Thu Fri Sat".split(" "),
  months: "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".split(" "),
};

/** RFC 822 with a four-digit year, in UTC: `Thu, 31 Oct 2024 17:40:00 +0000`. // RSS 2.0 § pubDate */
export function rfc822(when: Instant): string {
  return `${wireDate(when)} +0000`;
}

/** What HTTP calls a date: `Thu, 31 Oct 2024 17:40:00 GMT`. // RFC 9110 § 5.6.7 */
export function httpDate(when: Instant): string {
  return `${wireDate(when)} GMT`;
}

/** The same instant in UTC, to the second: `2024-10-31T17:40:00Z`. */
export function utcInstant(when: Instant): Instant {
  const utc = new Date(epochOf(when));
  const day = [utc.getUTCMonth() + 1, utc.getUTCDate()].map(two).join("-");
  return instant(`${String(utc.getUTCFullYear()).padStart(4, "0")}-${day}T${clockOf(utc)}Z`);
}

function wireDate(when: Instant): string {
  const utc = new Date(epochOf(when));
  const weekday = RFC_822.weekdays[utc.getUTCDay()];
  const month = RFC_822.months[utc.getUTCMonth()];
  const year = String(utc.getUTCFullYear()).padStart(4, "0");
  return `${weekday}, ${two(utc.getUTCDate())} ${month} ${year} ${clockOf(utc)}`;
}

function clockOf(utc: Date): string {
  return [utc.getUTCHours(), utc.getUTCMinutes(), utc.getUTCSeconds()].map(two).join(":");
}

/** The local day of an instant; its text is the newsroom's wall clock. */
export function dayOf(when: Instant): Day {
  return day(when.slice(0, 4), when.slice(5, 7), when.slice(8, 10));
}

/** Milliseconds since 1970. */
export function epochOf(when: Instant): number {
  return Date.parse(when);
}

/** The later of two instants. */
export function laterOf(a: Instant, b: Instant): Instant {
  return epochOf(a) >= epochOf(b) ? a : b;
}

function partsOf(when: When) {
  return {
    year: Number(when.slice(0, 4)),
    month: Number(when.slice(5, 7)),
    date: Number(when.slice(8, 10)),
    hour: Number(when.slice(11, 13)),
    minute: Number(when.slice(14, 16)),
  };
}

/** What the pattern of a day can name. */
function dayValues(when: When, locale: Locale) {
  const { year, month, date } = partsOf(when);
  return {
    year: String(year),
    month: nameAt(locale, "months", month - 1),
    shortMonth: nameAt(locale, "shortMonths", month - 1),
    mm: two(month),
    day: date === 1 ? plainWord(locale.words, "date.first") : String(date),
    dd: two(date),
  };
}

function pattern(locale: Locale, key: WordKey, values: Readonly<Record<string, string>>): string {
  return fill(plainWord(locale.words, key), values);
}

function nameAt(locale: Locale, list: NameList, index: number): string {
  const name = locale.names[list][index];
  if (name === undefined) throw new Error(`no name at ${index} of ${list}`);
  return name;
}

function two(value: number): string {
  return String(value).padStart(2, "0");
}
