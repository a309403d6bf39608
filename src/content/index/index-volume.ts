/** A volume: the briefs of a month, read anew only where their files changed. */

import type { ReadableFolder } from "../../base/folders.ts";
import { pause } from "../../base/pause.ts";
import { asWarnings, hasErrors, type Problem } from "../../base/problem.ts";
import type { BriefExport, BriefText } from "../../model/brief.ts";
import { sha256 } from "../../model/digest.ts";
import type { BriefId, Digest, Month } from "../../model/identifiers.ts";
import { type ParsedBrief, parseBrief } from "../parse/parse-brief.ts";
import { idIn, isDraftFile, trackingFolder } from "./draft.ts";
import { exportBrief } from "./export-brief.ts";
import { type FileRecord, isSettled, lookAtFile } from "./file-record.ts";
import { type Entry, entriesFile, type IndexSources, type KeptText, textsFile } from "./read-briefs.ts";

/** A month and its sources, in order. */
export interface MonthFiles {
  readonly month: Month;
  readonly files: readonly string[];
}

/** A month as the index knows it: plain data. */
export interface IndexedMonth {
  readonly month: Month;
  readonly exports: readonly BriefExport[];
  /** Files that its briefs show. */
  readonly shown: readonly string[];
  /** Drafts of which nothing is known, since something is wrong in them. */
  readonly unfit: readonly UnfitDraft[];
  readonly problems: readonly Problem[];
}

/** A draft that cannot be read as a brief: it stops nothing. */
export interface UnfitDraft {
  readonly file: string;
  /** What others may refer to it by; null if it does not say. */
  readonly id: BriefId | null;
  /** As it was read; null if a file that it names is missing, so that it is read anew by each build until that comes. */
  readonly record: FileRecord | null;
  /** The files that it shows, as they were. */
  readonly shown: Readonly<Record<string, FileRecord>>;
  readonly warnings: readonly Problem[];
}

/** What a build needs to know of a month in which nothing changed. */
interface Summary {
  /** Of the names, sizes and times of all its files; null if some of the times cannot be trusted yet. */
  readonly stats: Digest | null;
  readonly exports: readonly BriefExport[];
  readonly shown: readonly string[];
  readonly unfit: readonly UnfitDraft[];
  readonly warnings: readonly Problem[];
}

/** A month of which no file was touched since the last build; null if one may have been. */
export function untouchedMonth(sources: IndexSources, { month, files }: MonthFiles): IndexedMonth | null {
  const summary = sources.cache.read<Summary>(summaryFile(month));
  if (summary === null || summary.stats === null) return null;
  const { stats, exports, shown, unfit, warnings } = summary;
  return stats === statsOf(sources.folder, [...files, ...shown])
    ? { month, exports, shown, unfit, problems: warnings }
    : null;
}

/** How many briefs are read before the process looks whether it is to stop. */
const STRIDE = 100;

/** Indexes a month: reads the files that changed, takes the others from the cache, and leaves all of it there for the next build. `seen` is told of each file. */
export async function indexMonth(
  sources: IndexSources,
  { month, files }: MonthFiles,
  seen: () => void = () => {},
): Promise<IndexedMonth> {
  const { cache } = sources;
  const old = cache.readEach<Entry>(entriesFile(month));
  const summary = cache.read<Summary>(summaryFile(month));
  const oldUnfit = new Map(summary?.unfit.map((draft) => [draft.file, draft]));
  const read: (Indexed & { readonly file: string })[] = [];
  for (const file of files) {
    read.push({ file, ...indexBrief(sources, file, old?.get(file) ?? null, oldUnfit.get(file)) });
    seen();
    if (read.length % STRIDE === 0) await pause();
  }
  const entries = read.flatMap(({ file, entry }) => (entry === null ? [] : [{ file, ...entry }]));
  const oldNames = new Set(old?.names ?? []);
  const fresh = new Map(
    read.flatMap(({ file, entry, text }) =>
      entry === null || text === null
        ? []
        : [[file, JSON.stringify({ digest: entry.brief.textDigest, text } satisfies KeptText)] as const],
    ),
  );
  if (fresh.size > 0 || entries.length !== oldNames.size) {
    const kept = fresh.size === entries.length ? null : cache.readEach<KeptText>(textsFile(month));
    const texts = entries.flatMap(({ file }) => {
      const written = fresh.get(file) ?? kept?.written(file) ?? null;
      return written === null ? [] : [[file, written] as const];
    });
    cache.writeEach(textsFile(month), texts);
  }
  if (entries.length !== oldNames.size || read.some(({ isOld }) => !isOld))
    cache.writeEach(
      entriesFile(month),
      read.flatMap(({ file, entry, isOld }) => {
        const written = isOld ? (old?.written(file) ?? null) : null;
        return entry === null ? [] : [[file, written ?? JSON.stringify(entry)] as const];
      }),
    );
  const problems = read.flatMap((one) => one.problems);
  // Of an unchanged brief, what was known of it: a server knows by the very object that nothing has changed.
  const before = new Map(summary?.exports.map((exported) => [exported.file, exported]));
  const exports = entries.map(({ file, brief, digest }) => {
    const known = before.get(file);
    return known?.digest === digest ? known : exportBrief(brief);
  });
  const unfit = read.flatMap((one) => one.unfit ?? []);
  const shown = [...new Set([...entries, ...unfit].flatMap((one) => Object.keys(one.shown)))];
  // A file that could not be read is looked at anew by each build, until it can.
  if (entries.length + unfit.length === files.length) {
    const records = [...entries, ...unfit].flatMap((one) => [one.record, ...Object.values(one.shown)]);
    const areSettled = records.every((record) => record !== null && isSettled(record));
    const stats = areSettled ? statsOf(sources.folder, [...files, ...shown]) : null;
    cache.write<Summary>(summaryFile(month), { stats, exports, shown, unfit, warnings: problems });
  }
  return { month, exports, shown, unfit, problems };
}

/** The digest of what the disk says of files without reading them. */
function statsOf(folder: ReadableFolder, files: readonly string[]): Digest {
  const lines = files.map((file) => {
    const stat = folder.stat(file);
    return stat === null ? file : `${file}\0${stat.size}\0${stat.mtimeMs}\0${stat.ctimeMs}\0${stat.inode}`;
  });
  return sha256(lines.join("\n"));
}

interface Indexed {
  readonly entry: Entry | null;
  /** If it was parsed. */
  readonly text: BriefText | null;
  /** If it is a draft that could not be. */
  readonly unfit: UnfitDraft | null;
  readonly problems: readonly Problem[];
  /** Whether it is in the cache as it is. */
  readonly isOld: boolean;
}

function indexBrief(
  sources: IndexSources,
  file: string,
  old: Entry | null,
  oldUnfit: UnfitDraft | undefined,
): Indexed {
  const seen = lookAtFile(sources.folder, file, old?.record ?? oldUnfit?.record ?? undefined, sources.wall);
  const nothing = { entry: null, text: null, unfit: null, problems: [], isOld: false };
  if (seen === null) return nothing;
  if (old !== null && seen.record.digest === old.record.digest) {
    const shown = lookAtShown(sources, Object.keys(old.shown), old.shown);
    if (isSame(shown, old.shown)) {
      const untouched =
        seen.record === old.record && Object.entries(shown).every(([name, p]) => p === old.shown[name]);
      return {
        entry: untouched ? old : { ...old, record: seen.record, shown },
        text: null,
        unfit: null,
        problems: old.warnings,
        isOld: untouched,
      };
    }
  }
  if (oldUnfit !== undefined && seen.record.digest === oldUnfit.record?.digest) {
    const shown = lookAtShown(sources, Object.keys(oldUnfit.shown), oldUnfit.shown);
    if (isSame(shown, oldUnfit.shown))
      return { ...nothing, unfit: { ...oldUnfit, record: seen.record, shown }, problems: oldUnfit.warnings };
  }
  const bytes = seen.bytes ?? sources.folder.read(file) ?? new Uint8Array();
  const { folder, asked } = trackingFolder(sources.folder);
  const parsed = parseBrief(bytes, file, folder, sources.settings);
  if (!parsed.ok || hasErrors(parsed.problems)) {
    if (!isDraftFile(bytes, file)) return { ...nothing, problems: parsed.problems };
    const warnings = asWarnings(parsed.problems);
    const shown = lookAtShown(sources, [...asked], {});
    const record = Object.keys(shown).length === asked.size ? seen.record : null;
    return { ...nothing, unfit: { file, id: idIn(bytes), record, shown, warnings }, problems: warnings };
  }
  return {
    entry: entryOf(sources, seen.record, parsed.value, parsed.problems),
    text: parsed.value.text,
    unfit: null,
    problems: parsed.problems,
    isOld: false,
  };
}

function entryOf(
  sources: IndexSources,
  record: FileRecord,
  parsed: ParsedBrief,
  warnings: readonly Problem[],
): Entry {
  const { brief } = parsed;
  const shown = lookAtShown(sources, parsed.files, {});
  return { record, shown, brief, digest: exportBrief(brief).digest, warnings };
}

function lookAtShown(sources: IndexSources, files: readonly string[], old: Entry["shown"]): Entry["shown"] {
  const seen = files.flatMap((file) => {
    const now = lookAtFile(sources.folder, file, old[file], sources.wall);
    return now === null ? [] : [[file, now.record] as const];
  });
  return Object.fromEntries(seen);
}

function isSame(now: Entry["shown"], old: Entry["shown"]): boolean {
  return Object.entries(old).every(([file, record]) => now[file]?.digest === record.digest);
}

/** What every build reads of a month. */
function summaryFile(month: string): string {
  return `exports/${month}.json`;
}
