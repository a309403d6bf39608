/** A build of a site in which nothing can have changed ends before anything is read: its sources are looked at, not opened. */
import { type Cache, openCache } from "../base/cache.ts";
import type { ReadableFolder } from "../base/folders.ts";
import type { Problem } from "../base/problem.ts";
import type { Committed } from "../commit/commit-site.ts";
import { MANIFEST, SIGNATURE, standingNodes } from "../commit/manifest.ts";
import { digestOfStats, isSettled } from "../content/index/file-record.ts";
import { SCHEMA_NAMES } from "../content/schema/schema-names.ts";
import { sha256 } from "../model/digest.ts";
import type { Digest } from "../model/identifiers.ts";
import type { Plan } from "../plan/plan-site.ts";
import type { SiteOnDisk } from "./site-on-disk.ts";

/** What a build was made from, as the disk states it. */
export interface LookedAt {
  /** Of the names, sizes, times and inodes of all sources. */
  readonly sources: Digest;
  /** Whether any later edit of a source must change the digest: no file was touched in the last two seconds. */
  readonly areSettled: boolean;
}

/** What an unchanged build reports. */
export interface LastReport {
  readonly briefs: number;
  readonly files: number;
  readonly base: string;
  readonly timeZone: string;
  readonly validUntil: number | null;
  /** When a warning becomes an error, in milliseconds since 1970; null if none does. */
  readonly errorFrom: number | null;
  readonly appearance: number | null;
  readonly problems: readonly Problem[];
}

interface Kept {
  readonly report: LastReport;
  readonly sources: Digest;
  /** The moment that was built for, in milliseconds since 1970. */
  readonly now: number;
  /** The digest of the manifest, and of its signature. */
  readonly root: Digest;
  readonly signature: Digest | null;
  readonly nodes: Digest;
  /** Files that every build looks for in the output, with their sizes. */
  readonly standing: readonly (readonly [path: string, bytes: number])[];
}

/** In milliseconds: for so long warnings that depend on the time are repeated as they were. */
const A_DAY = 24 * 60 * 60 * 1000;

/** Looks at all that a site is built from, beside the program and its configuration. `wall` is the clock of the disk. */
export function lookAtSources(
  { content, templates, themes, archives }: Pick<SiteOnDisk, "content" | "templates" | "themes" | "archives">,
  wall: number,
): LookedAt {
  const lines: string[] = [];
  let areSettled = true;
  for (const folder of [content, templates, themes, archives]) {
    const { files, links, strays, others } = folder.survey();
    lines.push(JSON.stringify([links, strays, others]));
    const statOf = (path: string) => {
      const stat = folder.stat(path);
      areSettled &&= stat === null || isSettled({ stat, seenAt: wall });
      return stat;
    };
    lines.push(digestOfStats(files, statOf));
  }
  return { sources: sha256(lines.join("\n")), areSettled };
}

/** The report and the manifest's digest of the last build, if this one would change nothing; else null. */
export function unchangedSince(
  site: SiteOnDisk,
  { sources }: LookedAt,
  now: number,
): { readonly report: LastReport; readonly root: Digest } | null {
  const kept = memoryOf(site).read<Kept>(fileOf(site));
  if (kept === null || kept.sources !== sources) return null;
  const { report, root } = kept;
  const moments = [report.validUntil, report.errorFrom, kept.now + A_DAY];
  const until = Math.min(...moments.filter((moment) => moment !== null));
  if (now < kept.now || now >= until) return null;
  const { dist } = site.out;
  if (digestIn(dist, MANIFEST) !== root || nodesOf(dist) !== kept.nodes) return null;
  if (digestIn(dist, SIGNATURE) !== kept.signature) return null;
  const stands = kept.standing.every(([path, bytes]) => dist.stat(path)?.size === bytes);
  return stands && SCHEMA_NAMES.every((name) => site.cache.stat(name) !== null) ? { report, root } : null;
}

/** Keeps what the next build is to be compared with. */
export function keepForNext(
  site: SiteOnDisk,
  { sources, areSettled }: LookedAt,
  now: number,
  { targets, fronts }: Pick<Plan, "targets" | "fronts">,
  { newest }: Pick<Committed, "newest">,
  report: LastReport,
): void {
  const { dist } = site.out;
  const root = areSettled ? digestIn(dist, MANIFEST) : null;
  if (root === null) {
    // What is there is of another build: it may name what was withdrawn since.
    if (site.cache.stat(fileOf(site)) !== null) site.cache.remove(fileOf(site));
    return;
  }
  const paths = [
    ...targets.flatMap(({ sentinels }) => sentinels),
    ...fronts.map(({ path }) => path),
    ...newest.map(({ path }) => path),
  ];
  const standing = [...new Set(paths)].map((path) => [path, dist.stat(path)?.size ?? -1] as const);
  const signature = digestIn(dist, SIGNATURE);
  const nodes = nodesOf(dist);
  memoryOf(site).write<Kept>(fileOf(site), { report, sources, now, root, signature, nodes, standing });
}

function memoryOf({ cache, program, configuration, out }: SiteOnDisk): Cache {
  return openCache(cache, `${program}${configuration}${out.name}`);
}

function fileOf({ out }: SiteOnDisk): string {
  return `unchanged/${out.name.replace(/[^A-Za-z0-9]+/g, "-")}.json`;
}

function digestIn(dist: ReadableFolder, path: string): Digest | null {
  const bytes = dist.read(path);
  return bytes === null ? null : sha256(bytes);
}

function nodesOf(dist: ReadableFolder): Digest {
  return sha256([...standingNodes(dist)].map((node) => node.join("\t")).join("\n"));
}
