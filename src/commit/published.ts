/** What stands in the output folder before a build: known from the last build's state, or from the folder's own manifest. */

import type { Cache } from "../cache.ts";
import type { ReadableFolder } from "../folders.ts";
import { sha256 } from "../model/digest.ts";
import type { Digest } from "../model/identifiers.ts";
import type { ManifestFile } from "../model/manifest.ts";
import type { Outcome } from "../problem.ts";
import { commitProblem } from "./commit-rules.ts";
import { type ListedFile, MANIFEST, type NodeRow, readManifest } from "./manifest.ts";

export interface PublishedFile extends ManifestFile {
  /** Of the output that was rendered; null if the last build's state is lost. */
  readonly fingerprint: Digest | null;
}

/** A file that stood before a build, with the chunk that it was of; empty for the manifest's root. */
export interface FormerFile extends PublishedFile {
  readonly chunk: string;
}

/** What is known of the output folder. Of what no unit asks for, nothing is read. */
export interface Published {
  /** The units of the last build with their contexts; none if its state is lost. */
  readonly units: ReadonlyMap<string, KnownUnit>;
  /** The chunks of the last build, with the row that the manifest has of each. */
  readonly chunks: ReadonlyMap<string, KnownChunk>;
  /** The files of a chunk by unit; read when first asked for. Null if they are lost. */
  readonly chunk: (name: string) => Chunk | null;
  /** The files of a chunk that the state has lost, as the manifest in the folder lists them. */
  readonly listed: (name: string) => readonly FormerFile[];
  /** Files that are known from the manifest alone, because the last build's state is lost. */
  readonly unclaimed: readonly FormerFile[];
  /** The root of the manifest in the folder; null if nothing of Brevier's stands in it. */
  readonly root: FormerFile | null;
}

export interface KnownUnit {
  readonly chunk: string;
  readonly context: Digest | null;
}

export interface KnownChunk {
  readonly node: NodeRow;
  /** How many files it has, the manifest's own among them. */
  readonly files: number;
}

/** The files of a part of the state. */
export interface Chunk {
  readonly units: Readonly<Record<string, readonly PublishedFile[]>>;
  /** The files of the manifest that list them. */
  readonly manifest: readonly PublishedFile[];
}

export interface PublishedOptions {
  /** Take over a folder, or files in it, that Brevier did not write. */
  readonly adopt: boolean;
  /** Believe only what is read again from the disk. */
  readonly repair: boolean;
  /** The folder's name, for problems. */
  readonly name: string;
}

interface State {
  /** The digest of the manifest's root that this state goes with. */
  readonly manifest: Digest;
  readonly units: readonly (readonly [string, KnownUnit])[];
  readonly chunks: readonly (readonly [string, KnownChunk])[];
}

/** A chunk with the digest of the manifest's row that it goes with. */
interface StoredChunk extends Chunk {
  readonly node: Digest;
}

const NOTHING: Published = {
  units: new Map(),
  chunks: new Map(),
  chunk: () => null,
  listed: () => [],
  unclaimed: [],
  root: null,
};

/** Each output folder has its own: `dist` and the preview do not make each other forget. */
function stateFile(name: string, part: string): string {
  return `state/${name.replace(/[^A-Za-z0-9]+/g, "-")}/${part}.json`;
}

const ROOT = "site";

/** Reads what stands in `dist`. */
export function readPublished(
  dist: ReadableFolder,
  cache: Cache,
  options: PublishedOptions,
): Outcome<Published> {
  const root = dist.read(MANIFEST);
  const place = { file: options.name, line: 1, column: 1 };
  if (root === null) {
    const foreign = dist.list();
    if (foreign.length === 0 || options.adopt) return { ok: true, value: NOTHING, problems: [] };
    const values = { folder: options.name, count: foreign.length };
    return { ok: false, problems: [commitProblem("dist/not-ours", place, values)] };
  }
  const state = cache.read<State>(stateFile(options.name, ROOT));
  if (state !== null && state.manifest === sha256(root) && !options.repair) {
    return { ok: true, value: publishedOf(state, cache, options.name, dist, rootOf(root)), problems: [] };
  }
  const listed = readManifest(dist);
  if (listed === null || listed === "broken") {
    if (options.adopt) return { ok: true, value: NOTHING, problems: [] };
    return {
      ok: false,
      problems: [commitProblem("dist/broken-manifest", { ...place, file: `${options.name}/${MANIFEST}` })],
    };
  }
  const unclaimed = [...listed.values()].flatMap((file): FormerFile[] => {
    const known = formerOf(file);
    if (!options.repair) return [known];
    const bytes = dist.read(file.path);
    return bytes === null ? [] : [{ ...known, bytes: bytes.length, sha256: sha256(bytes) }];
  });
  return { ok: true, value: { ...NOTHING, unclaimed, root: rootOf(root) }, problems: [] };
}

function rootOf(bytes: Uint8Array): FormerFile {
  return { path: MANIFEST, bytes: bytes.length, sha256: sha256(bytes), fingerprint: null, chunk: "" };
}

function formerOf({ top, ...file }: ListedFile): FormerFile {
  return { ...file, fingerprint: null, chunk: top };
}

function publishedOf(
  state: State,
  cache: Cache,
  name: string,
  dist: ReadableFolder,
  root: FormerFile,
): Published {
  const chunks = new Map(state.chunks);
  const read = new Map<string, Chunk | null>();
  return {
    units: new Map(state.units),
    chunks,
    chunk: (of) => {
      const known = read.get(of);
      if (known !== undefined) return known;
      const stored = cache.read<StoredChunk>(stateFile(name, of));
      const chunk = stored !== null && stored.node === chunks.get(of)?.node.sha256 ? stored : null;
      read.set(of, chunk);
      return chunk;
    },
    listed: (of) => {
      const node = chunks.get(of)?.node;
      const files = node === undefined ? null : readManifest(dist, node.path);
      if (node === undefined || files === null || files === "broken") return [];
      return [...files.values()].map(formerOf);
    },
    unclaimed: [],
    root,
  };
}

/** What readers knew before a folder was emptied: what the last build left in it. */
export function lastPublished(cache: Cache, name: string): readonly ManifestFile[] {
  const state = cache.read<State>(stateFile(name, ROOT));
  if (state === null) return [];
  return state.chunks.flatMap(([of]) => {
    const chunk = cache.read<StoredChunk>(stateFile(name, of));
    return chunk === null ? [] : Object.values(chunk.units).flat();
  });
}

/** A chunk as this build leaves it; `chunk` is null if it was skipped. */
export interface LeftChunk extends KnownChunk {
  readonly chunk: Chunk | null;
}

/** Leaves the state of the output folder of that name for the next build. `manifest` is the digest of the manifest's root. */
export function writeState(
  cache: Cache,
  name: string,
  manifest: Digest,
  units: ReadonlyMap<string, KnownUnit>,
  chunks: ReadonlyMap<string, LeftChunk>,
): void {
  for (const [of, { node, chunk }] of chunks) {
    if (chunk !== null) cache.write<StoredChunk>(stateFile(name, of), { ...chunk, node: node.sha256 });
  }
  cache.write<State>(stateFile(name, ROOT), {
    manifest,
    units: [...units],
    chunks: [...chunks].map(([of, { node, files }]) => [of, { node, files }] as const),
  });
}
