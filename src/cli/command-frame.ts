/** What all commands share: the language of messages, the moment, progress, and a report that gives the exit code. */
import { relative } from "node:path";
import { diskErrorOf, nameFrom } from "../base/disk-error.ts";
import { hasErrors, type Outcome, type Problem } from "../base/problem.ts";
import { programVersion } from "../node/site.ts";
import type { Environment } from "./environment.ts";
import { EXIT, type ExitCode, exitCodeOf } from "./exit-code.ts";
import { type MessageLanguage, messageLanguage } from "./message-language.ts";
import { momentOf } from "./moment.ts";
import { type ProgressTeller, progressTeller, SILENT } from "./progress.ts";
import {
  countOf,
  groupsAsText,
  problemsAsData,
  problemsAsText,
  type ReportFormat,
  type SourceLine,
} from "./report/print-report.ts";
import { sourceLines } from "./report/source-lines.ts";
import { type CommandWords, commandWords } from "./words/command-words.ts";

/** The options that most commands take. */
export interface CommonRequest {
  readonly now?: string;
  /** By default `text`. */
  readonly format?: ReportFormat;
  readonly lang?: MessageLanguage;
  /** Print problems, and nothing else. */
  readonly quiet?: boolean;
}

export interface CommandFrame {
  readonly language: MessageLanguage;
  readonly words: CommandWords;
  /** The moment to work for, in milliseconds since 1970: `--now`, else `SOURCE_DATE_EPOCH`, else the clock. @throws Refusal */
  readonly now: () => number;
  /** Progress on standard error; silent with `--quiet`, and where the report is data. */
  readonly progress: <P extends { readonly stage: string }>(
    lineOf: (progress: P, milliseconds: number) => string,
    logs: "always" | "on-servers",
  ) => ProgressTeller<P>;
  /** Prints the problems of a task, then a sentence: what was done, or that nothing was. */
  readonly report: <T>(
    outcome: Outcome<T>,
    done: (value: T) => string,
    failure: string,
    sourceLine?: SourceLine,
  ) => ExitCode;
  /** Prints the problems of an inspection, then its summary in any case. `isStrict`: warnings count as errors. `isGrouped`: in text, what is found many times is told once. */
  readonly verdict: (
    problems: readonly Problem[],
    summary: string,
    options?: { readonly sourceLine?: SourceLine; readonly isStrict?: boolean; readonly isGrouped?: boolean },
  ) => ExitCode;
}

/** Thrown when the command line asks for what cannot be done; the message is a sentence for the user, with its line end. */
export class Refusal extends Error {}

/** Runs a command in its frame: a refusal is a sentence, an error of the disk a problem, and both end with the same exit code. */
export async function inFrame(
  request: CommonRequest,
  environment: Environment,
  work: (frame: CommandFrame) => Promise<ExitCode> | ExitCode,
  language: MessageLanguage = messageLanguage(request.lang, environment),
): Promise<ExitCode> {
  const frame = frameOf(request, environment, language);
  try {
    return await work(frame);
  } catch (error) {
    if (error instanceof Refusal) {
      environment.terminal.err(error.message);
      return EXIT.broken;
    }
    const problem = diskErrorOf(error, (path) => nameFrom(path, relative(environment.root, path)));
    if (problem === null) throw error;
    return frame.report({ ok: false, problems: [problem] }, () => "", "");
  }
}

function frameOf(
  { now, format = "text", quiet = false }: CommonRequest,
  environment: Environment,
  language: MessageLanguage,
): CommandFrame {
  const { terminal, root, wall, variables } = environment;
  const words = commandWords[language];
  const isText = format === "text";
  const print = (
    problems: readonly Problem[],
    sourceLine: SourceLine = sourceLines(root),
    asText = problemsAsText,
  ) => {
    if (format !== "text") terminal.out(problemsAsData(problems, format, language, programVersion()));
    else if (problems.length > 0) terminal.err(asText(problems, language, terminal.colours, sourceLine));
  };
  return {
    language,
    words,
    now: () => {
      const moment = momentOf(now, variables, wall());
      if (moment === null) throw new Refusal(words.badMoment(now ?? variables["SOURCE_DATE_EPOCH"] ?? ""));
      return moment;
    },
    progress: (lineOf, logs) => (quiet || !isText ? SILENT : progressTeller(environment, lineOf, { logs })),
    report: (outcome, done, failure, sourceLine) => {
      const { ok, problems } = outcome;
      print(problems, sourceLine);
      if (isText) {
        if (problems.length > 0) terminal.err(`\n${countOf(problems, language)}\n`);
        if (!ok) terminal.err(failure);
        else if (!quiet) terminal.out(done(outcome.value));
      }
      return exitCodeOf(ok, problems);
    },
    verdict: (problems, summary, { sourceLine, isStrict = false, isGrouped = false } = {}) => {
      print(problems, sourceLine, isGrouped ? groupsAsText : problemsAsText);
      if (isText && !quiet) terminal.out(summary);
      return exitCodeOf(!(hasErrors(problems) || (isStrict && problems.length > 0)), problems);
    },
  };
}
