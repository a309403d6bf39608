/** Briefs and their texts as the last index left them in the cache, a few months at a time. */

import type { Cache } from "../../base/cache.ts";
import { FileChanged, type ReadableFolder } from "../../base/folders.ts";
import type { Brief, BriefExport, BriefText } from "../../model/brief.ts";
import { type Digest, type Month, monthOf } from "../../model/identifiers.ts";
import { type ParsedBrief, parseBrief } from "../parse/parse-brief.ts";
import type { BriefSettings } from "../parse/prose.ts";
import { exportBrief } from "./export-brief.ts";
import type { RecentBriefs } from "./recent-briefs.ts";

/** What a volume is read from and with. */
export interface IndexSources {
  readonly folder: ReadableFolder;
  readonly cache: Cache;
  readonly settings: BriefSettings;
  readonly recent: RecentBriefs;
  /** The clock, in milliseconds since 1970. */
  readonly wall: number;
}

/** A brief as the last index left it. */
export interface Entry {
  readonly brief: Brief;
  /** The digest of the brief, as in its export. */
  readonly digest: Digest;
}

/** A text with its digest, by which a text left by an interrupted build beside an older index is recognised. */
export interface KeptText {
  readonly digest: Digest;
  readonly text: BriefText;
}

/** Reads briefs and their texts on demand; what the cache has lost is read again from its source. */
export interface BriefReader {
  readonly briefOf: (exported: BriefExport) => Brief;
  readonly textOf: (exported: BriefExport) => BriefText;
}

/** Site-wide pages show briefs of several months; a whole archive does not fit in memory. */
const MOST_MONTHS = 8;

/** Reads what the last index left of briefs, a few months at a time. */
export function briefReader(sources: IndexSources): BriefReader {
  const briefs = lastMonths((month) => readBriefs(sources, month));
  const texts = lastMonths((month) => sources.cache.readEach<KeptText>(textsFile(month)));
  return {
    briefOf: (exported) => sources.recent.briefOf(exported) ?? briefs(monthOf(exported.day))(exported),
    textOf: (exported) => {
      const recent = sources.recent.textOf(exported);
      if (recent !== null) return recent;
      const found = texts(monthOf(exported.day))?.get(exported.file) ?? null;
      return found?.digest === exported.textDigest ? found.text : parseAgain(sources, exported).text;
    },
  };
}

/** Keeps the values of the months used last; the one unused for longest is dropped. */
function lastMonths<T>(read: (month: Month) => T): (month: Month) => T {
  const values = new Map<Month, T>();
  return (month) => {
    const found = values.get(month);
    const value = found === undefined ? read(month) : found;
    values.delete(month);
    values.set(month, value);
    const [oldest] = values.keys();
    if (values.size > MOST_MONTHS && oldest !== undefined) values.delete(oldest);
    return value;
  };
}

/** The briefs of a month, in the order of their exports. */
export function briefsOf(
  sources: IndexSources,
  month: Month,
  exports: readonly BriefExport[],
): () => readonly Brief[] {
  return () => {
    let read: ReturnType<typeof readBriefs> | null = null;
    return exports.map((exported) => {
      const recent = sources.recent.briefOf(exported);
      if (recent !== null) return recent;
      read ??= readBriefs(sources, month);
      return read(exported);
    });
  };
}

function readBriefs(sources: IndexSources, month: Month): (exported: BriefExport) => Brief {
  const entries = sources.cache.readEach<Entry>(entriesFile(month));
  return (exported) => {
    const entry = entries?.get(exported.file) ?? null;
    return entry?.digest === exported.digest ? entry.brief : parseAgain(sources, exported).brief;
  };
}

function parseAgain(sources: IndexSources, exported: BriefExport): ParsedBrief {
  const { file } = exported;
  const bytes = sources.folder.read(file) ?? new Uint8Array();
  const parsed = parseBrief(bytes, file, sources.folder, sources.settings);
  if (!parsed.ok || exportBrief(parsed.value.brief).digest !== exported.digest) {
    throw new FileChanged(`content/${file}`);
  }
  return parsed.value;
}

export function entriesFile(month: string): string {
  return `index/${month}.json`;
}

export function textsFile(month: string): string {
  return `texts/${month}.json`;
}
