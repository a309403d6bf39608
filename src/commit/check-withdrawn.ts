/** Before anything is published: that no file of the output says what was withdrawn. */
import type { Cache } from "../base/cache.ts";
import { withdrawnFinder } from "../base/find-withdrawn.ts";
import type { ReadableFolder } from "../base/folders.ts";
import type { Problem } from "../base/problem.ts";
import type { TextHashes } from "../base/shingles.ts";
import { sha256 } from "../model/digest.ts";
import { commitProblem } from "./commit-rules.ts";
import { type Layout, stagedPath } from "./journal.ts";
import type { TargetFile } from "./stage-targets.ts";

/** Which texts no file that stands has; kept when a build has published. */
const PROVED = "withdrawn.json";

export interface WithdrawnProof {
  readonly problems: readonly Problem[];
  /** Notes, once all is published, that files which do not change need not be read again. */
  readonly keep: () => void;
}

/** Looks at what is about to be published; at what stands already only if texts were withdrawn since. Packages are left to `check`. */
export function proveWithdrawn(
  texts: readonly TextHashes[],
  files: readonly TargetFile[],
  {
    dist,
    staging,
    layout,
    name,
  }: {
    readonly dist: ReadableFolder;
    readonly staging: ReadableFolder;
    readonly layout: Layout;
    readonly name: string;
  },
  cache: Cache,
): WithdrawnProof {
  if (texts.length === 0) return { problems: [], keep: () => {} };
  const stamp = sha256(
    JSON.stringify(
      texts.map(({ id, shingles, files: of }) => [id, [...shingles].map(([n, h]) => [n, h.size]), [...of]]),
    ),
  );
  const isProved = cache.read<string>(PROVED) === stamp;
  const finder = withdrawnFinder(texts);
  const problems = files.flatMap(({ path, staged }) => {
    if (path.endsWith(".wacz") || (!staged && isProved)) return [];
    const bytes = staged ? staging.read(stagedPath(path, layout)) : dist.read(path);
    const found = bytes === null ? [] : finder.inFile(bytes);
    return found.map(({ id, runs }) =>
      commitProblem(
        runs === 0 ? "build/withdrawn-file" : "build/withdrawn-text",
        { file: `${name}/${path}`, line: 1, column: 1 },
        { id, count: runs },
      ),
    );
  });
  return { problems, keep: () => cache.write(PROVED, stamp) };
}
