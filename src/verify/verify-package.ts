/** Checks a package by itself: its digest against its name and a known digest, and its description against its members. Nothing but the file is needed. */
import { createHash } from "node:crypto";
import type { OpenFile } from "../base/folders.ts";
import { pause } from "../base/pause.ts";
import { type Problem, sortProblems, type Text } from "../base/problem.ts";
import { checkPackage } from "../check/package/check-package.ts";
import { checkPackageName, digestInName } from "../check/package/check-package-name.ts";
import { parseMembers } from "../check/read/json-object.ts";
import { START } from "../check/read/position.ts";
import { readZip, slicesOf } from "../check/read/read-zip.ts";
import { verifyProblem } from "./verify-rules.ts";

export interface PackageOptions {
  /** The expected SHA-256 of the whole file, if it is known. */
  readonly root?: string;
  readonly onProgress?: (progress: PackageProgress) => void;
}

export interface PackageProgress {
  readonly stage: "verify";
  /** Bytes read, of about twice the file: once as a whole, once by its members. */
  readonly done: number;
  readonly total: number;
}

export interface VerifiedPackage {
  /** In the order of every report. */
  readonly problems: readonly Problem[];
  /** The SHA-256 of the whole file. */
  readonly digest: string;
  /** Whether it was compared with the name or with a known digest: without that, a forged package that agrees with itself passes. */
  readonly isCompared: boolean;
  /** Why a package of another program could not be verified; null if it was. Nothing in it shows that it was altered. */
  readonly unverified: Text | null;
}

/** What shows that a package was altered, whoever made it; other faults say that it has another form than Brevier's, as it may. */
const ALTERATIONS: ReadonlySet<string> = new Set([
  "verify/other-digest",
  "wacz/name",
  "wacz/not-a-zip",
  "wacz/unsafe-name",
  "wacz/repeated-member",
  "wacz/overlap",
  "wacz/checksum",
  "wacz/wrong-hash",
  "wacz/wrong-size",
  "warc/wrong-digest",
]);

/** In bytes: how much is read at once. */
const PART = 1 << 20;
/** How many problems are reported. */
const MOST = 10_000;

/**
 * Verifies an opened package, which stays open. It is read in parts and nothing is inflated: memory does not grow with its size.
 * @param name its path, as places name it; a member's is below it.
 */
export async function verifyPackage(
  name: string,
  file: OpenFile,
  options: PackageOptions = {},
): Promise<VerifiedPackage> {
  const counted = counting(file, options.onProgress ?? (() => {}));
  const digest = await digestOf(counted);
  const problems: Problem[] = [...checkPackageName(name, digest)];
  const { root } = options;
  if (root !== undefined && root !== digest)
    problems.push(verifyProblem("verify/other-digest", at(name), { found: digest, expected: root }));
  for await (const problem of checkPackage(name, counted)) {
    problems.push(problem);
    if (problems.length < MOST) continue;
    // A list of nothing but line ends gives a problem for each byte: they would not fit in memory.
    problems.push(verifyProblem("verify/too-many-faults", at(name), { count: MOST }));
    break;
  }
  const isCompared = root !== undefined || digestInName(name) !== null;
  const maker = await foreignMaker(counted);
  if (maker === null) return { problems: sortProblems(problems), digest, isCompared, unverified: null };
  const altered = problems.filter(({ rule }) => ALTERATIONS.has(rule));
  // The digest of the whole file says more than any form.
  const isKnown = isCompared && altered.length === 0;
  const unverified = problems.length > altered.length && altered.length === 0 && !isKnown ? maker : null;
  return { problems: sortProblems(altered), digest, isCompared, unverified };
}

/** Why a package need not have Brevier's form: another program made it. Null if Brevier did, or if nothing tells. */
async function foreignMaker(file: OpenFile): Promise<Text | null> {
  const { members } = await readZip(file);
  const description = members.find((member) => member.name === "datapackage.json");
  if (description === undefined || description.size > PART) return null;
  // A package of ours whose list was altered still has its description as it is.
  const fields = parseMembers(Buffer.concat([...slicesOf(file, description)]).toString());
  if (fields === null) return description.isStored ? null : COMPRESSED;
  const software = fields.get("software");
  if (typeof software === "string" && software.startsWith("Brevier")) return null;
  return members.every(({ isStored }) => isStored) ? OTHER_FORM : COMPRESSED;
}

const COMPRESSED: Text = {
  fr: "un autre programme l’a fait, et ses membres sont comprimés, ce que Brevier ne lit pas",
  en: "another program made it, and its members are compressed, which Brevier does not read",
};
const OTHER_FORM: Text = {
  fr: "un autre programme l’a fait, sous une autre forme ; les empreintes que Brevier sait y lire sont justes, mais il ne lit pas tout",
  en: "another program made it, in another form; the digests that Brevier can read in it are right, but it does not read everything",
};

async function digestOf(file: OpenFile): Promise<string> {
  const hash = createHash("sha256");
  for (let at = 0; at < file.size; at += PART) {
    hash.update(file.read(at, PART));
    await pause();
  }
  return hash.digest("hex");
}

function counting(file: OpenFile, tell: (progress: PackageProgress) => void): OpenFile {
  const total = 2 * file.size;
  let done = 0;
  return {
    ...file,
    read: (offset, length) => {
      const bytes = file.read(offset, length);
      done += bytes.length;
      tell({ stage: "verify", done: Math.min(done, total), total });
      return bytes;
    },
  };
}

function at(file: string): Problem["place"] {
  return { file, ...START };
}
