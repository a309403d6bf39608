/** Which kept packages still say what was withdrawn: a package of another month may hold its headline, in a list or as a neighbour. */
import { openCache } from "../../base/cache.ts";
import { withdrawnFinder } from "../../base/find-withdrawn.ts";
import type { ReadableFolder, WritableFolder } from "../../base/folders.ts";
import type { TextHashes } from "../../base/shingles.ts";
import { sha256 } from "../../model/digest.ts";
import { digestOfFile } from "../../model/file-digest.ts";
import type { Digest } from "../../model/identifiers.ts";
import type { FoundPackage } from "../../model/package-index.ts";

interface Known {
  /** Of the texts that were looked for. */
  readonly stamp: Digest;
  /** The ids of briefs that a package says, by its digest. */
  readonly found: Readonly<Record<Digest, readonly string[]>>;
}

const FILE = "withdrawn-packages.json";

/** In bytes: no run of words across two parts is longer. */
const OVERLAP = 1 << 16;

/** The ids of withdrawn briefs by the names of the packages that say them. A package is read once for all that was withdrawn by then. */
export function withdrawnInPackages(
  packages: readonly FoundPackage[],
  texts: readonly TextHashes[],
  archives: ReadableFolder,
  cacheFolder: WritableFolder,
): ReadonlyMap<string, readonly string[]> {
  const there = packages.filter(({ isThere }) => isThere);
  if (texts.length === 0 || there.length === 0) return new Map();
  const cache = openCache(cacheFolder, "withdrawn-packages");
  const stamp = sha256(JSON.stringify(texts.map(({ id, salt, shingles }) => [id, salt, hashesOf(shingles)])));
  const kept = cache.read<Known>(FILE);
  const known = kept?.stamp === stamp ? kept.found : {};
  const finder = withdrawnFinder(texts);
  const found = new Map(
    there.map(
      ({ name, sha256: digest }) => [digest, known[digest] ?? idsIn(archives, name, finder)] as const,
    ),
  );
  const isSame =
    kept?.stamp === stamp &&
    Object.keys(known).length === found.size &&
    [...found.keys()].every((digest) => Object.hasOwn(known, digest));
  if (!isSame) cache.write<Known>(FILE, { stamp, found: Object.fromEntries(found) });
  return new Map(
    there.flatMap(({ name, sha256: digest }) => {
      const ids = found.get(digest) ?? [];
      return ids.length === 0 ? [] : [[name, ids] as const];
    }),
  );
}

/** What is stored in a package of ours stands in it as it is: nothing in it is compressed. */
function idsIn(
  archives: ReadableFolder,
  name: string,
  finder: ReturnType<typeof withdrawnFinder>,
): readonly string[] {
  const ids = new Set<string>();
  let end: Uint8Array = new Uint8Array();
  digestOfFile(archives, name, (part) => {
    const bytes = Buffer.concat([end, part]);
    for (const { id } of finder.inPart(bytes)) ids.add(id);
    end = bytes.subarray(Math.max(0, bytes.length - OVERLAP));
  });
  return [...ids].sort();
}

function hashesOf(shingles: TextHashes["shingles"]): readonly (readonly [number, readonly string[]])[] {
  return [...shingles].map(([words, hashes]) => [words, [...hashes].sort()] as const);
}
