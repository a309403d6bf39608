/** `brevier archive`: packages of what is published, made from the output alone and kept beside the content. */

import type { ReadableFolder, WritableFolder } from "../base/folders.ts";
import { type Outcome, type Problem, sortProblems } from "../base/problem.ts";
import { digestOfFile } from "../model/file-digest.ts";
import type { Instant } from "../model/identifiers.ts";
import {
  currentPackage,
  type KeptPackage,
  PACKAGE_INDEX,
  parsePackageIndex,
  renderPackageIndex,
  withPackage,
} from "../model/package-index.ts";
import { newestMoment } from "./newest-moment.ts";
import { type PackageChanges, packageChanges } from "./package-changes.ts";
import { packingProblem } from "./packing-rules.ts";
import { openPublished, type PublishedSite } from "./published-site.ts";
import { briefsIn, briefVolume, monthVolume, siteVolume, sourceOf, type Volume } from "./volume.ts";
import { type WaitingPackage, writePackage } from "./write-package.ts";

/** What to pack: the months that changed since their last package; those and the whole site, if it changed; or a month or a brief, changed or not. */
export type ArchiveScope =
  | { readonly what: "changed-months" | "all" }
  | { readonly what: "month" | "brief"; readonly name: string };

export interface ArchiveSources {
  readonly dist: ReadableFolder;
  /** As an editor calls the folder. */
  readonly name: string;
  /** `archives` of the site. */
  readonly archives: WritableFolder;
  readonly version: string;
  readonly onProgress: (progress: ArchiveProgress) => void;
}

export interface ArchiveProgress {
  /** The subject being packed. */
  readonly stage: string;
  /** Records written, and about how many there will be. */
  readonly done: number;
  readonly total: number;
}

/** A package that was asked for. */
export interface ArchivedPackage {
  readonly kept: KeptPackage;
  /** Whether it is new; if not, its bytes were kept already, or nothing had changed. */
  readonly isNew: boolean;
  /** Compared with the package that it supersedes; null if there is none, or if it is not new. */
  readonly changes: PackageChanges | null;
}

/** Makes the packages one after the other. Each is in the index before the next is begun, so packages made before a problem stay. */
export async function archiveSite(
  scope: ArchiveScope,
  sources: ArchiveSources,
): Promise<Outcome<readonly ArchivedPackage[]>> {
  const { dist, name, archives } = sources;
  removeParts(archives);
  const read = readIndex(archives);
  if (read === null) return { ok: false, problems: [indexProblem()] };
  const opened = openPublished(dist, name);
  if (!opened.ok) return opened;
  const volumes = volumesOf(scope, opened.value);
  if (!volumes.ok) return volumes;
  const isForced = scope.what === "month" || scope.what === "brief";
  const packages: ArchivedPackage[] = [];
  const problems: Problem[] = [];
  const newest = newestMoment(opened.value);
  let index = read;
  for (const volume of volumes.value()) {
    const current = currentPackage(index, volume.of);
    const stands = current !== null && archives.stat(current.name)?.size === current.bytes;
    // The kept package is of a site built for a later moment: the bytes may be the same, but its pages may lead to what is not published yet.
    const isEarly = stands && current.notBefore > newest;
    if (!isForced && stands && !isEarly && current.source === sourceOf(volume)) {
      const known = current.briefs === null ? { ...current, briefs: briefsIn(volume) } : current;
      if (known !== current) {
        index = index.map((one) => (one === current ? known : one));
        archives.replace(PACKAGE_INDEX, renderPackageIndex(index));
      }
      packages.push({ kept: known, isNew: false, changes: null });
      continue;
    }
    const outcome = await writeOne(opened.value, volume, newest, sources);
    if (!outcome.ok) {
      problems.push(...outcome.problems);
      continue;
    }
    const { file } = outcome.value;
    const kept = withKnownMoment(outcome.value.kept, index);
    const isKept = stands && current.name === kept.name;
    // The size may be right and the bytes not: then the good bytes replace them.
    if (isKept && digestOfFile(archives, current.name)?.sha256 === kept.sha256) {
      archives.remove(file);
      // The same bytes: the change is not visible in the package.
      const same = { ...kept, supersedes: current.supersedes };
      index = index.map((one) => (one === current ? same : one));
      packages.push({ kept: same, isNew: false, changes: null });
    } else {
      const isSuccessor = current !== null && current.name !== kept.name;
      const before = isSuccessor ? { ...current, file: current.name } : null;
      const changes = before === null ? null : packageChanges(archives, before, { ...kept, file });
      archives.rename(file, kept.name);
      index = withPackage(index, kept);
      packages.push({
        kept: currentPackage(index, volume.of) ?? { ...kept, supersedes: null },
        isNew: true,
        changes,
      });
    }
    archives.replace(PACKAGE_INDEX, renderPackageIndex(index));
  }
  return problems.length > 0
    ? { ok: false, problems: sortProblems(problems) }
    : { ok: true, value: packages, problems: [] };
}

function writeOne(
  site: PublishedSite,
  volume: Volume,
  newest: Instant,
  { archives, version, onProgress }: ArchiveSources,
) {
  let total = volume.redirects.length;
  for (const files of volume.parts()) total += files.length;
  let done = 0;
  onProgress({ stage: volume.of, done, total });
  return writePackage(site, volume, {
    archives,
    newest,
    version,
    made: () => {
      done += 1;
      onProgress({ stage: volume.of, done: Math.min(done, total), total });
    },
  });
}

/** The volumes of a scope, each made when its turn comes. */
function volumesOf(scope: ArchiveScope, site: PublishedSite): Outcome<() => Generator<Volume>> {
  const months = site.parts.filter((part) => part !== "fronts");
  const place = { file: site.name, line: 1, column: 1 };
  const single = (volume: Volume): Outcome<() => Generator<Volume>> => ({
    ok: true,
    problems: [],
    value: function* () {
      yield volume;
    },
  });
  if (scope.what === "brief") {
    const volume = briefVolume(site, scope.name);
    return volume === null
      ? { ok: false, problems: [packingProblem("archive/no-such-brief", place, { found: scope.name })] }
      : single(volume);
  }
  if (scope.what === "month") {
    const known = months.length > 6 ? [...months.slice(0, 3), "…", ...months.slice(-3)] : months;
    const values = { found: scope.name, known: known.join(", ") };
    return months.includes(scope.name)
      ? single(monthVolume(site, scope.name))
      : { ok: false, problems: [packingProblem("archive/no-such-month", place, values)] };
  }
  return {
    ok: true,
    problems: [],
    value: function* () {
      for (const month of months) yield monthVolume(site, month);
      if (scope.what === "all") yield siteVolume(site);
    },
  };
}

/** If an earlier site gave the same bytes, its date counts: readers may see them since. */
function withKnownMoment(
  made: WaitingPackage["kept"],
  index: readonly KeptPackage[],
): WaitingPackage["kept"] {
  const before = index.find(({ name }) => name === made.name);
  return before !== undefined && before.notBefore < made.notBefore
    ? { ...made, notBefore: before.notBefore }
    : made;
}

/** What a killed run left. */
function removeParts(archives: WritableFolder): void {
  for (const file of archives.list()) if (/^\.[^/]+\.part$/.test(file)) archives.remove(file);
}

function readIndex(archives: ReadableFolder): readonly KeptPackage[] | null {
  const bytes = archives.read(PACKAGE_INDEX);
  return bytes === null ? [] : parsePackageIndex(bytes);
}

function indexProblem(): Problem {
  return packingProblem("archive/broken-index", { file: `archives/${PACKAGE_INDEX}`, line: 1, column: 1 });
}
