/** What the sources keep of a brief's revisions: `content/revisions/2024-10.ndjson`, a row each, and beside it the archive page of each, named by its digest. */
import { parseJsonObject } from "../base/json.ts";
import { canonicalJson } from "./canonical-json.ts";
import {
  type BriefId,
  briefId,
  type Digest,
  digest,
  type Instant,
  instant,
  type Month,
} from "./identifiers.ts";

export const REVISIONS = "revisions";

/** A revision whose archive page is kept. It says nothing that the ledger does not, by brief and not by the time of recording. */
export interface RevisionRow {
  readonly brief: BriefId;
  /** From 1: one more for each dated update. */
  readonly revision: number;
  readonly published: Instant;
  /** What its page gave as the last change; null if there was none. */
  readonly updated: Instant | null;
  /** The digests of the updates that its page shows, with spaces between them; null where the ledger does not say them. */
  readonly updates: string | null;
  /** The digest of its archive page. */
  readonly archive: Digest;
}

/** A kept revision as pages show it. */
export interface KeptRevision {
  readonly revision: number;
  /** When it came out: the publication of the brief, or the date of the update that made it. */
  readonly moment: Instant;
  /** The digest of the update that made it; null of the first, and where it is no longer among the brief's. */
  readonly update: string | null;
  /** Its archive page in the content folder. */
  readonly file: string;
  readonly archive: Digest;
  /** The source in a content policy of the style that it carries, as it states it: `sha256-…`; null if it carries none. */
  readonly style: string | null;
}

/** Where the rows of a month stand; the month is that of the brief's address when it was first recorded. */
export function rowsFile(month: Month): string {
  return `${REVISIONS}/${month}.ndjson`;
}

/** Where the page of a row of a month stands. */
export function keptPage(month: Month, { archive }: Pick<RevisionRow, "archive">): string {
  return `${REVISIONS}/${month}/${archive}.html`;
}

/** A row without its line end, in the form of the ledger. */
export function renderRow({ brief, revision, published, updated, updates, archive }: RevisionRow): string {
  return canonicalJson({ archive, brief, published, revision, updated, updates });
}

const MOMENT = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d[+-]\d\d:\d\d$/;

/** The row of a line; null if it is none, or is spelt in another way. */
export function parseRow(line: string): RevisionRow | null {
  const read = parseJsonObject(new TextEncoder().encode(line));
  const brief = briefId(read?.text("brief") ?? "");
  const revision = read?.count("revision") ?? 0;
  const published = read?.text("published", MOMENT) ?? null;
  const updated = read?.text("updated", MOMENT) ?? null;
  const updates = read?.text("updates", /^(?:[0-9a-f]{16}(?: [0-9a-f]{16})*)?$/) ?? null;
  const archive = read?.text("archive", /^[0-9a-f]{64}$/) ?? null;
  if (brief === null || revision < 1 || published === null || archive === null) return null;
  const row = {
    brief,
    revision,
    published: instant(published),
    updated: updated === null ? null : instant(updated),
    updates,
    archive: digest(archive),
  };
  return renderRow(row) === line ? row : null;
}
