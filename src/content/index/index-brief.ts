/** The source of a brief, read again only where it changed. */
import { asWarnings, hasErrors, type Problem } from "../../base/problem.ts";
import type { BriefExport } from "../../model/brief.ts";
import type { BriefId, Digest } from "../../model/identifiers.ts";
import { type NamedKeys, namedKeysIn } from "../parse/named-keys.ts";
import { parseBrief } from "../parse/parse-brief.ts";
import { idIn, isDraftFile, trackingFolder } from "./draft.ts";
import { exportBrief } from "./export-brief.ts";
import { type FileRecord, lookAtFile } from "./file-record.ts";
import type { Entry, IndexSources } from "./read-briefs.ts";

/** The files that a brief shows, as they were; null if one that it would show was not there. */
type ShownFiles = Readonly<Record<string, FileRecord | null>>;

/** What the last index found in the source of a brief: enough to know whether anything about it has changed. */
export interface KnownSource {
  readonly record: FileRecord;
  readonly shown: ShownFiles;
  /** The digest of the brief, as in its export. */
  readonly digest: Digest;
  readonly warnings: readonly Problem[];
}

/** A draft that cannot be read as a brief: it stops nothing. */
export interface UnfitDraft {
  readonly file: string;
  /** The id by which others may refer to it; null if it has none. */
  readonly id: BriefId | null;
  readonly record: FileRecord;
  readonly shown: ShownFiles;
  readonly named: NamedKeys;
  readonly warnings: readonly Problem[];
}

/** A brief that was read now, not taken from the cache. */
export interface ParsedNow extends Entry {
  readonly textJson: string;
}

/** What was found in a file. */
export interface Indexed {
  /** Null if it cannot be read as a brief. */
  readonly source: KnownSource | null;
  readonly exported: BriefExport | null;
  readonly parsed: ParsedNow | null;
  /** If it is a draft that cannot be read as a brief. */
  readonly unfit: UnfitDraft | null;
  /** If it is a brief that cannot be read. */
  readonly broken: NamedKeys | null;
  readonly problems: readonly Problem[];
  /** Whether the cache holds exactly this. */
  readonly isOld: boolean;
}

/** Reads a file, if it may have changed since the last index. */
export function indexBrief(
  sources: IndexSources,
  file: string,
  old: { readonly source: KnownSource; readonly exported: BriefExport } | null,
  oldUnfit: UnfitDraft | undefined,
): Indexed {
  const record = old?.source.record ?? oldUnfit?.record;
  const seen = lookAtFile(sources.folder, file, record, sources.wall);
  const nothing = {
    source: null,
    exported: null,
    parsed: null,
    unfit: null,
    broken: null,
    problems: [],
    isOld: false,
  };
  if (seen === null) return nothing;
  if (old !== null && seen.record.digest === old.source.record.digest) {
    const { source, exported } = old;
    const shown = lookAtShown(sources, Object.keys(source.shown), source.shown);
    if (isSame(shown, source.shown)) {
      const isOld =
        seen.record === source.record && Object.entries(shown).every(([name, p]) => p === source.shown[name]);
      const now = isOld ? source : { ...source, record: seen.record, shown };
      return { ...nothing, source: now, exported, problems: source.warnings, isOld };
    }
  }
  if (oldUnfit !== undefined && seen.record.digest === oldUnfit.record.digest) {
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
    const unfit = { file, id: idIn(bytes), record: seen.record, shown, named, warnings };
    return { ...nothing, unfit, problems: warnings };
  }
  const { value, problems } = parsed;
  const { brief, text, textJson } = value;
  const exported = exportBrief(brief);
  const { digest } = exported;
  const shown = lookAtShown(sources, value.files, {});
  const source = { record: seen.record, shown, digest, warnings: problems };
  sources.recent.keep(exported, brief, text);
  return { ...nothing, source, exported, parsed: { brief, digest, textJson }, problems };
}

function lookAtShown(sources: IndexSources, files: readonly string[], old: ShownFiles): ShownFiles {
  return Object.fromEntries(
    files.map((file) => {
      const now = lookAtFile(sources.folder, file, old[file] ?? undefined, sources.wall);
      return [file, now?.record ?? null];
    }),
  );
}

function isSame(now: ShownFiles, old: ShownFiles): boolean {
  return Object.entries(old).every(([file, record]) => now[file]?.digest === record?.digest);
}
