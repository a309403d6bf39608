/** A volume: the briefs of a month, read again only where their files changed. */

import type { Packing } from "../../base/cache.ts";
import { pause } from "../../base/pause.ts";
import { asWarnings, hasErrors, type Problem } from "../../base/problem.ts";
import type { BriefExport } from "../../model/brief.ts";
import type { BriefId, Digest, Month } from "../../model/identifiers.ts";
import { type NamedKeys, namedKeysIn } from "../parse/named-keys.ts";
import { parseBrief } from "../parse/parse-brief.ts";
import { idIn, isDraftFile, trackingFolder } from "./draft.ts";
import { exportBrief } from "./export-brief.ts";
import { type ExportTable, exportTable } from "./export-table.ts";
import { type FileRecord, isSettled, lookAtFile, statsOf } from "./file-record.ts";
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
  /** Files that its briefs show, as paths in the content folder. */
  readonly shown: readonly string[];
  /** Drafts that cannot be read as briefs. */
  readonly unfit: readonly UnfitDraft[];
  /** What briefs name that cannot be read. */
  readonly broken: readonly NamedKeys[];
  readonly problems: readonly Problem[];
}

/** A draft that cannot be read as a brief: it stops nothing. */
export interface UnfitDraft {
  readonly file: string;
  /** The id by which others may refer to it; null if it has none. */
  readonly id: BriefId | null;
  /** As it was read; null if a file that it names is missing: then each build reads it again until the file is there. */
  readonly record: FileRecord | null;
  /** The files that it shows, as they were. */
  readonly shown: Readonly<Record<string, FileRecord>>;
  readonly named: NamedKeys;
  readonly warnings: readonly Problem[];
}

/** What a build needs to know of an unchanged month. */
interface Summary {
  /** The digest of the names, sizes and times of all its files; null if some times cannot be trusted yet. */
  readonly stats: Digest | null;
  readonly exports: readonly BriefExport[];
  readonly shown: readonly string[];
  readonly unfit: readonly UnfitDraft[];
  readonly warnings: readonly Problem[];
}

/** A summary as it is kept. */
interface PackedSummary extends Omit<Summary, "exports"> {
  readonly exports: ExportTable;
}

const packedSummary: Packing<Summary, PackedSummary> = {
  pack: (summary) => ({ ...summary, exports: exportTable.pack(summary.exports) }),
  unpack: (packed) => ({ ...packed, exports: exportTable.unpack(packed.exports) }),
};

/** A month whose files were not touched since the last build; null if one may have been. */
export function untouchedMonth(sources: IndexSources, { month, files }: MonthFiles): IndexedMonth | null {
  const summary = sources.cache.readPacked(summaryFile(month), packedSummary);
  if (summary === null || summary.stats === null) return null;
  const { stats, exports, shown, unfit, warnings } = summary;
  return stats === statsOf(sources.folder, [...files, ...shown])
    ? { month, exports, shown, unfit, broken: [], problems: warnings }
    : null;
}

/** How many briefs are read between two pauses, in which the process can be stopped. */
const STRIDE = 100;

/** Indexes a month: reads the files that changed, takes the others from the cache, and writes all of it there for the next build. `seen` is called for each file. */
export async function indexMonth(
  sources: IndexSources,
  { month, files }: MonthFiles,
  seen: () => void = () => {},
): Promise<IndexedMonth> {
  const { cache } = sources;
  const old = cache.readEach<Entry>(entriesFile(month));
  const summary = cache.readPacked(summaryFile(month), packedSummary);
  const oldUnfit = new Map(summary?.unfit.map((draft) => [draft.file, draft]));
  const read: (Indexed & { readonly file: string })[] = [];
  for (const file of files) {
    read.push({ file, ...indexBrief(sources, file, old?.get(file) ?? null, oldUnfit.get(file)) });
    seen();
    if (read.length % STRIDE === 0) await pause();
  }
  const entries = read.flatMap(({ file, entry, parsed }) =>
    entry === null ? [] : [{ file, exported: parsed?.exported ?? null, ...entry }],
  );
  const oldNames = new Set(old?.names ?? []);
  const fresh = new Map(
    read.flatMap(({ file, parsed }) => {
      if (parsed === null) return [];
      const { exported, textJson } = parsed;
      return [[file, `{"digest":"${exported.textDigest}","text":${textJson}}`] as const];
    }),
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
  // An unchanged brief keeps its object, by which a server knows that nothing changed.
  const before = new Map(summary?.exports.map((exported) => [exported.file, exported]));
  const exports = entries.map(({ file, brief, digest, exported }) => {
    const old = before.get(file);
    return old?.digest === digest ? old : (exported ?? exportBrief(brief));
  });
  const unfit = read.flatMap((one) => one.unfit ?? []);
  const shown = [...new Set([...entries, ...unfit].flatMap((one) => Object.keys(one.shown)))];
  // Each build reads a broken file again, until it is sound.
  if (entries.length + unfit.length === files.length) {
    const records = [...entries, ...unfit].flatMap((one) => [one.record, ...Object.values(one.shown)]);
    const areSettled = records.every((record) => record !== null && isSettled(record));
    const stats = areSettled ? statsOf(sources.folder, [...files, ...shown]) : null;
    const left = { stats, exports, shown, unfit, warnings: problems };
    cache.writePacked(summaryFile(month), left, packedSummary);
  }
  const broken = read.flatMap((one) => one.broken ?? []);
  return { month, exports, shown, unfit, broken, problems };
}

interface Indexed {
  readonly entry: Entry | null;
  /** Null if its entry is an old one. */
  readonly parsed: { readonly exported: BriefExport; readonly textJson: string } | null;
  /** If it is a draft that cannot be read as a brief. */
  readonly unfit: UnfitDraft | null;
  /** If it is a brief that cannot be read. */
  readonly broken: NamedKeys | null;
  readonly problems: readonly Problem[];
  /** Whether the cache holds exactly this. */
  readonly isOld: boolean;
}

function indexBrief(
  sources: IndexSources,
  file: string,
  old: Entry | null,
  oldUnfit: UnfitDraft | undefined,
): Indexed {
  const seen = lookAtFile(sources.folder, file, old?.record ?? oldUnfit?.record ?? undefined, sources.wall);
  const nothing = { entry: null, parsed: null, unfit: null, broken: null, problems: [], isOld: false };
  if (seen === null) return nothing;
  if (old !== null && seen.record.digest === old.record.digest) {
    const shown = lookAtShown(sources, Object.keys(old.shown), old.shown);
    if (isSame(shown, old.shown)) {
      const untouched =
        seen.record === old.record && Object.entries(shown).every(([name, p]) => p === old.shown[name]);
      return {
        entry: untouched ? old : { ...old, record: seen.record, shown },
        parsed: null,
        unfit: null,
        broken: null,
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
  const { folder, paths } = trackingFolder(sources.folder);
  const parsed = parseBrief(bytes, file, folder, sources.settings);
  if (!parsed.ok || hasErrors(parsed.problems)) {
    const named = namedKeysIn(bytes, file);
    if (!isDraftFile(bytes, file)) return { ...nothing, broken: named, problems: parsed.problems };
    const warnings = asWarnings(parsed.problems);
    const shown = lookAtShown(sources, [...paths], {});
    const record = Object.keys(shown).length === paths.size ? seen.record : null;
    return {
      ...nothing,
      unfit: { file, id: idIn(bytes), record, shown, named, warnings },
      problems: warnings,
    };
  }
  const { value, problems } = parsed;
  const { brief, text, textJson } = value;
  const exported = exportBrief(brief);
  const shown = lookAtShown(sources, value.files, {});
  const entry = { record: seen.record, shown, brief, digest: exported.digest, warnings: problems };
  sources.recent.keep(exported, brief, text);
  return { ...nothing, entry, parsed: { exported, textJson }, problems };
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

/** The part of a month that every build reads. */
function summaryFile(month: string): string {
  return `exports/${month}.json`;
}
