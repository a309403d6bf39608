/** What stands in the output folder before a build: known from the last build's state, or from the folder's own manifest. */

import type { Cache } from "../cache.ts";
import type { ReadableFolder } from "../folders.ts";
import { sha256 } from "../model/digest.ts";
import type { Digest, DistPath } from "../model/identifiers.ts";
import type { ManifestFile } from "../model/manifest.ts";
import type { Outcome } from "../problem.ts";
import { commitProblem } from "./commit-rules.ts";
import { MANIFEST, readManifest } from "./manifest.ts";

export interface PublishedFile extends ManifestFile {
  /** Of the output that was rendered; null if the last build's state is lost. */
  readonly fingerprint: Digest | null;
}

export type Published = ReadonlyMap<DistPath, PublishedFile>;

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
  readonly files: readonly PublishedFile[];
}

/** Each output folder has its own: `dist` and the preview do not make each other forget. */
function stateFile(name: string): string {
  return `state/${name.replace(/[^A-Za-z0-9]+/g, "-")}.json`;
}

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
    if (foreign.length === 0 || options.adopt) return { ok: true, value: new Map(), problems: [] };
    const values = { folder: options.name, count: foreign.length };
    return { ok: false, problems: [commitProblem("dist/not-ours", place, values)] };
  }
  const state = cache.read<State>(stateFile(options.name));
  if (state !== null && state.manifest === sha256(root) && !options.repair) {
    return { ok: true, value: new Map(state.files.map((file) => [file.path, file])), problems: [] };
  }
  const listed = readManifest(dist);
  if (listed === null || listed === "broken") {
    if (options.adopt) return { ok: true, value: new Map(), problems: [] };
    return {
      ok: false,
      problems: [commitProblem("dist/broken-manifest", { ...place, file: `${options.name}/${MANIFEST}` })],
    };
  }
  const whole = [...listed.values(), { path: MANIFEST, bytes: root.length, sha256: sha256(root) }];
  const files = whole.flatMap((file): PublishedFile[] => {
    if (!options.repair) return [{ ...file, fingerprint: null }];
    const bytes = dist.read(file.path);
    return bytes === null ? [] : [{ ...file, bytes: bytes.length, sha256: sha256(bytes), fingerprint: null }];
  });
  return { ok: true, value: new Map(files.map((file) => [file.path, file])), problems: [] };
}

/** What readers knew before this build: what stands, or, of a folder that was emptied, what the last build left in it. */
export function lastPublished(published: Published, cache: Cache, name: string): Iterable<ManifestFile> {
  return published.size > 0 ? published.values() : (cache.read<State>(stateFile(name))?.files ?? []);
}

/** Leaves the state of the output folder of that name for the next build. */
export function writeState(
  cache: Cache,
  name: string,
  manifest: Digest,
  files: readonly PublishedFile[],
): void {
  const state: State = { manifest, files };
  cache.write(stateFile(name), state);
}
