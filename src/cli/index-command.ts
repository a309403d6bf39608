import { resolve } from "node:path";
import { indexSite } from "../build/build.ts";
import { programVersion, siteOnDisk } from "../node/site.ts";
import type { BuildRequest } from "./build-command.ts";
import type { Environment, ExitCode } from "./environment.ts";
import { messageLanguage } from "./message-language.ts";
import { momentOf } from "./moment.ts";
import { countOf, problemsAsData, problemsAsText } from "./report/print-report.ts";
import { sourceLines } from "./report/source-lines.ts";
import { commandWords } from "./words/command-words.ts";
import { shardWords } from "./words/shard-words.ts";

export type IndexRequest = Pick<BuildRequest, "now" | "format" | "lang" | "quiet">;

/** `brevier index`: what a build would find wrong in the sources, and the index that builds begin with; nothing is made. */
export async function indexCommand(request: IndexRequest, environment: Environment): Promise<ExitCode> {
  const { terminal, root, wall, variables } = environment;
  const language = messageLanguage(request.lang, environment);
  const say = shardWords[language];
  const started = wall();
  const now = momentOf(request.now, variables, started);
  if (now === null) {
    const found = request.now ?? variables["SOURCE_DATE_EPOCH"] ?? "";
    terminal.err(commandWords[language].badMoment(found));
    return 2;
  }
  // A build into the usual folder and this write the same index: one of them at a time.
  const site = siteOnDisk(root, resolve(root, "dist"));
  const { problems, ...outcome } = await indexSite(site, { now, wall: started });
  if (request.format !== "text") {
    terminal.out(problemsAsData(problems, request.format, language, programVersion()));
    return outcome.ok ? 0 : 1;
  }
  if (problems.length > 0) {
    terminal.err(
      `${problemsAsText(problems, language, terminal.colours, sourceLines(root))}\n${countOf(problems, language)}\n`,
    );
  }
  if (!outcome.ok) {
    terminal.err(say.nothingIndexed);
    return 1;
  }
  if (!request.quiet) terminal.out(say.indexed({ ...outcome.value, milliseconds: wall() - started }));
  return 0;
}
