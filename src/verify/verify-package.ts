/** Checks a package by itself, or a WARC: its digest against its name and a known digest, and what it says of itself. Nothing but the file is needed. */
import { createHash } from "node:crypto";
import type { OpenFile } from "../base/folders.ts";
import { pause } from "../base/pause.ts";
import { type Problem, sortProblems, type Text } from "../base/problem.ts";
import { checkForeignPackage, foreignMaker, mostOf } from "../check/package/check-foreign-package.ts";
import { checkForeignRecords } from "../check/package/check-foreign-records.ts";
import { checkPackage } from "../check/package/check-package.ts";
import { checkPackageName, digestInName } from "../check/package/check-package-name.ts";
import { START } from "../check/read/position.ts";
import { slicesOf } from "../check/read/read-zip.ts";
import { compared, OTHER_NAME, reasonOf, recordsCompared, withoutDigest } from "./foreign-words.ts";
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
  /** Why what another program made is not verified as a whole; null if it was. Nothing in it shows that it was altered. */
  readonly unverified: Text | null;
  /** Of what another program made: what was compared, and what not. */
  readonly facts: readonly Text[];
}

/** In bytes: how much is read at once. */
const PART = 1 << 20;
/** How many problems are reported. */
const MOST = 10_000;

/**
 * Verifies an opened package, which stays open. It is read in parts, and what is inflated of another program's is not kept: memory does not grow with its size.
 * @param name its path, as places name it; a member's is below it.
 */
export async function verifyPackage(
  name: string,
  file: OpenFile,
  options: PackageOptions = {},
): Promise<VerifiedPackage> {
  const counted = counting(file, options.onProgress ?? (() => {}));
  const digest = await digestOf(counted);
  const misnamed = [...checkPackageName(name, digest)];
  const maker = await foreignMaker(counted);
  if (maker !== null) {
    const found = await checkForeignPackage(name, counted);
    // The name of a package of another program may end as ours do by chance.
    const isByChance = misnamed.length > 0 && maker !== "" && found.problems.length === 0;
    const problems = isByChance ? [] : [...misnamed, ...found.problems];
    const doubts = [...(isByChance ? [OTHER_NAME] : []), ...found.doubts];
    const facts = [compared(maker, found.members, found.records), ...listed(found.signature)];
    const isNamed = digestInName(name) !== null && misnamed.length === 0;
    return foreignVerdict(name, digest, { problems, doubts, facts, isNamed }, options);
  }
  const problems: Problem[] = [...misnamed, ...otherDigest(name, digest, options)];
  for await (const problem of checkPackage(name, counted)) {
    problems.push(problem);
    if (problems.length < MOST) continue;
    // A list of nothing but line ends gives a problem for each byte: they would not fit in memory.
    problems.push(verifyProblem("verify/too-many-faults", at(name), { count: MOST }));
    break;
  }
  const isCompared = options.root !== undefined || digestInName(name) !== null;
  return { problems: sortProblems(problems), digest, isCompared, unverified: null, facts: [] };
}

/** Verifies an opened WARC, which stays open: as a package, by the digests that its records state. */
export async function verifyWarc(
  name: string,
  file: OpenFile,
  options: PackageOptions = {},
): Promise<VerifiedPackage> {
  const counted = counting(file, options.onProgress ?? (() => {}));
  const digest = await digestOf(counted);
  const slices = slicesOf(counted, { start: 0, size: file.size });
  const found = await checkForeignRecords(slices, at(name), mostOf(file));
  const { count, digested } = found;
  const doubts = [...found.doubts, ...(digested < count ? [withoutDigest(count - digested, count)] : [])];
  return foreignVerdict(
    name,
    digest,
    { ...found, doubts, facts: [recordsCompared(digested)], isNamed: false },
    options,
  );
}

interface Foreign {
  readonly problems: readonly Problem[];
  readonly doubts: readonly Text[];
  readonly facts: readonly Text[];
  readonly isNamed: boolean;
}

function foreignVerdict(
  name: string,
  digest: string,
  { problems: altered, doubts, facts, isNamed }: Foreign,
  options: PackageOptions,
): VerifiedPackage {
  const problems = sortProblems([...altered, ...otherDigest(name, digest, options)]);
  const isCompared = options.root !== undefined || isNamed;
  // The digest of the whole file says more than what it says of itself.
  const isUnverified = problems.length === 0 && doubts.length > 0 && !isCompared;
  return { problems, digest, isCompared, unverified: isUnverified ? reasonOf(doubts) : null, facts };
}

function otherDigest(name: string, digest: string, { root }: PackageOptions): readonly Problem[] {
  if (root === undefined || root === digest) return [];
  return [verifyProblem("verify/other-digest", at(name), { found: digest, expected: root })];
}

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

function listed<Value>(value: Value | null): readonly Value[] {
  return value === null ? [] : [value];
}
