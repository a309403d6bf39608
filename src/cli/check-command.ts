import { basename, dirname, join, resolve } from "node:path";
import { checkDist } from "../check/check-dist.ts";
import { checkFeed } from "../check/check-feed.ts";
import { nodeFolder } from "../node-folders.ts";
import { programVersion } from "../node-site.ts";
import { hasErrors, type Problem } from "../problem.ts";
import { commandWords } from "./command-words.ts";
import { type MessageLanguage, messageLanguage, messageLanguageOfBuilt } from "./message-language.ts";
import { momentOf } from "./moment.ts";
import {
  countOf,
  problemsAsData,
  problemsAsText,
  type ReportFormat,
  type SourceLine,
} from "./print-report.ts";
import { sourceLines } from "./source-lines.ts";
import type { ExitCode, Surroundings } from "./terminal.ts";

export interface CheckRequest {
  /** A built site, or one file: a feed. */
  readonly folder: string;
  readonly format: ReportFormat;
  readonly lang?: MessageLanguage;
}

/** `brevier check [folder|feed]`: 1 if there is an error. */
export async function checkCommand(request: CheckRequest, around: Surroundings): Promise<ExitCode> {
  const path = resolve(around.root, request.folder);
  const bytes =
    nodeFolder(dirname(path)).stat(basename(path)) === null
      ? null
      : nodeFolder(dirname(path)).read(basename(path));
  if (bytes !== null) return checkFile(bytes, request, around);
  const language = messageLanguageOfBuilt(request.lang, request.folder, around);
  const report = await checkDist(nodeFolder(path));
  const problems = report.problems.map((problem) => ({
    ...problem,
    place: { ...problem.place, file: join(request.folder, problem.place.file) },
  }));
  const summary = (count: string) => commandWords[language].checked(request.folder, count, report.counts);
  return tell(problems, request, language, around, sourceLines(around.root), summary);
}

/** One feed, by itself. The clock tells which of its dates lie in the future. */
function checkFile(bytes: Uint8Array, request: CheckRequest, around: Surroundings): ExitCode {
  const language = messageLanguage(request.lang, around);
  const now = momentOf(undefined, around.environment, around.wall());
  if (now === null) {
    around.terminal.err(commandWords[language].badMoment(around.environment["SOURCE_DATE_EPOCH"] ?? ""));
    return 1;
  }
  const problems = checkFeed(bytes, { name: request.folder, now });
  const lines = new TextDecoder().decode(bytes).split(/\r?\n/);
  const summary = (count: string) => commandWords[language].checkedFeed(request.folder, count);
  return tell(problems, request, language, around, (_, line) => lines[line - 1] ?? null, summary);
}

function tell(
  problems: readonly Problem[],
  { format }: CheckRequest,
  language: MessageLanguage,
  { terminal }: Surroundings,
  sourceLine: SourceLine,
  summary: (count: string) => string,
): ExitCode {
  if (format !== "text") terminal.out(problemsAsData(problems, format, language, programVersion()));
  else {
    if (problems.length > 0) terminal.err(problemsAsText(problems, language, terminal.colours, sourceLine));
    terminal.out(summary(countOf(problems, language)));
  }
  return hasErrors(problems) ? 1 : 0;
}
