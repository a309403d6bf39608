/** The archive pages that `brevier record` keeps: each a file named by its digest, and a row of its month once the ledger names it. */
import type { WritableFolder } from "../base/folders.ts";
import type { Problem } from "../base/problem.ts";
import type { PlacedRow } from "../content/index/read-revisions.ts";
import { revisionProblem } from "../content/index/revision-rules.ts";
import type { RevisionLine } from "../ledger/ledger-line.ts";
import type { PublishedBrief } from "../ledger/record-revisions.ts";
import { groupBy } from "../model/group-by.ts";
import { briefId, instant, type Month, monthFrom } from "../model/identifiers.ts";
import { keptPage, parseRow, type RevisionRow, renderRow, rowsFile } from "../model/kept-revision.ts";

/** A line of the ledger as far as it names a page. */
type NamingLine = Pick<
  RevisionLine,
  "brief" | "revision" | "path" | "published" | "updated" | "updates" | "archive"
>;

interface NewRow {
  readonly row: RevisionRow;
  readonly month: Month;
}

/** What the rows say already. */
export function isKeptIn(
  rows: readonly PlacedRow[],
): (page: Pick<PublishedBrief, "brief" | "revision">) => boolean {
  const known = new Set(rows.map(({ row }) => nameOf(row)));
  return (page) => known.has(nameOf(page));
}

/** Writes the archive page of each published revision of which none is kept, and gives their number. `readPage` gives it, as the manifest lists it. */
export function keepPages(
  content: WritableFolder,
  lines: readonly NamingLine[],
  briefs: readonly PublishedBrief[],
  isKept: ReturnType<typeof isKeptIn>,
  readPage: (brief: PublishedBrief) => Uint8Array | null,
): number {
  const naming = new Map(lines.map((line) => [pageName(line), line]));
  let count = 0;
  for (const brief of briefs) {
    const line = isKept(brief) ? undefined : naming.get(pageName(brief));
    const found = line === undefined ? null : rowOf(line);
    if (found === null) continue;
    const file = keptPage(found.month, found.row);
    const bytes = content.stat(file) === null ? readPage(brief) : null;
    if (bytes === null) continue;
    content.replace(file, bytes);
    count += 1;
  }
  return count;
}

/**
 * Adds the rows that are missing of briefs that readers can see: of each revision the first line whose page is kept. So a run that was killed before
 * it came to this is made good by the next one. What was withdrawn does not come back.
 */
export function keepRows(
  content: WritableFolder,
  lines: readonly NamingLine[],
  briefs: readonly PublishedBrief[],
  isKept: ReturnType<typeof isKeptIn>,
): void {
  const published = new Set(briefs.map(({ brief }) => brief));
  const added = new Map<string, NewRow>();
  for (const line of lines) {
    if (!published.has(line.brief) || isKept(line) || added.has(nameOf(line))) continue;
    const found = rowOf(line);
    if (found !== null && content.stat(keptPage(found.month, found.row)) !== null)
      added.set(nameOf(line), found);
  }
  const months = groupBy([...added.values()], ({ month }) => [month]);
  for (const [month, rows] of months) {
    const file = rowsFile(month);
    const text = rows.map(({ row }) => `${renderRow(row)}\n`).join("");
    content.replace(file, Buffer.concat([content.read(file) ?? new Uint8Array(), Buffer.from(text)]));
  }
}

/** Rows that no line of the ledger names: it alone says what was published. */
export function unnamedRows(rows: readonly PlacedRow[], lines: readonly NamingLine[]): readonly Problem[] {
  const named = new Set(lines.map(pageName));
  return rows.flatMap(({ row, month, line }) => {
    if (named.has(pageName(row))) return [];
    const { brief, revision } = row;
    return [
      revisionProblem(
        "revision/not-in-ledger",
        { file: rowsFile(month), line, column: 1 },
        { brief, revision },
      ),
    ];
  });
}

/** Null where the site has no archive page of it, or states dates in a form of its own. */
function rowOf({ brief, revision, path, published, updated, updates, archive }: NamingLine): NewRow | null {
  const id = briefId(brief);
  const month = monthOfPath(path);
  if (id === null || archive === null || month === null) return null;
  const row: RevisionRow = {
    brief: id,
    revision,
    published: instant(published),
    updated: updated === null ? null : instant(updated),
    updates: updates ?? null,
    archive,
  };
  return parseRow(renderRow(row)) === null ? null : { row, month };
}

function monthOfPath(path: string): Month | null {
  const [, year, month] = /(?:^|\/)(\d{4})\/(\d\d)\/\d\d\/[^/]+\/index\.html$/.exec(path) ?? [];
  return year === undefined || month === undefined ? null : monthFrom(year, Number(month));
}

function nameOf({ brief, revision }: Pick<PublishedBrief, "brief" | "revision">): string {
  return `${brief}\t${revision}`;
}

function pageName(of: Pick<PublishedBrief, "brief" | "revision" | "archive">): string {
  return `${nameOf(of)}\t${of.archive}`;
}
