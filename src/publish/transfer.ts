/** What has to be sent: the manifest of the built site against that of the published one, part by part. */
import { kindOfFile } from "../commit/file-kind.ts";
import { MANIFEST, type ManifestPart, parseManifestPart, SIGNATURE } from "../commit/manifest.ts";
import { distPath } from "../model/identifiers.ts";
import type { ManifestFile } from "../model/manifest.ts";
import { byCodeUnit } from "../model/order.ts";

/** Of the files of the site, its manifest’s own parts among them, but for the root. Each in the order in which it is done. */
export interface Transfer {
  /** Those that lead to the others come last, so that a reader never meets a dead link. */
  readonly added: readonly ManifestFile[];
  readonly changed: readonly ManifestFile[];
  readonly removed: readonly string[];
  /** Briefs that are published there in a newer state than here, or that are not here at all. */
  readonly newerThere: readonly ManifestFile[];
}

export type ReadPart = (path: string) => Promise<Uint8Array | null> | Uint8Array | null;

export interface Comparison {
  readonly here: ReadPart;
  readonly there: ReadPart;
  /** Whether every part is read, and not only those that differ. */
  readonly isWhole: boolean;
  /** Of files there whose digest is another than the manifest there says, by path; null where nobody knows it, or whether there is a file. */
  readonly otherwise?: ReadonlyMap<string, string | null>;
}

/** Null if a part there cannot be read; parts with the same digest are not opened. @throws Error if a part here cannot be read. */
export async function planTransfer({
  here,
  there,
  isWhole,
  otherwise = new Map(),
}: Comparison): Promise<Transfer | null> {
  const ours = new Map<string, ManifestFile>();
  const theirs = new Map<string, ManifestFile>();
  const visit = async (path: string): Promise<boolean> => {
    const [mine, other] = [await partAt(here, path), await partAt(there, path)];
    if (mine === "broken") throw new Error(`${path} cannot be read`);
    if (other === "broken") return false;
    for (const file of mine?.files ?? []) ours.set(file.path, file);
    for (const file of other?.files ?? []) theirs.set(file.path, file);
    const [below, belowThere] = [rowsOf(mine), rowsOf(other)];
    for (const at of new Set([...below.keys(), ...belowThere.keys()])) {
      const [row, rowThere] = [below.get(at), belowThere.get(at)];
      if (row !== undefined) ours.set(at, row);
      if (rowThere !== undefined) theirs.set(at, rowThere);
      if (row?.sha256 === rowThere?.sha256 && !isWhole) continue;
      if (!(await visit(at))) return false;
    }
    return true;
  };
  if (!(await visit(MANIFEST))) return null;
  const digestThere = (path: string) =>
    otherwise.has(path) ? otherwise.get(path) : theirs.get(path)?.sha256;
  const others = [...ours.values()].filter(
    ({ path, sha256 }) => path !== MANIFEST && digestThere(path) !== sha256,
  );
  // The signature is of no part: whoever sends the root sees to it.
  const leftOver = [...otherwise.keys()].filter((path) => path !== SIGNATURE && !theirs.has(distPath(path)));
  const listed = [...theirs.values()].map(({ path }) => path);
  return {
    added: others.filter(({ path }) => !theirs.has(path)).sort(byStep),
    changed: others.filter(({ path }) => theirs.has(path)).sort(byStep),
    removed: [...listed, ...leftOver].filter((path) => path !== MANIFEST && !ours.has(path)).sort(byCodeUnit),
    newerThere: newerOf(theirs, ours),
  };
}

/** A transfer of everything to where nothing is known of what stands there. */
export async function wholeTransfer(
  here: ReadPart,
  otherwise: NonNullable<Comparison["otherwise"]> = new Map(),
): Promise<Transfer> {
  const whole = await planTransfer({ here, there: () => null, isWhole: true, otherwise });
  return whole ?? { added: [], changed: [], removed: [], newerThere: [] };
}

/** What leads to other files comes after them: pages, then feeds, sitemaps and the pages of the site’s root, then the manifest. */
function byStep(a: ManifestFile, b: ManifestFile): number {
  return stepOf(a.path) - stepOf(b.path) || byCodeUnit(a.path, b.path);
}

function stepOf(path: string): number {
  const kind = kindOfFile(path);
  if (kind === "manifest") return 4;
  if (kind === "feeds" || kind === "sitemaps") return 3;
  if (
    /^(?:[a-z]{2,3}(?:-\w+)?\/)?index\.html$/.test(path) ||
    /^(?:_redirects|_headers|robots\.txt)$/.test(path)
  )
    return 2;
  return kind === "pages" ? 1 : 0;
}

/** Of the parts that were compared. Where a brief was withdrawn, its notice has its address. */
function newerOf(
  theirs: ReadonlyMap<string, ManifestFile>,
  ours: ReadonlyMap<string, ManifestFile>,
): readonly ManifestFile[] {
  const revisions = new Map<string, number>();
  for (const { brief, revision = 1 } of ours.values())
    if (brief !== undefined) revisions.set(brief, Math.max(revision, revisions.get(brief) ?? 0));
  const seen = new Set<string>();
  return [...theirs.values()].filter(({ path, brief, revision = 1 }) => {
    if (brief === undefined || seen.has(brief)) return false;
    seen.add(brief);
    const known = revisions.get(brief);
    return known === undefined ? !ours.has(path) : revision > known;
  });
}

async function partAt(read: ReadPart, path: string): Promise<ManifestPart | null | "broken"> {
  const bytes = await read(path);
  return bytes === null ? null : (parseManifestPart(bytes) ?? "broken");
}

function rowsOf(part: ManifestPart | null): ReadonlyMap<string, ManifestFile> {
  return new Map((part?.parts ?? []).map((row) => [row.path, row]));
}
