import { join, resolve } from "node:path";
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
import { shardWords } from "./shard-words.ts";
import type { ExitCode, Surroundings } from "./terminal.ts";

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
  const { adopt, repair, volumes } = request;
  const asked = { now, wall: started, adopt, repair, ...(volumes === undefined ? {} : { volumes }) };
  const outcome = await build(site, asked);
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
