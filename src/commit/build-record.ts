/** What a build changed in the output, so that a deploy can send only that. */

import { groupBy } from "../model/group-by.ts";
import type { Digest, Instant } from "../model/identifiers.ts";
import { byCodeUnit } from "../model/order.ts";
import type { Changes } from "./changes.ts";
import { type FileKind, kindOfFile } from "./file-kind.ts";

/** A file of the output. `bytes`: its size now; of a removed file, its former size. */
export interface RecordedFile {
  readonly path: string;
  readonly bytes: number;
}

/** The file of the record, in the cache folder. */
export const RECORD_FILE = "last-build.json";

/** Paths are relative to the output folder, in code-unit order. */
export interface BuildRecord {
  readonly format: "brevier-build-1";
  /** The moment that the site was built for, on the newsroom's clock. */
  readonly now: Instant;
  /** The output folder, as the site's folder sees it. */
  readonly out: string;
  /** When time alone changes the site, and when the next scheduled brief appears, on the newsroom's clock; null if neither will. It names no brief: the file may be seen. */
  readonly validUntil: Instant | null;
  readonly appearance: Instant | null;
  /** SHA-256 of `manifest.json` before and after, which identifies what is published. Null if there is none: before the first build, and after a build of some months only. */
  readonly manifest: { readonly before: Digest | null; readonly after: Digest | null };
  readonly added: readonly RecordedFile[];
  readonly changed: readonly RecordedFile[];
  readonly removed: readonly RecordedFile[];
  /** By kind. `bytes`: of what was added and changed. */
  readonly totals: Readonly<Record<FileKind, Totals>>;
}

export interface Totals {
  readonly added: number;
  readonly changed: number;
  readonly removed: number;
  readonly bytes: number;
}

/** What a commit did, with the sizes of the files that it touched; and what time will do. */
export interface Done extends Pick<BuildRecord, "validUntil" | "appearance"> {
  readonly changes: Changes;
  readonly sizes: ReadonlyMap<string, number>;
  readonly manifest: BuildRecord["manifest"];
}

/** Writes the record; the same build gives the same bytes. */
export function recordOf(
  out: string,
  now: Instant,
  { changes, sizes, manifest, validUntil, appearance }: Done,
): BuildRecord {
  const withSizes = (paths: readonly string[]): readonly RecordedFile[] =>
    paths.toSorted(byCodeUnit).map((path) => ({ path, bytes: sizes.get(path) ?? 0 }));
  const added = withSizes(changes.added);
  const changed = withSizes(changes.changed);
  const removed = withSizes(changes.removed);
  const byKind = (files: readonly RecordedFile[]) => groupBy(files, ({ path }) => [kindOfFile(path)]);
  const kinds = { added: byKind(added), changed: byKind(changed), removed: byKind(removed) };
  const totalsOf = (kind: FileKind): Totals => {
    const ofKind = (of: keyof typeof kinds) => kinds[of].get(kind) ?? [];
    return {
      added: ofKind("added").length,
      changed: ofKind("changed").length,
      removed: ofKind("removed").length,
      bytes: [...ofKind("added"), ...ofKind("changed")].reduce((sum, { bytes }) => sum + bytes, 0),
    };
  };
  const totals = {
    pages: totalsOf("pages"),
    feeds: totalsOf("feeds"),
    sitemaps: totalsOf("sitemaps"),
    assets: totalsOf("assets"),
    manifest: totalsOf("manifest"),
  };
  return {
    format: "brevier-build-1",
    now,
    out,
    validUntil,
    appearance,
    manifest,
    added,
    changed,
    removed,
    totals,
  };
}
