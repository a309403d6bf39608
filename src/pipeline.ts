/** The flow: content → plan → render → commit. */

import { openCache } from "./cache.ts";
import { type BuildRecord, recordOf } from "./commit/build-record.ts";
import { commitProblem } from "./commit/commit-rules.ts";
import { type Changes, type Committed, commitSite, recoverCommit } from "./commit/commit-site.ts";
import { type Before, type StageUnits, stageUnits } from "./commit/stage-units.ts";
import { briefJsonSchema } from "./content/brief-json-schema.ts";
import { type Content, type IndexMonths, readContent } from "./content/read-content.ts";
import { readTheme } from "./content/read-theme.ts";
import { voicesOf } from "./language/voice.ts";
import { instantAt } from "./language/zone.ts";
import { type BuildWatch, counter, type Progress, type Stage, UNWATCHED } from "./model/build-watch.ts";
import { sha256 } from "./model/digest.ts";
import type { Instant } from "./model/identifiers.ts";
import {
  briefsByMonth,
  isWorthThreads,
  monthIndexer,
  stageShared,
  stageTasks,
  together,
} from "./month-work.ts";
import { checkAddresses } from "./plan/check-addresses.ts";
import { checkMoves } from "./plan/check-moves.ts";
import { checkReferences } from "./plan/check-references.ts";
import { type Plan, planSite } from "./plan/plan-site.ts";
import { resolve } from "./plan/resolve.ts";
import type { Unit } from "./plan/unit.ts";
import { previewOf, previewUntil, visibleAt } from "./plan/visibility.ts";
import { hasErrors, type Outcome, type Problem, sortProblems } from "./problem.ts";
import type { SiteOnDisk } from "./site-on-disk.ts";
import { siteRenderer } from "./site-renderer.ts";
import type { Threads } from "./threads.ts";

export type { BuildRecord } from "./commit/build-record.ts";
export type { Lock, SiteOnDisk } from "./site-on-disk.ts";

export interface BuildOptions {
  /** The newsroom's moment, in milliseconds since 1970: what is published later is not shown. */
  readonly now: number;
  /** The clock of the disk, in milliseconds since 1970. */
  readonly wall: number;
  readonly adopt: boolean;
  readonly repair: boolean;
  /** Show drafts and scheduled briefs too, marked as such. */
  readonly preview?: boolean;
  /** Told how far the build is. */
  readonly onProgress?: (progress: Progress) => void;
  /** Told whenever the work goes over to another stage: a mark, for those who take the time. What threads do is of one stage. */
  readonly onStage?: (stage: Stage) => void;
}

export interface BuildReport {
  readonly changes: Changes;
  /** The same with sizes, for whoever publishes. */
  readonly record: BuildRecord;
  readonly briefs: number;
  /** How many stand in the output. */
  readonly files: number;
  /** When time alone will change the site, in milliseconds since 1970. */
  readonly validUntil: number | null;
  /** When the next scheduled brief appears, on the newsroom's clock. */
  readonly appearance: Instant | null;
}

/** Builds a site. A problem that is an error means that the published folder was not touched. */
export async function build(site: SiteOnDisk, options: BuildOptions): Promise<Outcome<BuildReport>> {
  const lock = site.lock();
  if (!lock.held)
    return failed([
      commitProblem(
        "build/locked",
        { file: lock.file, line: 1, column: 1 },
        { ...lock, pid: String(lock.pid), held: "no" },
      ),
    ]);
  const threads = lazyThreads(site);
  try {
    return await buildLocked(site, options, threads.start);
  } finally {
    await threads.close();
    lock.release();
  }
}

type StartThreads = () => Threads | null;

/** Threads are started when there is something for them to do, and used for all that follows. */
function lazyThreads(site: SiteOnDisk): {
  readonly start: StartThreads;
  readonly close: () => Promise<void>;
} {
  let started: Threads | null = null;
  return {
    start: () => {
      started ??= site.threads?.() ?? null;
      return started;
    },
    close: async () => started?.close(),
  };
}

async function buildLocked(
  site: SiteOnDisk,
  options: BuildOptions,
  threads: StartThreads,
): Promise<Outcome<BuildReport>> {
  const { onStage: stage = () => {}, onProgress: progress = () => {} } = options;
  const watch: BuildWatch = { stage, progress };
  stage("read");
  recoverCommit(site.out);
  const indexMonths: IndexMonths = async (shared, months) => {
    const large = isWorthThreads(months.map(({ files }) => ({ briefs: files.length })));
    const pool = large ? threads() : null;
    const seen = counter(
      watch,
      "read",
      months.reduce((sum, { files }) => sum + files.length, 0),
    );
    return pool === null
      ? months.map(monthIndexer(site, shared, () => seen(1)))
      : pool.index(shared, months, ({ files }) => seen(files.length));
  };
  const content = await readContent(site.content, site.cache, site.program, options.wall, indexMonths);
  if (!content.ok) return failed(content.problems.map(inContent));
  site.cache.write("brief.schema.json", new TextEncoder().encode(briefJsonSchema(content.value.site)));

  stage("plan");
  progress({ stage: "plan", done: 0, total: 0 });
  const { site: settings, volumes, pages } = content.value;
  const isComplete = !hasErrors(content.problems);
  const references = checkReferences(settings, volumes, pages, options.now, isComplete);
  const found = [...content.problems, ...references].map(inContent);
  if (hasErrors(found)) return failed(found);
  const unfit = new Set(references.map(({ place }) => place.file));
  const planned = planContent(site, content.value, options, unfit);
  const warnings = [...found, ...planned.problems.map(inContent)];
  if (!planned.ok) return failed(warnings);

  const committed = await renderAndCommit(site, content.value, planned.value, { options, threads, watch });
  if (!committed.ok) return failed([...warnings, ...committed.problems]);
  const { changes, moved } = committed.value;
  const { validUntil, appearance } = planned.value;
  const value: BuildReport = {
    changes,
    record: recordOf(site.out.name, instantAt(options.now, settings.timeZone), committed.value),
    briefs: planned.value.briefs,
    files: changes.added.length + changes.changed.length + changes.unchanged,
    validUntil,
    appearance: appearance === null ? null : instantAt(appearance, settings.timeZone),
  };
  const advice = checkMoves(volumes, moved).map(inContent);
  return { ok: true, value, problems: sortProblems([...warnings, ...advice]) };
}

/** @param unfit files in which something is wrong: a preview shows no draft of them. */
function planContent(
  site: SiteOnDisk,
  content: Content,
  { now, preview = false }: BuildOptions,
  unfit: ReadonlySet<string>,
): Outcome<Plan> {
  const read = readTheme(site.templates);
  if (!read.ok) return read;
  const { theme, digest: templates } = read.value;
  const { site: settings, volumes, pages, briefOf: whole } = content;
  const voices = voicesOf(settings);
  // Templates ask for words by name: what voices say is theirs.
  const said = JSON.stringify([...voices.values()]);
  const renderer = sha256(site.program + templates + site.configuration + sha256(said));
  const written = volumes.flatMap((volume) => volume.exports);
  const exports = preview ? previewOf(written, now, unfit) : written;
  const seen = { site: settings, voices, pages, whole };
  const resolved = resolve({ ...seen, exports, now });
  const { publicFiles, logo } = content;
  const plan = planSite({ resolved, theme, pages, publicFiles, logo, renderer });
  // What is scheduled must not stop the build at the minute when it appears: its mistakes are told today.
  const waiting = exports.filter((brief) => visibleAt(brief, now) === "scheduled");
  const later =
    waiting.length === 0 ? [] : [resolve({ ...seen, exports: waiting, now: Number.POSITIVE_INFINITY })];
  const problems = checkAddresses([resolved, ...later], plan.fronts, pages);
  if (problems.length > 0) return failed(problems);
  return { ok: true, value: preview ? previewUntil(plan, written, now) : plan, problems: [] };
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
  const { dist, staging } = site.out;
  const here = (units: readonly Unit[], before: Before, told = UNWATCHED) =>
    stageUnits(units, before, { plan, render, dist, staging, watch: told });
  const stage: StageUnits = async (units, before) => {
    const months = units.filter(({ task }) => task !== null);
    const sizes = briefsByMonth(months);
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
      pool.stage(stageShared(content.shared, plan, before), stageTasks(months, before), ({ units: done }) =>
        made(done.reduce((sum, { printed }) => sum + printed, 0)),
      ),
      here(others, before),
    ]);
    return together(staged.flat());
  };
  const { adopt, repair } = options;
  const cache = openCache(site.cache, `${site.program}\0${site.out.name}`);
  return commitSite(plan, stage, site.out, cache, { adopt, repair, name: site.out.name }, watch);
}

/** The rooms see the content folder; the editor sees the site's. */
function inContent(problem: Problem): Problem {
  const { file } = problem.place;
  return file.startsWith("templates/")
    ? problem
    : { ...problem, place: { ...problem.place, file: `content/${file}` } };
}

function failed(problems: readonly Problem[]): { readonly ok: false; readonly problems: readonly Problem[] } {
  return { ok: false, problems: sortProblems(problems) };
}

function held<T>(map: ReadonlyMap<string, T>, file: string): T {
  const found = map.get(file);
  if (found === undefined) throw new Error(`nothing was read from ${file}`);
  return found;
}
