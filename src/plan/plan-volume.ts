/** A month: day by day its briefs and their part of the feed's history; then its pages of topics, authors and stories, its sitemap. */
import type { BriefExport } from "../model/brief.ts";
import { groupByOne } from "../model/group-by.ts";
import { type Day, type Key, type Month, monthOf } from "../model/identifiers.ts";
import { byCodeUnit } from "../model/order.ts";
import type { Theme } from "../model/site.ts";
import type { Feed } from "./feeds/feed.ts";
import { planFeedDay } from "./feeds/plan-feeds.ts";
import { planMonthSitemaps } from "./machines/plan-sitemaps.ts";
import type { Output } from "./output.ts";
import { planBriefs } from "./pages/plan-briefs.ts";
import { planCorrectionMonths } from "./pages/plan-corrections.ts";
import { planDayPages, planMonthPages } from "./pages/plan-days.ts";
import { planNotices } from "./pages/plan-notices.ts";
import { planRevisions } from "./pages/plan-revisions.ts";
import { planSectionMonths } from "./pages/plan-sections.ts";
import type { Resolved } from "./resolve.ts";
import { SECTION_KINDS } from "./routes.ts";
import { leadsTo, resolveSlice, type SliceBriefs, type SliceTools } from "./slice.ts";
import type { VolumeTask } from "./target.ts";

/** What days and months are planned with. */
export interface VolumeTools extends SliceTools {
  readonly theme: Theme;
  readonly logo: Feed["logo"];
}

/** Plans a day, or the pages and files of a month as a whole, from all that it depends on. */
export function planVolume(task: VolumeTask, tools: VolumeTools): readonly Output[] {
  const { theme, logo } = tools;
  const resolved = resolveSlice(task.slice, tools);
  if (task.of === "day") {
    const { day } = task;
    return [
      ...planBriefs(resolved, theme, day),
      ...planRevisions(resolved, day),
      ...planNotices(resolved, day),
      ...planDayPages(resolved, day),
      ...planFeedDay(resolved, day, logo),
    ];
  }
  const { month } = task;
  if (task.of === "corrections") return planCorrectionMonths(resolved, month, task.around);
  return [
    ...planMonthPages(resolved, month),
    ...planSectionMonths(resolved, month),
    ...planMonthSitemaps(resolved, month),
  ];
}

/** What days and months are planned from: their visible briefs, and the others that their pages lead to. */
export interface VolumeSlices {
  readonly ofMonth: (month: Month) => SliceBriefs;
  readonly ofDay: (day: Day) => SliceBriefs;
}

export function volumeSlices(resolved: Resolved): VolumeSlices {
  const { editions } = resolved;
  const besideMonth = besideMonths(resolved);
  const besideDay = besideDays(resolved);
  const notices = editions.flatMap(({ withdrawn }) => [...withdrawn.values()].flat());
  const noticesOf = groupByOne(notices, ({ day }) => monthOf(day));
  return {
    ofMonth: (month) => ({
      own: editions.flatMap((edition) => edition.months.get(month) ?? []),
      // A notice is on none of its pages; but when one goes, its month is looked through.
      others: [...(besideMonth.get(month) ?? []), ...(noticesOf.get(month) ?? [])],
      listsOnly: true,
    }),
    ofDay: (day) => ({
      own: editions.flatMap(({ days, withdrawn }) => [
        ...(days.get(day) ?? []),
        ...(withdrawn.get(day) ?? []),
      ]),
      others: besideDay.get(day) ?? [],
      listsOnly: false,
    }),
  };
}

/** The briefs of other days to which those of a day lead: in time, in their story, by links and translations; and one of each day beside it. */
function besideDays(resolved: Resolved): ReadonlyMap<Day, readonly BriefExport[]> {
  const found = new Map<Day, BriefExport[]>();
  const add = (day: Day | undefined, other: BriefExport | undefined) => {
    if (day === undefined || other === undefined || other.day === day) return;
    const ofDay = found.get(day);
    if (ofDay === undefined) found.set(day, [other]);
    else ofDay.push(other);
  };
  const addSteps = (order: readonly (readonly [Day, BriefExport | undefined])[]) => {
    order.forEach(([day], i) => {
      add(day, order[i - 1]?.[1]);
      add(day, order[i + 1]?.[1]);
    });
  };
  for (const { briefs, days, withdrawn, feedDays, sections } of resolved.editions) {
    for (const brief of [...withdrawn.values()].flat())
      for (const other of leadsTo(resolved, brief)) add(brief.day, other);
    briefs.forEach((brief, i) => {
      add(brief.day, briefs[i - 1]);
      add(brief.day, briefs[i + 1]);
      for (const other of leadsTo(resolved, brief)) add(brief.day, other);
    });
    addSteps([...days].map(([day, [brief]]) => [day, brief]));
    if (withdrawn.size > 0)
      addSteps([...feedDays].map((day) => [day, (days.get(day) ?? withdrawn.get(day))?.[0]]));
    for (const [, story] of inSteadyOrder(sections.story)) {
      story.forEach((brief, i) => {
        add(brief.day, story[i - 1]);
        add(brief.day, story[i + 1]);
        add(brief.day, story.at(-1));
      });
    }
  }
  return found;
}

/** Briefs of the months before and after a month: of all, and of its topics, authors and stories. */
function besideMonths({ editions }: Resolved): ReadonlyMap<Month, readonly BriefExport[]> {
  const found = new Map<Month, BriefExport[]>();
  const add = (month: Month, beside: Months[number] | undefined) => {
    if (beside === undefined) return;
    const ofMonth = found.get(month);
    if (ofMonth === undefined) found.set(month, [beside[1]]);
    else ofMonth.push(beside[1]);
  };
  const addSteps = (briefs: readonly BriefExport[]) => {
    const months = monthsOf(briefs);
    months.forEach(([month], i) => {
      add(month, months[i - 1]);
      add(month, months[i + 1]);
    });
  };
  for (const { briefs, sections } of editions) {
    addSteps(briefs);
    for (const kind of SECTION_KINDS) {
      for (const [, ofSection] of inSteadyOrder(sections[kind])) addSteps(ofSection);
    }
  }
  return found;
}

/** Sections in the order of their keys: the order of their newest briefs would change with each publication, and every month with it. */
function inSteadyOrder<V>(sections: ReadonlyMap<Key, V>): readonly (readonly [Key, V])[] {
  return [...sections].sort(([a], [b]) => byCodeUnit(a, b));
}

/** Months, newest first, each with a brief of it. */
type Months = readonly (readonly [Month, BriefExport])[];

function monthsOf(briefs: readonly BriefExport[]): Months {
  const months = new Map<Month, BriefExport>();
  // The last of each; those of one day follow each other.
  briefs.forEach((brief, i) => {
    if (brief.day !== briefs[i + 1]?.day) months.set(monthOf(brief.day), brief);
  });
  return [...months].sort(([a], [b]) => (a < b ? 1 : -1));
}
