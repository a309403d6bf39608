/** The targets of corrections: the front of each edition, and the pages of each month in which something was corrected. */
import { sha256 } from "../model/digest.ts";
import type { Month } from "../model/identifiers.ts";
import { correctionsFront } from "./pages/corrections-front.ts";
import { neighbours } from "./pages/neighbours.ts";
import { planCorrections } from "./pages/plan-corrections.ts";
import { planVolume, type VolumeTools } from "./plan-volume.ts";
import type { Resolved } from "./resolve.ts";
import { fileOf } from "./routes.ts";
import { resolveSlice, type Slice, type SliceBriefs } from "./slice.ts";
import { FRONTS, type MonthsAround, type Target, type VolumeTask } from "./target.ts";

type SliceOf = (part: SliceBriefs) => Slice;

/** Months in which something was corrected. */
export function correctedMonths({ editions }: Resolved): ReadonlySet<Month> {
  return new Set(editions.flatMap(({ corrections }) => [...corrections.keys()]));
}

/** The pages of what was corrected in a month, whenever the briefs were published. The month may have no brief of its own. */
export function correctionsOfMonth(
  resolved: Resolved,
  sliceOf: SliceOf,
  tools: VolumeTools,
  month: Month,
): Target {
  const corrections = resolved.editions.flatMap((edition) => edition.corrections.get(month) ?? []);
  const { slice, digest } = sliceOf({
    own: [...new Set(corrections.map(({ brief }) => brief))],
    others: [],
    listsOnly: true,
  });
  const around = monthsAround(resolved, month);
  const task = (): VolumeTask => ({ of: "corrections", month, around, slice: slice() });
  return {
    name: `${month}/corrections`,
    shard: month,
    part: month,
    printed: 0,
    context: sha256(digest + JSON.stringify(around)),
    sentinels: resolved.editions.flatMap((edition) =>
      edition.corrections.has(month) ? [fileOf(edition.routes.correctionsMonth(month))] : [],
    ),
    task,
    plan: () => planVolume(task(), tools),
  };
}

/** The months with corrections before and after a month, in each edition that has some in it. */
function monthsAround({ editions }: Resolved, month: Month): MonthsAround {
  return Object.fromEntries(
    editions.flatMap(({ lang, corrections }) =>
      corrections.has(month) ? [[lang, neighbours([...corrections.keys()], month, (other) => other)]] : [],
    ),
  );
}

/** The page of corrections of each edition, with its feeds. */
export function correctionFronts(
  resolved: Resolved,
  sliceOf: SliceOf,
  tools: VolumeTools,
): readonly Target[] {
  return resolved.editions.flatMap((edition): readonly Target[] => {
    const front = correctionsFront(resolved, edition);
    if (front === null) return [];
    const { newest, inFeeds, ...rest } = front;
    const shown = [...new Set([...newest, ...inFeeds])];
    const own = [...new Set(shown.map(({ brief }) => brief))];
    const linked = rest.introduction?.links ?? [];
    const { slice, digest } = sliceOf({
      own,
      others: [
        ...own.flatMap(resolved.translationsOf),
        ...linked.flatMap(({ target }) => resolved.linked(target) ?? []),
      ],
      listsOnly: true,
    });
    const places = shown.map(({ brief, place }) => [brief.id, place]);
    return [
      {
        name: `${edition.lang}/corrections`,
        shard: FRONTS,
        part: FRONTS,
        printed: 0,
        context: sha256(digest + JSON.stringify([rest, places, newest.length])),
        sentinels: [fileOf(edition.routes.corrections)],
        task: null,
        plan: () => {
          const part = resolveSlice(slice(), tools);
          return planCorrections(part, part.editionOf(edition.lang), front, tools.logo);
        },
      },
    ];
  });
}
