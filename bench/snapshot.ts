/** What stands in an output folder, and what a build made different there. */
import { createHash } from "node:crypto";
import { lstatSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

interface Standing {
  /** Inode and times: other ones say that the file was written. */
  readonly stamp: string;
  readonly digest: string;
  readonly bytes: number;
}

export type Snapshot = ReadonlyMap<string, Standing>;

/** The kinds of files that are told apart, in the order of tables. */
export const KINDS = [
  "briefs",
  "archive pages",
  "lists",
  "feeds",
  "feeds' history",
  "sitemaps",
  "manifest",
  "other",
] as const;
export type Kind = (typeof KINDS)[number];

export interface Amount {
  readonly files: number;
  readonly bytes: number;
}

export interface Difference {
  /** Files written, with other bytes or with the same. */
  readonly written: number;
  readonly removed: number;
  /** Files that are new or have other bytes: what is to be uploaded. */
  readonly changed: ReadonlyMap<Kind, Amount>;
  readonly paths: readonly string[];
}

/** Reads a folder; what has the stamp that it had before is not read again. */
export function snapshotOf(folder: string, before: Snapshot = new Map()): Snapshot {
  const found = new Map<string, Standing>();
  const visit = (path: string) => {
    for (const entry of readdirSync(join(folder, path), { withFileTypes: true })) {
      const at = path === "" ? entry.name : `${path}/${entry.name}`;
      if (entry.isDirectory()) visit(at);
      else found.set(at, standing(join(folder, at), before.get(at)));
    }
  };
  visit("");
  return found;
}

function standing(file: string, before: Standing | undefined): Standing {
  const { ino, mtimeNs, ctimeNs } = lstatSync(file, { bigint: true });
  const stamp = `${ino} ${mtimeNs} ${ctimeNs}`;
  if (before?.stamp === stamp) return before;
  const bytes = readFileSync(file);
  return { stamp, digest: createHash("sha1").update(bytes).digest("base64"), bytes: bytes.length };
}

export function differenceOf(before: Snapshot, after: Snapshot): Difference {
  const fresh = [...after].filter(([path, { digest }]) => before.get(path)?.digest !== digest);
  return {
    written: [...after].filter(([path, { stamp }]) => before.get(path)?.stamp !== stamp).length,
    removed: [...before.keys()].filter((path) => !after.has(path)).length,
    changed: amounts(fresh),
    paths: fresh.map(([path]) => path).toSorted(),
  };
}

/** How much there is of each kind. */
export function amounts(files: Iterable<readonly [string, Standing]>): ReadonlyMap<Kind, Amount> {
  const found = new Map<Kind, Amount>();
  for (const [path, { bytes }] of files) {
    const kind = kindOf(path);
    const { files: count, bytes: size } = found.get(kind) ?? { files: 0, bytes: 0 };
    found.set(kind, { files: count + 1, bytes: size + bytes });
  }
  return found;
}

export function total(of: ReadonlyMap<Kind, Amount>): Amount {
  const all = [...of.values()];
  return {
    files: all.reduce((sum, { files }) => sum + files, 0),
    bytes: all.reduce((sum, { bytes }) => sum + bytes, 0),
  };
}

const PATTERNS: readonly (readonly [Kind, RegExp])[] = [
  ["manifest", /^manifest(?:\.json$|\/)/],
  ["archive pages", /\/archive\.html$/],
  // A brief of Brevier, of Eleventy and of Hugo: a day, then a name.
  ["briefs", /(?:^|\/)\d{4}\/\d{2}\/\d{2}\/[^/]+\/index\.html$/],
  ["lists", /\.html$/],
  ["feeds' history", /^(?:[a-z]{2}\/)?(?:atom|json)\//],
  ["feeds", /(?:^|\/)(?:feed\.xml|atom\.xml|feed\.json|feeds\.opml)$/],
  ["sitemaps", /^(?:sitemap\.xml$|(?:[a-z]{2}\/)?sitemaps\/)/],
];

function kindOf(path: string): Kind {
  return PATTERNS.find(([, pattern]) => pattern.test(path))?.[0] ?? "other";
}
