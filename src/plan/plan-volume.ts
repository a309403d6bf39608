/** A month: day by day its briefs and their part of the feed's history; then its pages of topics, authors and stories, its sitemap. */
import type { BriefExport } from "../model/brief.ts";
import { type Day, type Key, type Month, monthOf } from "../model/identifiers.ts";
import type { Theme } from "../model/site.ts";
import type { Feed } from "./feed.ts";
import type { Output } from "./output.ts";
import { leadsTo, type Part, type PartTools, resolvePart } from "./part-of-site.ts";
import { planBriefs } from "./plan-briefs.ts";
import { planDayPages, planMonthPages } from "./plan-days.ts";
import { planFeedDay } from "./plan-feeds.ts";
import { planSectionMonths } from "./plan-sections.ts";
import { planMonthSitemaps } from "./plan-sitemaps.ts";
import { type Edition, type Resolved, sectionKeys } from "./resolve.ts";
import { SECTION_KINDS, type SectionKind } from "./routes.ts";
import type { VolumeTask } from "./unit.ts";

/** What days and months are planned with. */
export interface VolumeTools extends PartTools {
  readonly theme: Theme;
  readonly logo: Feed["logo"];
}

/** Plans a day, or what a month has once, from all that it depends on. */
export function planVolume(task: VolumeTask, tools: VolumeTools): readonly Output[] {
  const { theme, logo } = tools;
  const resolved = resolvePart(task.part, tools);
  if (task.of === "day") {
    const { day } = task;
    return [
      ...planBriefs(resolved, theme, day),
      ...planDayPages(resolved, day),
      ...planFeedDay(resolved, day, logo),
    ];
  }
  const { month } = task;
  return [
    ...planMonthPages(resolved, month),
    ...planSectionMonths(resolved, month),
    ...planMonthSitemaps(resolved, month),
  ];
}

/** What days and months are planned from: their visible briefs, and the others that their pages lead to. */
export interface VolumeParts {
  readonly ofMonth: (month: Month) => Part;
  readonly ofDay: (day: Day) => Part;
}

export function volumeParts(resolved: Resolved): VolumeParts {
  const { editions } = resolved;
  const months = editions.map(besideMonths);
  const days = editions.map(besideDays);
  return {
    ofMonth: (month) => ({
      own: editions.flatMap((edition) => edition.months.get(month) ?? []),
      others: months.flatMap((beside) => beside(month)),
    }),
    ofDay: (day) => {
      const own = editions.flatMap((edition) => edition.days.get(day) ?? []);
      const others = days.flatMap((beside) => beside(day));
      return { own, others: [...others, ...own.flatMap((brief) => leadsTo(resolved, brief))] };
    },
  };
}

/** The briefs of other days beside those of a day: in time, in their story, on the days before and after. */
function besideDays(edition: Edition): (day: Day) => readonly BriefExport[] {
  const days = [...edition.days.keys()];
  const placeOf = new Map(days.map((day, i) => [day, i]));
  return (day) => {
    const at = placeOf.get(day);
    if (at === undefined) return [];
    const own = edition.days.get(day) ?? [];
    return [
      ...firstOf(edition, days[at - 1]),
      ...firstOf(edition, days[at + 1]),
      ...own.flatMap((brief) => [...besideInTime(edition, brief), ...besideInStory(edition, brief)]),
    ];
  };
}

function firstOf(edition: Edition, day: Day | undefined): readonly BriefExport[] {
  return day === undefined ? [] : (edition.days.get(day) ?? []).slice(0, 1);
}

/** Briefs of the months before and after a month: of all, and of its topics, authors and stories. */
function besideMonths(edition: Edition): (month: Month) => readonly BriefExport[] {
  const all = monthsOf(edition.briefs);
  const sections = new Map<SectionKind, ReadonlyMap<Key, Months>>(
    SECTION_KINDS.map((kind) => [
      kind,
      new Map([...edition.sections[kind]].map(([key, briefs]) => [key, monthsOf(briefs)])),
    ]),
  );
  return (month) => {
    const own = edition.months.get(month) ?? [];
    return [
      ...besideIn(all, month),
      ...SECTION_KINDS.flatMap((kind) =>
        [...new Set(own.flatMap((brief) => sectionKeys(kind, brief)))].flatMap((key) =>
          besideIn(sections.get(kind)?.get(key), month),
        ),
      ),
    ];
  };
}

function besideInTime({ briefs, placeOf }: Edition, brief: BriefExport): readonly BriefExport[] {
  const at = placeOf(brief);
  return [briefs[at - 1], briefs[at + 1]].flatMap((other) => other ?? []);
}

function besideInStory({ sections, placeInStory }: Edition, brief: BriefExport): readonly BriefExport[] {
  const story = brief.story === null ? [] : (sections.story.get(brief.story) ?? []);
  const at = placeInStory(brief);
  return [story[at - 1], story[at + 1], story.at(-1)].flatMap((other) => other ?? []);
}

/** Months, newest first, each with a brief of it. */
type Months = readonly (readonly [Month, BriefExport])[];

function monthsOf(briefs: readonly BriefExport[]): Months {
  const months = new Map(briefs.map((brief) => [monthOf(brief.day), brief]));
  return [...months].sort(([a], [b]) => (a < b ? 1 : -1));
}

function besideIn(months: Months | undefined, month: Month): readonly BriefExport[] {
  if (months === undefined) return [];
  const at = months.findIndex(([of]) => of === month);
  return [months[at - 1], months[at + 1]].flatMap((beside) => (beside === undefined ? [] : [beside[1]]));
}
