/** What is planned, and skipped, as one: the pages of a month; the front of a topic with its feeds; all that the site has once. */
import type { Digest, DistPath, Month } from "../model/identifiers.ts";
import type { Output } from "./output.ts";
import type { PartOfSite } from "./part-of-site.ts";

export interface Unit {
  /** `2024-10`, `fr/topic/iran` or `fronts`: no two units of a plan have one name. */
  readonly name: string;
  /** The part of the state that keeps it: a month's own, or the one of all that is in no month. */
  readonly chunk: Month | typeof FRONTS;
  /** The digest of all that its outputs depend on; null of a unit that is planned at every build. */
  readonly context: Digest | null;
  /** Files of it that show, by being there, that nobody has taken it from the output folder. */
  readonly landmarks: readonly DistPath[];
  /** The same as plain data, of a month: it can be planned in another thread. */
  readonly task: VolumeTask | null;
  /** Its outputs, and no others: two units never plan one address, unless the site is wrong. */
  readonly plan: () => readonly Output[];
}

/** A month that is to be planned. */
export interface VolumeTask {
  readonly month: Month;
  readonly part: PartOfSite;
}

export const FRONTS = "fronts";
