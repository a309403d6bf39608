import type { Placed } from "./brief.ts";
import type { Instant, Lang } from "./identifiers.ts";

/** How to report a security flaw to the newsroom. // RFC 9116 */
export interface Security {
  /** A URI: `mailto:…`, `https://…`, `tel:…`. */
  readonly contact: string;
  /** After this the file must not be trusted; it is written in the source, never computed. */
  readonly expires: Placed<Instant>;
  readonly policy: string | null;
  /** In which the newsroom can be written to; at least one. */
  readonly languages: readonly Lang[];
}

/** The names of trust.txt that a site can give, in the order in which they are written. // JournalList, trust.txt */
export const TRUST_NAMES = [
  "member",
  "belongto",
  "control",
  "controlledby",
  "social",
  "vendor",
  "customer",
  "disclosure",
] as const;

/** A line of trust.txt. */
export interface TrustLine {
  readonly name: (typeof TRUST_NAMES)[number] | "contact";
  readonly value: string;
}
