import type { ReadableFolder } from "../../src/base/folders.ts";
import type { Problem } from "../../src/base/problem.ts";
import type { CopyFolder } from "../../src/verify/copy-folder.ts";
import { verifyFolder } from "../../src/verify/verify-folder.ts";

/** A folder in memory as `verify` sees a copy: in parts of seven bytes, so that no file is one part. */
export function copyOf(folder: ReadableFolder): CopyFolder {
  return {
    survey: () => folder.survey(),
    chunks: (path) => {
      const bytes = folder.read(path);
      return bytes === null ? null : parts(bytes);
    },
  };
}

function* parts(bytes: Uint8Array): Generator<Uint8Array> {
  const size = Math.max(7, Math.ceil(bytes.length / 3));
  for (let from = 0; from < bytes.length; from += size) yield bytes.subarray(from, from + size);
}

/** What is wrong with a copy: `path rule`. */
export async function wrongIn(
  folder: ReadableFolder,
  options: Parameters<typeof verifyFolder>[1] = {},
): Promise<readonly string[]> {
  const { problems } = await verifyFolder(copyOf(folder), options);
  return problems.map(({ place, rule }) => `${place.file} ${rule}`);
}

/** As `brevier sign` verifies the output of a site. */
export async function verifyCopy({ dist }: { readonly dist: ReadableFolder }): Promise<readonly Problem[]> {
  return (await verifyFolder(copyOf(dist))).problems;
}
