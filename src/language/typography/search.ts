/** How a fault is looked for, and what the forms of faults are made of. */
import type { Variant } from "./variants.ts";

/** The kinds of faults. */
export type Fault =
  | "missing-space"
  | "unbalanced-quotes"
  | "straight-quotes"
  | "etc"
  | "spaced-hyphen"
  | "civility"
  | "ordinal"
  | "accent"
  | "capital-a"
  | "ligature"
  | "hour"
  | "month"
  | "thousands"
  | "small-digit"
  | "space-after"
  | "space-in-elision"
  | "cedilla"
  | "printed-letter";

export interface Search {
  readonly fault: Fault;
  /** Texts without it are not searched. */
  readonly hint: RegExp;
  readonly form: RegExp;
  /** The correction of what the form finds; null if only the writer can know, undefined if it is no fault. */
  readonly fix: (found: RegExpExecArray, variant: Variant) => string | null | undefined;
  /** Whether it is a fault in English too. */
  readonly isOfAll?: boolean;
}

export const WORD_START = "(?<![\\p{L}\\p{N}])";
export const WORD_END = "(?![\\p{L}\\p{N}])";
export const GAP = "(?:[\\n\\p{Zs}]+)";
/** The same where a form looks back: a long run of spaces is not read from each of its ends. */
export const NEAR = "(?:[\\n\\p{Zs}]{1,3})";
