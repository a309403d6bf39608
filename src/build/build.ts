/** The flow: content → plan → render → commit. */

import { diskErrorOf } from "../base/disk-error.ts";
import { type Outcome, sortProblems } from "../base/problem.ts";
import { type BuildRecord, recordOf } from "../commit/build-record.ts";
import type { Changes } from "../commit/changes.ts";
import { commitProblem } from "../commit/commit-rules.ts";
import { abandonStaging, type Committed, recoverCommit } from "../commit/commit-site.ts";
import { formerAuthority } from "../commit/former-authority.ts";
import { hasJournal } from "../commit/journal.ts";
import { instantAt } from "../language/locale/zone.ts";
import { readLedgerEnd } from "../ledger/ledger.ts";
import type { BuildWatch, Progress, Stage } from "../model/build-watch.ts";
import type { Instant } from "../model/identifiers.ts";
import { checkWitnesses, type Witnesses } from "../plan/checks/check-witnesses.ts";
import { lazyThreads, type StartThreads } from "./lazy-threads.ts";
import {
  failed,
  inContent,
  type Moments,
  type PlanOptions,
  readAndPlan,
  targetsAsked,
} from "./read-and-plan.ts";
import { type CommitOptions, renderAndCommit } from "./render-and-commit.ts";
import type { SiteOnDisk } from "./site-on-disk.ts";

export type { BuildRecord } from "../commit/build-record.ts";
export type { EarlyPages, PriorityPages } from "./priority-pages.ts";
export type { Lock, SiteOnDisk } from "./site-on-disk.ts";

export interface BuildOptions extends PlanOptions, Omit<CommitOptions, "announce" | "settle"> {
  /** Where the record of the build is kept: made ready before anything is published, kept when all is. What either throws stops the build there. */
  readonly record?: { readonly prepare: (record: BuildRecord) => void; readonly keep: () => void };
  /** Told how far the build is. */
  readonly onProgress?: (progress: Progress) => void;
  /** Told whenever the work goes over to another stage: a mark, for those who take the time. What threads do is of one stage. */
  readonly onStage?: (stage: Stage) => void;
  /** Whether what stands in the output folder was never what readers see: then it says nothing of what they know. */
  readonly isUnseen?: boolean;
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

/** Does what one process at a time may do with a site and its output; what the disk refuses meanwhile is a problem. */
export async function withLock<T>(
  site: SiteOnDisk,
  work: (threads: StartThreads) => Promise<Outcome<T>>,
): Promise<Outcome<T>> {
  try {
    return await whileLocked(site, work);
  } catch (error) {
    const problem = diskErrorOf(error, site.nameOf);
    if (problem === null) throw error;
    if (!hasJournal(site.out.staging)) return failed([problem]);
    const place = { file: site.out.name, line: 1, column: 1 };
    return failed([problem, commitProblem("build/unfinished", place)]);
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
  const isLost = (await recoverCommit(site.out)) === "lost";
  const read = await readAndPlan(site, options, { threads, watch });
  if (!read.ok) return read;
  const { content, plan } = read.value;
  const asked = targetsAsked(plan, content, options.volumes);
  if (!asked.ok) return failed([...read.problems, ...asked.problems]);

  const ledger = readLedgerEnd(site.content);
  if (!ledger.ok) return failed([...read.problems, ...ledger.problems.map(inContent)]);
  const { signed, recorded } = ledger.value;
  const authority = formerAuthority(site.out.dist);

  const { adopt, repair } = options;
  const asRecord = (committed: Committed) =>
    recordOf(site.out.name, instantAt(options.now, content.site.timeZone), committed);
  const trusting = {
    ...options,
    adopt: adopt || isLost,
    repair: repair || isLost,
    announce: (next: Committed) => options.record?.prepare(asRecord(next)),
    settle: () => options.record?.keep(),
  };
  const committed = await renderAndCommit(
    site,
    content,
    { ...plan, targets: asked.value },
    { options: trusting, threads, watch, lastSigned: signed },
  );
  if (!committed.ok) return failed([...read.problems, ...committed.problems]);
  const { changes, made } = committed.value;
  const { validUntil, appearance } = plan;
  const value: BuildReport = {
    changes,
    record: asRecord(committed.value),
    made,
    briefs: plan.briefs,
    files: changes.added.length + changes.changed.length + changes.unchanged,
    base: content.site.url.base,
    validUntil,
    appearance: appearance === null ? null : instantAt(appearance, content.site.timeZone),
  };
  const outputName = {
    site: content.site,
    volumes: content.volumes,
    now: options.now,
    wall: options.wall,
    siteText: () => new TextDecoder().decode(site.content.read("site.yaml") ?? undefined),
  };
  const witnesses = witnessesOf(committed.value, { recorded, authority }, options);
  const advice = checkWitnesses(outputName, witnesses).map(inContent);
  const lost = isLost
    ? [commitProblem("dist/broken-journal", { file: site.out.name, line: 1, column: 1 })]
    : [];
  return { ok: true, value, problems: sortProblems([...read.problems, ...advice, ...lost]) };
}

/** What others know of the site, by what stood in the output folder and by the ledger. A preview was shown to nobody. */
function witnessesOf(
  { moved, former }: Committed,
  { recorded, authority }: Pick<Witnesses, "recorded" | "authority">,
  { preview = false, isUnseen = false }: BuildOptions,
): Witnesses {
  const nothing = { known: new Set<never>(), gone: [], rewritten: [] };
  if (preview) return { moved, former: nothing, recorded: [], authority: null };
  return isUnseen
    ? { moved: [], former: nothing, recorded, authority: null }
    : { moved, former, recorded, authority };
}
