/** Makes the smaller versions of pictures that are missing, and puts them beside the pictures. */
import type { WritableFolder } from "../base/folders.ts";
import type { Problem } from "../base/problem.ts";
import type { DerivePicture } from "../media/derive-picture.ts";
import type { PictureVersions } from "./picture-versions.ts";
import { picturesProblem } from "./pictures-rules.ts";

export interface DerivedPictures {
  readonly written: readonly string[];
  readonly removed: readonly string[];
  /** What was written, in bytes. */
  readonly bytes: number;
  readonly problems: readonly Problem[];
}

/** One picture after the other; each file is written in one step, so that it can be stopped at any moment. `made` is told each picture. */
export async function derivePictures(
  { missing, stale }: PictureVersions,
  folder: WritableFolder,
  derive: DerivePicture,
  made: (done: number) => void = () => {},
): Promise<DerivedPictures> {
  const written: string[] = [];
  const problems: Problem[] = [];
  let bytes = 0;
  for (const [i, { file, versions }] of missing.entries()) {
    const derived = await derive(folder.read(file) ?? new Uint8Array(), versions);
    if (derived === null)
      problems.push(picturesProblem("pictures/unreadable", { file, line: 1, column: 1 }, { found: file }));
    for (const [n, version] of (derived ?? []).entries()) {
      const name = versions[n]?.file;
      if (name === undefined) continue;
      folder.replace(name, version);
      written.push(name);
      bytes += version.length;
    }
    made(i + 1);
  }
  for (const file of stale) folder.remove(file);
  return { written, removed: stale, bytes, problems };
}
