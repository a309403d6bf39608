import type { CatalogueOf } from "./catalogue.ts";
import type { datesFr } from "./dates-fr.ts";

/** How English writes dates, hours and numbers. */
export const datesEn: CatalogueOf<typeof datesFr> = {
  "date.months":
    "January, February, March, April, May, June, July, August, September, October, November, December",
  "date.shortMonths": "Jan, Feb, Mar, Apr, May, Jun, Jul, Aug, Sep, Oct, Nov, Dec",
  "date.weekdays": "Monday, Tuesday, Wednesday, Thursday, Friday, Saturday, Sunday",
  "date.shortWeekdays": "Mon, Tue, Wed, Thu, Fri, Sat, Sun",
  "date.first": "1",
  "date.long": "{day} {month} {year}",
  "date.withWeekday": "{weekday} {date}",
  "date.short": "{day} {shortMonth} {year}",
  "date.month": "{month} {year}",
  "date.time": "{hh}:{minute}",
  "date.fullHour": "{hh}:00",
  "date.withTime": "{date} at {time}",
  "date.rangeInMonth": "{first}–{last} {month} {year}",
  "date.rangeInYear": "{first} {firstMonth} – {last} {lastMonth} {year}",
  "date.range": "{from} – {to}",
  "date.zone": "{city} time",
  "date.inZone": "{date} ({zone})",
  "number.thousands": ",",
  "number.groupsFrom": "4",
  "plural.rule": "en",
};
