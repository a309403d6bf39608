import { basename, dirname, join, relative, resolve, sep } from "node:path";
import { checkDist } from "../check/check-dist.ts";
import { checkFeed } from "../check/check-feed.ts";
import type { Counts } from "../check/gather-facts.ts";
import { nodeFolder, pathExists } from "../node-folders.ts";
import { programVersion, rulesPagePath } from "../node-site.ts";
import { hasErrors, type Problem } from "../problem.ts";
import { checkTeller } from "./check-progress.ts";
import { checkWords } from "./check-words.ts";
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
import { reportPage } from "./report-page.ts";
import { sourceLines } from "./source-lines.ts";
import type { ExitCode, Surroundings } from "./terminal.ts";

export interface CheckRequest {
  /** A built site, or one file: a feed. */
  readonly folder: string;
  /** Where a page to read is written; `true` for `check.html` in the working directory. */
  readonly report?: string | true;
  readonly format: ReportFormat;
  readonly lang?: MessageLanguage;
  /** Says problems, and nothing else. */
  readonly quiet: boolean;
}

/** What was found, wherever it is told. */
interface Findings {
  readonly problems: readonly Problem[];
  /** Null of one feed. */
  readonly counts: Counts | null;
  readonly sourceLine: SourceLine;
  readonly summary: (count: string) => string;
}

/** `brevier check [folder|feed]`: 0 if there is nothing, or warnings; 1 if there is an error; 2 if it was asked for what cannot be. */
export async function checkCommand(request: CheckRequest, around: Surroundings): Promise<ExitCode> {
  const path = resolve(around.root, request.folder);
  const isFile = nodeFolder(dirname(path)).stat(basename(path)) !== null;
  const language = isFile
    ? messageLanguage(request.lang, around)
    : messageLanguageOfBuilt(request.lang, request.folder, around);
  const now = momentOf(undefined, around.environment, around.wall());
  const refusal =
    now === null
      ? commandWords[language].badMoment(around.environment["SOURCE_DATE_EPOCH"] ?? "")
      : refusalOfReport(request, path, language, around);
  if (now === null || refusal !== null) {
    around.terminal.err(refusal ?? "");
    return 2;
  }
  const findings = isFile
    ? feedFindings(nodeFolder(dirname(path)).read(basename(path)) ?? new Uint8Array(), request, now, language)
    : await siteFindings(path, request, language, around);
  return tell(findings, request, now, language, around);
}

async function siteFindings(
  path: string,
  { folder, format, quiet }: CheckRequest,
  language: MessageLanguage,
  around: Surroundings,
): Promise<Findings> {
  const progress = quiet || format !== "text" ? null : checkTeller(around, language);
  try {
    const { problems, counts } = await checkDist(nodeFolder(path), {
      threads: around.threads,
      ...(progress === null ? {} : { onProgress: progress.tell }),
    });
    return {
      problems: problems.map((problem) => ({
        ...problem,
        place: { ...problem.place, file: join(folder, problem.place.file) },
      })),
      counts,
      sourceLine: sourceLines(around.root),
      summary: (count) => commandWords[language].checked(folder, count, counts),
    };
  } finally {
    progress?.end();
  }
}

/** One feed, by itself. The clock tells which of its dates lie in the future. */
function feedFindings(
  bytes: Uint8Array,
  { folder: name }: CheckRequest,
  now: number,
  language: MessageLanguage,
): Findings {
  const lines = new TextDecoder().decode(bytes).split(/\r?\n/);
  return {
    problems: checkFeed(bytes, { name, now }),
    counts: null,
    sourceLine: (_, line) => lines[line - 1] ?? null,
    summary: (count) => commandWords[language].checkedFeed(name, count),
  };
}

/** Why the page cannot be written where it is asked; null if it can, or is not asked. */
function refusalOfReport(
  { report }: CheckRequest,
  checked: string,
  language: MessageLanguage,
  { root }: Surroundings,
): string | null {
  if (report === undefined) return null;
  const file = reportFile(report);
  const path = resolve(root, file);
  const isFolder = pathExists(path) && nodeFolder(dirname(path)).stat(basename(path)) === null;
  if (isFolder) return checkWords[language].reportIsFolder(file);
  // What is published is not to grow a page that nobody asked for; by its path it may.
  const isInside = report === true && `${path}${sep}`.startsWith(`${checked}${sep}`);
  return isInside ? checkWords[language].reportInside(file) : null;
}

function reportFile(report: string | true): string {
  return report === true ? "check.html" : report;
}

function tell(
  { problems, counts, sourceLine, summary }: Findings,
  { folder, report, format, quiet }: CheckRequest,
  moment: number,
  language: MessageLanguage,
  { terminal, root }: Surroundings,
): ExitCode {
  if (report !== undefined) {
    const path = resolve(root, reportFile(report));
    const rulesPage = relative(dirname(path), rulesPagePath()).split(sep).map(encodeURIComponent).join("/");
    const version = programVersion();
    const page = reportPage(
      { name: folder, problems, counts, moment, version, sourceLine, rulesPage },
      language,
    );
    nodeFolder(dirname(path)).write(basename(path), new TextEncoder().encode(page));
  }
  if (format !== "text") terminal.out(problemsAsData(problems, format, language, programVersion()));
  else {
    if (problems.length > 0) terminal.err(problemsAsText(problems, language, terminal.colours, sourceLine));
    if (!quiet) terminal.out(summary(countOf(problems, language)));
    if (!quiet && report !== undefined) terminal.out(checkWords[language].reportWritten(reportFile(report)));
  }
  return hasErrors(problems) ? 1 : 0;
}
