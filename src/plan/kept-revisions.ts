/** The revisions that are kept of briefs, put beside what the site knows of each. */
import type { BriefExport } from "../model/brief.ts";
import type { BriefId, Month } from "../model/identifiers.ts";
import { type KeptRevision, keptPage, type RevisionRow } from "../model/kept-revision.ts";
import type { SliceMemory } from "./slice.ts";

type Rows = readonly { readonly row: RevisionRow; readonly month: Month; readonly style: string | null }[];

/** The briefs with their kept revisions, where there are two at least. A brief whose revisions are as they were keeps its object. */
export function withRevisions(
  briefs: readonly BriefExport[],
  rowsOf: ReadonlyMap<BriefId, Rows>,
  { kept }: Pick<SliceMemory, "kept">,
): readonly BriefExport[] {
  if (rowsOf.size === 0) return briefs;
  return briefs.map((brief) => {
    const rows = rowsOf.get(brief.id) ?? [];
    if (rows.length < 2) return brief;
    const revisions = rows.map((one, i) => keptRevision(brief, one, rows[i - 1]));
    const known = kept.get(brief);
    if (known !== undefined && JSON.stringify(known.revisions) === JSON.stringify(revisions)) return known;
    const whole = { ...brief, revisions };
    kept.set(brief, whole);
    return whole;
  });
}

/**
 * A revision is made by the newest update that its page shows and that of the revision before does not. Updates may have been put between others,
 * or taken out, since: where it is not among those of the brief, what the page said of itself has to do.
 */
function keptRevision(
  { updates }: BriefExport,
  { row, month, style }: Rows[number],
  before: Rows[number] | undefined,
): KeptRevision {
  const { revision, published, updated, archive } = row;
  const [shown, known] = [row.updates?.split(" ") ?? [], before?.row.updates?.split(" ") ?? []];
  const update = updates.findLast(({ digest }) => shown.includes(digest) && !known.includes(digest));
  const moment = revision === 1 ? published : (update?.date ?? updated ?? published);
  return { revision, moment, update: update?.digest ?? null, file: keptPage(month, row), archive, style };
}
