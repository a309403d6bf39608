/** From a plan to the output folder: unchanged files are left alone, the rest is staged, then moved into place in one order. */

import type { Cache } from "../base/cache.ts";
import type { WritableFolder } from "../base/folders.ts";
import type { Outcome } from "../base/problem.ts";
import type { TextHashes } from "../base/shingles.ts";
import { type BuildWatch, counter } from "../model/build-watch.ts";
import { sha256 } from "../model/digest.ts";
import type { Digest, DistPath } from "../model/identifiers.ts";
import type { LastSigned } from "../model/last-signed.ts";
import { byCodeUnit } from "../model/order.ts";
import type { FormerBriefs } from "../model/witness.ts";
import { ENTRY_POINTS } from "../plan/output.ts";
import type { Plan } from "../plan/plan-site.ts";
import { FRONTS, type Target } from "../plan/target.ts";
import { type Changes, changesOf } from "./changes.ts";
import { foldersOf } from "./foreign-files.ts";
import { formerBriefs } from "./former-briefs.ts";
import {
  applyJournal,
  hasJournal,
  type Journal,
  type Layout,
  readJournal,
  stagedPath,
  writeJournal,
} from "./journal.ts";
import { leftShards } from "./left-shards.ts";
import { MANIFEST } from "./manifest.ts";
import { newestFiles } from "./newest-files.ts";
import { proveWithdrawn } from "./prove-withdrawn.ts";
import { type FormerFile, type Published, type PublishedOptions, readPublished } from "./published.ts";
import type { Rehearsal } from "./rehearsal.ts";
import { rootFiles } from "./root-files.ts";
import type { StageTargets, TargetFile } from "./stage-targets.ts";
import { staleTargets } from "./stale-targets.ts";
import { type KnownShard, type LeftShard, type PublishedFile, writeState } from "./state.ts";
import { clearButUnreported, noteUnreported, readUnreported, withUnreported } from "./unreported.ts";
import { keepUnreportedBriefs, withUnreportedBriefs } from "./unreported-briefs.ts";

export interface CommitFolders {
  readonly dist: WritableFolder;
  /** Beside `dist`, on the same disk. */
  readonly staging: WritableFolder;
  /** Moves a staged file into `dist`. */
  readonly move: (staged: string, path: string) => void;
  /** Whether there is nothing where `dist` is to be. */
  readonly isNew: () => boolean;
  /** Makes a folder of the staging folder `dist`, where there is nothing yet. */
  readonly moveAll: (folder: string) => void;
  /** Empties the staging folder. */
  readonly clearStaging: () => void;
  /** Throws, as the disk would, if the disk is sure to refuse this commit. */
  readonly rehearse: (asked: Rehearsal) => void;
}

export interface CommitOptions extends PublishedOptions {
  /** Whether the targets are the whole site. If they are only some of its months, the rest of the folder, and the manifest's root, stay as they are. */
  readonly isWhole: boolean;
  /** Whether the newest files are looked at, one by one: a preview is to be quick. */
  readonly looksAtNewest: boolean;
  /** Texts that were withdrawn: nothing is published if a file says one of them. */
  readonly withdrawn: readonly TextHashes[];
  /** The root that was signed last, from the ledger. */
  readonly lastSigned: LastSigned | null;
  /** Called with the planned changes before any is made; throwing stops the commit. */
  readonly announce?: (committed: Committed) => void;
  /** Called when all is done. If it throws, the commit counts as unfinished, and the next build reports it again. */
  readonly settle?: () => void;
}

export interface Committed {
  readonly changes: Changes;
  /** Months whose files were not as the last build left them, oldest first. */
  readonly made: readonly string[];
  /** In bytes: of added and changed files their present size, of removed ones their former size. */
  readonly sizes: ReadonlyMap<string, number>;
  /** The digest of the manifest's root before and after; null where there is none. */
  readonly manifest: { readonly before: Digest | null; readonly after: Digest | null };
  /** What the former output shows of the briefs that were made anew. */
  readonly former: FormerBriefs;
  /** The files that every build looks at one by one, as they are left; none where they are not looked at. */
  readonly newest: readonly PublishedFile[];
}

/**
 * Finishes or undoes what an interrupted build left. Returns `lost` if it cannot be known how far that came: then no file in the folder can be
 * trusted, and the journal stays until a commit is complete.
 */
export async function recoverCommit(folders: CommitFolders): Promise<"whole" | "lost"> {
  const { staging, dist, move, moveAll, clearStaging } = folders;
  const journal = readJournal(staging);
  const unreported = readUnreported(staging);
  if (journal === "broken" || unreported === "broken") return "lost";
  // A folder that stands by now is the one that was staged, or somebody else's.
  if (journal !== null && (journal.layout === "flat" || folders.isNew())) {
    noteUnreported(journal, unreported, staging, dist);
    await applyJournal(journal, { staging, dist, move, moveAll, isSecond: true });
  }
  clearButUnreported(staging, clearStaging);
  return "whole";
}

/** Discards what was staged, unless its commit has begun: then the next build finishes it. */
export function abandonStaging({ staging, clearStaging }: CommitFolders): void {
  if (!hasJournal(staging)) clearButUnreported(staging, clearStaging);
}

/** Makes the output folder match the targets of a plan. If it returns problems, nothing was changed. */
export async function commitSite(
  plan: Pick<Plan, "targets">,
  stage: StageTargets,
  folders: CommitFolders,
  cache: Cache,
  options: CommitOptions,
  watch: BuildWatch,
): Promise<Outcome<Committed>> {
  const { dist, staging } = folders;
  const read = readPublished(dist, cache, options);
  if (!read.ok) return read;
  const published = read.value;
  const stale = staleTargets(plan.targets, published, dist, options.looksAtNewest);
  const formerResult = formerFiles(plan, stale, published, options.isWhole);
  if (!formerResult.ok) return formerResult;
  const former = formerResult.value;
  const outputName = options.adopt || !published.isOurs ? null : options.name;
  const layout: Layout = folders.isNew() ? "tree" : "flat";
  const { files, problems } = await stage(stale, { former, outputName, layout });
  if (problems.length > 0) {
    abandonStaging(folders);
    return { ok: false, problems };
  }
  watch.stage("write");
  const planFiles = [...files.values()].flat();
  const staged = new Map(planFiles.flatMap((file) => (file.staged ? [[file.path, file] as const] : [])));
  const shards = leftShards(plan, files, published, (file) => dist.stat(file.path)?.size === file.bytes);
  const nodes = [...shards.values()].map(({ known }) => known.node);
  const roots = options.isWhole ? rootFiles(nodes, options.lastSigned) : new Map<DistPath, Uint8Array>();
  const root = roots.get(MANIFEST) ?? null;
  const manifest = new Map([...[...shards.values()].flatMap((shard) => [...shard.made]), ...roots]);
  const stagedManifest = [...manifest].flatMap(([path, bytes]) => {
    const old = former.get(path);
    const stands = old?.sha256 === sha256(bytes) && dist.stat(path)?.size === bytes.length;
    if (!stands) staging.write(stagedPath(path, layout), bytes);
    return stands ? [] : [path];
  });
  const listed = [...shards.values()].flatMap(({ shard }) => shard?.manifest.map(({ path }) => path) ?? []);
  const planned = new Set<string>([...planFiles.map(({ path }) => path), ...listed, ...manifest.keys()]);
  const removed = [...former.keys()].filter((path) => !planned.has(path));
  const readStaged = (path: string) => () => staging.read(stagedPath(path, layout));
  const proof = proveWithdrawn(
    options.withdrawn,
    {
      name: options.name,
      dist,
      staged: new Map([...staged.keys()].map((path) => [path, readStaged(path)])),
      removed,
    },
    cache,
  );
  if (proof.problems.length > 0) {
    abandonStaging(folders);
    return { ok: false, problems: proof.problems };
  }
  const shardLeft = (name: string) => shards.get(name)?.shard ?? published.shard(name);
  const journal = { layout, ...journalOf(staged, former, removed, stagedManifest) };
  const total = [...shards.values()].reduce((sum, { known }) => sum + known.files, roots.size);
  const lastFiles = published.isOurs ? [...former.values()] : published.last();
  const rootDigest = root === null ? rootDigestOf(published) : sha256(root);
  const months = new Set(stale.flatMap(({ shard, task }) => (task === null ? [] : [shard])));
  const placed = [
    ...[...staged.values()].map(({ path, bytes }) => ({ path, bytes })),
    ...stagedManifest.map((path) => ({ path, bytes: manifest.get(path)?.length ?? 0 })),
  ];
  const pending = readUnreported(staging);
  const unreported = pending === "broken" ? null : pending;
  const changes = changesOf(
    placed.map(({ path }) => path),
    former,
    removed,
    total,
  );
  const committed: Committed = {
    changes: withUnreported(changes, unreported, total),
    made: [...months],
    sizes: new Map<string, number>([
      ...(unreported?.removed ?? []),
      ...removed.map((path) => [path, former.get(path)?.bytes ?? 0] as const),
      ...[...(unreported?.added ?? []), ...(unreported?.changed ?? [])].map(
        (path) => [path, dist.stat(path)?.size ?? 0] as const,
      ),
      ...placed.map(({ path, bytes }) => [path, bytes] as const),
    ]),
    manifest: {
      before: unreported === null ? rootDigestOf(published) : unreported.before,
      after: rootDigest,
    },
    former: withUnreportedBriefs(formerBriefs(planFiles, lastFiles), staging, (path) => planned.has(path)),
    newest: options.looksAtNewest ? [...newestFiles(plan.targets, shardLeft).values()].flat() : [],
  };
  // Whatever can be refused comes first. The state may be written before the files: a part's row counts only where the part's node exists.
  folders.rehearse({ placed, removed });
  const others = options.isWhole ? [] : [...published.shards].map(untouched);
  writeState(cache, options.name, rootDigest, new Map([...others, ...shards]));
  options.announce?.(committed);
  if (placed.length + removed.length > 0) {
    keepUnreportedBriefs(staging, committed.former);
    writeJournal(staging, journal);
    const count = counter(watch, "write", placed.length);
    const move = (from: string, path: string) => {
      folders.move(from, path);
      count(1);
    };
    const moveAll = (folder: string) => {
      folders.moveAll(folder);
      count(placed.length);
    };
    await applyJournal(journal, { staging, dist, move, moveAll, isSecond: false });
  }
  options.settle?.();
  if (options.isWhole) proof.keep();
  folders.clearStaging();
  return { ok: true, value: committed, problems: [] };
}

function rootDigestOf({ roots }: Published): Digest | null {
  return roots.find(({ path }) => path === MANIFEST)?.sha256 ?? null;
}

function untouched([name, known]: readonly [string, KnownShard]): readonly [string, LeftShard] {
  return [name, { known, shard: null }];
}

/** Every file that may change: those of stale and removed targets, and of the manifest that lists them. */
function formerFiles(
  plan: Pick<Plan, "targets">,
  stale: readonly Target[],
  published: Published,
  isWhole: boolean,
): Outcome<ReadonlyMap<DistPath, FormerFile>> {
  const kept = new Set(plan.targets.map(({ name }) => name));
  const planned = new Set<string>(plan.targets.map(({ shard }) => shard));
  const touched = new Set<string>(stale.map(({ shard }) => shard));
  if (isWhole) {
    touched.add(FRONTS);
    for (const name of published.standing) if (!planned.has(name)) touched.add(name);
  }
  // A target can go and leave all others of its shard as they are.
  for (const [name, { shard }] of published.targets)
    if (!kept.has(name) && planned.has(shard)) touched.add(shard);
  for (const { name } of stale) kept.delete(name);
  const former = new Map<DistPath, FormerFile>();
  if (isWhole) for (const file of published.roots) former.set(file.path, file);
  for (const name of touched) {
    const shard = published.shard(name);
    const listed = shard === null ? published.listed(name) : null;
    if (listed?.ok === false) return listed;
    for (const file of listed?.value ?? []) former.set(file.path, file);
    for (const file of shard?.manifest ?? []) former.set(file.path, { ...file, shard: name, target: null });
    for (const [target, files] of Object.entries(shard?.targets ?? {})) {
      if (!kept.has(target))
        for (const file of files) former.set(file.path, { ...file, shard: name, target });
    }
  }
  return { ok: true, value: former, problems: [] };
}

function journalOf(
  staged: ReadonlyMap<string, TargetFile>,
  former: ReadonlyMap<DistPath, FormerFile>,
  removed: readonly DistPath[],
  manifest: readonly DistPath[],
): Omit<Journal, "layout"> {
  const files = [...staged.values()].sort((a, b) => byCodeUnit(a.path, b.path));
  // Nothing that stands leads to an entry point of a new section.
  const isEntry = ({ path, entry }: TargetFile) => entry !== null && (former.size === 0 || former.has(path));
  const inner = files.filter((file) => !isEntry(file));
  const folders = new Set(files.flatMap(({ path }) => foldersOf(path)));
  const isInTheWay = (path: string) =>
    folders.has(path) || foldersOf(path).some((folder) => staged.has(folder));
  return {
    cleared: removed.filter(isInTheWay),
    added: inner.filter(({ path }) => !former.has(path)).map(({ path }) => path),
    changed: inner.filter(({ path }) => former.has(path)).map(({ path }) => path),
    entries: ENTRY_POINTS.flatMap((kind) =>
      files.filter((file) => file.entry === kind && isEntry(file)).map(({ path }) => path),
    ),
    removed: removed.filter((path) => !isInTheWay(path)),
    manifest,
  };
}
