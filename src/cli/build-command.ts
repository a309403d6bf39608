import { join } from "node:path";
import { isAhead } from "../base/clock-skew.ts";
import { type BuildRecord, type BuildReport, build } from "../build/build.ts";
import { RECORD_FILE } from "../commit/build-record.ts";
import { instantAt } from "../language/locale/zone.ts";
import type { Progress } from "../model/build-watch.ts";
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
  /** Globs of months. */
  readonly volumes?: readonly string[];
  readonly fronts: boolean;
  readonly timings: boolean;
}

/** What the last build changed, for whoever publishes the output. */

/** `brevier build`: builds the site, and lists on standard output what changed. */
export function buildCommand(request: BuildRequest, environment: Environment): Promise<ExitCode> {
  return inFrame(request, environment, async (frame) => {
    const { terminal, root, wall } = environment;
    const { language, words } = frame;
    const now = frame.now();
    const started = wall();
    const out = outputFolder(request.out, frame, root);
    const isPreview = isAhead(now, started);
    if (isPreview && isPublished(root, out)) {
      const source = request.now === undefined ? "SOURCE_DATE_EPOCH" : "--now";
      throw new Refusal(words.notYet(source, request.out, request.now ?? instantAt(now, "UTC")));
    }
    const mark = previewMark(out);
    const isUnseen = isPreview || mark.isSet();
    // Before anything is built: what is stopped halfway is no more to be kept than what is whole.
    if (isPreview) mark.set();
    const { adopt, repair, volumes } = request;
    const watch = stopwatch(environment.elapsed);
    const progress = frame.progress<Progress>((at, ms) => progressLine(at, ms, language), "always");
    const outcome = await build(siteOnDisk(root, out), {
      now,
      wall: started,
      adopt,
      repair,
      isUnseen,
      ...(volumes === undefined ? {} : { volumes }),
      record: recordIn(root),
      onStage: watch.mark,
      onProgress: progress.tell,
    }).finally(progress.end);
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

function summaryOf(
  { changes, made, briefs, files, appearance }: BuildReport,
  { out, volumes, fronts }: BuildRequest,
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
