import { byCodeUnit } from "./order.ts";

/** The groups in the order of their keys, last first: of days and months, newest first. */
export function lastKeyFirst<K extends string, V>(groups: ReadonlyMap<K, V>): ReadonlyMap<K, V> {
  return new Map([...groups].sort(([a], [b]) => byCodeUnit(b, a)));
}

/** Groups values by a key each: the same, and faster where values of one key follow each other. */
export function groupByOne<K extends string, V>(
  values: readonly V[],
  keyOf: (value: V) => K,
): ReadonlyMap<K, readonly V[]> {
  const groups = new Map<K, V[]>();
  let lastKey: K | null = null;
  let last: V[] = [];
  for (const value of values) {
    const key = keyOf(value);
    if (key !== lastKey) {
      last = groups.get(key) ?? [];
      groups.set(key, last);
      lastKey = key;
    }
    last.push(value);
  }
  return groups;
}

/** Groups values by one or more keys each; groups and their members keep the order of the values. */
export function groupBy<K, V>(
  values: readonly V[],
  keysOf: (value: V) => readonly K[],
): ReadonlyMap<K, readonly V[]> {
  const groups = new Map<K, V[]>();
  for (const value of values) {
    for (const key of keysOf(value)) {
      const group = groups.get(key);
      if (group === undefined) groups.set(key, [value]);
      else group.push(value);
    }
  }
  return groups;
}
