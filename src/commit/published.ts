/** The output folder before a build. The state of a part is trusted if its node is in the folder, whichever machine made it; the files of any other part are read from the manifest in the folder. */

import type { Cache } from "../base/cache.ts";
import type { ReadableFolder } from "../base/folders.ts";
import type { Outcome, Problem } from "../base/problem.ts";
import { sha256 } from "../model/digest.ts";
import { digestOfFile } from "../model/file-digest.ts";
import type { Digest, DistPath } from "../model/identifiers.ts";
import { commitProblem } from "./commit-rules.ts";
import { type ListedFile, MANIFEST, partPath, readManifest, SIGNATURE, standingNodes } from "./manifest.ts";
import { type KnownShard, openState, type PublishedFile, type Shard } from "./state.ts";

/** A file before a build, with its shard; empty for the manifest's root. */
export interface FormerFile extends PublishedFile {
  readonly shard: string;
  /** The target that made it; null for files of the manifest, and if it is not known. */
  readonly target: string | null;
}

/** What is known of the output folder. Only what targets ask for is read. */
export interface Published {
  /** Whether it holds anything that Brevier wrote. */
  readonly isOurs: boolean;
  /** The targets whose files are as the last build left them, with what they were made from. */
  readonly targets: ReadonlyMap<string, KnownTarget>;
  /** The shards of these targets. */
  readonly shards: ReadonlyMap<string, KnownShard>;
  /** The shards whose node of the manifest is in the folder, known or not. */
  readonly standing: Iterable<string>;
  /** The files of a shard by target; read when first asked for. Null if they are not known. */
  readonly shard: (name: string) => Shard | null;
  /** The files of a shard that is not known, as the manifest in the folder lists them. */
  readonly listed: (name: string) => Outcome<readonly FormerFile[]>;
  /** The root of the manifest in the folder, and its signature: those that are there. */
  readonly roots: readonly FormerFile[];
  /** What the last build left in the folder, if it has been emptied since. */
  readonly last: () => readonly PublishedFile[];
}

export interface KnownTarget {
  readonly shard: string;
  readonly context: Digest | null;
}

export interface PublishedOptions {
  /** Take over a folder, or files in it, that Brevier did not write. */
  readonly adopt: boolean;
  /** Trust only what is read again from the disk. */
  readonly repair: boolean;
  /** The folder's name, for problems. */
  readonly name: string;
}

/** Reads the state of `dist`. */
export function readPublished(
  dist: ReadableFolder,
  cache: Cache,
  options: PublishedOptions,
): Outcome<Published> {
  const { adopt, repair, name } = options;
  const state = openState(cache, name);
  const nodes = standingNodes(dist);
  const shards = new Map<string, KnownShard>();
  for (const [of, node] of repair ? [] : nodes) {
    const known = state.known(of, node);
    if (known !== null) shards.set(of, known);
  }
  const nothing = (): Outcome<Published> => ({
    ok: true,
    value: { ...NOTHING, last: state.all },
    problems: [],
  });
  const root = dist.read(MANIFEST);
  if (root === null && shards.size === 0 && ![...nodes.keys()].some((of) => isReadable(dist, of))) {
    const foreign = dist.list();
    if (foreign.length === 0 || adopt) return nothing();
    const values = { folder: name, count: foreign.length };
    const place = { file: name, line: 1, column: 1 };
    return { ok: false, problems: [commitProblem("dist/not-ours", place, values)] };
  }
  const isKnownRoot = root === null || (!repair && state.manifest === sha256(root));
  if (!isKnownRoot && readManifest(dist) === "broken")
    return adopt ? nothing() : { ok: false, problems: [brokenManifest(name, MANIFEST)] };
  return {
    ok: true,
    value: {
      isOurs: true,
      targets: targetsIn(shards),
      shards,
      standing: nodes.keys(),
      shard: remembered((of) => {
        const known = shards.get(of);
        return known === undefined ? null : state.shard(of, known.node.sha256);
      }),
      listed: (of) => listed(dist, of, options),
      roots: [rootOf(MANIFEST, root), rootOf(SIGNATURE, dist.read(SIGNATURE))].flat(),
      last: state.all,
    },
    problems: [],
  };
}

const NOTHING: Published = {
  isOurs: false,
  targets: new Map(),
  shards: new Map(),
  standing: [],
  shard: () => null,
  listed: () => ({ ok: true, value: [], problems: [] }),
  roots: [],
  last: () => [],
};

function targetsIn(shards: ReadonlyMap<string, KnownShard>): ReadonlyMap<string, KnownTarget> {
  return new Map(
    [...shards].flatMap(([shard, { contexts }]) =>
      Object.entries(contexts).map(([target, context]) => [target, { shard, context }] as const),
    ),
  );
}

function isReadable(dist: ReadableFolder, of: string): boolean {
  const files = readManifest(dist, partPath(of));
  return files !== null && files !== "broken";
}

function listed(
  dist: ReadableFolder,
  of: string,
  { repair, adopt, name }: PublishedOptions,
): Outcome<readonly FormerFile[]> {
  const files = readManifest(dist, partPath(of));
  if (files === "broken" && !adopt) return { ok: false, problems: [brokenManifest(name, partPath(of))] };
  const value = files === null || files === "broken" ? [] : [...files.values()].map(formerOf);
  return { ok: true, value: repair ? value.flatMap((file) => readAgain(dist, file)) : value, problems: [] };
}

function readAgain(dist: ReadableFolder, file: FormerFile): readonly FormerFile[] {
  const read = digestOfFile(dist, file.path);
  return read === null ? [] : [{ ...file, ...read }];
}

function formerOf({ top, ...file }: ListedFile): FormerFile {
  return { ...file, fingerprint: null, shard: top, target: null };
}

function rootOf(path: DistPath, bytes: Uint8Array | null): readonly FormerFile[] {
  return bytes === null
    ? []
    : [{ path, bytes: bytes.length, sha256: sha256(bytes), fingerprint: null, shard: "", target: null }];
}

function brokenManifest(name: string, path: string): Problem {
  return commitProblem("dist/broken-manifest", { file: `${name}/${path}`, line: 1, column: 1 });
}

/** Each is read once. */
function remembered<T>(read: (name: string) => T): (name: string) => T {
  const values = new Map<string, T>();
  return (name) => {
    const known = values.get(name);
    if (known !== undefined) return known;
    const value = read(name);
    values.set(name, value);
    return value;
  };
}
