/** `brevier/wacz`: web archives (WACZ 1.1.1) of what is published, and whether one is whole. */
import { basename, dirname, join, resolve } from "node:path";
import { hasErrors, type Problem } from "../base/problem.ts";
import { archivePackages, scopeOf } from "../build/archive-packages.ts";
import { nodeFolder } from "../node/node-folder.ts";
import { programVersion, siteOnDisk } from "../node/site.ts";
import { verifyPackage } from "../verify/verify-package.ts";
import type { Site } from "./index.ts";

export interface ArchiveOptions {
  /** A month, `2024-10`. */
  readonly month?: string;
  /** The id of a brief. */
  readonly brief?: string;
  /** Everything that is published, in one package. */
  readonly all?: boolean;
}

export interface ArchiveReport {
  readonly ok: boolean;
  readonly problems: readonly Problem[];
  readonly packages: readonly {
    /** Its file, absolute. */
    readonly path: string;
    /** Its size in bytes. */
    readonly bytes: number;
    /** False if it was kept already. */
    readonly isNew: boolean;
  }[];
}

/** Makes packages of a built site in its folder `archives`, as `brevier archive` does: of each month that changed, or of what the options name. @throws TypeError if they name two */
export async function archive(site: Site, options: ArchiveOptions = {}): Promise<ArchiveReport> {
  const scope = scopeOf(options);
  if (scope === null) throw new TypeError("one of month, brief and all, or none");
  const archives = join(site.root, "archives");
  const outcome = await archivePackages(siteOnDisk(site.root, site.out), scope, {
    archives: nodeFolder(archives),
    version: programVersion(),
  });
  const made = outcome.ok ? outcome.value : [];
  const packages = made.map(({ kept, isNew }) => ({
    path: join(archives, kept.name),
    bytes: kept.bytes,
    isNew,
  }));
  return { ok: outcome.ok, problems: outcome.problems, packages };
}

export interface PackageReport {
  /** Whether it is intact. */
  readonly ok: boolean;
  readonly problems: readonly Problem[];
  /** The SHA-256 of the whole file, in lower-case hexadecimal. */
  readonly sha256: string;
  /** Whether that digest was compared with its name, or with `sha256`: without it, a forged package that agrees with itself passes. */
  readonly isCompared: boolean;
}

export interface VerifyOptions {
  /** What the SHA-256 of the file must be, if it is known. */
  readonly sha256?: string;
}

/** Verifies a package, of Brevier or of another program, as `brevier verify` does. @throws Error if there is no such file */
export async function verifyWacz(path: string, { sha256 }: VerifyOptions = {}): Promise<PackageReport> {
  const at = resolve(path);
  const file = nodeFolder(dirname(at)).open(basename(at));
  if (file === null) throw new Error(`There is no file ${path}`);
  try {
    const found = await verifyPackage(path, file, sha256 === undefined ? {} : { root: sha256 });
    const { problems, digest, isCompared, unverified } = found;
    return { ok: unverified === null && !hasErrors(problems), problems, sha256: digest, isCompared };
  } finally {
    file.close();
  }
}
