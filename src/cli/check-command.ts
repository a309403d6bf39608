import { join, resolve } from "node:path";
import { checkDist } from "../check/check-dist.ts";
import { nodeFolder } from "../node-folders.ts";
import { programVersion } from "../node-site.ts";
import { hasErrors } from "../problem.ts";
import { sourceLines } from "./build-command.ts";
import { commandWords } from "./command-words.ts";
import { type MessageLanguage, messageLanguageOfBuilt } from "./message-language.ts";
import { countOf, problemsAsData, problemsAsText, type ReportFormat } from "./print-report.ts";
import type { ExitCode, Surroundings } from "./terminal.ts";

export interface CheckRequest {
  readonly folder: string;
  readonly format: ReportFormat;
  readonly lang?: MessageLanguage;
}

/** `brevier check [folder]`: 1 if there is an error. */
export async function checkCommand(request: CheckRequest, around: Surroundings): Promise<ExitCode> {
  const { terminal, root } = around;
  const language = messageLanguageOfBuilt(request.lang, request.folder, around);
  const report = await checkDist(nodeFolder(resolve(root, request.folder)));
  const problems = report.problems.map((problem) => ({
    ...problem,
    place: { ...problem.place, file: join(request.folder, problem.place.file) },
  }));
  if (request.format !== "text")
    terminal.out(problemsAsData(problems, request.format, language, programVersion()));
  else {
    if (problems.length > 0)
      terminal.err(problemsAsText(problems, language, terminal.colours, sourceLines(root)));
    terminal.out(commandWords[language].checked(request.folder, countOf(problems, language), report.counts));
  }
  return hasErrors(problems) ? 1 : 0;
}
