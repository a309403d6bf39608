/** A volume: the briefs of a month, read again only where their files changed. */

import type { Cache, Each, Packing } from "../../base/cache.ts";
import { pause } from "../../base/pause.ts";
import type { Problem } from "../../base/problem.ts";
import type { BriefExport } from "../../model/brief.ts";
import { sha256 } from "../../model/digest.ts";
import type { Digest, Month } from "../../model/identifiers.ts";
import type { NamedKeys } from "../parse/named-keys.ts";
import { type ExportTable, exportTable } from "./export-table.ts";
import { isSettled, statsOf } from "./file-record.ts";
import {
  type Indexed,
  indexBrief,
  type KnownSource,
  type ParsedNow,
  type UnfitDraft,
} from "./index-brief.ts";
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

/** What shows that a month is as it was last read, and which summary is of it. It stands apart: where only times have changed, nothing else is written. */
interface MonthState {
  /** The digest of the names, sizes and times of all its files; null where it would not show a later edit. */
  readonly stats: Digest | null;
  /** Those of its files that are no briefs. */
  readonly shown: readonly string[];
  readonly summary: Digest;
}

/** What a build needs to know of an unchanged month. */
interface Summary {
  /** The digest of the rest. */
  readonly digest: Digest;
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
  const { cache, folder } = sources;
  const state = cache.read<MonthState>(stateFile(month));
  if (state === null || state.stats !== statsOf(folder, [...files, ...state.shown])) return null;
  const summary = cache.readPacked(summaryFile(month), packedSummary);
  // One of the two may be older: a build was stopped, or half of a cache was restored.
  if (summary === null || summary.digest !== state.summary) return null;
  const { exports, shown, unfit, warnings } = summary;
  return { month, exports, shown, unfit, broken: [], problems: warnings };
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
  const summary = cache.readPacked(summaryFile(month), packedSummary);
  const known = new Map(cache.read<readonly (readonly [string, KnownSource])[]>(sourcesFile(month)));
  const before = new Map(summary?.exports.map((exported) => [exported.file, exported]));
  const oldUnfit = new Map(summary?.unfit.map((draft) => [draft.file, draft]));
  const read: (Indexed & { readonly file: string })[] = [];
  for (const file of files) {
    const [source, exported] = [known.get(file), before.get(file)];
    const isKnown = source !== undefined && exported?.digest === source.digest;
    const old = isKnown ? { source, exported } : null;
    read.push({ file, ...indexBrief(sources, file, old, oldUnfit.get(file)) });
    seen();
    if (read.length % STRIDE === 0) await pause();
  }
  const indexed = read.flatMap(({ file, source, exported, parsed }) =>
    source === null || exported === null ? [] : [{ file, source, exported, parsed }],
  );
  const isOther = indexed.length !== known.size;
  if (isOther || indexed.some(({ parsed }) => parsed !== null)) writeBriefs(cache, month, indexed);
  if (isOther || read.some(({ isOld }) => !isOld))
    cache.write(
      sourcesFile(month),
      indexed.map(({ file, source }) => [file, source]),
    );
  const problems = read.flatMap((one) => one.problems);
  // An unchanged brief keeps its object, by which a server knows that nothing changed.
  const exports = indexed.map(({ file, exported }) => {
    const old = before.get(file);
    return old?.digest === exported.digest ? old : exported;
  });
  const unfit = read.flatMap((one) => one.unfit ?? []);
  const looked = [...indexed.map(({ source }) => source), ...unfit];
  const shown = [...new Set(looked.flatMap((one) => Object.keys(one.shown)))];
  // Each build reads a broken file again, until it is sound.
  if (looked.length === files.length) {
    const records = looked.flatMap((one) => [one.record, ...Object.values(one.shown)]);
    const areSettled = records.every((record) => record === null || isSettled(record));
    const left = withDigest({ exports, shown, unfit, warnings: problems });
    if (left.digest !== summary?.digest) cache.writePacked(summaryFile(month), left, packedSummary);
    // Of files that were touched a moment ago, no later edit might show. What stood there may name a file that was withdrawn.
    const stats = areSettled ? statsOf(sources.folder, [...files, ...shown]) : null;
    cache.write<MonthState>(stateFile(month), { stats, shown, summary: left.digest });
  }
  const broken = read.flatMap((one) => one.broken ?? []);
  return { month, exports, shown, unfit, broken, problems };
}

/** Writes the briefs of a month and their texts: those that were read now, the others as they stand in the cache. What it has lost is read again when it is asked for. */
function writeBriefs(
  cache: Cache,
  month: Month,
  indexed: readonly (Pick<Indexed, "parsed"> & { readonly file: string })[],
): void {
  const isAllNew = indexed.every(({ parsed }) => parsed !== null);
  const keptBriefs = isAllNew ? null : cache.readEach<Entry>(entriesFile(month));
  const keptTexts = isAllNew ? null : cache.readEach<KeptText>(textsFile(month));
  const lines = (kept: Each<unknown> | null, lineOf: (parsed: ParsedNow) => string) =>
    indexed.flatMap(({ file, parsed }) => {
      const line = parsed === null ? (kept?.written(file) ?? null) : lineOf(parsed);
      return line === null ? [] : [[file, line] as const];
    });
  cache.writeEach(
    textsFile(month),
    lines(keptTexts, ({ brief, textJson }) => `{"digest":"${brief.textDigest}","text":${textJson}}`),
  );
  cache.writeEach(
    entriesFile(month),
    lines(keptBriefs, ({ brief, digest }) => JSON.stringify({ brief, digest })),
  );
}

function withDigest(summary: Omit<Summary, "digest">): Summary {
  const { exports, shown, unfit, warnings } = summary;
  const briefs = exports.map(({ digest }) => digest);
  return { ...summary, digest: sha256(JSON.stringify([briefs, shown, unfit, warnings])) };
}

/** The first that every build reads of a month, and the last that is written. */
function stateFile(month: string): string {
  return `months/${month}.json`;
}

/** The part of a month that every build reads. */
function summaryFile(month: string): string {
  return `exports/${month}.json`;
}

/** What is read of a month in which some file was touched. */
function sourcesFile(month: string): string {
  return `sources/${month}.json`;
}
