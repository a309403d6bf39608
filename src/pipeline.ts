/** The flow: content → plan → render → commit. */

import { openCache } from "./cache.ts";
import { type BuildRecord, recordOf } from "./commit/build-record.ts";
import { commitProblem } from "./commit/commit-rules.ts";
import {
  abandonStaging,
  type Changes,
  type Committed,
  commitSite,
  recoverCommit,
} from "./commit/commit-site.ts";
import { type Before, briefsIn, type StageUnits, stageUnits } from "./commit/stage-units.ts";
import type { Content } from "./content/read-content.ts";
import { diskTrouble } from "./disk-trouble.ts";
import { voicesOf } from "./language/voice.ts";
import { instantAt } from "./language/zone.ts";
import { lazyThreads, type StartThreads } from "./lazy-threads.ts";
import { type BuildWatch, counter, type Progress, type Stage, UNWATCHED } from "./model/build-watch.ts";
import type { Instant } from "./model/identifiers.ts";
import { isWorthThreads, stageShared, stageTasks, together } from "./month-work.ts";
import { checkMoves } from "./plan/check-moves.ts";
import type { Plan } from "./plan/plan-site.ts";
import type { Unit } from "./plan/unit.ts";
import { type Outcome, sortProblems } from "./problem.ts";
import { failed, inContent, type Moments, readAndPlan, unitsAsked } from "./read-and-plan.ts";
import type { SiteOnDisk } from "./site-on-disk.ts";
import { siteRenderer } from "./site-renderer.ts";

export type { BuildRecord } from "./commit/build-record.ts";
export type { Lock, SiteOnDisk } from "./site-on-disk.ts";

export interface BuildOptions extends Moments {
  readonly adopt: boolean;
  readonly repair: boolean;
  /** Globs of the months to make, of a build that is one of several; by default the whole site is made. */
  readonly volumes?: readonly string[];
  /** Told how far the build is. */
  readonly onProgress?: (progress: Progress) => void;
  /** Told whenever the work goes over to another stage: a mark, for those who take the time. What threads do is of one stage. */
  readonly onStage?: (stage: Stage) => void;
}

export interface BuildReport {
  readonly changes: Changes;
  /** The same with sizes, for whoever publishes. */
  readonly record: BuildRecord;
  /** Months that did not stand as they should, oldest first. */
  readonly made: readonly string[];
  readonly briefs: number;
  /** How many stand in the output. */
  readonly files: number;
  /** What stands before every path of the site that was built: `/sub`, or nothing. */
  readonly base: string;
  /** When time alone will change the site, in milliseconds since 1970. */
  readonly validUntil: number | null;
  /** When the next scheduled brief appears, on the newsroom's clock. */
  readonly appearance: Instant | null;
}

export interface IndexReport {
  readonly briefs: number;
  readonly months: number;
}

/** Builds a site. A problem that is an error means that the published folder was not touched. */
export function build(site: SiteOnDisk, options: BuildOptions): Promise<Outcome<BuildReport>> {
  return withLock(site, (threads) => buildLocked(site, options, threads));
}

const SILENT: BuildWatch = { stage: () => {}, progress: () => {} };

/** Reads the sources, tells their problems, and leaves the index for the builds that follow, here or on other machines. */
export function indexSite(site: SiteOnDisk, options: Moments): Promise<Outcome<IndexReport>> {
  return withLock(site, async (threads) => {
    const read = await readAndPlan(site, options, { threads, watch: SILENT });
    if (!read.ok) return read;
    const { volumes } = read.value.content;
    const briefs = volumes.reduce((sum, { exports }) => sum + exports.length, 0);
    return { ...read, value: { briefs, months: volumes.length } };
  });
}

async function withLock<T>(
  site: SiteOnDisk,
  work: (threads: StartThreads) => Promise<Outcome<T>>,
): Promise<Outcome<T>> {
  try {
    return await whileLocked(site, work);
  } catch (error) {
    const trouble = diskTrouble(error, site.nameOf);
    if (trouble === null) throw error;
    return failed([trouble]);
  }
}

async function whileLocked<T>(
  site: SiteOnDisk,
  work: (threads: StartThreads) => Promise<Outcome<T>>,
): Promise<Outcome<T>> {
  const lock = site.lock();
  if (!lock.held) {
    const file = site.nameOf(lock.file);
    const values = { ...lock, file, pid: String(lock.pid), held: "no" };
    return failed([commitProblem("build/locked", { file, line: 1, column: 1 }, values)]);
  }
  const threads = lazyThreads(site);
  try {
    return await work(threads.start);
  } catch (error) {
    await threads.close();
    abandonStaging(site.out);
    throw error;
  } finally {
    await threads.close();
    lock.release();
  }
}

async function buildLocked(
  site: SiteOnDisk,
  options: BuildOptions,
  threads: StartThreads,
): Promise<Outcome<BuildReport>> {
  const { onStage: stage = () => {}, onProgress: progress = () => {} } = options;
  const watch: BuildWatch = { stage, progress };
  stage("read");
  await recoverCommit(site.out);
  const read = await readAndPlan(site, options, { threads, watch });
  if (!read.ok) return read;
  const { content, plan } = read.value;
  const asked = unitsAsked(plan, content, options.volumes);
  if (!asked.ok) return failed([...read.problems, ...asked.problems]);

  const committed = await renderAndCommit(
    site,
    content,
    { ...plan, units: asked.value },
    { options, threads, watch },
  );
  if (!committed.ok) return failed([...read.problems, ...committed.problems]);
  const { changes, made, moved } = committed.value;
  const { validUntil, appearance } = plan;
  const value: BuildReport = {
    changes,
    record: recordOf(site.out.name, instantAt(options.now, content.site.timeZone), committed.value),
    made,
    briefs: plan.briefs,
    files: changes.added.length + changes.changed.length + changes.unchanged,
    base: content.site.url.base,
    validUntil,
    appearance: appearance === null ? null : instantAt(appearance, content.site.timeZone),
  };
  const advice = checkMoves(content.volumes, moved).map(inContent);
  return { ok: true, value, problems: sortProblems([...read.problems, ...advice]) };
}

async function renderAndCommit(
  site: SiteOnDisk,
  content: Content,
  plan: Plan,
  {
    options,
    threads,
    watch,
  }: { readonly options: BuildOptions; readonly threads: StartThreads; readonly watch: BuildWatch },
): Promise<Outcome<Committed>> {
  const bodies = new Map(content.pages.map((page) => [page.file, page.body]));
  const render = siteRenderer(site, {
    chromes: plan.chromes,
    voices: voicesOf(content.site),
    textOf: content.textOf,
    pageBodyOf: (file) => held(bodies, file),
  });
  const { archives } = site;
  const { dist, staging } = site.out;
  const here = (units: readonly Unit[], before: Before, told = UNWATCHED) =>
    stageUnits(units, before, { plan, render, dist, staging, archives, watch: told });
  const stage: StageUnits = async (units, before) => {
    const months = units.filter(({ task }) => task !== null);
    const sizes = months.map((month) => ({ briefs: briefsIn(month) }));
    const pool = isWorthThreads(sizes) ? threads() : null;
    const made = counter(
      watch,
      "render",
      sizes.reduce((sum, { briefs }) => sum + briefs, 0),
    );
    if (pool === null) return here(units, before, { stage: watch.stage, made });
    watch.stage("render");
    const others = units.filter(({ task }) => task === null);
    const staged = await Promise.all([
      pool.stage(stageShared(content.shared, plan, before), stageTasks(months, before), ({ task }) =>
        made(task.part.own.length),
      ),
      here(others, before),
    ]);
    return together(staged.flat());
  };
  const { adopt, repair } = options;
  const cache = openCache(site.cache, `${site.program}\0${site.out.name}`);
  const isWhole = options.volumes === undefined;
  return commitSite(plan, stage, site.out, cache, { adopt, repair, name: site.out.name, isWhole }, watch);
}

function held<T>(map: ReadonlyMap<string, T>, file: string): T {
  const found = map.get(file);
  if (found === undefined) throw new Error(`nothing was read from ${file}`);
  return found;
}
