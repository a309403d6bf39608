/** `archives/`, beside the content folder: the packages in its index, of which a build publishes copies. */
import { type Cache, openCache } from "../../base/cache.ts";
import type { ReadableFolder, WritableFolder } from "../../base/folders.ts";
import { hasErrors, type Outcome, type Problem } from "../../base/problem.ts";
import type { Digest, Route } from "../../model/identifiers.ts";
import {
  type FoundPackage,
  type KeptPackage,
  PACKAGE_INDEX,
  parsePackageIndex,
} from "../../model/package-index.ts";
import { checkSurvey } from "./check-entries.ts";
import { type FileRecord, lookAtLargeFile } from "./file-record.ts";
import { packageProblem } from "./package-rules.ts";
import { packedPages } from "./packed-pages.ts";

/**
 * Reads the index, and each package that may have been touched. Places are relative to the site’s folder: `archives/…`. A missing package
 * is a warning: the index still lists what it held and what it superseded.
 * @param wall the clock in milliseconds since 1970.
 */
export function readPackages(
  archives: ReadableFolder,
  cacheFolder: WritableFolder,
  wall: number,
): Outcome<readonly FoundPackage[]> {
  const inArchives = ({ place, ...problem }: Problem) => ({
    ...problem,
    place: { ...place, file: `archives/${place.file}` },
  });
  const problems: Problem[] = checkSurvey(archives.survey()).map(inArchives);
  if (hasErrors(problems)) return { ok: false, problems };
  const bytes = archives.read(PACKAGE_INDEX);
  if (bytes === null) return { ok: true, value: [], problems };
  const index = parsePackageIndex(bytes);
  const at = (file: string) => ({ file: `archives/${file}`, line: 1, column: 1 });
  if (index === null)
    return { ok: false, problems: [packageProblem("package/broken-index", at(PACKAGE_INDEX))] };
  const cache = openCache(cacheFolder, "packages");
  const look = lookWith(cache, archives, wall);
  const pagesOf = pagesWith(cache, archives);
  const found = index.map((kept): FoundPackage => {
    const { name, bytes: size, sha256, briefs } = kept;
    const record = look(name);
    if (record === null) {
      problems.push(packageProblem("package/missing", at(name)));
      return { ...kept, isThere: false, holds: briefs };
    }
    if (record.stat.size !== size || record.digest !== sha256) {
      const values = { expected: sha256, found: record.digest };
      problems.push(packageProblem("package/altered", at(name), values));
      return { ...kept, isThere: false, holds: briefs };
    }
    const holds = briefs ?? pagesOf(kept)?.map((route) => ({ id: null, route })) ?? null;
    return { ...kept, isThere: true, holds };
  });
  look.keep();
  pagesOf.keep();
  return problems.some(({ severity }) => severity === "error")
    ? { ok: false, problems }
    : { ok: true, value: found, problems };
}

/** Looks at files; `keep` writes their records for the next build. */
function lookWith(cache: Cache, archives: ReadableFolder, wall: number) {
  const name = "packages.json";
  const old = cache.read<Readonly<Record<string, FileRecord>>>(name) ?? {};
  const seen = new Map<string, FileRecord>();
  const look = (file: string): FileRecord | null => {
    const record = lookAtLargeFile(archives, file, old[file], wall);
    if (record !== null) seen.set(file, record);
    return record;
  };
  const keep = () => {
    const isSame =
      seen.size === Object.keys(old).length && [...seen].every(([file, record]) => old[file] === record);
    if (!isSame) cache.write(name, Object.fromEntries(seen));
  };
  return Object.assign(look, { keep });
}

/** Reads the lists of pages of packages, each once: under one digest, the contents of a package never change. */
function pagesWith(cache: Cache, archives: ReadableFolder) {
  const name = "packed-pages.json";
  let old: Readonly<Record<Digest, readonly Route[]>> | null = null;
  const seen = new Map<Digest, readonly Route[]>();
  const pages = (kept: KeptPackage): readonly Route[] | null => {
    old ??= cache.read(name) ?? {};
    const found = old[kept.sha256] ?? packedPages(archives, kept);
    if (found !== null) seen.set(kept.sha256, found);
    return found;
  };
  const keep = () => {
    const known = old;
    if (known === null) return;
    const isSame =
      seen.size === Object.keys(known).length && [...seen].every(([of, found]) => known[of] === found);
    if (!isSame) cache.write(name, Object.fromEntries(seen));
  };
  return Object.assign(pages, { keep });
}
