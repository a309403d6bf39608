/** Files that every build looks at, beside the entry of each target: so that what was deleted or cut where readers look is made again. */
import { groupBy } from "../model/group-by.ts";
import type { Target } from "../plan/target.ts";
import { partPath } from "./manifest.ts";
import type { PublishedFile, Shard } from "./state.ts";

/** Those of some 200 briefs: to look at all files would cost more with every brief of the archive. */
const MOST = 3000;

/**
 * The files of the newest targets as the last build left them, the manifest's among them: of days and months, newest first, then of sections.
 * @param targets in the order of the plan.
 * @param shardOf what is known of a shard's files; null if nothing is.
 */
export function newestFiles(
  targets: readonly Target[],
  shardOf: (name: string) => Shard | null,
): ReadonlyMap<Target, readonly PublishedFile[]> {
  const { volumes = [], sections = [] } = Object.fromEntries(
    groupBy(targets, ({ task }) => [task === null ? "sections" : "volumes"]),
  );
  const found = new Map<Target, readonly PublishedFile[]>();
  let room = MOST;
  for (const target of [...volumes.toReversed(), ...sections]) {
    const shard = shardOf(target.shard);
    const nodes = shard?.manifest.filter(({ path }) => path === partPath(target.part)) ?? [];
    const files = [...(shard?.targets[target.name] ?? []), ...nodes];
    room -= files.length;
    if (room < 0) break;
    found.set(target, files);
  }
  return found;
}
