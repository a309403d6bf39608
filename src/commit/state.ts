/** What a build remembers of an output folder for the next: an independent file for each part of the site, and a summary that saves reading them. */
import type { Cache } from "../base/cache.ts";
import type { Digest } from "../model/identifiers.ts";
import type { ManifestFile } from "../model/manifest.ts";
import type { NodeRow } from "./manifest.ts";

export interface PublishedFile extends ManifestFile {
  /** The fingerprint of the output; null if it has none, or the last build's state is lost. */
  readonly fingerprint: Digest | null;
  /** Of a brief's page: a digest of each update, for the next build to compare. It is in no manifest. */
  readonly updates?: readonly string[];
}

/** A part of the site: what its targets were made from, and its node of the manifest. If that node is in the folder, so is the part as described here, whoever made it. */
export interface KnownShard {
  readonly node: NodeRow;
  /** How many files it has, the manifest's own among them. */
  readonly files: number;
  /** By target. */
  readonly contexts: Readonly<Record<string, Digest | null>>;
}

/** The files of a part of the site. */
export interface Shard {
  readonly targets: Readonly<Record<string, readonly PublishedFile[]>>;
  /** The files of the manifest that list them. */
  readonly manifest: readonly PublishedFile[];
}

interface StoredShard extends Shard {
  readonly known: KnownShard;
}

/** A row for each part. It may be out of date: a row counts only if its node is in the folder. */
interface Summary {
  /** The digest of the manifest's root as it was found or left; null if there was none. */
  readonly manifest: Digest | null;
  readonly shards: readonly (readonly [string, KnownShard])[];
}

/** A part as this build leaves it; `shard` is null if it was skipped. */
export interface LeftShard {
  readonly known: KnownShard;
  readonly shard: Shard | null;
}

/** The state of an output folder. */
export interface State {
  readonly manifest: Digest | null;
  /** The part that left a node with this digest. */
  readonly known: (name: string, node: Digest) => KnownShard | null;
  /** Its files. */
  readonly shard: (name: string, node: Digest) => Shard | null;
  /** All that was published when the summary was written. */
  readonly all: () => readonly PublishedFile[];
}

/** Opens the state of the output folder of that name. Each has its own: `dist` and the preview do not make each other forget. */
export function openState(cache: Cache, name: string): State {
  const summary = cache.read<Summary>(stateFile(name, SUMMARY));
  const rows = new Map(summary?.shards ?? []);
  const stored = (of: string) => cache.read<StoredShard>(stateFile(name, of));
  const storedAt = (of: string, node: Digest) => {
    const shard = stored(of);
    return shard?.known.node.sha256 === node ? shard : null;
  };
  return {
    manifest: summary?.manifest ?? null,
    known: (of, node) => {
      const row = rows.get(of);
      return row?.node.sha256 === node ? row : (storedAt(of, node)?.known ?? null);
    },
    shard: storedAt,
    all: () => [...rows.keys()].flatMap((of) => Object.values(stored(of)?.targets ?? {}).flat()),
  };
}

/**
 * Leaves the state of the output folder of that name.
 * @param manifest the digest of the manifest's root; null if there is none.
 * @param shards all that stand; of those that were made, the files too.
 */
export function writeState(
  cache: Cache,
  name: string,
  manifest: Digest | null,
  shards: ReadonlyMap<string, LeftShard>,
): void {
  for (const [of, { known, shard }] of shards) {
    if (shard !== null) cache.write<StoredShard>(stateFile(name, of), { ...shard, known });
  }
  cache.write<Summary>(stateFile(name, SUMMARY), {
    manifest,
    shards: [...shards].map(([of, { known }]) => [of, known] as const),
  });
}

const SUMMARY = "site";

function stateFile(name: string, part: string): string {
  return `state/${name.replace(/[^A-Za-z0-9]+/g, "-")}/${part}.json`;
}
