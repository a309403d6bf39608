/** Day pages and month pages: how everything ever published is reached. */
import { daysIn, monthAndYear, weekdayDate, weekdayOf } from "../../language/locale/dates.ts";
import { word } from "../../language/locale/words.ts";
import type { BriefExport } from "../../model/brief.ts";
import { type Day, day as dayFrom, type Month, monthOf } from "../../model/identifiers.ts";
import { inLanguage } from "../../model/site.ts";
import type { Output } from "../output.ts";
import type { Edition, Resolved } from "../resolve.ts";
import { pathOf } from "../routes.ts";
import { cardOf, dayGroups } from "./cards.ts";
import { neighbours } from "./neighbours.ts";
import { page } from "./page.ts";
import { calendarTrail, itemsOfBriefs, itemsOfDays, monthTrail, type NamedUrl } from "./page-data.ts";
import type { DayGroup } from "./page-parts.ts";
import type { MonthTable } from "./page-views.ts";

/** A month page with more briefs than this shows days with counts, not headlines. */
const LONG_MONTH = 200;

/** Plans the page of a month, in each edition that has a brief in it. */
export function planMonthPages(resolved: Resolved, month: Month): readonly Output[] {
  return resolved.editions.flatMap((edition) => {
    const briefs = edition.months.get(month);
    return briefs === undefined ? [] : [monthPage(resolved, edition, month, briefs)];
  });
}

/** Plans the page of a day, in each edition that has a brief on it. */
export function planDayPages(resolved: Resolved, day: Day): readonly Output[] {
  return resolved.editions.flatMap((edition) =>
    edition.days.has(day) ? [dayPage(resolved, edition, day)] : [],
  );
}

/** The calendar of a month, weeks from Monday. */
export function monthTable(resolved: Resolved, edition: Edition, month: Month): MonthTable {
  const [year = "", number = ""] = month.split("-");
  const days = Array.from({ length: daysIn(month) }, (_, i) => {
    const day = dayFrom(year, number, String(i + 1).padStart(2, "0"));
    const count = edition.days.get(day)?.length ?? 0;
    return {
      day,
      date: i + 1,
      count,
      path: count === 0 ? null : pathOf(resolved.site, edition.routes.day(day)),
    };
  });
  const blanks = Array.from({ length: weekdayOf(dayFrom(year, number, "01")) }, () => null);
  const cells = [...blanks, ...days];
  const weeks = Array.from({ length: Math.ceil(cells.length / 7) }, (_, i) =>
    Array.from({ length: 7 }, (_unused, j) => cells[i * 7 + j] ?? null),
  );
  return { month, path: pathOf(resolved.site, edition.routes.month(month)), weeks };
}

function dayPage(resolved: Resolved, edition: Edition, day: Day): Output {
  const { site } = resolved;
  const { lang, locale, routes } = edition;
  const briefs = edition.days.get(day) ?? [];
  const month = monthOf(day);
  const options = {
    titleIn: (of: Edition) => word(of.locale, "day.heading", { date: weekdayDate(day, of.locale) }),
    routeIn: (of: Edition) => of.routes.day(day),
    existsIn: ({ days }: Edition) => days.has(day),
    description: word(locale, "day.description", {
      count: briefs.length,
      date: weekdayDate(day, locale),
      site: inLanguage(site.title, lang),
    }),
    subject: {
      type: "CollectionPage",
      trail: monthTrail(resolved, edition, month),
      items: itemsOfBriefs(resolved, briefs),
    },
    part: day,
  } as const;
  return page(resolved, edition, options, {
    kind: "day",
    day,
    cards: briefs.map((brief) => cardOf(resolved, brief)),
    month: { month, path: pathOf(site, routes.month(month)) },
    ...neighbours([...edition.days.keys()], day, (other) => ({
      day: other,
      path: pathOf(site, routes.day(other)),
    })),
  });
}

function monthPage(
  resolved: Resolved,
  edition: Edition,
  month: Month,
  briefs: readonly BriefExport[],
): Output {
  const { site } = resolved;
  const { lang, locale, routes } = edition;
  const options = {
    titleIn: (of: Edition) => word(of.locale, "month.heading", { month: monthAndYear(month, of.locale) }),
    routeIn: (of: Edition) => of.routes.month(month),
    existsIn: ({ months }: Edition) => months.has(month),
    description: word(locale, "month.description", {
      count: briefs.length,
      month: monthAndYear(month, locale),
      site: inLanguage(site.title, lang),
    }),
    subject: {
      type: "CollectionPage",
      trail: calendarTrail(resolved, edition),
      items: itemsOfMonth(resolved, edition, briefs),
    },
    part: month,
  } as const;
  return page(resolved, edition, options, {
    kind: "month",
    table: monthTable(resolved, edition, month),
    count: briefs.length,
    days: groupsOfMonth(resolved, edition, briefs),
    ...neighbours([...edition.months.keys()], month, (other) => ({
      month: other,
      path: pathOf(site, routes.month(other)),
    })),
  });
}

/** The days of a month as a list; of a long one, only their counts. */
export function groupsOfMonth(
  resolved: Resolved,
  edition: Edition,
  briefs: readonly BriefExport[],
  order: "newest" | "oldest" = "newest",
): readonly DayGroup[] {
  const groups = dayGroups(resolved, edition, briefs, order);
  return briefs.length > LONG_MONTH ? groups.map((group) => ({ ...group, cards: [] })) : groups;
}

/** What that list shows, for machines. */
export function itemsOfMonth(
  resolved: Resolved,
  edition: Edition,
  briefs: readonly BriefExport[],
): readonly NamedUrl[] {
  return briefs.length > LONG_MONTH
    ? itemsOfDays(resolved, edition, briefs)
    : itemsOfBriefs(resolved, briefs);
}
