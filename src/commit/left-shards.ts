/** The files of each part of the site as a build leaves them, for the manifest and for the next build. */
import { sha256 } from "../model/digest.ts";
import type { DistPath } from "../model/identifiers.ts";
import type { ManifestFile } from "../model/manifest.ts";
import { groupBy } from "../plan/group-by.ts";
import type { Plan } from "../plan/plan-site.ts";
import type { Unit } from "../plan/unit.ts";
import { type NodeRow, partPath, renderNodes } from "./manifest.ts";
import type { Published } from "./published.ts";
import type { UnitFile } from "./stage-units.ts";
import type { LeftChunk, PublishedFile, Shard } from "./state.ts";

/** A shard as this build leaves it, with the files of the manifest that were made for it. */
export interface MadeChunk extends LeftChunk {
  readonly made: ReadonlyMap<DistPath, Uint8Array>;
}

/** By name, in the order of the plan. `stands` says whether a file of the manifest is in the output folder. */
export function leftShards(
  plan: Pick<Plan, "units">,
  files: ReadonlyMap<string, readonly UnitFile[]>,
  published: Published,
  stands: (file: ManifestFile) => boolean,
): ReadonlyMap<string, MadeChunk> {
  return new Map(
    [...groupBy(plan.units, ({ shard }) => [shard])].map(([shard, units]) => {
      const known = published.shards.get(shard);
      const skipped = known !== undefined && !units.some(({ name }) => files.has(name));
      return [
        shard,
        skipped ? { known, shard: null, made: new Map() } : madeChunk(shard, units, files, published, stands),
      ];
    }),
  );
}

function madeChunk(
  name: string,
  ofChunk: readonly Unit[],
  files: ReadonlyMap<string, readonly UnitFile[]>,
  published: Published,
  stands: (file: ManifestFile) => boolean,
): MadeChunk {
  const old = published.shard(name);
  const units: Record<string, readonly PublishedFile[]> = {};
  const parts = new Map<string, ManifestFile[]>();
  for (const { name: unit, part } of ofChunk) {
    const rows = files.get(unit)?.map(rowOf) ?? old?.units[unit];
    if (rows === undefined) throw new Error(`nothing is known of ${unit}`);
    units[unit] = rows;
    const listed = parts.get(part) ?? [];
    for (const { fingerprint: _, updates: _updates, ...row } of rows) listed.push(row);
    parts.set(part, listed);
  }
  const standing = standingDays(name, ofChunk, files, old, stands);
  const { node, files: made } = renderNodes(name, parts, standing);
  const manifest = [
    ...[...standing.values()].map(({ part: _, ...row }) => ({ ...row, fingerprint: null })),
    ...[...made].map(([path, bytes]) => ({
      path,
      bytes: bytes.length,
      sha256: sha256(bytes),
      fingerprint: null,
    })),
  ];
  const count = Object.values(units).reduce((sum, rows) => sum + rows.length, manifest.length);
  const contexts = Object.fromEntries(ofChunk.map((unit) => [unit.name, unit.context]));
  return { known: { node, files: count, contexts }, shard: { units, manifest }, made };
}

/** The nodes of days of which no unit was made: they list what they listed. */
function standingDays(
  name: string,
  ofChunk: readonly Unit[],
  files: ReadonlyMap<string, readonly UnitFile[]>,
  old: Shard | null,
  stands: (file: ManifestFile) => boolean,
): ReadonlyMap<string, NodeRow> {
  const changed = new Set(ofChunk.flatMap((unit) => (files.has(unit.name) ? [unit.part] : [])));
  const rows = new Map(old?.manifest.map((row) => [row.path, row]));
  return new Map(
    [...new Set(ofChunk.map(({ part }) => part))].flatMap((part) => {
      const row = part === name || changed.has(part) ? undefined : rows.get(partPath(part));
      if (row === undefined || !stands(row)) return [];
      const { path, bytes, sha256: sha } = row;
      return [[part, { part, path, bytes, sha256: sha }] as const];
    }),
  );
}

function rowOf({ entry: _entry, staged: _staged, ...row }: UnitFile): PublishedFile {
  return row;
}
