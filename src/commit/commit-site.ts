/** From a plan to the output folder: what is unchanged is left alone, the rest is staged, then put in its place in one order. */

import type { Cache } from "../cache.ts";
import type { WritableFolder } from "../folders.ts";
import { sha256 } from "../model/digest.ts";
import { type DistPath, distPath } from "../model/identifiers.ts";
import type { ManifestFile } from "../model/manifest.ts";
import { briefOf, type Plan, type PlannedOutput } from "../plan/output.ts";
import type { Outcome, Problem } from "../problem.ts";
import { commitProblem } from "./commit-rules.ts";
import { applyJournal, type Journal, readJournal, stagedPath, writeJournal } from "./journal.ts";
import { MANIFEST, renderManifest } from "./manifest.ts";
import { type MovedBrief, movedBriefs } from "./moved-briefs.ts";
import {
  lastPublished,
  type Published,
  type PublishedFile,
  type PublishedOptions,
  readPublished,
  writeState,
} from "./published.ts";

export interface CommitFolders {
  readonly dist: WritableFolder;
  /** Beside `dist`, on the same disk. */
  readonly staging: WritableFolder;
  /** Moves a staged file into `dist`. */
  readonly move: (staged: string, path: string) => void;
  /** Empties the staging folder. */
  readonly clearStaging: () => void;
}

/** What a build changed in the output, in code-unit order. */
export interface Changes {
  readonly added: readonly string[];
  readonly changed: readonly string[];
  readonly removed: readonly string[];
  readonly unchanged: number;
}

export interface Committed {
  readonly changes: Changes;
  /** Briefs whose former address leads nowhere. */
  readonly moved: readonly MovedBrief[];
}

/** Renders the outputs that it is given, handing each to the sink. */
export type Render = (
  outputs: readonly PlannedOutput[],
  sink: (path: DistPath, bytes: Uint8Array) => void,
) => Promise<readonly Problem[]>;

/** Finishes or undoes what an interrupted build left. */
export function recoverCommit(folders: CommitFolders): void {
  const journal = readJournal(folders.staging);
  if (journal !== null) applyJournal(journal, folders.staging, folders.dist, folders.move);
  folders.clearStaging();
}

/** Brings the output folder to what the plan says. A problem means that nothing in it was changed. */
export async function commitSite(
  plan: Plan,
  render: Render,
  folders: CommitFolders,
  cache: Cache,
  options: PublishedOptions,
): Promise<Outcome<Committed>> {
  const { dist, staging } = folders;
  const published = readPublished(dist, cache, options);
  if (!published.ok) return published;
  const moved = movedBriefs(plan, lastPublished(published.value, cache, options.name));
  const stale = plan.outputs.filter((output) => !isUnchanged(output, published.value, dist));
  const foreign = options.adopt ? [] : foreignFiles(stale, published.value, dist, options.name);
  if (foreign.length > 0) return { ok: false, problems: foreign };

  const fresh = new Map<DistPath, ManifestFile>();
  const staged = new Set<string>();
  const stage = (path: DistPath, bytes: Uint8Array) => {
    const file = { path, bytes: bytes.length, sha256: sha256(bytes) };
    fresh.set(path, file);
    if (isInPlace(file, published.value, dist)) return;
    staging.write(stagedPath(path), bytes);
    staged.add(path);
  };
  const problems = await render(stale, stage);
  if (problems.length > 0) {
    folders.clearStaging();
    return { ok: false, problems };
  }
  const files = plan.outputs.map((output) => listed(output, fresh, published.value));
  const manifest = renderManifest(partsOf(plan, files));
  for (const [path, bytes] of manifest) stage(path, bytes);
  const journal = journalOf(plan, staged, published.value, [...manifest.keys()]);
  if (staged.size > 0 || journal.removed.length + journal.cleared.length > 0) {
    writeJournal(staging, journal);
    applyJournal(journal, staging, dist, folders.move);
  }
  folders.clearStaging();
  const root = manifest.get(MANIFEST);
  if (root !== undefined) writeState(cache, options.name, sha256(root), [...files, ...ofManifest(manifest)]);
  return {
    ok: true,
    value: {
      changes: changesOf(staged, journal, published.value, plan.outputs.length + manifest.size),
      moved,
    },
    problems: [],
  };
}

function isUnchanged(output: PlannedOutput, published: Published, dist: WritableFolder): boolean {
  const old = published.get(output.path);
  return (
    old !== undefined && old.fingerprint === output.fingerprint && dist.stat(output.path)?.size === old.bytes
  );
}

function isInPlace(file: ManifestFile, published: Published, dist: WritableFolder): boolean {
  const old = published.get(file.path);
  return old !== undefined && old.sha256 === file.sha256 && dist.stat(file.path)?.size === file.bytes;
}

/** Files of others where a new one goes, where it needs a folder, or in a folder that it replaces. */
function foreignFiles(
  outputs: readonly PlannedOutput[],
  published: Published,
  dist: WritableFolder,
  name: string,
): readonly Problem[] {
  const fresh = outputs.filter(({ path }) => !published.has(path));
  const needed = new Set(fresh.flatMap(({ path }) => [path, ...foldersOf(path), ...dist.list(path)]));
  return [...needed]
    .filter((path) => !published.has(distPath(path)) && dist.stat(path) !== null)
    .map((path) =>
      commitProblem("dist/foreign-file", { file: `${name}/${path}`, line: 1, column: 1 }, { path }),
    );
}

/** `a/b/c` → `a`, `a/b`: where a file would be in the way. */
function foldersOf(path: string): readonly string[] {
  const names = path.split("/");
  return names.slice(1).map((_, i) => names.slice(0, i + 1).join("/"));
}

function listed(
  output: PlannedOutput,
  fresh: ReadonlyMap<DistPath, ManifestFile>,
  published: Published,
): PublishedFile {
  const file = fresh.get(output.path) ?? published.get(output.path);
  if (file === undefined) throw new Error(`${output.path} was neither rendered nor there`);
  const { path, bytes, sha256: sha } = file;
  const brief = briefOf(output);
  return {
    path,
    bytes,
    sha256: sha,
    ...(brief === null ? {} : { brief }),
    fingerprint: output.fingerprint,
  };
}

function partsOf(plan: Plan, files: readonly PublishedFile[]): ReadonlyMap<string, readonly ManifestFile[]> {
  const parts = new Map<string, ManifestFile[]>();
  plan.outputs.forEach((output, i) => {
    const file = files[i];
    if (file === undefined) return;
    const part = parts.get(output.part) ?? [];
    const { fingerprint: _, ...row } = file;
    part.push(row);
    parts.set(output.part, part);
  });
  return parts;
}

function journalOf(
  plan: Plan,
  staged: ReadonlySet<string>,
  published: Published,
  manifest: readonly DistPath[],
): Journal {
  const outputs = plan.outputs.filter((output) => staged.has(output.path));
  const planned = new Set<string>([...plan.outputs.map((output) => output.path), ...manifest]);
  const inner = outputs.filter((output) => !output.isEntry);
  const removed = [...published.keys()].filter((path) => !planned.has(path) && path !== MANIFEST);
  const folders = new Set(outputs.flatMap(({ path }) => foldersOf(path)));
  const isInTheWay = (path: string) =>
    folders.has(path) || foldersOf(path).some((folder) => staged.has(folder));
  return {
    cleared: removed.filter(isInTheWay),
    added: inner.filter(({ path }) => !published.has(path)).map(({ path }) => path),
    changed: inner.filter(({ path }) => published.has(path)).map(({ path }) => path),
    entries: outputs.filter((output) => output.isEntry).map(({ path }) => path),
    removed: removed.filter((path) => !isInTheWay(path)),
    manifest: manifest.filter((path) => staged.has(path)),
  };
}

function ofManifest(manifest: ReadonlyMap<DistPath, Uint8Array>): readonly PublishedFile[] {
  return [...manifest].map(([path, bytes]) => ({
    path,
    bytes: bytes.length,
    sha256: sha256(bytes),
    fingerprint: null,
  }));
}

function changesOf(
  staged: ReadonlySet<string>,
  journal: Journal,
  published: Published,
  total: number,
): Changes {
  const paths = [...staged].sort();
  const known = new Set<string>(published.keys());
  return {
    added: paths.filter((path) => !known.has(path)),
    changed: paths.filter((path) => known.has(path)),
    removed: [...journal.cleared, ...journal.removed].sort(),
    unchanged: total - paths.length,
  };
}
