/** The sample, built and archived in memory. */
import { type ArchivedPackage, type ArchiveScope, archiveSite } from "../../src/archive/archive-site.ts";
import type { Outcome } from "../../src/base/problem.ts";
import { type BuildReport, build } from "../../src/build/build.ts";
import { copyOf, filesOf, type MemorySite, memorySite } from "../memory-site.ts";

export const NOW = Date.parse("2026-11-23T12:00:00Z");

/** Builds the site, as of a moment; throws if it has an error. */
export async function buildAgain(site: MemorySite, now = NOW): Promise<BuildReport> {
  const outcome = await build(site, { now, wall: NOW, adopt: false, repair: false });
  if (!outcome.ok) throw new Error(outcome.problems.map(({ says }) => says.en).join("\n"));
  return outcome.value;
}

/** Of the sample, or of other sources. */
export async function builtSite(
  content?: Readonly<Record<string, string | Uint8Array>>,
): Promise<MemorySite> {
  if (content === undefined) return copyOf(await builtSample());
  const site = memorySite(content);
  await buildAgain(site);
  return site;
}

/** Built once for all files of a worker. */
let sample: Promise<MemorySite> | null = null;
function builtSample(): Promise<MemorySite> {
  sample ??= builtSite(filesOf("content"));
  return sample;
}

export function archive(
  { dist, archives }: Pick<MemorySite, "dist" | "archives">,
  asked: ArchiveScope,
): Promise<Outcome<readonly ArchivedPackage[]>> {
  return archiveSite(asked, { dist, name: "dist", archives, version: "1.2.3", onProgress: () => {} });
}

/** The same, of which a problem is a failure. */
export async function archived(
  site: Pick<MemorySite, "dist" | "archives">,
  asked: ArchiveScope,
): Promise<readonly ArchivedPackage[]> {
  const outcome = await archive(site, asked);
  if (!outcome.ok)
    throw new Error(outcome.problems.map(({ place, says }) => `${place.file}: ${says.en}`).join("\n"));
  return outcome.value;
}
