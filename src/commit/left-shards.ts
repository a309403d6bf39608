/** The files of each part of the site as a build leaves them, for the manifest and for the next build. */
import { sha256 } from "../model/digest.ts";
import { groupBy } from "../model/group-by.ts";
import type { DistPath } from "../model/identifiers.ts";
import type { ManifestFile } from "../model/manifest.ts";
import type { Plan } from "../plan/plan-site.ts";
import type { Target } from "../plan/target.ts";
import { type NodeRow, partPath, renderNodes } from "./manifest.ts";
import type { Published } from "./published.ts";
import type { TargetFile } from "./stage-targets.ts";
import type { LeftShard, PublishedFile, Shard } from "./state.ts";

/** A shard as this build leaves it, with the files of the manifest that were made for it. */
export interface WrittenShard extends LeftShard {
  readonly made: ReadonlyMap<DistPath, Uint8Array>;
}

/** By name, in the order of the plan. `stands` returns whether a file of the manifest is in the output folder. */
export function leftShards(
  plan: Pick<Plan, "targets">,
  files: ReadonlyMap<string, readonly TargetFile[]>,
  published: Published,
  stands: (file: ManifestFile) => boolean,
): ReadonlyMap<string, WrittenShard> {
  return new Map(
    [...groupBy(plan.targets, ({ shard }) => [shard])].map(([shard, targets]) => {
      const known = published.shards.get(shard);
      const skipped = known !== undefined && isAsItWas(known.contexts, targets, files);
      return [
        shard,
        skipped
          ? { known, shard: null, made: new Map() }
          : writtenShard(shard, targets, files, published, stands),
      ];
    }),
  );
}

/** Whether no target of a shard was made, and none is gone. */
function isAsItWas(
  contexts: Readonly<Record<string, unknown>>,
  targets: readonly Target[],
  files: ReadonlyMap<string, readonly TargetFile[]>,
): boolean {
  const isSkipped = ({ name }: Target) => Object.hasOwn(contexts, name) && !files.has(name);
  return targets.every(isSkipped) && Object.keys(contexts).length === targets.length;
}

function writtenShard(
  name: string,
  ofShard: readonly Target[],
  files: ReadonlyMap<string, readonly TargetFile[]>,
  published: Published,
  stands: (file: ManifestFile) => boolean,
): WrittenShard {
  const old = published.shard(name);
  const targets: Record<string, readonly PublishedFile[]> = {};
  const parts = new Map<string, ManifestFile[]>();
  for (const { name: target, part } of ofShard) {
    const rows = files.get(target)?.map(rowOf) ?? old?.targets[target];
    if (rows === undefined) throw new Error(`nothing is known of ${target}`);
    targets[target] = rows;
    const listed = parts.get(part) ?? [];
    for (const { fingerprint: _, updates: _updates, ...row } of rows) listed.push(row);
    parts.set(part, listed);
  }
  const standing = standingDays(name, ofShard, files, old, stands);
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
  const count = Object.values(targets).reduce((sum, rows) => sum + rows.length, manifest.length);
  const contexts = Object.fromEntries(ofShard.map((target) => [target.name, target.context]));
  return { known: { node, files: count, contexts }, shard: { targets, manifest }, made };
}

/** The nodes of days of which no target was made: they stay as they are. */
function standingDays(
  name: string,
  ofShard: readonly Target[],
  files: ReadonlyMap<string, readonly TargetFile[]>,
  old: Shard | null,
  stands: (file: ManifestFile) => boolean,
): ReadonlyMap<string, NodeRow> {
  const changed = new Set(ofShard.flatMap((target) => (files.has(target.name) ? [target.part] : [])));
  const rows = new Map(old?.manifest.map((row) => [row.path, row]));
  return new Map(
    [...new Set(ofShard.map(({ part }) => part))].flatMap((part) => {
      const row = part === name || changed.has(part) ? undefined : rows.get(partPath(part));
      if (row === undefined || !stands(row)) return [];
      const { path, bytes, sha256: sha } = row;
      return [[part, { part, path, bytes, sha256: sha }] as const];
    }),
  );
}

function rowOf({ entry: _entry, staged: _staged, ...row }: TargetFile): PublishedFile {
  return row;
}
