/** What is known of published briefs from elsewhere than the sources: from the former output, and from the ledger. */
import type { Place } from "../base/problem.ts";
import type { BriefId, Instant, Route } from "./identifiers.ts";

/** A brief that readers could see at an address. */
export interface SeenBrief {
  readonly id: BriefId;
  readonly at: Route;
}

/** What a line of the ledger says that readers could read, and that no later line ends. */
export interface PublishedClaim extends SeenBrief {
  readonly published: Instant;
  /** From 1: one more for each of its updates. */
  readonly revision: number;
  /** The digests of its updates; null where the line does not say them. */
  readonly updates: readonly string[] | null;
  /** The line. */
  readonly place: Place;
}

/** A visible brief whose former address is no longer served. */
export interface MovedBrief {
  readonly id: BriefId;
  readonly from: Route;
  readonly to: Route;
}

/** A brief of which readers saw updates that were since removed or rewritten. */
export interface RewrittenBrief {
  readonly id: BriefId;
  readonly count: number;
}

/** What the former output shows of the briefs that a build makes again. */
export interface FormerBriefs {
  /** The ids of all briefs with a page in those parts of the output. */
  readonly known: ReadonlySet<BriefId>;
  readonly moved: readonly MovedBrief[];
  /** Those that no longer have a page. */
  readonly gone: readonly SeenBrief[];
  readonly rewritten: readonly RewrittenBrief[];
}
