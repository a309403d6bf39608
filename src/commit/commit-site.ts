/** From a plan to the output folder: what is unchanged is left alone, the rest is staged, then put in its place in one order. */

import type { Cache } from "../cache.ts";
import type { WritableFolder } from "../folders.ts";
import { type BuildWatch, counter } from "../model/build-watch.ts";
import { sha256 } from "../model/digest.ts";
import type { Digest, DistPath } from "../model/identifiers.ts";
import { byCodeUnit } from "../model/order.ts";
import type { Plan } from "../plan/plan-site.ts";
import { FRONTS, type Unit } from "../plan/unit.ts";
import type { Outcome } from "../problem.ts";
import { foldersOf } from "./foreign-files.ts";
import { applyJournal, type Journal, readJournal, stagedPath, writeJournal } from "./journal.ts";
import { leftChunks } from "./left-chunks.ts";
import { MANIFEST, renderRoot } from "./manifest.ts";
import { type MovedBrief, movedBriefs } from "./moved-briefs.ts";
import {
  type FormerFile,
  lastPublished,
  type Published,
  type PublishedOptions,
  readPublished,
  writeState,
} from "./published.ts";
import type { StageUnits, UnitFile } from "./stage-units.ts";

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
  /** In bytes: of added and changed files as they stand now, of removed ones as they stood. */
  readonly sizes: ReadonlyMap<string, number>;
  /** The digest of the manifest's root as it was, if there was one, and as it is. */
  readonly manifest: { readonly before: Digest | null; readonly after: Digest };
  /** Briefs whose former address leads nowhere. */
  readonly moved: readonly MovedBrief[];
}

/** Finishes or undoes what an interrupted build left. */
export function recoverCommit(folders: CommitFolders): void {
  const journal = readJournal(folders.staging);
  if (journal !== null) applyJournal(journal, folders.staging, folders.dist, folders.move);
  folders.clearStaging();
}

/** Brings the output folder to what the plan says. A problem means that nothing in it was changed. */
export async function commitSite(
  plan: Plan,
  stage: StageUnits,
  folders: CommitFolders,
  cache: Cache,
  options: PublishedOptions,
  watch: BuildWatch,
): Promise<Outcome<Committed>> {
  const { dist, staging } = folders;
  const read = readPublished(dist, cache, options);
  if (!read.ok) return read;
  const published = read.value;
  const stale = staleUnits(plan.units, published, dist);
  const former = formerFiles(plan, stale, published);
  const claims = options.adopt || published.root === null ? null : options.name;
  const { files, problems } = await stage(stale, { former, claims });
  if (problems.length > 0) {
    folders.clearStaging();
    return { ok: false, problems };
  }
  watch.stage("write");
  const made = [...files.values()].flat();
  const staged = new Map(made.flatMap((file) => (file.staged ? [[file.path, file] as const] : [])));
  const chunks = leftChunks(plan, files, published);
  const root = renderRoot([...chunks.values()].map(({ node }) => node));
  const manifest = new Map([...[...chunks.values()].flatMap((chunk) => [...chunk.made]), [MANIFEST, root]]);
  const stagedManifest = [...manifest].flatMap(([path, bytes]) => {
    const old = former.get(path);
    const stands = old?.sha256 === sha256(bytes) && dist.stat(path)?.size === bytes.length;
    if (!stands) staging.write(stagedPath(path), bytes);
    return stands ? [] : [path];
  });
  const planned = new Set<string>([...made.map(({ path }) => path), ...manifest.keys()]);
  const removed = [...former.keys()].filter((path) => !planned.has(path));
  const journal = journalOf(staged, former, removed, stagedManifest);
  const total = 1 + [...chunks.values()].reduce((sum, chunk) => sum + chunk.files, 0);
  const changes = changesOf([...staged.keys(), ...stagedManifest], former, removed, total);
  if (staged.size + stagedManifest.length + removed.length > 0) {
    writeJournal(staging, journal);
    const moved = counter(watch, "write", staged.size + stagedManifest.length);
    applyJournal(journal, staging, dist, (from, path) => {
      folders.move(from, path);
      moved(1);
    });
  }
  folders.clearStaging();
  const units = new Map(plan.units.map(({ name, chunk, context }) => [name, { chunk, context }]));
  const before = published.root === null ? lastPublished(cache, options.name) : [...former.values()];
  const moved = movedBriefs(made, before);
  writeState(cache, options.name, sha256(root), units, chunks);
  const sizes = new Map<string, number>([
    ...removed.map((path) => [path, former.get(path)?.bytes ?? 0] as const),
    ...[...staged.values()].map((file) => [file.path, file.bytes] as const),
    ...stagedManifest.map((path) => [path, manifest.get(path)?.length ?? 0] as const),
  ]);
  const digests = { before: published.root?.sha256 ?? null, after: sha256(root) };
  return { ok: true, value: { changes, sizes, manifest: digests, moved }, problems: [] };
}

/** The units to be made anew. The files of a chunk are kept together: if they are lost, none of its units can be left alone when one is made. */
function staleUnits(units: readonly Unit[], published: Published, dist: WritableFolder): readonly Unit[] {
  const stale = new Set(units.filter((unit) => isStale(unit, published, dist)));
  const planned = new Set(units.map(({ name }) => name));
  const touched = new Set<string>([...stale].map(({ chunk }) => chunk));
  for (const [name, { chunk }] of published.units) if (!planned.has(name)) touched.add(chunk);
  const lost = new Set<string>([...touched].filter((chunk) => published.chunk(chunk) === null));
  return units.filter((unit) => stale.has(unit) || lost.has(unit.chunk));
}

/** Whether anything that a unit is made of has changed, or its files have been taken away. */
function isStale(unit: Unit, published: Published, dist: WritableFolder): boolean {
  const known = published.units.get(unit.name);
  if (known === undefined || unit.context === null || known.context !== unit.context) return true;
  return unit.landmarks.some((path) => dist.stat(path) === null);
}

/** Every file that may change: of the stale units, of those that are no more, and of the manifest that lists them. */
function formerFiles(
  plan: Plan,
  stale: readonly Unit[],
  published: Published,
): ReadonlyMap<DistPath, FormerFile> {
  const kept = new Set(plan.units.map(({ name }) => name));
  for (const { name } of stale) kept.delete(name);
  const former = new Map(published.unclaimed.map((file) => [file.path, file]));
  if (published.root !== null) former.set(MANIFEST, published.root);
  const touched = new Set([FRONTS, ...stale.map(({ chunk }) => chunk)]);
  for (const [name, { chunk }] of published.units) if (!kept.has(name)) touched.add(chunk);
  for (const name of touched) {
    const chunk = published.chunk(name);
    if (chunk === null) for (const file of published.listed(name)) former.set(file.path, file);
    for (const file of chunk?.manifest ?? []) former.set(file.path, { ...file, chunk: name });
    for (const [unit, files] of Object.entries(chunk?.units ?? {})) {
      if (!kept.has(unit)) for (const file of files) former.set(file.path, { ...file, chunk: name });
    }
  }
  return former;
}

function journalOf(
  staged: ReadonlyMap<string, UnitFile>,
  former: ReadonlyMap<DistPath, FormerFile>,
  removed: readonly DistPath[],
  manifest: readonly DistPath[],
): Journal {
  const files = [...staged.values()].sort((a, b) => byCodeUnit(a.path, b.path));
  const inner = files.filter((file) => !file.isEntry);
  const folders = new Set(files.flatMap(({ path }) => foldersOf(path)));
  const isInTheWay = (path: string) =>
    folders.has(path) || foldersOf(path).some((folder) => staged.has(folder));
  return {
    cleared: removed.filter(isInTheWay),
    added: inner.filter(({ path }) => !former.has(path)).map(({ path }) => path),
    changed: inner.filter(({ path }) => former.has(path)).map(({ path }) => path),
    entries: files.filter((file) => file.isEntry).map(({ path }) => path),
    removed: removed.filter((path) => !isInTheWay(path)),
    manifest,
  };
}

function changesOf(
  staged: readonly string[],
  former: ReadonlyMap<DistPath, FormerFile>,
  removed: readonly string[],
  total: number,
): Changes {
  const paths = staged.toSorted(byCodeUnit);
  const known = new Set<string>(former.keys());
  return {
    added: paths.filter((path) => !known.has(path)),
    changed: paths.filter((path) => known.has(path)),
    removed: removed.toSorted(byCodeUnit),
    unchanged: total - paths.length,
  };
}
