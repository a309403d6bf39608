/** Pages that list all there is: the calendar, the months of each year; topics, stories and authors. They stand at the roots of other addresses. */
import { monthAndYear } from "../../language/locale/dates.ts";
import { word } from "../../language/locale/words.ts";
import { monthFrom } from "../../model/identifiers.ts";
import { byCodeUnit } from "../../model/order.ts";
import { inLanguage } from "../../model/site.ts";
import type { Output } from "../output.ts";
import type { Edition, Resolved } from "../resolve.ts";
import { pathOf, type SectionKind, urlOf } from "../routes.ts";
import { sectionDescription, sectionLink } from "./cards.ts";
import { hasCorrections } from "./corrections.ts";
import { page } from "./page.ts";
import { calendarTrail, homeStep } from "./page-data.ts";
import type { CalendarView } from "./page-views.ts";

/** In the order in which readers are offered them. */
const KINDS = ["topic", "story", "author"] as const satisfies readonly SectionKind[];

export function planLists(resolved: Resolved, edition: Edition, hasArchives: boolean): readonly Output[] {
  return [
    calendar(resolved, edition, hasArchives),
    ...yearsOf(edition).map((year) => yearPage(resolved, edition, year)),
    ...listedKinds(edition).map((kind) => sectionsPage(resolved, edition, kind)),
  ];
}

/** The years with a brief, newest first. */
export function yearsOf({ months }: Edition): readonly string[] {
  return [...new Set([...months.keys()].map((month) => month.slice(0, 4)))];
}

/** The kinds of sections of which an edition has any. */
export function listedKinds({ sections }: Edition): readonly SectionKind[] {
  return KINDS.filter((kind) => sections[kind].size > 0);
}

function calendar(resolved: Resolved, edition: Edition, hasArchives: boolean): Output {
  const { site } = resolved;
  const { lang, locale, routes } = edition;
  const years = yearsOf(edition);
  const options = {
    titleIn: (of: Edition) => word(of.locale, "calendar.title"),
    routeIn: (of: Edition) => of.routes.calendar,
    description: word(locale, "calendar.description", { site: inLanguage(site.title, lang) }),
    subject: {
      type: "CollectionPage",
      trail: [homeStep(resolved, edition)],
      // As the page shows them: the newest year first, its months from January on.
      items: years.flatMap((year) => monthsOf(resolved, edition, year)),
    },
  } as const;
  return page(resolved, edition, options, {
    kind: "calendar",
    year: null,
    lists: listedKinds(edition).map((kind) => ({
      title: word(locale, `subscribe.${kind}`),
      path: pathOf(site, routes.sections(kind)),
    })),
    archives: hasArchives ? pathOf(site, routes.archives) : null,
    corrections: hasCorrections(edition) ? pathOf(site, routes.corrections) : null,
    years: years.map((year) => yearOf(resolved, edition, year)),
  });
}

function yearPage(resolved: Resolved, edition: Edition, year: string): Output {
  const options = {
    titleIn: () => year,
    routeIn: ({ routes }: Edition) => routes.year(year),
    existsIn: (other: Edition) => yearsOf(other).includes(year),
    description: descriptionOf(resolved, edition, year),
    subject: {
      type: "CollectionPage",
      trail: calendarTrail(resolved, edition),
      items: monthsOf(resolved, edition, year),
    },
  } as const;
  return page(resolved, edition, options, {
    kind: "calendar",
    year,
    lists: [],
    archives: null,
    corrections: null,
    years: [yearOf(resolved, edition, year)],
  });
}

function sectionsPage(resolved: Resolved, edition: Edition, kind: SectionKind): Output {
  const { site } = resolved;
  const titleIn = ({ locale }: Edition) => word(locale, `subscribe.${kind}`);
  const subjects = [...edition.sections[kind].keys()]
    .map((key) => ({
      at: edition.routes.section(kind, key),
      ...sectionLink(resolved, edition, kind, key),
      description: sectionDescription(resolved, edition, kind, key),
    }))
    .sort((a, b) => byCodeUnit(a.path, b.path));
  const options = {
    titleIn,
    routeIn: ({ routes }: Edition) => routes.sections(kind),
    existsIn: (other: Edition) => other.sections[kind].size > 0,
    description: descriptionOf(resolved, edition, titleIn(edition)),
    subject: {
      type: "CollectionPage",
      trail: [homeStep(resolved, edition)],
      items: subjects.map(({ title, at }) => ({ name: title, url: urlOf(site, at) })),
    },
  } as const;
  return page(resolved, edition, options, {
    kind: "sections",
    title: titleIn(edition),
    subjects: subjects.map(({ title, path, description }) => ({ title, path, description })),
  });
}

function descriptionOf({ site }: Resolved, { lang, locale }: Edition, title: string): string {
  return word(locale, "section.description", { title, site: inLanguage(site.title, lang) });
}

function monthsOf({ site }: Resolved, { months, locale, routes }: Edition, year: string) {
  return [...months.keys()]
    .filter((month) => month.startsWith(year))
    .sort(byCodeUnit)
    .map((month) => ({ name: monthAndYear(month, locale), url: urlOf(site, routes.month(month)) }));
}

function yearOf({ site }: Resolved, edition: Edition, year: string): CalendarView["years"][number] {
  const months = Array.from({ length: 12 }, (_, i) => {
    const month = monthFrom(year, i + 1);
    const count = edition.months.get(month)?.length ?? 0;
    return { month, count, path: count === 0 ? null : pathOf(site, edition.routes.month(month)) };
  });
  const path = pathOf(site, edition.routes.year(year));
  return { year, path, count: months.reduce((sum, { count }) => sum + count, 0), months };
}
