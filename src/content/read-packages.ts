/** `archives/`, beside the content: the packages that its index names, of which a build publishes copies. */
import { type Cache, openCache } from "../cache.ts";
import type { ReadableFolder, WritableFolder } from "../folders.ts";
import { type KeptPackage, PACKAGE_INDEX, parsePackageIndex } from "../model/package-index.ts";
import type { Outcome, Problem } from "../problem.ts";
import { checkStrays } from "./check-entries.ts";
import { contentProblem } from "./content-rules.ts";
import { type FileRecord, lookAtLargeFile } from "./file-record.ts";

/**
 * Reads the index, and each package that is not known to be untouched. Places are named from the site's folder: `archives/…`.
 * @param wall the clock in milliseconds since 1970.
 */
export function readPackages(
  archives: ReadableFolder,
  cacheFolder: WritableFolder,
  wall: number,
): Outcome<readonly KeptPackage[]> {
  const strays = checkStrays(archives.survey().strays);
  if (strays.length > 0)
    return {
      ok: false,
      problems: strays.map(({ place, ...problem }) => ({
        ...problem,
        place: { ...place, file: `archives/${place.file}` },
      })),
    };
  const bytes = archives.read(PACKAGE_INDEX);
  if (bytes === null) return { ok: true, value: [], problems: [] };
  const index = parsePackageIndex(bytes);
  const at = (file: string) => ({ file: `archives/${file}`, line: 1, column: 1 });
  if (index === null)
    return { ok: false, problems: [contentProblem("package/broken-index", at(PACKAGE_INDEX))] };
  const look = lookWith(openCache(cacheFolder, "packages"), archives, wall);
  const problems = index.flatMap(({ name, bytes: size, sha256 }): readonly Problem[] => {
    const record = look(name);
    if (record === null) return [contentProblem("package/missing", at(name))];
    const isSame = record.stat.size === size && record.digest === sha256;
    return isSame
      ? []
      : [contentProblem("package/altered", at(name), { expected: sha256, found: record.digest })];
  });
  look.keep();
  return problems.length > 0 ? { ok: false, problems } : { ok: true, value: index, problems: [] };
}

/** Looks at files, and keeps what it saw for the next build. */
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
