/** Days and hours as a newsroom writes them: `jeudi 31 octobre 2024`, `14 h 05`. One formatter for all outputs (D18); no locale data of the machine. */
import type { Day, Instant, Lang, Month } from "../model/identifiers.ts";
import { primaryLanguage } from "./words.ts";

const NBSP = "\u00a0";

interface Names {
  readonly months: readonly string[];
  readonly shortMonths: readonly string[];
  readonly weekdays: readonly string[];
  readonly shortWeekdays: readonly string[];
}

const FRENCH: Names = {
  months: "janvier février mars avril mai juin juillet août septembre octobre novembre décembre".split(" "),
  shortMonths: "janv. févr. mars avr. mai juin juil. août sept. oct. nov. déc.".split(" "),
  weekdays: "lundi mardi mercredi jeudi vendredi samedi dimanche".split(" "),
  shortWeekdays: "lun. mar. mer. jeu. ven. sam. dim.".split(" "),
};

const ENGLISH: Names = {
  months: "January February March April May June July August September October November December".split(" "),
  shortMonths: "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".split(" "),
  weekdays: "Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split(" "),
  shortWeekdays: "Mon Tue Wed Thu Fri Sat Sun".split(" "),
};

/** A day or an instant; of an instant the newsroom's wall clock counts, which its text already shows. */
type When = Day | Instant;

/** `1er novembre 2024`; `1 November 2024`. */
export function longDate(when: When, lang: Lang): string {
  const { year, month, date } = partsOf(when);
  return `${dayOfMonth(date, lang)}${NBSP}${nameAt(namesOf(lang).months, month - 1)} ${year}`;
}

/** `jeudi 31 octobre 2024`; `Thursday 31 October 2024`. */
export function weekdayDate(when: When, lang: Lang): string {
  return `${nameAt(namesOf(lang).weekdays, weekdayOf(when))} ${longDate(when, lang)}`;
}

/** `14 h 05`, `14 h`, `0 h`; `14:05`. */
export function clockTime(when: Instant, lang: Lang): string {
  const { hour, minute } = partsOf(when);
  if (primaryLanguage(lang) !== "fr") return `${two(hour)}:${two(minute)}`;
  return minute === 0 ? `${hour}${NBSP}h` : `${hour}${NBSP}h${NBSP}${two(minute)}`;
}

/** `14:05` in tabular columns, in every language. */
export function columnTime(when: Instant): string {
  const { hour, minute } = partsOf(when);
  return `${two(hour)}:${two(minute)}`;
}

/** `1er novembre 2024 à 14 h 05`; `1 November 2024 at 14:05`. */
export function dateAndTime(when: Instant, lang: Lang): string {
  const at = primaryLanguage(lang) === "fr" ? "à" : "at";
  return `${longDate(when, lang)} ${at} ${clockTime(when, lang)}`;
}

/** `novembre 2024`; `November 2024`. */
export function monthAndYear(month: Month, lang: Lang): string {
  return `${nameAt(namesOf(lang).months, Number(month.slice(5)) - 1)} ${month.slice(0, 4)}`;
}

/** `nov.`; `Nov`. */
export function shortMonth(month: Month, lang: Lang): string {
  return nameAt(namesOf(lang).shortMonths, Number(month.slice(5)) - 1);
}

/** Monday first: the full name and the short one. */
export function weekdayNames(lang: Lang): readonly { readonly long: string; readonly short: string }[] {
  const names = namesOf(lang);
  return names.weekdays.map((long, i) => ({ long, short: nameAt(names.shortWeekdays, i) }));
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

/** RFC 822 with a four-digit year, in UTC: `Thu, 31 Oct 2024 17:40:00 +0000` (D1 R24). */
export function rfc822(when: Instant): string {
  const utc = new Date(epochOf(when));
  const weekday = nameAt(ENGLISH.shortWeekdays, (utc.getUTCDay() + 6) % 7);
  const month = nameAt(ENGLISH.shortMonths, utc.getUTCMonth());
  const time = [utc.getUTCHours(), utc.getUTCMinutes(), utc.getUTCSeconds()].map(two).join(":");
  return `${weekday}, ${two(utc.getUTCDate())} ${month} ${utc.getUTCFullYear()} ${time} +0000`;
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

function namesOf(lang: Lang): Names {
  return primaryLanguage(lang) === "fr" ? FRENCH : ENGLISH;
}

function nameAt(names: readonly string[], index: number): string {
  const name = names[index];
  if (name === undefined) throw new Error(`no name at ${index}`);
  return name;
}

function dayOfMonth(date: number, lang: Lang): string {
  return date === 1 && primaryLanguage(lang) === "fr" ? "1er" : String(date);
}

function two(value: number): string {
  return String(value).padStart(2, "0");
}
