import { basename, dirname, resolve } from "node:path";
import { isFolder, nodeFolder, pathExists } from "../node/node-folder.ts";
import { type CommandFrame, inFrame, Refusal } from "./command-frame.ts";
import type { Environment } from "./environment.ts";
import type { ExitCode } from "./exit-code.ts";
import { languageOfSubject } from "./message-language.ts";
import { verdictOnPackage } from "./package-verdict.ts";
import { type Verdict, type VerifyRequest, verdictOnFolder, verdictOnPage } from "./verdicts.ts";
import { ledgerWords } from "./words/ledger-words.ts";

/** `brevier verify COPY`: 0 if it is intact, 1 if it is not, 2 if it is nothing that can be verified. */
export function verifyCommand(request: VerifyRequest, environment: Environment): Promise<ExitCode> {
  const language = languageOfSubject(request.lang, request.copy, environment);
  const work = async (frame: CommandFrame) => {
    const { problems, summary } = await judge(request, frame, environment.root);
    return frame.verdict(problems, summary, { sourceLine: () => null });
  };
  return inFrame(request, environment, work, language);
}

/** What is verified depends on the kind of copy. */
function judge(request: VerifyRequest, frame: CommandFrame, root: string): Promise<Verdict> | Verdict {
  const words = ledgerWords[frame.language];
  const path = resolve(root, request.copy);
  if (!pathExists(path)) throw new Refusal(words.absent(request.copy));
  const isFile = nodeFolder(dirname(path)).stat(basename(path)) !== null;
  if (isFolder(path)) return verdictOnFolder(path, request, frame, root);
  if (!isFile) throw new Refusal(words.neither(request.copy));
  if (/\.(?:wacz|warc|warc\.gz)$/i.test(path)) return verdictOnPackage(path, request, frame);
  if (/\.html?$/i.test(path)) return verdictOnPage(path, request, frame);
  throw new Refusal(words.neither(request.copy));
}
