/** Packages of a built site, while nobody builds it: a build changes what is read here, and reads what is written here. */
import {
  type ArchivedPackage,
  type ArchiveProgress,
  type ArchiveScope,
  archiveSite,
} from "../archive/archive-site.ts";
import { packingProblem } from "../archive/packing-rules.ts";
import type { WritableFolder } from "../base/folders.ts";
import { failed, type Outcome } from "../base/problem.ts";
import type { SiteOnDisk } from "./site-on-disk.ts";

export interface PackingOptions {
  /** `archives` of the site, to be written to. */
  readonly archives: WritableFolder;
  /** Of the program. */
  readonly version: string;
  readonly onProgress?: (progress: ArchiveProgress) => void;
}

/** What is asked for; null if more than one is. Nothing named: each month that changed. */
export function scopeOf({
  month,
  brief,
  all = false,
}: {
  readonly month?: string;
  readonly brief?: string;
  readonly all?: boolean;
}): ArchiveScope | null {
  const scopes: readonly ArchiveScope[] = [
    ...(month === undefined ? [] : [{ what: "month" as const, name: month }]),
    ...(brief === undefined ? [] : [{ what: "brief" as const, name: brief }]),
    ...(all ? [{ what: "all" as const }] : []),
  ];
  return scopes.length > 1 ? null : (scopes[0] ?? { what: "changed-months" });
}

export async function archivePackages(
  site: Pick<SiteOnDisk, "lock" | "out" | "nameOf">,
  scope: ArchiveScope,
  { archives, version, onProgress = () => {} }: PackingOptions,
): Promise<Outcome<readonly ArchivedPackage[]>> {
  const lock = site.lock();
  if (!lock.held) {
    const place = { file: site.nameOf(lock.file), line: 1, column: 1 };
    const holder = { pid: String(lock.pid), host: lock.host, since: lock.since };
    return failed([packingProblem("archive/busy", place, holder)]);
  }
  try {
    const { dist, name } = site.out;
    return await archiveSite(scope, { dist, name, archives, version, onProgress });
  } finally {
    lock.release();
  }
}
