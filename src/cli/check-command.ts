import { join, resolve } from "node:path";
import { checkDist } from "../check/check-dist.ts";
import { nodeFolder } from "../node-folders.ts";
import { hasErrors } from "../problem.ts";
import { sourceLines } from "./build-command.ts";
import { languageOf } from "./moment.ts";
import {
  countOf,
  problemsAsJson,
  problemsAsText,
  type ReportFormat,
  type ReportLanguage,
} from "./print-report.ts";
import type { ExitCode, Surroundings } from "./terminal.ts";

export interface CheckRequest {
  readonly folder: string;
  readonly format: ReportFormat;
  readonly lang?: ReportLanguage;
}

/** `brevier check [folder]`: 1 if there is an error. */
export async function checkCommand(
  request: CheckRequest,
  { terminal, root, environment }: Surroundings,
): Promise<ExitCode> {
  const language = languageOf(request.lang, environment);
  const dist = nodeFolder(resolve(root, request.folder));
  const report = await checkDist(dist);
  const problems = report.problems.map((problem) => ({
    ...problem,
    place: { ...problem.place, file: join(request.folder, problem.place.file) },
  }));
  if (request.format === "json") terminal.out(problemsAsJson(problems, language));
  else {
    if (problems.length > 0)
      terminal.err(problemsAsText(problems, language, terminal.colours, sourceLines(root)));
    const counted = Object.entries(report.counts)
      .map(([name, count]) => `${name}: ${count}`)
      .join(", ");
    terminal.out(`${request.folder}: ${countOf(problems, language)} (${counted})\n`);
  }
  return hasErrors(problems) ? 1 : 0;
}
