/** What a package is found to be. */
import { basename, dirname } from "node:path";
import { nodeFolder } from "../node/node-folder.ts";
import { type PackageProgress, type VerifiedPackage, verifyPackage } from "../verify/verify-package.ts";
import type { Environment } from "./environment.ts";
import type { MessageLanguage } from "./message-language.ts";
import { progressTeller, SILENT } from "./progress.ts";
import { countOf } from "./report/print-report.ts";
import { type Judged, rootOf, type VerifyRequest } from "./verdicts.ts";
import { archiveWords } from "./words/archive-words.ts";

/** By its name, by the digest that came with the question, and by what it says of itself. */
export async function verdictOnPackage(
  path: string,
  request: VerifyRequest,
  language: MessageLanguage,
  environment: Environment,
): Promise<Judged> {
  const say = archiveWords[language];
  if (request.key !== undefined) return say.keyOfPackage;
  const option = (["ledger", "allow"] as const).find((name) => request[name] !== undefined);
  if (option !== undefined) return say.forFolders(`--${option}`);
  const root = rootOf(request);
  if (root === null) return say.badRoot(request.root ?? "");
  const file = nodeFolder(dirname(path)).open(basename(path));
  if (file === null) return say.absent(request.copy);
  const line = ({ done, total }: PackageProgress) => say.packageProgress(done, total);
  const isSilent = request.quiet || request.format !== "text";
  const progress = isSilent ? SILENT : progressTeller(environment, line, { logs: "on-servers" });
  try {
    const options = { ...(root === undefined ? {} : { root }), onProgress: progress.tell };
    const found = await verifyPackage(request.copy, file, options);
    return { problems: found.problems, says: summaryOf(found, file.size, request.copy, language) };
  } finally {
    progress.end();
    file.close();
  }
}

/** The digest's line is one that `sha256sum -c` reads. */
function summaryOf(
  { problems, digest, isCompared }: VerifiedPackage,
  bytes: number,
  name: string,
  language: MessageLanguage,
): string {
  const say = archiveWords[language];
  if (problems.length > 0) return say.notIntact(name, countOf(problems, language));
  return [say.packageIntact(name, bytes), isCompared ? "" : say.notCompared, `${digest}  ${name}\n`].join("");
}
