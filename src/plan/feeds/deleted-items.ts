/** What feeds say of withdrawn briefs. */
import { epochOf } from "../../language/locale/dates.ts";
import type { BriefExport } from "../../model/brief.ts";
import { byCodeUnit } from "../../model/order.ts";
import type { Resolved } from "../resolve.ts";
import { feedId } from "../routes.ts";
import type { Feed } from "./feed.ts";

/** Withdrawn briefs as feeds name them, latest withdrawal first. */
export function deletedItems(
  { site }: Pick<Resolved, "site">,
  withdrawn: readonly BriefExport[],
): Feed["deleted"] {
  return withdrawn
    .flatMap((brief) =>
      brief.withdrawn === null ? [] : [{ id: feedId(site, brief), date: brief.withdrawn.date }],
    )
    .sort((a, b) => epochOf(b.date) - epochOf(a.date) || byCodeUnit(a.id, b.id));
}

/** What was withdrawn since the oldest item of a live feed that is full; of one that holds fewer items than its `length`, ever. */
export function deletedSince(
  resolved: Resolved,
  withdrawn: readonly BriefExport[],
  live: readonly BriefExport[],
  length: number,
): Feed["deleted"] {
  const oldest = live.length < length ? undefined : live.at(-1);
  const all = deletedItems(resolved, withdrawn);
  return oldest === undefined ? all : all.filter(({ date }) => epochOf(date) >= oldest.notifiedAt);
}
