/** Before anything is published: that no file of the output says what was withdrawn. */
import type { Cache } from "../base/cache.ts";
import { withdrawnFinder } from "../base/find-withdrawn.ts";
import type { ReadableFolder } from "../base/folders.ts";
import type { Problem } from "../base/problem.ts";
import type { TextHashes } from "../base/shingles.ts";
import { sha256 } from "../model/digest.ts";
import { commitProblem } from "./commit-rules.ts";

/** Which texts no file that stands has; kept when a build of the whole site has published. */
const PROVED = "withdrawn.json";

export interface WithdrawnProof {
  readonly problems: readonly Problem[];
  /** Notes, once the whole site is published, that files which do not change need not be read again. */
  readonly keep: () => void;
}

/** The output as it will be. */
export interface ComingOutput {
  /** The folder's name, for problems. */
  readonly name: string;
  readonly dist: ReadableFolder;
  /** What is about to be published, by path: how to read it. */
  readonly staged: ReadonlyMap<string, () => Uint8Array | null>;
  readonly removed: readonly string[];
}

/** Looks at what is about to be published, and at all that stands if a withdrawal is new. Packages are left to `check`. */
export function proveWithdrawn(
  texts: readonly TextHashes[],
  { name, dist, staged, removed }: ComingOutput,
  cache: Cache,
): WithdrawnProof {
  if (texts.length === 0) return { problems: [], keep: () => {} };
  const stamp = stampOf(texts);
  const finder = withdrawnFinder(texts);
  const gone = new Set(removed);
  const standing = cache.read<string>(PROVED) === stamp ? [] : dist.list();
  const files = new Map<string, () => Uint8Array | null>([
    ...standing.filter((path) => !gone.has(path)).map((path) => [path, () => dist.read(path)] as const),
    ...staged,
  ]);
  const problems = [...files].flatMap(([path, read]) => {
    const found = path.endsWith(".wacz") ? [] : finder.inFile(read() ?? new Uint8Array());
    const place = { file: `${name}/${path}`, line: 1, column: 1 };
    return found.map(({ id, runs }) =>
      commitProblem(runs === 0 ? "build/withdrawn-file" : "build/withdrawn-text", place, { id, count: runs }),
    );
  });
  return { problems, keep: () => cache.write(PROVED, stamp) };
}

function stampOf(texts: readonly TextHashes[]): string {
  const all = texts.map(({ id, shingles, files }) => [
    id,
    [...shingles].map(([words, hashes]) => [words, ...hashes]),
    [...files],
  ]);
  return sha256(JSON.stringify(all));
}
