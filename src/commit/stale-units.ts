import type { ReadableFolder } from "../base/folders.ts";
import type { Unit } from "../plan/unit.ts";
import type { Published } from "./published.ts";

/** The units to be made anew. The files of a shard are kept together: if they are lost, none of its units can be left alone when one is made. */
export function staleUnits(
  units: readonly Unit[],
  published: Published,
  dist: ReadableFolder,
): readonly Unit[] {
  const stale = new Set(units.filter((unit) => isStale(unit, published, dist)));
  const planned = new Set(units.map(({ name }) => name));
  const touched = new Set<string>([...stale].map(({ shard }) => shard));
  for (const [name, { shard }] of published.units) if (!planned.has(name)) touched.add(shard);
  const lost = new Set<string>([...touched].filter((shard) => published.shard(shard) === null));
  return units.filter((unit) => stale.has(unit) || lost.has(unit.shard));
}

/** Whether anything that a unit is made of has changed, or its files have been taken away. */
function isStale(unit: Unit, published: Published, dist: ReadableFolder): boolean {
  const known = published.units.get(unit.name);
  if (known === undefined || unit.context === null || known.context !== unit.context) return true;
  return unit.landmarks.some((path) => dist.stat(path) === null);
}
