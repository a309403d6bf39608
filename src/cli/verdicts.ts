/** What a copy of a site, or of one brief, is found to be. */
import { basename, dirname, join, resolve } from "node:path";
import { hasErrors, type Problem, sortProblems } from "../base/problem.ts";
import { instantAt } from "../language/locale/zone.ts";
import { nodeChunks, nodeFolder } from "../node/node-folder.ts";
import type { CopyFolder } from "../verify/copy-folder.ts";
import { type PublicKey, parsePublicKey } from "../verify/minisign.ts";
import { type Verified, type VerifyProgress, verifyFolder } from "../verify/verify-folder.ts";
import { type LedgerFile, verifyLedger } from "../verify/verify-ledger.ts";
import { verifyPage } from "../verify/verify-page.ts";
import { publishedKeys } from "../verify/verify-signature.ts";
import type { Environment } from "./environment.ts";
import type { MessageLanguage } from "./message-language.ts";
import { progressTeller, SILENT } from "./progress.ts";
import { countOf, type ReportFormat } from "./report/print-report.ts";
import { archiveWords } from "./words/archive-words.ts";

/** What is to be verified, by what. */
export interface VerifyRequest {
  /** A copy of a site, of a package, or of one brief. */
  readonly copy: string;
  /** Public keys of minisign, or the files that hold them. */
  readonly key?: readonly string[];
  /** The digest that the manifest’s root, or the package, is to have. */
  readonly root?: string;
  /** A folder with the months of a ledger. */
  readonly ledger?: string;
  /** What may be there besides: files, or folders that end in `/`. */
  readonly allow?: readonly string[];
  readonly format: ReportFormat;
  readonly lang?: MessageLanguage;
  /** Says problems, and nothing else. */
  readonly quiet: boolean;
}

/** What was found, and what is said of it. */
export interface Verdict {
  readonly problems: readonly Problem[];
  readonly says: string;
}

/** A verdict; text if what was asked cannot be done. */
export type Judged = Verdict | string;

/** Of a site, by its manifest, its signature and the ledger that came with the question. */
export async function verdictOnFolder(
  path: string,
  request: VerifyRequest,
  language: MessageLanguage,
  environment: Environment,
): Promise<Judged> {
  const say = archiveWords[language];
  const given: PublicKey[] = [];
  for (const name of request.key ?? []) {
    const key = publicKeyOf(name, environment);
    if (key === null) return say.badKey(name);
    given.push(key);
  }
  const root = rootOf(request);
  if (root === null) return say.badRoot(request.root ?? "");
  const months = request.ledger === undefined ? null : ledgerFiles(request.ledger, environment);
  if (months?.length === 0) return say.ledgerAbsent(request.ledger ?? "");
  const copy: CopyFolder = { survey: nodeFolder(path).survey, chunks: nodeChunks(path) };
  const line = ({ done, total }: VerifyProgress) => say.progress(done, total);
  const isSilent = request.quiet || request.format !== "text";
  const progress = isSilent ? SILENT : progressTeller(environment, line, { logs: "on-servers" });
  const found = await verifyFolder(copy, {
    ...(given.length === 0 ? {} : { keys: given }),
    ...(root === undefined ? {} : { root }),
    allowed: request.allow ?? [],
    onProgress: progress.tell,
  }).finally(progress.end);
  // Whoever brings keys trusts those: what the copy says of itself adds none.
  const known = given.length === 0 ? () => publishedKeys(copy) : () => given;
  const chain = months === null ? [] : verifyLedger(months, found, known());
  const problems = sortProblems([
    ...found.problems.map((problem) => inCopy(problem, request.copy)),
    ...chain.map((problem) =>
      problem.place.file === "manifest.json" ? inCopy(problem, request.copy) : problem,
    ),
  ]);
  return { problems, says: summaryOf({ ...found, problems }, request.copy, language) };
}

/** Of one brief, by the digest that its archive copy states. */
export function verdictOnPage(path: string, request: VerifyRequest, language: MessageLanguage): Judged {
  const say = archiveWords[language];
  const option = (["key", "ledger", "allow"] as const).find((name) => request[name] !== undefined);
  if (option !== undefined) return say.forFolders(`--${option}`);
  if (request.root !== undefined) return say.rootOfPage;
  const bytes = nodeFolder(dirname(path)).read(basename(path)) ?? new Uint8Array();
  const { problems, address, text, agrees, isOurs, uncovered } = verifyPage(bytes, request.copy);
  if (problems.length === 0)
    return { problems, says: say.text(request.copy, address, text ?? "", uncovered) };
  const isOtherForm = !isOurs && problems.every(({ rule }) => rule !== "verify/no-text-digest");
  const says = isOtherForm
    ? say.otherForm(request.copy, agrees)
    : say.notIntact(request.copy, countOf(problems, language));
  return { problems, says };
}

/** The digest that was given, alone or as a line of sha256sum; null if it is none. */
export function rootOf({ root }: VerifyRequest): string | null | undefined {
  const digest = root?.trim().split(/\s/)[0]?.toLowerCase();
  return digest === undefined || /^[0-9a-f]{64}$/.test(digest) ? digest : null;
}

/** The root’s line is one that `sha256sum -c` reads. */
function summaryOf(found: Verified, name: string, language: MessageLanguage): string {
  const say = archiveWords[language];
  const { problems, files, bytes, root, previous, signature } = found;
  if (hasErrors(problems)) return say.notIntact(name, countOf(problems, language));
  const at =
    signature === null || signature.timestamp === null ? null : instantAt(signature.timestamp * 1000, "UTC");
  return [
    say.intact(name, files, bytes),
    say.signature(signature === null ? null : { ...signature, at }),
    previous === null ? "" : say.previous(previous),
    `${root}  manifest.json\n`,
  ].join("");
}

function inCopy(problem: Problem, name: string): Problem {
  return { ...problem, place: { ...problem.place, file: join(name, problem.place.file) } };
}

/** A key as it is, else the file of that name. */
function publicKeyOf(given: string, { root }: Environment): PublicKey | null {
  const path = resolve(root, given);
  const bytes = /^RW[A-Za-z0-9+/]{54}$/.test(given) ? null : nodeFolder(dirname(path)).read(basename(path));
  return parsePublicKey(bytes === null ? given : new TextDecoder().decode(bytes.subarray(0, 4096)));
}

function ledgerFiles(given: string, { root }: Environment): readonly LedgerFile[] {
  const folder = nodeFolder(resolve(root, given));
  return folder
    .list()
    .filter((file) => /^\d{4}-\d\d\.ndjson$/.test(file))
    .map((file) => ({ file: join(given, file), bytes: folder.read(file) ?? new Uint8Array() }));
}
