/** The plan of a whole site: its targets, each with the digest of what it depends on. */

import { sha256 } from "../model/digest.ts";
import { groupBy } from "../model/group-by.ts";
import {
  type Day,
  type Digest,
  type DistPath,
  type Lang,
  type Month,
  monthOf,
  type Route,
} from "../model/identifiers.ts";
import { byCodeUnit } from "../model/order.ts";
import type { KeptPackage } from "../model/package-index.ts";
import type { Page } from "../model/page.ts";
import type { PictureFile } from "../model/picture.ts";
import type { PublicFile, Theme } from "../model/site.ts";
import { correctedMonths, correctionFronts, correctionsOfMonth } from "./correction-targets.ts";
import { nextWindowEnd, planDeclaredFeeds } from "./feeds/plan-declared-feeds.ts";
import { planFeeds } from "./feeds/plan-feeds.ts";
import { planOpml } from "./feeds/plan-opml.ts";
import type { HostRules } from "./hosts/host-rules.ts";
import { planHostRules } from "./hosts/plan-host-rules.ts";
import { planFiles } from "./machines/plan-files.ts";
import { planSitemaps } from "./machines/plan-sitemaps.ts";
import type { Output } from "./output.ts";
import { pictureRoute } from "./pages/brief-document.ts";
import type { Chrome } from "./pages/page-parts.ts";
import { planArchives } from "./pages/plan-archives.ts";
import { chromeOf, planFronts } from "./pages/plan-fronts.ts";
import { planSectionFront } from "./pages/plan-sections.ts";
import { sectionFront } from "./pages/section-front.ts";
import { planCards } from "./pages/share-card.ts";
import { sitePicture } from "./pages/site-picture.ts";
import { planVolume, type VolumeTools, volumeSlices } from "./plan-volume.ts";
import type { Edition, Resolved } from "./resolve.ts";
import { fileOf, SECTION_KINDS, urlOf } from "./routes.ts";
import { leadsTo, pageStub, resolveSlice, type SliceMemory, slicer } from "./slice.ts";
import { FRONTS, type Target, type VolumeTask } from "./target.ts";

export interface PlanSources {
  readonly resolved: Resolved;
  readonly theme: Theme;
  readonly pages: readonly Page[];
  readonly publicFiles: readonly PublicFile[];
  readonly logo: PictureFile | null;
  /** That of the masthead. */
  readonly themeLogo: PictureFile | null;
  /** What is kept in `archives/`. */
  readonly packages: readonly KeptPackage[];
  /** The digest of program, templates and configuration. */
  readonly renderer: Digest;
  readonly memory: SliceMemory;
}

/** A plan is all that a build will do, before anything is done. */
export interface Plan {
  /** Months, oldest first, the days of each before the month itself; then the site-wide pages. */
  readonly targets: readonly Target[];
  /** What the last of them plans. */
  readonly fronts: readonly Output[];
  /** What the host is to say. */
  readonly rules: HostRules;
  /** What the months among them are planned with. */
  readonly tools: VolumeTools;
  readonly chromes: ReadonlyMap<Lang, Chrome>;
  /** What every page depends on besides its data. */
  readonly renderer: Digest;
  /** How many briefs readers can see. */
  readonly briefs: number;
  /** When time alone makes this plan wrong, in milliseconds since 1970; null if never. */
  readonly validUntil: number | null;
  /** When the next scheduled brief appears, in the same form. */
  readonly appearance: number | null;
}

/** Plans everything, as targets that are opened only if something in them changed. */
export function planSite(sources: PlanSources): Plan {
  const { resolved, renderer, publicFiles } = sources;
  const chromes = new Map(
    resolved.editions.map((edition) => {
      const picture = sitePicture(resolved, edition, publicFiles, sources.logo);
      return [
        edition.lang,
        chromeOf(resolved, edition, { theme: sources.theme, logo: sources.themeLogo, picture }),
      ];
    }),
  );
  const rules = planHostRules(resolved, sources.theme, publicFiles, sources.packages.length > 0);
  const fronts = planOnce(sources, rules);
  const last: Target = {
    name: FRONTS,
    shard: FRONTS,
    part: FRONTS,
    printed: 0,
    context: null,
    sentinels: [],
    task: null,
    plan: () => fronts,
  };
  const tools: VolumeTools = {
    locales: resolved.locales,
    pages: sources.pages.map(pageStub),
    whole: resolved.whole,
    theme: sources.theme,
    logo: logoOf(sources),
  };
  const sliceOf = slicerOf(sources, chromes, tools);
  return {
    targets: [
      ...volumes(resolved, sliceOf, tools),
      ...sections(resolved, sliceOf, tools),
      ...correctionFronts(resolved, sliceOf, tools),
      last,
    ],
    fronts,
    rules,
    tools,
    chromes,
    renderer,
    briefs: resolved.byId.size,
    validUntil: validUntil(resolved),
    appearance: resolved.appearance,
  };
}

/** Each month: its days, then the pages and files of the month as a whole. */
function volumes(
  resolved: Resolved,
  sliceOf: ReturnType<typeof slicer>,
  tools: VolumeTools,
): readonly Target[] {
  const parts = volumeSlices(resolved);
  const days = groupBy(daysOf(resolved), (day) => [monthOf(day)]);
  const dayTarget = (month: Month, day: Day): Target => {
    const briefs = parts.ofDay(day);
    const { slice, digest } = sliceOf(briefs);
    const task = (): VolumeTask => ({ of: "day", day, slice: slice() });
    return {
      name: day,
      shard: month,
      part: day,
      printed: briefs.own.length,
      context: digest,
      sentinels: sentinelsOf(resolved, ({ days: of, withdrawn, routes }) => {
        const [notice] = withdrawn.get(day) ?? [];
        if (of.has(day)) return routes.day(day);
        return notice === undefined ? null : routes.brief(notice);
      }),
      task,
      plan: () => planVolume(task(), tools),
    };
  };
  const monthTarget = (month: Month): Target => {
    const { slice, digest } = sliceOf(parts.ofMonth(month));
    const task = (): VolumeTask => ({ of: "month", month, slice: slice() });
    return {
      name: month,
      shard: month,
      part: month,
      printed: 0,
      context: digest,
      sentinels: sentinelsOf(resolved, ({ months, routes }) =>
        months.has(month) ? routes.month(month) : null,
      ),
      task,
      plan: () => planVolume(task(), tools),
    };
  };
  const corrected = correctedMonths(resolved);
  return [...new Set([...days.keys(), ...corrected])].sort(byCodeUnit).flatMap((month) => {
    const ofMonth = days.get(month) ?? [];
    return [
      ...ofMonth.map((day) => dayTarget(month, day)),
      ...(ofMonth.length === 0 ? [] : [monthTarget(month)]),
      ...(corrected.has(month) ? [correctionsOfMonth(resolved, sliceOf, tools, month)] : []),
    ];
  });
}

function sections(
  resolved: Resolved,
  sliceOf: ReturnType<typeof slicer>,
  tools: VolumeTools,
): readonly Target[] {
  return resolved.editions.flatMap((edition) =>
    SECTION_KINDS.flatMap((kind) =>
      [...edition.sections[kind].keys()].map((key): Target => {
        const front = sectionFront(resolved, kind, key, edition);
        const { newest, newestNotified, ...rest } = front;
        const own = [...new Set([...newest, ...newestNotified])];
        const { slice, digest } = sliceOf({
          own,
          others: own.flatMap((brief) => leadsTo(resolved, brief)),
          listsOnly: false,
        });
        return {
          name: `${edition.lang}/${kind}/${key}`,
          shard: FRONTS,
          part: FRONTS,
          printed: 0,
          context: sha256(digest + JSON.stringify([rest, edition.lang, newest.length])),
          sentinels: [fileOf(edition.routes.section(kind, key))],
          task: null,
          plan: () => {
            const part = resolveSlice(slice(), tools);
            return planSectionFront(part, part.editionOf(edition.lang), front, tools.logo);
          },
        };
      }),
    ),
  );
}

/** The site-wide pages and files: few, and changed by every brief. */
function planOnce(sources: PlanSources, rules: HostRules): readonly Output[] {
  const { resolved, theme, publicFiles, packages } = sources;
  const logo = logoOf(sources);
  return [
    ...planFronts(resolved, packages.length > 0),
    ...planCards(resolved),
    ...planArchives(resolved, packages),
    ...planFeeds(resolved, logo),
    ...planDeclaredFeeds(resolved, logo),
    ...planOpml(resolved),
    ...planSitemaps(resolved, packages.length > 0),
    ...planFiles(resolved, theme, publicFiles, rules),
  ];
}

/** The page that a target has in each edition. */
function sentinelsOf(resolved: Resolved, pageOf: (edition: Edition) => Route | null): readonly DistPath[] {
  return resolved.editions.flatMap((edition) => {
    const page = pageOf(edition);
    return page === null ? [] : [fileOf(page)];
  });
}

function slicerOf(
  { resolved, renderer, logo, memory }: PlanSources,
  chromes: Plan["chromes"],
  tools: VolumeTools,
) {
  const shared = sha256(renderer + JSON.stringify([...chromes.values()]) + JSON.stringify(logo));
  return slicer(resolved, tools, shared, memory);
}

function daysOf(resolved: Resolved): readonly Day[] {
  const days = resolved.editions.flatMap(({ days, withdrawn }) => [...days.keys(), ...withdrawn.keys()]);
  return [...new Set(days)].sort(byCodeUnit);
}

function validUntil(resolved: Resolved): number | null {
  const moments = [resolved.validUntil, nextWindowEnd(resolved)].filter((moment) => moment !== null);
  return moments.length === 0 ? null : Math.min(...moments);
}

function logoOf({ resolved, logo }: PlanSources) {
  return logo === null
    ? null
    : { url: urlOf(resolved.site, pictureRoute(logo)), width: logo.width, height: logo.height };
}
