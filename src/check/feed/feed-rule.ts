import type { Rule } from "../../base/problem.ts";

/** A rule of feeds, with its source and its name in the W3C’s feed validator. */
export interface FeedRule extends Rule {
  /** `RFC 5005 § 4` or `RSS 2.0, <guid>`: the standard and its section or element; `Brevier` where no standard asks for it. */
  readonly clause: string;
  /** The classes of the W3C’s message, `MissingGuid`; null if that validator has none. */
  readonly w3c: string | readonly string[] | null;
}

export type FeedRuleTable = Readonly<Record<string, FeedRule>>;
