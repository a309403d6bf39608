import { join, resolve } from "node:path";
import type { Progress } from "../model/build-watch.ts";
import { nodeFolder } from "../node-folders.ts";
import { programVersion, siteOnDisk } from "../node-site.ts";
import { type BuildRecord, build } from "../pipeline.ts";
import { progressLine, timingsTable } from "./build-words.ts";
import { commandWords } from "./command-words.ts";
import { type MessageLanguage, messageLanguage } from "./message-language.ts";
import { momentOf } from "./moment.ts";
import { countOf, problemsAsData, problemsAsText, type ReportFormat } from "./print-report.ts";
import { progressTeller } from "./progress.ts";
import { sourceLines } from "./source-lines.ts";
import { stopwatch } from "./stopwatch.ts";
import type { ExitCode, Surroundings } from "./terminal.ts";

export interface BuildRequest {
  readonly out: string;
  readonly now?: string;
  readonly format: ReportFormat;
  readonly lang?: MessageLanguage;
  readonly adopt: boolean;
  readonly repair: boolean;
  readonly quiet: boolean;
  readonly timings: boolean;
}

/** What the last build changed, for whoever publishes the output. */
const RECORD = "last-build.json";

/** `brevier build`: problems on standard error (text) or standard output (json, sarif: nothing else), a line of what was done on standard output. */
export async function buildCommand(request: BuildRequest, around: Surroundings): Promise<ExitCode> {
  const { terminal, root, wall, environment } = around;
  const language = messageLanguage(request.lang, around);
  const say = commandWords[language];
  const now = momentOf(request.now, environment, wall());
  if (now === null) {
    terminal.err(say.badMoment(request.now ?? environment["SOURCE_DATE_EPOCH"] ?? ""));
    return 2;
  }
  const started = wall();
  const watch = stopwatch(around.elapsed);
  const progress = progressOf(request, language, around);
  const outcome = await build(siteOnDisk(root, resolve(root, request.out)), {
    now,
    wall: started,
    adopt: request.adopt,
    repair: request.repair,
    onStage: watch.mark,
    onProgress: progress.tell,
  }).finally(progress.end);
  if (outcome.ok) keepRecord(root, outcome.value.record);
  if (request.timings) {
    const print = request.format === "text" ? terminal.out : terminal.err;
    print(timingsTable(watch.stop(), outcome.ok ? outcome.value.briefs : 0, language));
  }
  if (request.format !== "text") {
    terminal.out(problemsAsData(outcome.problems, request.format, language, programVersion()));
    return outcome.ok ? 0 : 1;
  }
  if (outcome.problems.length > 0) {
    terminal.err(
      `${problemsAsText(outcome.problems, language, terminal.colours, sourceLines(root))}\n${countOf(outcome.problems, language)}\n`,
    );
  }
  if (!outcome.ok) {
    terminal.err(say.nothingPublished);
    return 1;
  }
  if (request.quiet) return 0;
  const { changes, briefs, files, appearance } = outcome.value;
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
  if (appearance !== null) terminal.out(say.buildAgain(appearance));
  return 0;
}

/** Where problems are for programs, or are all that is asked for, nothing is told meanwhile. */
function progressOf(request: BuildRequest, language: MessageLanguage, around: Surroundings) {
  if (request.quiet || request.format !== "text") return { tell: () => {}, end: () => {} };
  const line = (progress: Progress, milliseconds: number) => progressLine(progress, milliseconds, language);
  return progressTeller(around, line, { logs: "always" });
}

/** Replaced in one step: whoever reads it has the one of this build or that of the build before. */
function keepRecord(root: string, record: BuildRecord): void {
  const cache = nodeFolder(join(root, ".brevier"));
  cache.write(`${RECORD}.part`, new TextEncoder().encode(`${JSON.stringify(record, null, 1)}\n`));
  cache.rename(`${RECORD}.part`, RECORD);
}
