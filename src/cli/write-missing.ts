import { join } from "node:path";
import { isTaken, nodeFolder } from "../node/node-folder.ts";

/** What was written and what was there already, by paths in the site’s folder. */
export interface Written {
  readonly written: readonly string[];
  readonly left: readonly string[];
}

/** Writes the files that are not there yet, in their order, each in one step; what is there stays as it is. */
export function writeMissing(root: string, files: ReadonlyMap<string, Uint8Array>): Written {
  const folder = nodeFolder(root);
  const left = [...files.keys()].filter((path) => isTaken(join(root, path)));
  const missing = [...files].filter(([path]) => !left.includes(path));
  for (const [path, bytes] of missing) folder.replace(path, bytes);
  return { written: missing.map(([path]) => path), left };
}
