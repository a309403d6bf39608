/** That nothing of a withdrawn brief stands in any file of a folder, nor in any member of a package, a zip or gzip. */
import { createHash } from "node:crypto";
import { type FoundText, withdrawnFinder } from "../../base/find-withdrawn.ts";
import type { OpenFile, ReadableFolder } from "../../base/folders.ts";
import type { Problem } from "../../base/problem.ts";
import type { TextHashes } from "../../base/shingles.ts";
import { problem } from "../check-rules.ts";
import { isPackage } from "../package/check-packages.ts";
import { START } from "../read/position.ts";
import { slicesOf } from "../read/read-zip.ts";
import { archiveKindOf, lookInto } from "./look-into.ts";

/** Gives the problems of a file of the folder, by its path. */
export type CheckWithdrawn = (path: string) => Promise<readonly Problem[]>;

/** Makes a function that looks for texts in files. */
export function withdrawnChecker(folder: ReadableFolder, texts: readonly TextHashes[]): CheckWithdrawn {
  const finder = withdrawnFinder(texts);
  return async (path) => {
    const place = { file: path, ...START };
    const file = folder.open(path);
    if (file === null) return [];
    try {
      // What should be a package and is none is told as such.
      const kind = isPackage(path) ? "zip" : archiveKindOf(file.read(0, 4));
      if (kind === null) return problemsOf(finder.inFile(folder.read(path) ?? new Uint8Array()));
      const id = finder.fileOf(digestOf(file));
      const { found, unread } = await lookInto(finder, file, kind);
      const told = problemsOf(id === null ? found : [{ id, runs: 0 }, ...found]);
      return unread === null ? told : [...told, problem("withdrawn/unread", place, { reason: unread })];
    } finally {
      file.close();
    }

    function problemsOf(all: readonly FoundText[]): readonly Problem[] {
      const counts = new Map<string, number>();
      for (const { id, runs } of all) counts.set(id, (counts.get(id) ?? 0) + runs);
      return [...counts].map(([id, count]) =>
        count === 0
          ? problem("withdrawn/file", place, { id })
          : problem("withdrawn/text", place, { id, count }),
      );
    }
  };
}

function digestOf(file: OpenFile): string {
  const hash = createHash("sha256");
  for (const slice of slicesOf(file, { start: 0, size: file.size })) hash.update(slice);
  return hash.digest("hex");
}
