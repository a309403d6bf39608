/** The verdict on a package, or a WARC. */
import { basename, dirname } from "node:path";
import { frenchSpaces, type Text } from "../base/problem.ts";
import { nodeFolder } from "../node/node-folder.ts";
import {
  type PackageProgress,
  type VerifiedPackage,
  verifyPackage,
  verifyWarc,
} from "../verify/verify-package.ts";
import { type CommandFrame, Refusal } from "./command-frame.ts";
import type { MessageLanguage } from "./message-language.ts";
import { printable } from "./report/display-width.ts";
import { countOf } from "./report/print-report.ts";
import { rootOf, type Verdict, type VerifyRequest } from "./verdicts.ts";
import { ledgerWords } from "./words/ledger-words.ts";

/** Verifies a package by its name, by the given digest, and by its own description; a WARC by the digests of its records. @throws Refusal */
export async function verdictOnPackage(
  path: string,
  request: VerifyRequest,
  { language, progress: progressOf }: CommandFrame,
): Promise<Verdict> {
  const words = ledgerWords[language];
  if (request.key !== undefined) throw new Refusal(words.keyOfPackage);
  const option = (["ledger", "allow"] as const).find((name) => request[name] !== undefined);
  if (option !== undefined) throw new Refusal(words.forFolders(`--${option}`));
  const root = rootOf(request, words);
  const file = nodeFolder(dirname(path)).open(basename(path));
  if (file === null) throw new Refusal(words.absent(request.copy));
  const progress = progressOf<PackageProgress>(
    ({ done, total }) => words.packageProgress(done, total),
    "on-servers",
  );
  try {
    const options = { ...(root === undefined ? {} : { root }), onProgress: progress.tell };
    const verifyFile = /\.wacz$/i.test(path) ? verifyPackage : verifyWarc;
    const found = await verifyFile(request.copy, file, options);
    if (found.unverified !== null)
      throw new Refusal(words.unverified(request.copy, said(found.unverified, language), found.digest));
    return { problems: found.problems, summary: summaryOf(found, file.size, request.copy, language) };
  } finally {
    progress.end();
    file.close();
  }
}

/** The digest's line is one that `sha256sum -c` reads. */
function summaryOf(
  { problems, digest, isCompared, facts }: VerifiedPackage,
  bytes: number,
  name: string,
  language: MessageLanguage,
): string {
  const words = ledgerWords[language];
  if (problems.length > 0) return words.notIntact(name, countOf(problems, language));
  return [
    words.packageIntact(name, bytes),
    ...facts.map((fact) => `${said(fact, language)}\n`),
    isCompared ? "" : words.notCompared,
    `${digest}  ${name}\n`,
  ].join("");
}

/** What a package names may be anything: it does not rule the terminal. */
function said(text: Text, language: MessageLanguage): string {
  return printable(language === "fr" ? frenchSpaces(text.fr) : text.en);
}
