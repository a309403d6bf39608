/** The verdict on a copy of a site, or of one brief. */
import { basename, dirname, join, resolve } from "node:path";
import { hasErrors, inFolder, type Problem, sortProblems } from "../base/problem.ts";
import { instantAt } from "../language/locale/zone.ts";
import { nodeChunks, nodeFolder } from "../node/node-folder.ts";
import { type PublicKey, parsePublicKey } from "../verify/minisign.ts";
import { type Verified, type VerifyProgress, verifyFolder } from "../verify/verify-folder.ts";
import { type LedgerFile, verifyLedger } from "../verify/verify-ledger.ts";
import { verifyPage } from "../verify/verify-page.ts";
import { publishedKeys } from "../verify/verify-signature.ts";
import { type CommandFrame, type CommonRequest, Refusal } from "./command-frame.ts";
import type { MessageLanguage } from "./message-language.ts";
import { printable } from "./report/display-width.ts";
import { countOf } from "./report/print-report.ts";
import { type LedgerWords, ledgerWords } from "./words/ledger-words.ts";

/** What to verify, with which keys, digest and ledger. */
export interface VerifyRequest extends CommonRequest {
  /** A copy of a site, of a package, of a WARC, or of one brief. */
  readonly copy: string;
  /** Public keys of minisign, or the files that hold them. */
  readonly key?: readonly string[];
  /** The expected digest of the manifest’s root, or of the package. */
  readonly root?: string;
  /** A folder with the months of a ledger. */
  readonly ledger?: string;
  /** Other files that may be there; folders end in `/`. */
  readonly allow?: readonly string[];
}

export interface Verdict {
  readonly problems: readonly Problem[];
  readonly summary: string;
}

/** On a site, by its manifest, its signature and the ledger, if one is given. @throws Refusal */
export async function verdictOnFolder(
  path: string,
  request: VerifyRequest,
  { language, progress: progressOf }: CommandFrame,
  siteRoot: string,
): Promise<Verdict> {
  const words = ledgerWords[language];
  const ownKeys = (request.key ?? []).map((name) => {
    const key = publicKeyOf(name, siteRoot);
    if (key === null) throw new Refusal(words.badKey(name));
    return key;
  });
  const root = rootOf(request, words);
  const months = request.ledger === undefined ? null : ledgerFiles(request.ledger, siteRoot);
  if (months?.length === 0) throw new Refusal(words.ledgerAbsent(request.ledger ?? ""));
  const copy = { survey: nodeFolder(path).survey, chunks: nodeChunks(path) };
  const progress = progressOf<VerifyProgress>(({ done, total }) => words.progress(done, total), "on-servers");
  const verified = await verifyFolder(copy, {
    ...(ownKeys.length === 0 ? {} : { keys: ownKeys }),
    ...(root === undefined ? {} : { root }),
    allowed: request.allow ?? [],
    onProgress: progress.tell,
  }).finally(progress.end);
  // Keys that are given are the only ones trusted: the copy's own add none.
  const keys = () => (ownKeys.length === 0 ? publishedKeys(copy) : ownKeys);
  const chain = months === null ? [] : verifyLedger(months, verified, keys());
  const problems = sortProblems([
    ...verified.problems.map((problem) => inFolder(problem, request.copy)),
    ...chain.map((problem) =>
      problem.place.file === "manifest.json" ? inFolder(problem, request.copy) : problem,
    ),
  ]);
  return { problems, summary: summaryOf({ ...verified, problems }, request.copy, language) };
}

/** On one brief, by the digest that its archive copy states. @throws Refusal */
export function verdictOnPage(path: string, request: VerifyRequest, { language }: CommandFrame): Verdict {
  const words = ledgerWords[language];
  const option = (["key", "ledger", "allow"] as const).find((name) => request[name] !== undefined);
  if (option !== undefined) throw new Refusal(words.forFolders(`--${option}`));
  if (request.root !== undefined) throw new Refusal(words.rootOfPage);
  const bytes = nodeFolder(dirname(path)).read(basename(path)) ?? new Uint8Array();
  const { problems, address, text, agrees, isOurs, uncovered } = verifyPage(bytes, request.copy);
  if (problems.length === 0)
    return {
      problems,
      summary: words.text(request.copy, address === null ? null : printable(address), text ?? "", uncovered),
    };
  const isOtherForm = !isOurs && problems.every(({ rule }) => rule !== "verify/no-text-digest");
  const summary = isOtherForm
    ? words.otherForm(request.copy, agrees)
    : words.notIntact(request.copy, countOf(problems, language));
  return { problems, summary };
}

/** The digest after `--root`, alone or as a line of sha256sum. @throws Refusal if it is not a digest */
export function rootOf({ root }: VerifyRequest, words: LedgerWords): string | undefined {
  const digest = root?.trim().split(/\s/)[0]?.toLowerCase();
  if (digest !== undefined && !/^[0-9a-f]{64}$/.test(digest)) throw new Refusal(words.badRoot(root ?? ""));
  return digest;
}

/** The root’s line is one that `sha256sum -c` reads. */
function summaryOf(verified: Verified, name: string, language: MessageLanguage): string {
  const words = ledgerWords[language];
  const { problems, files, bytes, root, previous, signature } = verified;
  if (hasErrors(problems)) return words.notIntact(name, countOf(problems, language));
  const at =
    signature === null || signature.timestamp === null ? null : instantAt(signature.timestamp * 1000, "UTC");
  return [
    words.intact(name, files, bytes),
    words.signature(signature === null ? null : { ...signature, at }),
    previous === null ? "" : words.previous(previous),
    `${root}  manifest.json\n`,
  ].join("");
}

/** A key as it is, else the file of that name. */
function publicKeyOf(name: string, root: string): PublicKey | null {
  const path = resolve(root, name);
  const bytes = /^RW[A-Za-z0-9+/]{54}$/.test(name) ? null : nodeFolder(dirname(path)).read(basename(path));
  return parsePublicKey(bytes === null ? name : new TextDecoder().decode(bytes.subarray(0, 4096)));
}

function ledgerFiles(name: string, root: string): readonly LedgerFile[] {
  const folder = nodeFolder(resolve(root, name));
  return folder
    .list()
    .filter((file) => /^\d{4}-\d\d\.ndjson$/.test(file))
    .map((file) => ({ file: join(name, file), bytes: folder.read(file) ?? new Uint8Array() }));
}
