/** Topics, authors and stories: a front with the newest, and a page a month. */
import { monthAndYear } from "../../language/locale/dates.ts";
import { word } from "../../language/locale/words.ts";
import type { BriefExport } from "../../model/brief.ts";
import { type Key, type Month, monthOf } from "../../model/identifiers.ts";
import { byCodeUnit } from "../../model/order.ts";
import { inLanguage } from "../../model/site.ts";
import type { Feed } from "../feeds/feed.ts";
import { planSectionFeeds } from "../feeds/plan-feeds.ts";
import type { Output } from "../output.ts";
import type { Edition, Resolved } from "../resolve.ts";
import { pathOf, SECTION_KINDS, type SectionKind, urlOf } from "../routes.ts";
import { profileData } from "./author-data.ts";
import { dayGroups, sectionDescription, sectionTitle } from "./cards.ts";
import { sectionFeeds } from "./head.ts";
import { neighbours } from "./neighbours.ts";
import { page } from "./page.ts";
import { homeStep, itemsOfBriefs } from "./page-data.ts";
import type { SectionSubject } from "./page-views.ts";
import { groupsOfMonth, itemsOfMonth } from "./plan-days.ts";
import type { SectionFront } from "./section-front.ts";

/** Plans the front of a topic, author or story, with its feeds. */
export function planSectionFront(
  resolved: Resolved,
  edition: Edition,
  section: SectionFront,
  logo: Feed["logo"],
): readonly Output[] {
  return [frontPage(resolved, edition, section), ...planSectionFeeds(resolved, edition, section, logo)];
}

/** Plans the pages of a month's topics, authors and stories. */
export function planSectionMonths(resolved: Resolved, month: Month): readonly Output[] {
  return resolved.editions.flatMap((edition) =>
    SECTION_KINDS.flatMap((kind) =>
      [...edition.sections[kind]].flatMap(([key, briefs]) => {
        const ofMonth = briefs.filter(({ day }) => monthOf(day) === month);
        if (ofMonth.length === 0) return [];
        const months = new Set(briefs.map(({ day }) => monthOf(day)));
        const subject = subjectOf(resolved, edition, kind, key);
        const section = { kind, key, subject, months: [...months].sort(byCodeUnit).reverse() };
        return monthOfSection(resolved, edition, section, month, ofMonth);
      }),
    ),
  );
}

function subjectOf(resolved: Resolved, edition: Edition, kind: SectionKind, key: Key): SectionSubject {
  return {
    kind,
    title: sectionTitle(resolved, edition, kind, key),
    description: sectionDescription(resolved, edition, kind, key),
    path: pathOf(resolved.site, edition.routes.section(kind, key)),
  };
}

function frontPage(resolved: Resolved, edition: Edition, section: SectionFront): Output {
  const { kind, key, count, months, range, newest } = section;
  const { lang, locale, routes } = edition;
  const at = routes.section(kind, key);
  const subject = subjectOf(resolved, edition, kind, key);
  const { title, description } = subject;
  const site = inLanguage(resolved.site.title, lang);
  const feeds = sectionFeeds(resolved, edition, title, at);
  const options = {
    titleIn: (of: Edition) =>
      word(of.locale, `section.${kind}.heading`, { title: sectionTitle(resolved, of, kind, key) }),
    routeIn: (of: Edition) => of.routes.section(kind, key),
    existsIn: (other: Edition) => section.editions.includes(other.lang),
    description: description ?? word(locale, "section.description", { title, site }),
    feeds,
    subject: {
      type: kind === "author" ? "ProfilePage" : "CollectionPage",
      trail: [homeStep(resolved, edition)],
      items: itemsOfBriefs(resolved, ordered(kind, newest)),
      ...(kind === "author" ? { profileOf: profileData(resolved, edition, key) } : {}),
    },
  } as const;
  return page(resolved, edition, options, {
    kind: "section",
    subject,
    count,
    range,
    days: dayGroups(resolved, edition, ordered(kind, newest), orderOf(kind)),
    months: months.map(({ month, count: ofMonth }) => ({
      month,
      path: pathOf(resolved.site, routes.sectionMonth(kind, key, month)),
      count: ofMonth,
    })),
    feeds,
  });
}

interface Section {
  readonly kind: SectionKind;
  readonly key: Key;
  readonly subject: SectionSubject;
  /** Its months, newest first. */
  readonly months: readonly Month[];
}

function monthOfSection(
  resolved: Resolved,
  edition: Edition,
  section: Section,
  month: Month,
  briefs: readonly BriefExport[],
): Output {
  const { lang, locale, routes } = edition;
  const { kind, key, subject } = section;
  const inOrder = ordered(kind, briefs);
  const options = {
    titleIn: (of: Edition) =>
      word(of.locale, "section.month.heading", {
        title: sectionTitle(resolved, of, kind, key),
        month: monthAndYear(month, of.locale),
      }),
    routeIn: (of: Edition) => of.routes.sectionMonth(kind, key, month),
    existsIn: ({ sections }: Edition) =>
      sections[kind].get(key)?.some(({ day }) => monthOf(day) === month) === true,
    description: word(locale, "section.month.description", {
      title: subject.title,
      month: monthAndYear(month, locale),
      count: briefs.length,
      site: inLanguage(resolved.site.title, lang),
    }),
    subject: {
      type: "CollectionPage",
      trail: [
        homeStep(resolved, edition),
        { name: subject.title, url: urlOf(resolved.site, routes.section(kind, key)) },
      ],
      items: itemsOfMonth(resolved, edition, inOrder),
    },
    part: month,
  } as const;
  return page(resolved, edition, options, {
    kind: "section-month",
    subject,
    month,
    count: briefs.length,
    days: groupsOfMonth(resolved, edition, inOrder, orderOf(kind)),
    ...neighbours(section.months, month, (other) => ({
      month: other,
      path: pathOf(resolved.site, routes.sectionMonth(kind, key, other)),
    })),
  });
}

/** A story reads from its first dispatch to its last. */
function orderOf(kind: SectionKind): "newest" | "oldest" {
  return kind === "story" ? "oldest" : "newest";
}

function ordered(kind: SectionKind, briefs: readonly BriefExport[]): readonly BriefExport[] {
  return orderOf(kind) === "oldest" ? briefs.toReversed() : briefs;
}
