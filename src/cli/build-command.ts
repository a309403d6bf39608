import { join, resolve } from "node:path";
import { isAhead } from "../base/clock-skew.ts";
import { failed, type Outcome } from "../base/problem.ts";
import { type BuildRecord, type BuildReport, build } from "../build/build.ts";
import type { SiteWithLedger } from "../build/record-and-sign.ts";
import { RECORD_FILE } from "../commit/build-record.ts";
import { instantAt } from "../language/locale/zone.ts";
import type { Progress } from "../model/build-watch.ts";
import type { SiteUrl } from "../model/site.ts";
import { nodeFolder } from "../node/node-folder.ts";
import { rehearseCommit } from "../node/rehearsal.ts";
import { siteOnDisk } from "../node/site.ts";
import { type CommandFrame, type CommonRequest, inFrame, Refusal } from "./command-frame.ts";
import type { Environment } from "./environment.ts";
import type { ExitCode } from "./exit-code.ts";
import { isPublished, previewMark } from "./preview-mark.ts";
import { outputFolder } from "./published-folder.ts";
import { stopwatch } from "./stopwatch.ts";
import { progressLine, timingsTable } from "./words/build-words.ts";
import { shardWords } from "./words/shard-words.ts";

export interface BuildRequest extends CommonRequest {
  readonly out: string;
  readonly adopt: boolean;
  readonly repair: boolean;
  /** Whether what the host of `site.yaml` cannot say is an error. */
  readonly strict?: boolean;
  /** Globs of months. */
  readonly volumes?: readonly string[];
  readonly fronts: boolean;
  readonly timings: boolean;
  /** The ids of briefs, or `authority`, of which a contradiction with the ledger is meant, and why. */
  readonly acceptChange?: readonly string[];
  readonly reason?: string;
  /** A copy for review is built, and where they find it, null if at the site’s own address. */
  readonly reviewCopy?: { readonly url: SiteUrl | null; readonly showsDrafts: boolean };
  /** Whether what is built is recorded right afterwards. */
  readonly isRecorded?: true;
}

/** `brevier build`: builds the site, and lists on standard output what changed. */
export function buildCommand(request: BuildRequest, environment: Environment): Promise<ExitCode> {
  return inFrame(request, environment, async (frame) => {
    const { terminal, root, wall } = environment;
    const { language, words } = frame;
    const now = frame.now();
    const started = wall();
    // A copy is built in the cache, where nobody else’s folder can be.
    const out =
      request.reviewCopy === undefined ? outputFolder(request.out, frame, root) : resolve(root, request.out);
    const isPreview = isAhead(now, started);
    if (isPreview && isPublished(root, out)) {
      const source = request.now === undefined ? "SOURCE_DATE_EPOCH" : "--now";
      throw new Refusal(words.notYet(source, request.out, request.now ?? instantAt(now, "UTC")));
    }
    const accepted = request.acceptChange ?? [];
    const reason = request.reason?.trim() ?? "";
    if (accepted.length > 0 !== (reason !== "")) throw new Refusal(words.acceptNeedsReason);
    const mark = previewMark(out);
    const isUnseen = isPreview || mark.isSet();
    // Before anything is built: what is stopped halfway is no more to be kept than what is whole.
    if (isPreview) mark.set();
    const { adopt, repair, strict = false, volumes, reviewCopy } = request;
    const watch = stopwatch(environment.elapsed);
    const progress = frame.progress<Progress>((at, ms) => progressLine(at, ms, language), "always");
    const site = siteOnDisk(root, out);
    const built = await build(site, {
      now,
      wall: started,
      adopt,
      repair,
      strict,
      isUnseen: isUnseen || reviewCopy !== undefined,
      ...(reviewCopy === undefined ? {} : { reviewCopy, preview: reviewCopy.showsDrafts }),
      ...(volumes === undefined ? {} : { volumes }),
      ...(accepted.length === 0 ? {} : { accepted }),
      ...(reviewCopy === undefined ? { record: recordIn(root) } : {}),
      onStage: watch.mark,
      onProgress: progress.tell,
    }).finally(progress.end);
    const outcome = isPreview
      ? built
      : await accept({ site, root, now, wall: started }, built, accepted, reason);
    // After a build of some months, the others may still be of a later moment.
    if (outcome.ok && !isPreview && volumes === undefined) mark.clear();
    if (request.timings) {
      const print = request.format === "text" ? terminal.out : terminal.err;
      print(timingsTable(watch.stop(), outcome.ok ? outcome.value.briefs : 0, language));
    }
    const isUnfinished = outcome.problems.some(({ rule }) => rule === "build/unfinished");
    return frame.report(
      outcome,
      (built) => summaryOf(built, request, frame, wall() - started),
      isUnfinished ? "" : words.nothingPublished,
    );
  });
}

/** Writes down what was accepted, once it is built. */
async function accept<T>(
  { site, root, now, wall }: Omit<SiteWithLedger, "content"> & { readonly root: string },
  built: Outcome<T>,
  accepted: readonly string[],
  reason: string,
): Promise<Outcome<T>> {
  if (!built.ok || accepted.length === 0) return built;
  // A build that accepts nothing loads none of it.
  const { acceptChanges } = await import("../build/record-and-sign.ts");
  const content = nodeFolder(join(root, "content"));
  const written = await acceptChanges({ site, content, now, wall }, accepted, reason);
  return written.ok ? built : failed([...built.problems, ...written.problems]);
}

function summaryOf(
  { changes, made, briefs, files, appearance, isUnwatched }: BuildReport,
  { out, volumes, fronts, isRecorded }: BuildRequest,
  { language, words }: CommandFrame,
  milliseconds: number,
): string {
  const figures = {
    briefs,
    files,
    added: changes.added.length,
    changed: changes.changed.length,
    removed: changes.removed.length,
    unchanged: changes.unchanged,
    milliseconds,
  };
  return [
    words.built(out, figures),
    volumes === undefined ? "" : shardWords[language].apart,
    fronts ? shardWords[language].joined(made) : "",
    appearance === null ? "" : words.buildAgain(appearance),
    isUnwatched && volumes === undefined && isRecorded === undefined ? words.unwatched : "",
  ].join("");
}

/** The record is replaced in one step. It is written before anything is published, so that a disk without room for it stops the build while nothing has changed. */
function recordIn(root: string) {
  const folder = join(root, ".brevier");
  const cache = nodeFolder(folder);
  return {
    prepare: (record: BuildRecord) => {
      cache.write(`${RECORD_FILE}.part`, new TextEncoder().encode(`${JSON.stringify(record, null, 1)}\n`));
      rehearseCommit(folder, folder, { placed: [{ path: RECORD_FILE, bytes: 0 }], removed: [] });
    },
    keep: () => cache.rename(`${RECORD_FILE}.part`, RECORD_FILE),
  };
}
