/** A volume: the briefs of a month, read anew only where their files changed. */

import type { Cache } from "../cache.ts";
import type { ReadableFolder } from "../folders.ts";
import type { Brief, BriefText, Volume } from "../model/brief.ts";
import type { Digest, Month } from "../model/identifiers.ts";
import { hasErrors, type Problem } from "../problem.ts";
import { type FileRecord, lookAtFile } from "./file-record.ts";
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
  /** Pictures that its briefs show. */
  readonly pictures: readonly string[];
  readonly problems: readonly Problem[];
}

interface Entry {
  readonly file: string;
  readonly record: FileRecord;
  /** The picture files it was made of, as they were. */
  readonly pictures: Readonly<Record<string, FileRecord>>;
  readonly brief: Brief;
  readonly warnings: readonly Problem[];
}

/** Each text with its digest: what an interrupted build left beside an older index is not believed. */
type Texts = Readonly<Record<string, { readonly digest: Digest; readonly text: BriefText }>>;

/** Indexes a month. `files` are its sources, in order. */
export function indexVolume(sources: IndexSources, month: Month, files: readonly string[]): IndexedVolume {
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
  return {
    volume: { month, briefs: entries.map((entry) => entry.brief) },
    pictures: entries.flatMap((entry) => Object.keys(entry.pictures)),
    problems: read.flatMap(({ problems }) => problems),
  };
}

/** Gives the texts of briefs, a month at a time, as they are asked for; one that the cache has lost is read again from its source. */
export function textReader(sources: IndexSources): (brief: Brief) => BriefText {
  const held = new Map<string, Texts>();
  return (brief) => {
    const month = brief.day.slice(0, 7);
    const texts = held.get(month) ?? sources.cache.read<Texts>(textsFile(month)) ?? {};
    held.set(month, texts);
    const found = texts[brief.file];
    return found?.digest === brief.textDigest ? found.text : readText(sources, brief);
  };
}

function indexBrief(sources: IndexSources, file: string, old: Entry | undefined) {
  const seen = lookAtFile(sources.folder, file, old?.record, sources.wall);
  if (seen === null) return { entry: null, text: null, problems: [] };
  if (old !== undefined && seen.record.digest === old.record.digest) {
    const pictures = lookAtPictures(sources, Object.keys(old.pictures), old.pictures);
    if (samePictures(pictures, old.pictures)) {
      const untouched =
        seen.record === old.record && Object.entries(pictures).every(([name, p]) => p === old.pictures[name]);
      return {
        entry: untouched ? old : { ...old, record: seen.record, pictures },
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
  return { file, record, pictures: lookAtPictures(sources, parsed.files, {}), brief: parsed.brief, warnings };
}

function lookAtPictures(
  sources: IndexSources,
  files: readonly string[],
  old: Entry["pictures"],
): Entry["pictures"] {
  const seen = files.flatMap((file) => {
    const now = lookAtFile(sources.folder, file, old[file], sources.wall);
    return now === null ? [] : [[file, now.record] as const];
  });
  return Object.fromEntries(seen);
}

function samePictures(now: Entry["pictures"], old: Entry["pictures"]): boolean {
  return Object.entries(old).every(([file, record]) => now[file]?.digest === record.digest);
}

function readText(sources: IndexSources, brief: Brief): BriefText {
  const bytes = sources.folder.read(brief.file) ?? new Uint8Array();
  const parsed = parseBrief(bytes, brief.file, sources.folder, sources.settings);
  if (!parsed.ok || parsed.value.brief.textDigest !== brief.textDigest) {
    throw new Error(`${brief.file} changed while the site was being built; build again`);
  }
  return parsed.value.text;
}

function entriesFile(month: string): string {
  return `index/${month}.json`;
}

function textsFile(month: string): string {
  return `texts/${month}.json`;
}
