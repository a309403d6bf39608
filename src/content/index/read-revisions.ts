/** `content/revisions`: which revisions of which briefs are kept. `brevier record` writes it. */
import type { ReadableFolder } from "../../base/folders.ts";
import { failed, hasErrors, type Outcome, type Problem } from "../../base/problem.ts";
import { groupBy } from "../../model/group-by.ts";
import { type BriefId, type Digest, type Month, monthFrom } from "../../model/identifiers.ts";
import { keptPage, parseRow, REVISIONS, type RevisionRow, rowsFile } from "../../model/kept-revision.ts";
import { isNotHidden } from "../files/hidden-files.ts";
import { type FileRecord, isSettled, lookAtFile, statsOf } from "./file-record.ts";
import type { IndexSources } from "./read-briefs.ts";
import { revisionProblem } from "./revision-rules.ts";

/** A row with its place. */
export interface PlacedRow {
  readonly row: RevisionRow;
  readonly month: Month;
  readonly line: number;
  /** Of the style that its page carries; null if it carries none, or was not read. */
  readonly style: string | null;
}

/** The rows as they are written, or what is wrong with them. Of the pages only that they are there is looked at. */
export function readRows(folder: ReadableFolder): Outcome<readonly PlacedRow[]> {
  const problems: Problem[] = [];
  const files = folder.list(REVISIONS).filter(isNotHidden);
  const there = new Set(files);
  const rows = [...byMonth(files, problems).keys()].flatMap((month) => {
    const ofMonth = rowsOf(folder.read(rowsFile(month)), month, problems);
    problems.push(...ofMonth.flatMap((placed) => missingPage(placed, there)));
    return ofMonth;
  });
  problems.push(...byBrief(rows).problems);
  return problems.length > 0 ? failed(problems) : { ok: true, value: rows, problems };
}

export interface KeptRevisions {
  /** The kept revisions of each brief, the first of them first. */
  readonly byBrief: ReadonlyMap<BriefId, readonly PlacedRow[]>;
  readonly problems: readonly Problem[];
}

interface KnownPage {
  readonly record: FileRecord;
  readonly style: string | null;
}

/** A month as the last build left it. */
interface KnownMonth {
  /** Of its files; null if some times cannot be trusted yet. */
  readonly stats: Digest | null;
  readonly pages: Readonly<Record<string, KnownPage>>;
  readonly rows: readonly PlacedRow[];
  readonly warnings: readonly Problem[];
}

const FILE = /^revisions\/(\d{4})-(0[1-9]|1[0-2])(?:\.ndjson|\/[0-9a-f]{64}\.html)$/;

/** Reads the rows of all months, and looks at each page that they name: one that is gone, or has other bytes, is an error. */
export function readRevisions(sources: IndexSources, files: readonly string[]): KeptRevisions {
  const problems: Problem[] = [];
  const rows = [...byMonth(files, problems)].flatMap(([month, ofMonth]) => {
    const read = readMonth(sources, month, ofMonth);
    problems.push(...read.problems);
    return read.rows;
  });
  const kept = byBrief(rows);
  return { byBrief: kept.byBrief, problems: [...problems, ...kept.problems] };
}

/** The files of each month; those of none are reported. */
function byMonth(files: readonly string[], problems: Problem[]): ReadonlyMap<Month, readonly string[]> {
  return groupBy(files, (file) => {
    const [, year, month] = FILE.exec(file) ?? [];
    if (year !== undefined && month !== undefined) return [monthFrom(year, Number(month))];
    problems.push(revisionProblem("revision/unknown-file", startOf(file)));
    return [];
  });
}

function byBrief(rows: readonly PlacedRow[]): KeptRevisions {
  const problems: Problem[] = [];
  const found = new Map<BriefId, PlacedRow[]>();
  for (const placed of rows) {
    const kept = found.get(placed.row.brief) ?? [];
    const twin = kept.find(({ row }) => row.revision === placed.row.revision);
    if (twin === undefined) kept.push(placed);
    else problems.push(twice(placed, twin));
    found.set(placed.row.brief, kept);
  }
  for (const kept of found.values()) kept.sort((a, b) => a.row.revision - b.row.revision);
  return { byBrief: found, problems };
}

function missingPage({ row, month, line }: PlacedRow, there: ReadonlySet<string>): readonly Problem[] {
  const page = keptPage(month, row);
  const { brief, revision } = row;
  const place = { file: rowsFile(month), line, column: 1 };
  return there.has(page) ? [] : [revisionProblem("revision/missing", place, { brief, revision, page })];
}

function readMonth(
  { folder, cache, wall }: IndexSources,
  month: Month,
  files: readonly string[],
): { readonly rows: readonly PlacedRow[]; readonly problems: readonly Problem[] } {
  const old = cache.read<KnownMonth>(cacheFile(month));
  const stats = statsOf(folder, files);
  if (old !== null && old.stats === stats) return { rows: old.rows, problems: old.warnings };
  const problems: Problem[] = [];
  const rows = rowsOf(folder.read(rowsFile(month)), month, problems);
  const named = new Map(rows.map((placed) => [keptPage(month, placed.row), placed]));
  const there = new Set(files);
  problems.push(...rows.flatMap((placed) => missingPage(placed, there)));
  const pages: Record<string, KnownPage> = {};
  for (const file of files) {
    const placed = named.get(file);
    if (file === rowsFile(month)) continue;
    if (placed === undefined) {
      problems.push(revisionProblem("revision/unused", startOf(file), { rows: rowsFile(month) }));
      continue;
    }
    const known = old?.pages[file];
    const seen = lookAtFile(folder, file, known?.record, wall);
    if (seen === null || seen.record.digest !== placed.row.archive)
      problems.push(revisionProblem("revision/altered", startOf(file), { page: file }));
    else
      pages[file] = {
        record: seen.record,
        style: seen.bytes === null ? (known?.style ?? null) : styleOf(seen.bytes),
      };
  }
  const styled = rows.map((placed) => ({
    ...placed,
    style: pages[keptPage(month, placed.row)]?.style ?? null,
  }));
  // What is wrong is read again by each build, until it is right.
  if (!hasErrors(problems)) {
    const areSettled = files.every((file) => {
      const stat = folder.stat(file);
      return stat !== null && isSettled({ stat, seenAt: wall });
    });
    const known = { stats: areSettled ? stats : null, pages, rows: styled, warnings: problems };
    cache.write<KnownMonth>(cacheFile(month), known);
  }
  return { rows: styled, problems };
}

/** The hash of the style that an archive page carries, which its policy allows. */
function styleOf(page: Uint8Array): string | null {
  const head = new TextDecoder("latin1").decode(page.subarray(0, HEAD));
  const [, hash] = /\bstyle-src '(sha256-[A-Za-z0-9+/]{43}=)'/.exec(head) ?? [];
  return hash ?? null;
}

/** In bytes: the policy is one of the first lines. */
const HEAD = 4096;

function rowsOf(bytes: Uint8Array | null, month: Month, problems: Problem[]): readonly PlacedRow[] {
  if (bytes === null) return [];
  const lines = new TextDecoder().decode(bytes).split("\n");
  const badLine = (line: number) =>
    problems.push(revisionProblem("revision/bad-line", { file: rowsFile(month), line, column: 1 }));
  // The last line has its end too: without it, the next row would be a part of it.
  if (lines.pop() !== "") badLine(lines.length + 1);
  return lines.flatMap((text, i) => {
    const row = parseRow(text);
    if (row === null) badLine(i + 1);
    return row === null ? [] : [{ row, month, line: i + 1, style: null }];
  });
}

function twice({ row, month, line }: PlacedRow, twin: PlacedRow): Problem {
  const place = { file: rowsFile(month), line, column: 1 };
  const other = `content/${rowsFile(twin.month)}:${twin.line}`;
  return revisionProblem("revision/twice", place, { brief: row.brief, revision: row.revision, other });
}

function cacheFile(month: Month): string {
  return `revisions/${month}.json`;
}

function startOf(file: string) {
  return { file, line: 1, column: 1 };
}
