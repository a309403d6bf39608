/** The flow: read → plan → render → commit, then the report. */

import { failed, type Outcome, sortProblems } from "../base/problem.ts";
import { rememberedFolder } from "../base/remembered-folder.ts";
import { type BuildRecord, recordOf } from "../commit/build-record.ts";
import type { Changes } from "../commit/changes.ts";
import { commitProblem } from "../commit/commit-rules.ts";
import { type Committed, recoverCommit } from "../commit/commit-site.ts";
import { formerAuthority } from "../commit/former-authority.ts";
import { readUnreported } from "../commit/unreported.ts";
import { epochOf } from "../language/locale/dates.ts";
import { instantAt } from "../language/locale/zone.ts";
import { readLastSigned } from "../ledger/ledger.ts";
import type { Progress, Stage } from "../model/build-watch.ts";
import type { Digest, Instant } from "../model/identifiers.ts";
import type { AdviceOptions } from "./advice.ts";
import { inContent } from "./in-content.ts";
import { keepForNext, type LastReport, lookAtSources, unchangedSince } from "./nothing-changed.ts";
import type { CommitOptions } from "./render-and-commit.ts";
import type { SiteOnDisk } from "./site-on-disk.ts";
import { withLock } from "./with-lock.ts";

export type { BuildRecord } from "../commit/build-record.ts";
export type { EarlyPages, PriorityPages } from "./priority-pages.ts";
export type { Lock, SiteOnDisk } from "./site-on-disk.ts";

export interface BuildOptions extends AdviceOptions, Omit<CommitOptions, "announce" | "settle"> {
  /** Where the record of the build is kept: `prepare` is called before anything is published, `keep` when all is. What either throws stops the build there. */
  readonly record?: { readonly prepare: (record: BuildRecord) => void; readonly keep: () => void };
  readonly onProgress?: (progress: Progress) => void;
  /** Called whenever another stage begins, for those who take the time. What threads do counts as one stage. */
  readonly onStage?: (stage: Stage) => void;
}

export interface BuildReport {
  readonly changes: Changes;
  /** The same with sizes, for whoever publishes. */
  readonly record: BuildRecord;
  /** Months that were not as the sources ask, oldest first. */
  readonly made: readonly string[];
  readonly briefs: number;
  /** How many are in the output. */
  readonly files: number;
  /** What every path of the site begins with: `/sub`, or nothing. */
  readonly base: string;
  /** When time alone will change the site, in milliseconds since 1970. */
  readonly validUntil: number | null;
  /** When the next scheduled brief appears, on the newsroom's clock. */
  readonly appearance: Instant | null;
  /** Whether nothing can tell what readers know: there is no ledger, and there was no output. */
  readonly isUnwatched: boolean;
}

/** Builds a site. A problem that is an error means that the published folder was not touched. */
export function build(siteOnDisk: SiteOnDisk, options: BuildOptions): Promise<Outcome<BuildReport>> {
  return withLock(siteOnDisk, async (threads) => {
    const { onStage: stage = () => {}, onProgress: progress = () => {}, record } = options;
    const watch = { stage, progress };
    stage("read");
    const isLost = (await recoverCommit(siteOnDisk.out)) === "lost";
    const site: SiteOnDisk = { ...siteOnDisk, content: rememberedFolder(siteOnDisk.content) };
    // What a stopped build has done and not reported, this one has to report.
    const isFirst = !isLost && readUnreported(site.out.staging) === null;
    const lookedAt = isFirst && isPlain(options) ? lookAtSources(site, options.wall) : null;
    const last = lookedAt === null ? null : unchangedSince(site, lookedAt, options.now);
    if (last !== null) return unchangedBuild(site, last, options);
    // A build that has nothing to do loads none of it.
    const { readAndPlan, targetsAsked } = await import("./read-and-plan.ts");
    const { renderAndCommit } = await import("./render-and-commit.ts");
    const { adviceOn } = await import("./advice.ts");
    const planned = await readAndPlan(site, options, { threads, watch });
    if (!planned.ok) return planned;
    const { content, plan, withdrawn, sources, isWatched } = planned.value;
    const targets = targetsAsked(plan, content, options.volumes);
    if (!targets.ok) return failed([...planned.problems, ...targets.problems]);
    const signed = readLastSigned(site.content);
    if (!signed.ok) return failed([...planned.problems, ...signed.problems.map(inContent)]);
    const authority = formerAuthority(site.out.dist);

    const onClock = (moment: number) => instantAt(moment, content.site.timeZone);
    const next = momentsOf(plan, onClock);
    const recordAs = (done: Committed) => recordOf(site.out.name, onClock(options.now), { ...done, ...next });
    const committed = await renderAndCommit(
      site,
      content,
      { ...plan, targets: targets.value },
      {
        options: {
          ...options,
          adopt: options.adopt || isLost,
          repair: options.repair || isLost,
          announce: (done) => record?.prepare(recordAs(done)),
          settle: () => record?.keep(),
        },
        threads,
        watch,
        lastSigned: signed.value,
        withdrawn,
      },
    );
    const problems = [...planned.problems, ...committed.problems];
    if (!committed.ok) return failed(problems);

    const { changes, made } = committed.value;
    const value: BuildReport = {
      changes,
      record: recordAs(committed.value),
      made,
      briefs: plan.briefs,
      files: changes.added.length + changes.changed.length + changes.unchanged,
      base: content.site.url.base,
      validUntil: plan.validUntil,
      appearance: next.appearance,
      isUnwatched: !isWatched && isFirstOf(changes) && !options.isUnseen && !options.preview,
    };
    const advice = adviceOn(sources, committed.value, authority, options);
    const place = { file: site.out.name, line: 1, column: 1 };
    const broken = isLost ? [commitProblem("dist/broken-journal", place)] : [];
    // What this build alone has to say is not said again.
    const { security } = content.site;
    if (lookedAt !== null && (advice.length === 0 || isUnchanged(changes)))
      keepForNext(site, lookedAt, options.now, plan, committed.value, {
        briefs: value.briefs,
        files: value.files,
        base: value.base,
        timeZone: content.site.timeZone,
        validUntil: plan.validUntil,
        errorFrom: security === null ? null : epochOf(security.expires.value),
        appearance: plan.appearance,
        problems: sortProblems([...problems, ...advice]),
      });
    return { ok: true, value, problems: sortProblems([...problems, ...advice, ...broken]) };
  });
}

/** Whether a build is asked for nothing but the site as readers are to see it. */
function isPlain({
  preview,
  reviewCopy,
  adopt,
  repair,
  volumes,
  priorityPages,
  isUnseen,
  accepted,
  strict,
}: BuildOptions): boolean {
  const isWhole = volumes === undefined && priorityPages === undefined && accepted === undefined;
  return isWhole && reviewCopy === undefined && !preview && !adopt && !repair && !isUnseen && !strict;
}

/** Whether no output of before was there. */
function isFirstOf({ changed, removed, unchanged }: Changes): boolean {
  return changed.length + removed.length + unchanged === 0;
}

function isUnchanged({ added, changed, removed }: Changes): boolean {
  return added.length + changed.length + removed.length === 0;
}

/** What time will do, on the newsroom's clock. */
function momentsOf(
  { validUntil, appearance }: Readonly<Record<"validUntil" | "appearance", number | null>>,
  onClock: (moment: number) => Instant,
): Pick<BuildRecord, "validUntil" | "appearance"> {
  const instantOf = (moment: number | null) => (moment === null ? null : onClock(moment));
  return { validUntil: instantOf(validUntil), appearance: instantOf(appearance) };
}

/** The report of a build that has nothing to do. */
function unchangedBuild(
  site: SiteOnDisk,
  { report, root }: { readonly report: LastReport; readonly root: Digest },
  { now, record }: BuildOptions,
): Outcome<BuildReport> {
  const { briefs, files, base, timeZone, validUntil, appearance, problems } = report;
  const changes: Changes = { added: [], changed: [], removed: [], unchanged: files };
  const manifest = { before: root, after: root };
  const onClock = (moment: number) => instantAt(moment, timeZone);
  const next = momentsOf({ validUntil, appearance }, onClock);
  const done = recordOf(site.out.name, onClock(now), { changes, sizes: new Map(), manifest, ...next });
  record?.prepare(done);
  record?.keep();
  const value = {
    changes,
    record: done,
    made: [],
    briefs,
    files,
    base,
    validUntil,
    appearance: next.appearance,
    isUnwatched: false,
  };
  return { ok: true, value, problems };
}
