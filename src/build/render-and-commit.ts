/** The second half of the flow: render → commit. A large build spreads months over threads; one for a preview begins with what is looked at. */

import type { Outcome, Problem } from "../base/problem.ts";
import type { TextHashes } from "../base/shingles.ts";
import {
  type Committed,
  commitSite,
  type CommitOptions as SiteCommitOptions,
} from "../commit/commit-site.ts";
import { type Before, type StageTargets, stageTargets } from "../commit/stage-targets.ts";
import type { Content } from "../content/index/read-content.ts";
import { type BuildWatch, counter, UNWATCHED } from "../model/build-watch.ts";
import type { LastSigned } from "../model/last-signed.ts";
import type { Plan } from "../plan/plan-site.ts";
import type { Target } from "../plan/target.ts";
import { forgetShareCards } from "../render/share-cards/kept-share-cards.ts";
import { briefsByMonth, isWorthThreads, stageShared, stageTasks, together } from "./months.ts";
import { earlyPages, type PriorityPages, priorityTargets } from "./priority-pages.ts";
import type { SiteOnDisk } from "./site-on-disk.ts";
import { siteRenderer } from "./site-renderer.ts";
import { stateCache } from "./state-cache.ts";
import { themeNameOf } from "./templates-of.ts";
import type { StartThreads } from "./with-lock.ts";

export interface CommitOptions extends Pick<SiteCommitOptions, "announce" | "settle"> {
  readonly adopt: boolean;
  readonly repair: boolean;
  /** Whether a preview is built, which is to be quick. */
  readonly preview?: boolean;
  /** Globs of the months to make, of a build that is one of several; by default the whole site is made. */
  readonly volumes?: readonly string[];
  /** Makes some pages before all others, where the build is long. */
  readonly priorityPages?: PriorityPages;
}

/** Brings the output folder to what the targets of a plan say; a problem means that nothing in it was changed. */
export async function renderAndCommit(
  site: SiteOnDisk,
  content: Content,
  plan: Plan,
  {
    options,
    threads,
    watch,
    lastSigned,
    withdrawn,
  }: {
    readonly options: CommitOptions;
    readonly threads: StartThreads;
    readonly watch: BuildWatch;
    readonly lastSigned: LastSigned | null;
    readonly withdrawn: readonly TextHashes[];
  },
): Promise<Outcome<Committed>> {
  const bodies = new Map(content.pages.map((page) => [page.file, page.body]));
  const warnings: Problem[] = [];
  const texts = {
    chromes: plan.chromes,
    renderer: plan.renderer,
    locales: content.locales,
    metadata: content.site.pictures.metadata,
    themeName: themeNameOf(content.site),
    textOf: content.textOf,
    pageBodyOf: (file: string) => bodyOf(bodies, file),
  };
  const render = siteRenderer(site, texts, (problems) => warnings.push(...problems));
  const { archives } = site;
  const { dist, staging } = site.out;
  const here = (targets: readonly Target[], before: Before, stageWatch = UNWATCHED) =>
    stageTargets(targets, before, { plan, render, dist, staging, archives, watch: stageWatch });
  const stageAll: StageTargets = async (targets, before) => {
    const months = targets.filter(({ task }) => task !== null);
    const sizes = briefsByMonth(months);
    const pool = isWorthThreads(sizes) ? threads() : null;
    const count = counter(
      watch,
      "render",
      sizes.reduce((sum, { briefs }) => sum + briefs, 0),
    );
    if (pool === null) return here(targets, before, { stage: watch.stage, made: count });
    watch.stage("render");
    const fronts = here(
      targets.filter(({ task }) => task === null),
      before,
    );
    const staged = await pool.stage(
      stageShared(content.shared, plan, before, texts.themeName),
      stageTasks(months, before),
      {
        run: ({ targets: ofMonth }) => {
          const names = new Set(ofMonth.map(({ name }) => name));
          return here(
            months.filter(({ name }) => names.has(name)),
            before,
          );
        },
        first: fronts,
        done: ({ targets: done }) => count(done.reduce((sum, { printed }) => sum + printed, 0)),
      },
    );
    return together([...staged, await fronts]);
  };
  const stage: StageTargets = async (targets, before) => {
    const paths = options.priorityPages?.paths() ?? [];
    const { first, rest } = priorityTargets(targets, before, paths);
    if (first.length === 0) return stageAll(rest, before);
    const early = await here(first, before);
    if (early.problems.length > 0) return early;
    options.priorityPages?.made(earlyPages(early, paths, { staging, layout: before.layout }));
    return together([early, await stageAll(rest, before)]);
  };
  const { adopt, repair, announce, settle } = options;
  const cache = stateCache(site);
  const isWhole = options.volumes === undefined;
  const looksAtNewest = options.preview !== true;
  const watched = {
    announce: (done: Committed) => {
      forgetShareCards(site.cache, done.changes.removed);
      announce?.(done);
    },
    ...(settle === undefined ? {} : { settle }),
  };
  const name = site.out.name;
  const commitOptions = { adopt, repair, name, isWhole, looksAtNewest, lastSigned, withdrawn, ...watched };
  const committed = await commitSite(plan, stage, site.out, cache, commitOptions, watch);
  return { ...committed, problems: [...committed.problems, ...warnings] };
}

function bodyOf<T>(map: ReadonlyMap<string, T>, file: string): T {
  const body = map.get(file);
  if (body === undefined) throw new Error(`nothing was read from ${file}`);
  return body;
}
