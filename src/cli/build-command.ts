import { join, resolve } from "node:path";
import { isOfDisk } from "../base/disk-error.ts";
import { type BuildRecord, build } from "../build/build.ts";
import { instantAt } from "../language/locale/zone.ts";
import type { Progress } from "../model/build-watch.ts";
import { nodeFolder } from "../node/node-folder.ts";
import { rehearseCommit } from "../node/rehearsal.ts";
import { programVersion, siteOnDisk } from "../node/site.ts";
import type { Environment, ExitCode } from "./environment.ts";
import { type MessageLanguage, messageLanguage } from "./message-language.ts";
import { isAhead, momentOf } from "./moment.ts";
import { isPublished, previewMark } from "./preview-mark.ts";
import { progressTeller } from "./progress.ts";
import { countOf, problemsAsData, problemsAsText, type ReportFormat } from "./report/print-report.ts";
import { sourceLines } from "./report/source-lines.ts";
import { stopwatch } from "./stopwatch.ts";
import { progressLine, timingsTable } from "./words/build-words.ts";
import { commandWords } from "./words/command-words.ts";
import { shardWords } from "./words/shard-words.ts";

export interface BuildRequest {
  readonly out: string;
  readonly now?: string;
  readonly format: ReportFormat;
  readonly lang?: MessageLanguage;
  readonly adopt: boolean;
  readonly repair: boolean;
  readonly quiet: boolean;
  /** Globs of months. */
  readonly volumes?: readonly string[];
  readonly fronts: boolean;
  readonly timings: boolean;
}

/** What the last build changed, for whoever publishes the output. */
const RECORD = "last-build.json";

/** `brevier build`: problems on standard error (text) or standard output (json, sarif: nothing else), a line of what was done on standard output. */
export async function buildCommand(request: BuildRequest, environment: Environment): Promise<ExitCode> {
  const { terminal, root, wall, variables } = environment;
  const language = messageLanguage(request.lang, environment);
  const say = commandWords[language];
  const now = momentOf(request.now, variables, wall());
  if (now === null) {
    terminal.err(say.badMoment(request.now ?? variables["SOURCE_DATE_EPOCH"] ?? ""));
    return 2;
  }
  const started = wall();
  const out = resolve(root, request.out);
  const isOfLater = isAhead(now, started);
  if (isOfLater && isPublished(root, out)) {
    const given = request.now === undefined ? "SOURCE_DATE_EPOCH" : "--now";
    terminal.err(say.notYet(given, request.out, request.now ?? instantAt(now, "UTC")));
    return 2;
  }
  const mark = previewMark(out);
  const isUnseen = isOfLater || mark.isSet();
  // Before anything of it stands: what is stopped halfway is no more to be kept than what is whole.
  if (isOfLater) mark.set();
  const { adopt, repair, volumes } = request;
  const watch = stopwatch(environment.elapsed);
  const progress = progressOf(request, language, environment);
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
  // Of a build of some months, the others may still be of a later moment.
  if (outcome.ok && !isOfLater && volumes === undefined) mark.clear();
  if (request.timings) {
    const print = request.format === "text" ? terminal.out : terminal.err;
    print(timingsTable(watch.stop(), outcome.ok ? outcome.value.briefs : 0, language));
  }
  const failure = outcome.problems.some(isOfDisk) ? 2 : 1;
  if (request.format !== "text") {
    terminal.out(problemsAsData(outcome.problems, request.format, language, programVersion()));
    return outcome.ok ? 0 : failure;
  }
  if (outcome.problems.length > 0) {
    terminal.err(
      `${problemsAsText(outcome.problems, language, terminal.colours, sourceLines(root))}\n${countOf(outcome.problems, language)}\n`,
    );
  }
  if (!outcome.ok) {
    const isUnfinished = outcome.problems.some(({ rule }) => rule === "build/unfinished");
    if (!isUnfinished) terminal.err(say.nothingPublished);
    return failure;
  }
  if (request.quiet) return 0;
  const { changes, made, briefs, files, appearance } = outcome.value;
  const figures = {
    briefs,
    files,
    added: changes.added.length,
    changed: changes.changed.length,
    removed: changes.removed.length,
    unchanged: changes.unchanged,
    milliseconds: wall() - started,
  };
  terminal.out(say.built(request.out, figures));
  if (volumes !== undefined) terminal.out(shardWords[language].apart);
  if (request.fronts) terminal.out(shardWords[language].joined(made));
  if (appearance !== null) terminal.out(say.buildAgain(appearance));
  return 0;
}

/** Where problems are for programs, or are all that is asked for, nothing is told meanwhile. */
function progressOf(request: BuildRequest, language: MessageLanguage, environment: Environment) {
  if (request.quiet || request.format !== "text") return { tell: () => {}, end: () => {} };
  const line = (progress: Progress, milliseconds: number) => progressLine(progress, milliseconds, language);
  return progressTeller(environment, line, { logs: "always" });
}

/** Replaced in one step: whoever reads it has the one of this build or that of the build before. It is written before anything is published: a disk that refuses it then stops a build that has changed nothing. */
function recordIn(root: string) {
  const folder = join(root, ".brevier");
  const cache = nodeFolder(folder);
  return {
    prepare: (record: BuildRecord) => {
      cache.write(`${RECORD}.part`, new TextEncoder().encode(`${JSON.stringify(record, null, 1)}\n`));
      rehearseCommit(folder, folder, { placed: [{ path: RECORD, bytes: 0 }], removed: [] });
    },
    keep: () => cache.rename(`${RECORD}.part`, RECORD),
  };
}
