/** That nothing of a withdrawn brief stands in any file of a folder, nor in any member of a package. */
import { type FoundText, type WithdrawnFinder, withdrawnFinder } from "../../base/find-withdrawn.ts";
import type { OpenFile, ReadableFolder } from "../../base/folders.ts";
import type { Problem } from "../../base/problem.ts";
import type { TextHashes } from "../../base/shingles.ts";
import { problem } from "../check-rules.ts";
import { isPackage } from "../package/check-packages.ts";
import { START } from "../read/position.ts";
import { readWarc } from "../read/read-warc.ts";
import { readZip, slicesOf, type ZipMember } from "../read/read-zip.ts";

/** Gives the problems of a file of the folder, by its path. */
export type CheckWithdrawn = (path: string) => Promise<readonly Problem[]>;

/** Makes a function that looks for texts in files. */
export function withdrawnChecker(folder: ReadableFolder, texts: readonly TextHashes[]): CheckWithdrawn {
  const finder = withdrawnFinder(texts);
  return async (path) => {
    const found = new Map<string, number>();
    const add = (more: Iterable<FoundText>) => {
      for (const { id, runs } of more) found.set(id, (found.get(id) ?? 0) + runs);
    };
    if (isPackage(path)) {
      const file = folder.open(path);
      if (file === null) return [];
      try {
        const { members } = await readZip(file);
        for (const member of members) for await (const one of inMember(finder, file, member)) add([one]);
      } finally {
        file.close();
      }
    } else add(finder.inFile(folder.read(path) ?? new Uint8Array()));
    const place = { file: path, ...START };
    return [...found].map(([id, count]) =>
      count === 0
        ? problem("withdrawn/file", place, { id })
        : problem("withdrawn/text", place, { id, count }),
    );
  };
}

/** How much of a slice is looked at again with the next, in bytes: a run of words may lie on both. */
const OVERLAP = 4096;

async function* inMember(
  finder: WithdrawnFinder,
  file: OpenFile,
  member: ZipMember,
): AsyncGenerator<FoundText> {
  let tail: Uint8Array = new Uint8Array();
  for (const slice of slicesOf(file, member)) {
    yield* finder.inPart(Buffer.concat([tail, slice]));
    tail = slice.subarray(-OVERLAP);
  }
  if (!member.name.endsWith(".warc")) return;
  for await (const record of readWarc(slicesOf(file, member))) {
    const id = "http" in record && record.http !== null ? finder.fileOf(record.http.digest) : null;
    if (id !== null) yield { id, runs: 0 };
  }
}
