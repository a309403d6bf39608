import type { ReadableFolder } from "../base/folders.ts";
import type { Target } from "../plan/target.ts";
import { newestFiles } from "./newest-files.ts";
import type { Published } from "./published.ts";

/** The targets to be made anew; with `looksAtNewest`, also those of the newest of which a file is gone or of another size. The state of a shard's files is one file: if it is lost, all targets of the shard are made anew with the first. */
export function staleTargets(
  targets: readonly Target[],
  published: Published,
  dist: ReadableFolder,
  looksAtNewest: boolean,
): readonly Target[] {
  const stale = new Set(targets.filter((target) => isStale(target, published, dist)));
  for (const [target, files] of looksAtNewest ? newestFiles(targets, published.shard) : [])
    if (files.some(({ path, bytes }) => dist.stat(path)?.size !== bytes)) stale.add(target);
  const planned = new Set(targets.map(({ name }) => name));
  const touched = new Set<string>([...stale].map(({ shard }) => shard));
  for (const [name, { shard }] of published.targets) if (!planned.has(name)) touched.add(shard);
  const lost = new Set<string>([...touched].filter((shard) => published.shard(shard) === null));
  return targets.filter((target) => stale.has(target) || lost.has(target.shard));
}

/** Whether anything that a target is made of has changed, or a file of it is missing. */
function isStale(target: Target, published: Published, dist: ReadableFolder): boolean {
  const known = published.targets.get(target.name);
  if (known === undefined || target.context === null || known.context !== target.context) return true;
  return target.sentinels.some((path) => dist.stat(path) === null);
}
