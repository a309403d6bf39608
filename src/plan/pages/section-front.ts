/** What the front of a topic, author or story shows of all its briefs. */
import type { BriefExport } from "../../model/brief.ts";
import { lastKeyFirst } from "../../model/group-by.ts";
import { type Day, type Key, type Lang, type Month, monthOf } from "../../model/identifiers.ts";
import { byCodeUnit } from "../../model/order.ts";
import { deletedSince } from "../feeds/deleted-items.ts";
import type { Feed } from "../feeds/feed.ts";
import { type Edition, newestNotified, type Resolved } from "../resolve.ts";
import type { SectionKind } from "../routes.ts";

/** How many briefs a front shows before it sends the reader to its months. */
export const FRONT_LENGTH = 20;

export interface SectionFront {
  readonly kind: SectionKind;
  readonly key: Key;
  /** How many briefs it has. */
  readonly count: number;
  /** How many in each month, newest first. */
  readonly months: readonly { readonly month: Month; readonly count: number }[];
  /** The first day of a story and its last; null if they are one, and of topics and authors. */
  readonly range: { readonly from: Day; readonly to: Day } | null;
  readonly newest: readonly BriefExport[];
  /** What its feeds hold, in their order. */
  readonly newestNotified: readonly BriefExport[];
  /** What its feeds name as withdrawn. */
  readonly deleted: Feed["deleted"];
  /** The languages in which it has a brief. */
  readonly editions: readonly Lang[];
}

/** Makes the front of a section from all its briefs. */
export function sectionFront(
  resolved: Resolved,
  kind: SectionKind,
  key: Key,
  edition: Edition,
): SectionFront {
  const briefs = edition.sections[kind].get(key) ?? [];
  const length = resolved.site.feeds.section;
  const notified = newestNotified(briefs, length);
  return {
    kind,
    key,
    count: briefs.length,
    months: [...lastKeyFirst(countsByMonth(briefs))].map(([month, count]) => ({ month, count })),
    range: kind === "story" ? rangeOf(briefs) : null,
    newest: briefs.slice(0, FRONT_LENGTH),
    newestNotified: notified,
    deleted: deletedSince(resolved, edition.withdrawnFrom[kind].get(key) ?? [], notified, length),
    editions: resolved.editions.filter((edition) => hasSection(edition, kind, key)).map(({ lang }) => lang),
  };
}

/** Every brief of a section is counted at every publication: those of one day, which follow each other, at once. */
function countsByMonth(briefs: readonly BriefExport[]): ReadonlyMap<Month, number> {
  const counts = new Map<Month, number>();
  for (let first = 0, next = 0; first < briefs.length; first = next) {
    const day = briefs[first]?.day;
    while (briefs[next]?.day === day) next++;
    if (day !== undefined) counts.set(monthOf(day), (counts.get(monthOf(day)) ?? 0) + next - first);
  }
  return counts;
}

/** Briefs are sorted by their hour of publication; the days of their folders may be in another order. */
function rangeOf(briefs: readonly BriefExport[]): SectionFront["range"] {
  const days = briefs.map(({ day }) => day).sort(byCodeUnit);
  const [from, to] = [days[0], days.at(-1)];
  return from === undefined || to === undefined || from === to ? null : { from, to };
}

function hasSection(edition: Edition, kind: SectionKind, key: Key): boolean {
  return edition.sections[kind].has(key);
}
