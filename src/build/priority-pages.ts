/** Of a large build, the pages that somebody is looking at come first. */

import type { ReadableFolder } from "../base/folders.ts";
import { type Layout, stagedPath } from "../commit/journal.ts";
import type { Before, Staged } from "../commit/stage-targets.ts";
import type { Target } from "../plan/target.ts";

export interface PriorityPages {
  /** Paths in the output folder of the pages that somebody looks at. */
  readonly paths: () => readonly string[];
  /** Is given how to read each of them as it will be, as soon as it is made and long before the build ends. */
  readonly made: (pages: EarlyPages) => void;
}

/** How to read pages that are made and not yet published: null once they are. */
export type EarlyPages = ReadonlyMap<string, () => Uint8Array | null>;

/** Briefs from which on a build takes so long that one does not want to wait for the end. */
const LONG = 200;

/** Separates the targets of these pages from the rest; all are the rest of a build that will soon be done. */
export function priorityTargets(
  targets: readonly Target[],
  { former }: Before,
  paths: readonly string[],
): { readonly first: readonly Target[]; readonly rest: readonly Target[] } {
  const printed = targets.reduce((sum, target) => sum + target.printed, 0);
  if (printed < LONG) return { first: [], rest: targets };
  const wanted = new Set(paths);
  const names = new Set(
    [...former.values()].flatMap(({ path, target }) => (wanted.has(path) ? [target] : [])),
  );
  return {
    first: targets.filter(({ name }) => names.has(name)),
    rest: targets.filter(({ name }) => !names.has(name)),
  };
}

/** The priority pages among what was staged. */
export function earlyPages(
  { files }: Staged,
  paths: readonly string[],
  { staging, layout }: { readonly staging: ReadableFolder; readonly layout: Layout },
): EarlyPages {
  const wanted = new Set(paths);
  const staged = [...files.values()].flat().filter((file) => file.staged && wanted.has(file.path));
  return new Map(staged.map(({ path }) => [path, () => staging.read(stagedPath(path, layout))]));
}
