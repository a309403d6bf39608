/** The work that months are done by, each by itself: reading its sources, and making its files. A large build spreads it over threads. */

import { type Before, type Staged, stageTargets } from "../commit/stage-targets.ts";
import { type IndexedMonth, indexMonth, type MonthFiles } from "../content/index/index-volume.ts";
import { briefReader } from "../content/index/read-briefs.ts";
import { type IndexShared, indexSources } from "../content/index/read-content.ts";
import type { BriefExport } from "../model/brief.ts";
import { UNWATCHED } from "../model/build-watch.ts";
import { groupBy } from "../model/group-by.ts";
import type { Plan } from "../plan/plan-site.ts";
import { planVolume, type VolumeTools } from "../plan/plan-volume.ts";
import type { Target } from "../plan/target.ts";
import type { SiteOnDisk } from "./site-on-disk.ts";
import { siteRenderer } from "./site-renderer.ts";
import type { StageShared, StageTask } from "./threads.ts";

/** What a thread needs of the site. */
export type SiteOfThread = Omit<SiteOnDisk, "lock" | "threads">;

/** Gives a function that indexes months. `onFile` is called for each of their files. */
export function monthIndexer(
  { content, cache, memory }: SiteOfThread,
  shared: IndexShared,
  onFile?: () => void,
): (task: MonthFiles) => Promise<IndexedMonth> {
  const sources = indexSources(content, cache, shared, memory.recent);
  return (task) => indexMonth(sources, task, onFile);
}

/** Gives a function that plans, renders and stages months. */
export function monthStager(site: SiteOfThread, shared: StageShared): (task: StageTask) => Promise<Staged> {
  const { briefOf, textOf } = briefReader(
    indexSources(site.content, site.cache, shared.index, site.memory.recent),
  );
  const { tools: sent, plan, themeName, outputName, layout } = shared;
  const tools: VolumeTools = { ...sent, whole: briefOf };
  let own: ReadonlyMap<string, BriefExport> = new Map();
  const render = siteRenderer(site, {
    chromes: plan.chromes,
    renderer: plan.renderer,
    locales: sent.locales,
    metadata: shared.index.settings.metadata,
    themeName,
    textOf: (file) => {
      const brief = own.get(file);
      if (brief === undefined) throw new Error(`${file} is not of this month`);
      return textOf(brief);
    },
    pageBodyOf: (file) => {
      throw new Error(`${file} is of no month`);
    },
  });
  const { archives } = site;
  const { dist, staging } = site.out;
  return ({ targets, former }) => {
    own = new Map(targets.flatMap(({ task }) => task.slice.own.map((brief) => [brief.file, brief])));
    const whole = targets.map(({ task, ...target }): Target => {
      return { ...target, task: () => task, plan: () => planVolume(task, tools) };
    });
    const before = { former: new Map(former.map((file) => [file.path, file])), outputName, layout };
    return stageTargets(whole, before, { plan, render, dist, staging, archives, watch: UNWATCHED });
  };
}

/** What threads are sent once. */
export function stageShared(
  index: IndexShared,
  plan: Plan,
  { outputName, layout }: Before,
  themeName: string | null,
): StageShared {
  const { locales, pages, theme, logo } = plan.tools;
  const { renderer, chromes } = plan;
  return {
    index,
    plan: { renderer, chromes },
    tools: { locales, pages, theme, logo },
    themeName,
    outputName,
    layout,
  };
}

/** Months as tasks. */
export function stageTasks(targets: readonly Target[], { former }: Before): readonly StageTask[] {
  const byShard = groupBy([...former.values()], ({ shard }) => [shard]);
  const dated = targets.flatMap(({ plan: _, task, ...target }) =>
    task === null ? [] : [{ ...target, task: task() }],
  );
  const months = groupBy(dated, ({ shard }) => [shard]);
  return [...months].map(([shard, ofMonth]) => ({ targets: ofMonth, former: byShard.get(shard) ?? [] }));
}

/** What several have staged, as one. */
export function together(staged: readonly Staged[]): Staged {
  return {
    files: new Map(staged.flatMap(({ files }) => [...files])),
    // A template that fails, fails in every thread alike: the first says it.
    problems: staged.find(({ problems }) => problems.length > 0)?.problems ?? [],
  };
}

/** Briefs from which on a thread saves more than its start costs. */
const WORTH_THREADS = 400;

/** Briefs of a month that fit in the memory of a thread; 31,000 of the usual length ended one for want of it. */
const FIT_IN_THREAD = 6000;

/** How many briefs are to be printed in each month of targets. */
export function briefsByMonth(targets: readonly Target[]): readonly { readonly briefs: number }[] {
  const days = targets.filter(({ printed }) => printed > 0);
  return [...groupBy(days, ({ shard }) => [shard]).values()].map((ofMonth) => ({
    briefs: ofMonth.reduce((sum, { printed }) => sum + printed, 0),
  }));
}

/** Whether months with so many briefs are worth threads, and fit in them. */
export function isWorthThreads(months: readonly { readonly briefs: number }[]): boolean {
  const counts = months.map(({ briefs }) => briefs);
  return (
    months.length > 1 &&
    counts.every((count) => count <= FIT_IN_THREAD) &&
    counts.reduce((sum, count) => sum + count, 0) >= WORTH_THREADS
  );
}
