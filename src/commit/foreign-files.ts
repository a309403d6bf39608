/** Files in the output folder that Brevier did not write, where it would write. */
import type { ReadableFolder } from "../base/folders.ts";
import type { Problem } from "../base/problem.ts";
import { type DistPath, distPath } from "../model/identifiers.ts";
import type { Output } from "../plan/output.ts";
import { commitProblem } from "./commit-rules.ts";
import type { PublishedFile } from "./state.ts";

/** Foreign files at the place of a new file, where it needs a folder, or in a folder that it replaces. */
export function foreignFiles(
  outputs: readonly Output[],
  former: ReadonlyMap<DistPath, PublishedFile>,
  dist: ReadableFolder,
  name: string,
): readonly Problem[] {
  const needed = new Set(outputs.flatMap(({ path }) => [path, ...foldersOf(path), ...dist.list(path)]));
  return [...needed]
    .filter((path) => !former.has(distPath(path)) && dist.stat(path) !== null)
    .map((path) =>
      commitProblem("dist/foreign-file", { file: `${name}/${path}`, line: 1, column: 1 }, { path }),
    );
}

/** `a/b/c` → `a`, `a/b`: the folders that it needs. */
export function foldersOf(path: string): readonly string[] {
  const names = path.split("/");
  return names.slice(1).map((_, i) => names.slice(0, i + 1).join("/"));
}
