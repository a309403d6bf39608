/** What builds published and never reported: they were stopped, or failed, meanwhile. The first build that succeeds reports it with its own changes. */
import type { ReadableFolder, WritableFolder } from "../base/folders.ts";
import { sha256 } from "../model/digest.ts";
import type { Digest } from "../model/identifiers.ts";
import { byCodeUnit } from "../model/order.ts";
import type { Changes } from "./changes.ts";
import { type Journal, stagedPath } from "./journal.ts";
import { MANIFEST } from "./manifest.ts";
import { readSealed, writeSealed } from "./sealed-file.ts";
import { UNREPORTED_BRIEFS } from "./unreported-briefs.ts";

export interface Unreported {
  readonly added: readonly string[];
  readonly changed: readonly string[];
  /** With the bytes that stood there; 0 if that is not known. */
  readonly removed: readonly (readonly [path: string, bytes: number])[];
  /** The digest of the manifest's root before all of them; null if there was none, or that is not known. */
  readonly before: Digest | null;
}

const FILE = "unreported.json";
const KEPT: ReadonlySet<string> = new Set([FILE, UNREPORTED_BRIEFS]);

/** Null if all was reported; `broken` if the disk has lost it. */
export function readUnreported(staging: ReadableFolder): Unreported | null | "broken" {
  return readSealed(staging, FILE);
}

/** Notes what a journal does that is about to be finished. Done twice, it notes nothing the second time. */
export function noteUnreported(
  journal: Journal,
  before: Unreported | null,
  staging: WritableFolder,
  dist: ReadableFolder,
): void {
  const isStaged = (path: string) => staging.stat(stagedPath(path, journal.layout)) !== null;
  const isNew = (path: string) => isStaged(path) && dist.stat(path) === null;
  // Whether an entry point or a part of the manifest is new, the journal does not say: what is in its place already counts as changed.
  const either = [...journal.entries, ...journal.manifest];
  const placed = new Map([
    ...[...journal.changed, ...either.filter((path) => !isNew(path))].map(
      (path) => [path, "changed"] as const,
    ),
    ...[...journal.added, ...either.filter(isNew)].map((path) => [path, "added"] as const),
  ]);
  const gone = [...journal.cleared, ...journal.removed].filter((path) => !placed.has(path));
  const state = new Map<string, "added" | "changed" | number>(stateOf(before));
  for (const path of gone) {
    if (state.get(path) === "added") state.delete(path);
    else if (typeof state.get(path) !== "number") state.set(path, dist.stat(path)?.size ?? 0);
  }
  for (const [path, kind] of placed) {
    const known = state.get(path);
    state.set(path, typeof known === "number" ? "changed" : (known ?? kind));
  }
  const root = dist.read(MANIFEST);
  const isRootKnown = !journal.manifest.includes(MANIFEST) || isStaged(MANIFEST);
  const rootBefore = root === null || !isRootKnown ? null : sha256(root);
  const noted: Unreported = {
    added: [...state].flatMap(([path, kind]) => (kind === "added" ? [path] : [])),
    changed: [...state].flatMap(([path, kind]) => (kind === "changed" ? [path] : [])),
    removed: [...state].flatMap(([path, kind]) => (typeof kind === "number" ? [[path, kind] as const] : [])),
    before: before === null ? rootBefore : before.before,
  };
  writeSealed(staging, FILE, noted);
}

/** Empties the staging folder except for what is still to be reported. */
export function clearButUnreported(staging: WritableFolder, clear: () => void): void {
  if ([...KEPT].every((path) => staging.stat(path) === null)) clear();
  else for (const path of staging.list()) if (!KEPT.has(path)) staging.remove(path);
}

/** The changes of a build together with what was not reported before it. `total` is how many files stand after it. */
export function withUnreported(changes: Changes, unreported: Unreported | null, total: number): Changes {
  if (unreported === null) return changes;
  const state = new Map<string, "added" | "changed" | number>(stateOf(unreported));
  for (const path of changes.removed) {
    if (state.get(path) === "added") state.delete(path);
    else state.set(path, 0);
  }
  for (const path of [...changes.added, ...changes.changed]) {
    const known = state.get(path);
    const own = changes.added.includes(path) ? "added" : "changed";
    state.set(path, typeof known === "number" ? "changed" : (known ?? own));
  }
  const of = (is: (kind: "added" | "changed" | number) => boolean) =>
    [...state].flatMap(([path, kind]) => (is(kind) ? [path] : [])).sort(byCodeUnit);
  const added = of((kind) => kind === "added");
  const changed = of((kind) => kind === "changed");
  const removed = of((kind) => typeof kind === "number");
  // Of a build of some months, what was not reported may be of others.
  return { added, changed, removed, unchanged: Math.max(0, total - added.length - changed.length) };
}

function* stateOf(unreported: Unreported | null): Generator<readonly [string, "added" | "changed" | number]> {
  for (const path of unreported?.added ?? []) yield [path, "added"];
  for (const path of unreported?.changed ?? []) yield [path, "changed"];
  yield* unreported?.removed ?? [];
}
