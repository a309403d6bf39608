import { join, resolve } from "node:path";
import { isOfDisk } from "../disk-trouble.ts";
import { nodeFolder } from "../node-folders.ts";
import { programVersion, siteOnDisk } from "../node-site.ts";
import { build } from "../pipeline.ts";
import { commandWords } from "./command-words.ts";
import { type MessageLanguage, messageLanguage } from "./message-language.ts";
import { momentOf } from "./moment.ts";
import {
  countOf,
  problemsAsData,
  problemsAsText,
  type ReportFormat,
  type SourceLine,
} from "./print-report.ts";
import type { ExitCode, Surroundings } from "./terminal.ts";

export interface BuildRequest {
  readonly out: string;
  readonly now?: string;
  readonly format: ReportFormat;
  readonly lang?: MessageLanguage;
  readonly adopt: boolean;
  readonly repair: boolean;
  readonly quiet: boolean;
}

/** `brevier build`: problems on standard error (text) or standard output (json, sarif: nothing else), a line of what was done on standard output. */
export async function buildCommand(request: BuildRequest, around: Surroundings): Promise<ExitCode> {
  const { terminal, root, wall, environment } = around;
  const language = messageLanguage(request.lang, around);
  const say = commandWords[language];
  const now = momentOf(request.now, environment, wall());
  if (now === null) {
    terminal.err(say.badMoment(request.now ?? environment["SOURCE_DATE_EPOCH"] ?? ""));
    return 1;
  }
  const started = wall();
  const site = siteOnDisk(root, resolve(root, request.out));
  const outcome = await build(site, { now, wall: started, adopt: request.adopt, repair: request.repair });
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
    // A disk that fails during the commit leaves it to the next build.
    if (failure === 1) terminal.err(say.nothingPublished);
    return failure;
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

/** The line of a file of the site, for excerpts. */
export function sourceLines(root: string): SourceLine {
  const folder = nodeFolder(root);
  return (file, line) => {
    const bytes = file.includes("..") ? null : folder.read(join(file));
    return bytes === null || bytes.length > 1_048_576
      ? null
      : (new TextDecoder().decode(bytes).split(/\r\n?|\n/)[line - 1] ?? null);
  };
}
