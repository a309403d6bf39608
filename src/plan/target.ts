/** What is planned, or skipped, together: the pages of a day; those of a month; the front of a topic with its feeds; the site-wide pages. */
import type { Day, Digest, DistPath, Month } from "../model/identifiers.ts";
import type { Output } from "./output.ts";
import type { Neighbours } from "./pages/neighbours.ts";
import type { SiteSlice } from "./slice.ts";

export interface Target {
  /** `2024-10-31`, `2024-10`, `2024-10/corrections`, `fr/topic/iran`, `fr/corrections` or `fronts`: no two targets of a plan have one name. */
  readonly name: string;
  /** The part of the state that keeps it: a month's own, or the one of all that is in no month. */
  readonly shard: Month | typeof FRONTS;
  /** The part of the manifest that lists all its outputs: a day, a month or `fronts`. */
  readonly part: string;
  /** The digest of all that its outputs depend on; null of a target that is planned at every build. */
  readonly context: Digest | null;
  /** Files whose presence shows that the target is still in the output folder. */
  readonly sentinels: readonly DistPath[];
  /** How many briefs it prints in full. */
  readonly printed: number;
  /** The same as plain data, for a day or a month: it can be planned in another thread. */
  readonly task: (() => VolumeTask) | null;
  /** Its outputs, and no others: two targets never plan one address, unless the site is wrong. */
  readonly plan: () => readonly Output[];
}

/** A day to be planned, the pages and files of a month as a whole, or the pages of what was corrected in a month. */
export type VolumeTask = { readonly slice: SiteSlice } & (
  | { readonly of: "day"; readonly day: Day }
  | { readonly of: "month"; readonly month: Month }
  | { readonly of: "corrections"; readonly month: Month; readonly around: MonthsAround }
);

/** In each edition, by its language, the months with corrections before and after a month. */
export type MonthsAround = Readonly<Record<string, Neighbours<Month>>>;

export const FRONTS = "fronts";
