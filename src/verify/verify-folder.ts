/** Compares a copy of a site with its own manifest, and the manifest with its signature. Nothing but the copy is needed. */
import { createHash } from "node:crypto";
import { pause } from "../base/pause.ts";
import { type Problem, sortProblems } from "../base/problem.ts";
import { START } from "../check/read/position.ts";
import { type CopyFolder, readSmall } from "./copy-folder.ts";
import type { PublicKey } from "./minisign.ts";
import { type FileRow, type ManifestNode, parseNode } from "./parse-node.ts";
import { verifyProblem } from "./verify-rules.ts";
import { type CheckedSignature, SIGNATURE, verifySignature } from "./verify-signature.ts";

export interface VerifyOptions {
  /** The publisher's keys, if they are known: the copy must be signed with one of them. */
  readonly keys?: readonly PublicKey[];
  /** The digest of the expected root, if it is known. */
  readonly root?: string;
  /** Other files that may be there, by path; folders end in `/` and include all in them. */
  readonly allowed?: readonly string[];
  readonly onProgress?: (progress: VerifyProgress) => void;
}

export interface VerifyProgress {
  readonly stage: "verify";
  /** How many of the copy's files have been read. */
  readonly done: number;
  readonly total: number;
}

export interface Verified {
  /** In the order of every report. */
  readonly problems: readonly Problem[];
  /** How many were read, and how many bytes they have. */
  readonly files: number;
  readonly bytes: number;
  /** The digest of the manifest's root, which identifies the whole site. Null if there is none. */
  readonly root: string | null;
  /** The signed root before this one, as this one states it. */
  readonly previous: string | null;
  readonly signature: CheckedSignature | null;
}

export const ROOT = "manifest.json";
const STRIDE = 200;
/** A file of the manifest, in bytes: some 300,000 rows. */
const MOST = 64 << 20;

/** Verifies a copy of a site. Each file is read once, a part at a time: memory does not grow with its size. */
export async function verifyFolder(copy: CopyFolder, options: VerifyOptions = {}): Promise<Verified> {
  const { files, strays, others } = copy.survey();
  const problems: Problem[] = strays.map((file) => verifyProblem("verify/leads-outside", at(file)));
  const bytes = readSmall(copy, ROOT, MOST);
  if (bytes === null || bytes === "too-large") {
    problems.push(bytes === null ? verifyProblem("verify/no-manifest", at(ROOT)) : tooLarge(ROOT));
    return { problems: sortProblems(problems), ...NOTHING };
  }
  const present = new Set(files);
  const listed = new Set<string>([ROOT, SIGNATURE]);
  let read = 0;
  let size = 0;
  const checkFile = (row: FileRow): void => {
    const hash = createHash("sha256");
    let found = 0;
    // A path that is not in the survey is missing, or is a link that leads elsewhere.
    const chunks = present.has(row.path) ? copy.chunks(row.path) : null;
    if (chunks === null) {
      problems.push(verifyProblem("verify/missing", at(row.path)));
      return;
    }
    for (const chunk of chunks) {
      hash.update(chunk);
      found += chunk.length;
    }
    read += 1;
    size += found;
    const digest = hash.digest("hex");
    const place = at(row.path);
    if (found !== row.bytes)
      problems.push(verifyProblem("verify/wrong-size", place, { found, expected: row.bytes }));
    else if (digest !== row.sha256)
      problems.push(verifyProblem("verify/altered", place, { found: digest, expected: row.sha256 }));
  };
  const isListedOnce = (path: string): boolean => {
    const isNew = !listed.has(path);
    if (!isNew) problems.push(verifyProblem("verify/listed-twice", at(path)));
    listed.add(path);
    return isNew;
  };

  let isReadable = true;
  let done = 0;
  const visit = async (node: ManifestNode): Promise<void> => {
    for (const row of [...node.parts, ...node.files]) {
      if (isListedOnce(row.path)) checkFile(row);
      if (done++ % STRIDE !== 0) continue;
      options.onProgress?.({ stage: "verify", done, total: files.length });
      await pause();
    }
    for (const { path, part } of node.parts) {
      const below = present.has(path) ? readSmall(copy, path, MOST) : null;
      if (below === "too-large") problems.push(tooLarge(path));
      const parsed = below === null || below === "too-large" ? null : parseNode(below, part, path);
      problems.push(...(parsed?.problems ?? []));
      if (parsed?.ok === true) await visit(parsed.value);
      else isReadable = false;
    }
  };
  const root = parseNode(bytes, null, ROOT);
  problems.push(...root.problems);
  if (root.ok) await visit(root.value);
  else isReadable = false;

  const isExtra = (path: string) => !listed.has(path) && !isAllowed(path, options.allowed ?? []);
  // A folder or pipe in the signature's place is no signature.
  const extra = [...files.filter(isExtra), ...others.filter((path) => path === SIGNATURE || isExtra(path))];
  if (isReadable) for (const path of extra) problems.push(verifyProblem("verify/extra", at(path)));
  else if (extra.length > 0)
    problems.push(verifyProblem("verify/unjudged", at(ROOT), { count: extra.length }));
  const digest = createHash("sha256").update(bytes).digest("hex");
  if (options.root !== undefined && options.root !== digest)
    problems.push(verifyProblem("verify/other-root", at(ROOT), { found: digest, expected: options.root }));
  const signed = verifySignature(copy, bytes, options.keys ?? null);
  problems.push(...signed.problems);
  return {
    problems: sortProblems(problems),
    files: read + 1 + (signed.signature === null ? 0 : 1),
    bytes: size + bytes.length,
    root: digest,
    previous: root.ok ? root.value.previous : null,
    signature: signed.signature,
  };
}

const NOTHING = { files: 0, bytes: 0, root: null, previous: null, signature: null } as const;

function tooLarge(file: string): Problem {
  return verifyProblem("verify/not-canonical", at(file), { why: { fr: "trop grande", en: "too large" } });
}

function isAllowed(path: string, allowed: readonly string[]): boolean {
  return allowed.some((one) => (one.endsWith("/") ? path.startsWith(one) : path === one));
}

function at(file: string) {
  return { file, ...START };
}
