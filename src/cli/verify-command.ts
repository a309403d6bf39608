import { basename, dirname, resolve } from "node:path";
import { hasErrors } from "../base/problem.ts";
import { nodeFolder, pathExists } from "../node/node-folder.ts";
import { programVersion } from "../node/site.ts";
import type { Environment, ExitCode } from "./environment.ts";
import { type MessageLanguage, messageLanguage, messageLanguageOfBuilt } from "./message-language.ts";
import { verdictOnPackage } from "./package-verdict.ts";
import { problemsAsData, problemsAsText } from "./report/print-report.ts";
import { type Judged, type VerifyRequest, verdictOnFolder, verdictOnPage } from "./verdicts.ts";
import { archiveWords } from "./words/archive-words.ts";

/** `brevier verify COPY`: 0 if it is intact, 1 if it is not, 2 if it is nothing that can be verified. */
export async function verifyCommand(request: VerifyRequest, environment: Environment): Promise<ExitCode> {
  const { terminal, root } = environment;
  const path = resolve(root, request.copy);
  const isFile = nodeFolder(dirname(path)).stat(basename(path)) !== null;
  const language = isFile
    ? messageLanguage(request.lang, environment)
    : messageLanguageOfBuilt(request.lang, request.copy, environment);
  const judged = await judge(path, isFile, request, language, environment);
  if (typeof judged === "string") {
    terminal.err(judged);
    return 2;
  }
  const { problems, says } = judged;
  if (request.format !== "text")
    terminal.out(problemsAsData(problems, request.format, language, programVersion()));
  else {
    if (problems.length > 0) terminal.err(problemsAsText(problems, language, terminal.colours, () => null));
    if (!request.quiet) terminal.out(says);
  }
  return hasErrors(problems) ? 1 : 0;
}

/** What is verified depends on what is given: one line for each kind of copy. */
function judge(
  path: string,
  isFile: boolean,
  request: VerifyRequest,
  language: MessageLanguage,
  environment: Environment,
): Promise<Judged> | Judged {
  if (!pathExists(path)) return archiveWords[language].absent(request.copy);
  if (!isFile) return verdictOnFolder(path, request, language, environment);
  if (/\.wacz$/i.test(path)) return verdictOnPackage(path, request, language, environment);
  if (/\.html?$/i.test(path)) return verdictOnPage(path, request, language);
  return archiveWords[language].neither(request.copy);
}
