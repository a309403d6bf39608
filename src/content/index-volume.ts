/** A volume: the briefs of a month, read anew only where their files changed. */

import type { Cache } from "../cache.ts";
import type { ReadableFolder } from "../folders.ts";
import type { Brief, BriefExport, BriefText, Volume } from "../model/brief.ts";
import { sha256 } from "../model/digest.ts";
import type { Digest, Month } from "../model/identifiers.ts";
import { hasErrors, type Problem } from "../problem.ts";
import { exportBrief } from "./export-brief.ts";
import { type FileRecord, isSettled, lookAtFile } from "./file-record.ts";
import { type BriefSettings, type ParsedBrief, parseBrief } from "./parse-brief.ts";

/** Where a volume is read from, and by what. */
export interface IndexSources {
  readonly folder: ReadableFolder;
  readonly cache: Cache;
  readonly settings: BriefSettings;
  /** The clock, in milliseconds since 1970. */
  readonly wall: number;
}

export interface IndexedVolume {
  readonly volume: Volume;
  /** Files that its briefs show. */
  readonly shown: readonly string[];
  readonly problems: readonly Problem[];
}

/** What a build needs to know of a month in which nothing changed. */
interface Summary {
  /** Of the names, sizes and times of all its files; null if some of the times cannot be trusted yet. */
  readonly stats: Digest | null;
  readonly exports: readonly BriefExport[];
  readonly shown: readonly string[];
  readonly warnings: readonly Problem[];
}

interface Entry {
  readonly file: string;
  readonly record: FileRecord;
  /** The files that it shows, as they were. */
  readonly shown: Readonly<Record<string, FileRecord>>;
  readonly brief: Brief;
  /** Of the brief, as its export has it. */
  readonly digest: Digest;
  readonly warnings: readonly Problem[];
}

/** Each text with its digest: what an interrupted build left beside an older index is not believed. */
type Texts = Readonly<Record<string, { readonly digest: Digest; readonly text: BriefText }>>;

/** Indexes a month. `files` are its sources, in order. */
export function indexVolume(sources: IndexSources, month: Month, files: readonly string[]): IndexedVolume {
  const summary = sources.cache.read<Summary>(summaryFile(month));
  if (summary !== null && summary.stats !== null) {
    if (summary.stats === statsOf(sources.folder, [...files, ...summary.shown])) {
      const { exports, shown, warnings } = summary;
      return {
        volume: { month, exports, briefs: briefReader(sources, month, exports) },
        shown,
        problems: warnings,
      };
    }
  }
  return readVolume(sources, month, files);
}

function readVolume(sources: IndexSources, month: Month, files: readonly string[]): IndexedVolume {
  const { cache } = sources;
  const old = new Map(
    (cache.read<readonly Entry[]>(entriesFile(month)) ?? []).map((entry) => [entry.file, entry]),
  );
  const read = files.map((file) => indexBrief(sources, file, old.get(file)));
  const entries = read.flatMap(({ entry }) => entry ?? []);
  const fresh = read.flatMap(({ entry, text }) =>
    entry === null || text === null ? [] : [[entry.file, { digest: entry.brief.textDigest, text }] as const],
  );
  if (fresh.length > 0 || entries.length !== old.size) {
    const kept: Texts = fresh.length === entries.length ? {} : (cache.read<Texts>(textsFile(month)) ?? {});
    const files = new Set(entries.map((entry) => entry.file));
    const texts = [...Object.entries(kept).filter(([file]) => files.has(file)), ...fresh];
    cache.write(textsFile(month), Object.fromEntries(texts));
  }
  if (entries.length !== old.size || entries.some((entry) => old.get(entry.file) !== entry))
    cache.write(entriesFile(month), entries);
  const problems = read.flatMap((one) => one.problems);
  const exports = entries.map(({ brief }) => exportBrief(brief));
  const shown = [...new Set(entries.flatMap((entry) => Object.keys(entry.shown)))];
  // A file that could not be read is looked at anew by each build, until it can.
  if (entries.length === files.length) {
    const records = entries.flatMap((entry) => [entry.record, ...Object.values(entry.shown)]);
    const stats = records.every(isSettled) ? statsOf(sources.folder, [...files, ...shown]) : null;
    cache.write<Summary>(summaryFile(month), { stats, exports, shown, warnings: problems });
  }
  return { volume: { month, exports, briefs: briefReader(sources, month, exports) }, shown, problems };
}

/** The digest of what the disk says of files without reading them. */
function statsOf(folder: ReadableFolder, files: readonly string[]): Digest {
  const lines = files.map((file) => {
    const stat = folder.stat(file);
    return stat === null ? file : `${file}\0${stat.size}\0${stat.mtimeMs}\0${stat.ctimeMs}\0${stat.inode}`;
  });
  return sha256(lines.join("\n"));
}

/** The briefs of a month, from the cache; from their sources if it has lost them. */
function briefReader(
  sources: IndexSources,
  month: Month,
  exports: readonly BriefExport[],
): () => readonly Brief[] {
  return () => readBriefs(sources, month, exports);
}

function readBriefs(sources: IndexSources, month: Month, exports: readonly BriefExport[]): readonly Brief[] {
  const entries = new Map(
    (sources.cache.read<readonly Entry[]>(entriesFile(month)) ?? []).map((entry) => [entry.file, entry]),
  );
  return exports.map((exported) => {
    const entry = entries.get(exported.file);
    return entry?.digest === exported.digest ? entry.brief : parseAgain(sources, exported).brief;
  });
}

/** Gives the texts of briefs, a month at a time, as they are asked for; one that the cache has lost is read again from its source. */
export function textReader(sources: IndexSources): (brief: BriefExport) => BriefText {
  let held: { readonly month: string; readonly texts: Texts } = { month: "", texts: {} };
  return (exported) => {
    const month = exported.day.slice(0, 7);
    // One month at a time: pages are rendered month by month, and an archive does not fit in memory.
    if (held.month !== month) held = { month, texts: sources.cache.read<Texts>(textsFile(month)) ?? {} };
    const found = held.texts[exported.file];
    return found !== undefined && found.digest === exported.textDigest
      ? found.text
      : parseAgain(sources, exported).text;
  };
}

function indexBrief(sources: IndexSources, file: string, old: Entry | undefined) {
  const seen = lookAtFile(sources.folder, file, old?.record, sources.wall);
  if (seen === null) return { entry: null, text: null, problems: [] };
  if (old !== undefined && seen.record.digest === old.record.digest) {
    const shown = lookAtShown(sources, Object.keys(old.shown), old.shown);
    if (isSame(shown, old.shown)) {
      const untouched =
        seen.record === old.record && Object.entries(shown).every(([name, p]) => p === old.shown[name]);
      return {
        entry: untouched ? old : { ...old, record: seen.record, shown },
        text: null,
        problems: old.warnings,
      };
    }
  }
  const bytes = seen.bytes ?? sources.folder.read(file) ?? new Uint8Array();
  const parsed = parseBrief(bytes, file, sources.folder, sources.settings);
  if (!parsed.ok || hasErrors(parsed.problems)) return { entry: null, text: null, problems: parsed.problems };
  return {
    entry: entryOf(sources, file, seen.record, parsed.value, parsed.problems),
    text: parsed.value.text,
    problems: parsed.problems,
  };
}

function entryOf(
  sources: IndexSources,
  file: string,
  record: FileRecord,
  parsed: ParsedBrief,
  warnings: readonly Problem[],
): Entry {
  const { brief } = parsed;
  const shown = lookAtShown(sources, parsed.files, {});
  return { file, record, shown, brief, digest: exportBrief(brief).digest, warnings };
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

function parseAgain(sources: IndexSources, exported: BriefExport): ParsedBrief {
  const { file } = exported;
  const bytes = sources.folder.read(file) ?? new Uint8Array();
  const parsed = parseBrief(bytes, file, sources.folder, sources.settings);
  if (!parsed.ok || exportBrief(parsed.value.brief).digest !== exported.digest) {
    throw new Error(`${file} changed while the site was being built; build again`);
  }
  return parsed.value;
}

/** What every build reads of a month. */
function summaryFile(month: string): string {
  return `exports/${month}.json`;
}

function entriesFile(month: string): string {
  return `index/${month}.json`;
}

function textsFile(month: string): string {
  return `texts/${month}.json`;
}
