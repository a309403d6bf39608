import type { DistPath } from "../model/identifiers.ts";
import { byCodeUnit } from "../model/order.ts";
import type { FormerFile } from "./published.ts";

/** What a build changed in the output, in code-unit order. */
export interface Changes {
  readonly added: readonly string[];
  readonly changed: readonly string[];
  readonly removed: readonly string[];
  readonly unchanged: number;
}

/** What placing and removing files changes. `total` is how many stand after it. */
export function changesOf(
  staged: readonly string[],
  former: ReadonlyMap<DistPath, FormerFile>,
  removed: readonly string[],
  total: number,
): Changes {
  const paths = staged.toSorted(byCodeUnit);
  const known = new Set<string>(former.keys());
  return {
    added: paths.filter((path) => !known.has(path)),
    changed: paths.filter((path) => known.has(path)),
    removed: removed.toSorted(byCodeUnit),
    unchanged: total - paths.length,
  };
}
