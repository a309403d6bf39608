/** A month: its briefs, its days, its pages of topics, authors and stories, its part of the feed's history, its sitemap. */
import type { BriefExport } from "../model/brief.ts";
import { type Day, type Key, type Month, monthOf } from "../model/identifiers.ts";
import type { Theme } from "../model/site.ts";
import type { Feed } from "./feed.ts";
import type { Output } from "./output.ts";
import { leadsTo, type Part, type PartTools, resolvePart } from "./part-of-site.ts";
import { planBriefs } from "./plan-briefs.ts";
import { planDays } from "./plan-days.ts";
import { planFeedDays } from "./plan-feeds.ts";
import { planSectionMonths } from "./plan-sections.ts";
import { planMonthSitemaps } from "./plan-sitemaps.ts";
import { type Edition, type Resolved, sectionKeys } from "./resolve.ts";
import { SECTION_KINDS, type SectionKind } from "./routes.ts";
import type { VolumeTask } from "./unit.ts";

/** What months are planned with. */
export interface VolumeTools extends PartTools {
  readonly theme: Theme;
  readonly logo: Feed["logo"];
}

/** Plans a month from all that it depends on. */
export function planVolume({ month, part }: VolumeTask, tools: VolumeTools): readonly Output[] {
  const { theme, logo } = tools;
  const resolved = resolvePart(part, tools);
  return [
    ...planBriefs(resolved, theme, month),
    ...planDays(resolved, month),
    ...planSectionMonths(resolved, month),
    ...planFeedDays(resolved, month, logo),
    ...planMonthSitemaps(resolved, month),
  ];
}

/** Gives what each month is planned from: its visible briefs, and those of other months that its pages lead to. */
export function volumeParts(resolved: Resolved): (month: Month) => Part {
  const editions = resolved.editions.map((edition) => ({ edition, steps: stepsOf(edition) }));
  return (month) => {
    const own = editions.flatMap(({ edition }) => edition.months.get(month) ?? []);
    const others = editions.flatMap(({ steps }) => steps(month));
    return { own, others: [...others, ...own.flatMap((brief) => leadsTo(resolved, brief))] };
  };
}

/** The briefs of other months beside those of a month: in time, in their story, on the days and in the months before and after. */
function stepsOf(edition: Edition): (month: Month) => readonly BriefExport[] {
  const days = [...edition.days.keys()];
  const placeOfDay = new Map(days.map((day, i) => [day, i]));
  const sections = new Map<SectionKind, ReadonlyMap<Key, Months>>(
    SECTION_KINDS.map((kind) => [
      kind,
      new Map([...edition.sections[kind]].map(([key, briefs]) => [key, monthsOf(briefs)])),
    ]),
  );
  return (month) => {
    const own = edition.months.get(month) ?? [];
    const ownDays = [...new Set(own.map(({ day }) => day))].map((day) => placeOfDay.get(day) ?? 0);
    const [newest, oldest] = [Math.min(...ownDays), Math.max(...ownDays)];
    const inDay = (day: Day | undefined) =>
      day === undefined ? [] : (edition.days.get(day) ?? []).slice(0, 1);
    return [
      ...inDay(days[newest - 1]),
      ...inDay(days[oldest + 1]),
      ...own.flatMap((brief) => [...besideInTime(edition, brief), ...besideInStory(edition, brief)]),
      ...SECTION_KINDS.flatMap((kind) =>
        [...new Set(own.flatMap((brief) => sectionKeys(kind, brief)))].flatMap((key) =>
          besideInSection(sections.get(kind)?.get(key), month),
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

/** The months of a section, newest first, each with a brief of it. */
type Months = readonly (readonly [Month, BriefExport])[];

function monthsOf(briefs: readonly BriefExport[]): Months {
  const months = new Map(briefs.map((brief) => [monthOf(brief.day), brief]));
  return [...months].sort(([a], [b]) => (a < b ? 1 : -1));
}

function besideInSection(months: Months | undefined, month: Month): readonly BriefExport[] {
  if (months === undefined) return [];
  const at = months.findIndex(([of]) => of === month);
  return [months[at - 1], months[at + 1]].flatMap((beside) => (beside === undefined ? [] : [beside[1]]));
}
