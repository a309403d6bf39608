import { basename, dirname, join, relative, resolve, sep } from "node:path";
import { hasErrors, type Problem, sortProblems } from "../base/problem.ts";
import { type CheckProgress, checkDist, type Web } from "../check/check-dist.ts";
import { checkFeed } from "../check/feed/check-feed.ts";
import type { AskProgress } from "../check/site/ask-external-links.ts";
import { checkFeedLinks } from "../check/site/check-feed-links.ts";
import type { Counts } from "../check/site/gather-facts.ts";
import { nodeWeb } from "../node/network.ts";
import { nodeFolder, pathExists } from "../node/node-folder.ts";
import { programVersion, rulesFolderPath } from "../node/site.ts";
import { checkTeller } from "./check-progress.ts";
import type { Environment, ExitCode } from "./environment.ts";
import { type MessageLanguage, messageLanguage, messageLanguageOfBuilt } from "./message-language.ts";
import { momentOf } from "./moment.ts";
import { type ProgressTeller, SILENT } from "./progress.ts";
import {
  countOf,
  problemsAsData,
  problemsAsText,
  type ReportFormat,
  type SourceLine,
} from "./report/print-report.ts";
import { reportPage } from "./report/report-page.ts";
import { sourceLines } from "./report/source-lines.ts";
import { checkWords } from "./words/check-words.ts";
import { commandWords } from "./words/command-words.ts";

export interface CheckRequest {
  /** A built site, or one file: a feed. */
  readonly folder: string;
  /** Where a page to read is written; `true` for `check.html` in the working directory. */
  readonly report?: string | true;
  readonly format: ReportFormat;
  /** Whether links to other sites are asked, over the network. */
  readonly external?: boolean;
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
export async function checkCommand(request: CheckRequest, environment: Environment): Promise<ExitCode> {
  const path = resolve(environment.root, request.folder);
  const isFile = nodeFolder(dirname(path)).stat(basename(path)) !== null;
  const language = isFile
    ? messageLanguage(request.lang, environment)
    : messageLanguageOfBuilt(request.lang, request.folder, environment);
  const now = momentOf(undefined, environment.variables, environment.wall());
  const refusal =
    now === null
      ? commandWords[language].badMoment(environment.variables["SOURCE_DATE_EPOCH"] ?? "")
      : refusalOfReport(request, path, language, environment);
  if (now === null || refusal !== null) {
    environment.terminal.err(refusal ?? "");
    return 2;
  }
  const progress = request.quiet || request.format !== "text" ? SILENT : checkTeller(environment, language);
  const findings = await (isFile
    ? feedFindings(path, request, now, language, progress)
    : siteFindings(path, request, language, environment, progress)
  ).finally(progress.end);
  return tell(findings, request, now, language, environment);
}

async function siteFindings(
  path: string,
  { folder, external }: CheckRequest,
  language: MessageLanguage,
  environment: Environment,
  progress: ProgressTeller<CheckProgress>,
): Promise<Findings> {
  const { problems, counts } = await checkDist(nodeFolder(path), {
    threads: environment.threads,
    onProgress: progress.tell,
    ...(external === true ? { external: { web: web() } } : {}),
  });
  return {
    problems: problems.map((problem) => ({
      ...problem,
      place: { ...problem.place, file: join(folder, problem.place.file) },
    })),
    counts,
    sourceLine: sourceLines(environment.root),
    summary: (count) => commandWords[language].checked(folder, count, counts),
  };
}

/** One feed, by itself. The clock tells which of its dates lie in the future. */
async function feedFindings(
  path: string,
  { folder: name, external }: CheckRequest,
  now: number,
  language: MessageLanguage,
  progress: ProgressTeller<CheckProgress>,
): Promise<Findings> {
  const bytes = nodeFolder(dirname(path)).read(basename(path)) ?? new Uint8Array();
  const onProgress = (asked: AskProgress) => progress.tell({ stage: "ask", ...asked });
  const gone = external === true ? await checkFeedLinks(bytes, name, { web: web(), onProgress }) : [];
  const lines = new TextDecoder().decode(bytes).split(/\r?\n/);
  return {
    problems: sortProblems([...checkFeed(bytes, { name, now }), ...gone]),
    counts: null,
    sourceLine: (_, line) => lines[line - 1] ?? null,
    summary: (count) => commandWords[language].checkedFeed(name, count),
  };
}

/** The network, as one that says its name. */
function web(): Web {
  return nodeWeb(`brevier/${programVersion()} (link checker)`);
}

/** Why the page cannot be written where it is asked; null if it can, or is not asked. */
function refusalOfReport(
  { report }: CheckRequest,
  checked: string,
  language: MessageLanguage,
  { root }: Environment,
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
  { terminal, root }: Environment,
): ExitCode {
  if (report !== undefined) {
    const path = resolve(root, reportFile(report));
    const rulesFolder = relative(dirname(path), rulesFolderPath())
      .split(sep)
      .map(encodeURIComponent)
      .join("/");
    const version = programVersion();
    const page = reportPage(
      { name: folder, problems, counts, moment, version, sourceLine, rulesFolder },
      language,
    );
    nodeFolder(dirname(path)).replace(basename(path), new TextEncoder().encode(page));
  }
  if (format !== "text") terminal.out(problemsAsData(problems, format, language, programVersion()));
  else {
    if (problems.length > 0) terminal.err(problemsAsText(problems, language, terminal.colours, sourceLine));
    if (!quiet) terminal.out(summary(countOf(problems, language)));
    if (!quiet && report !== undefined) terminal.out(checkWords[language].reportWritten(reportFile(report)));
  }
  return hasErrors(problems) ? 1 : 0;
}
