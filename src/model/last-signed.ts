import type { Digest } from "./identifiers.ts";

/** The root that was signed last, from the ledger: a build names it as the previous root, or, if the site is the same, writes its signature again. */
export interface LastSigned {
  readonly manifest: Digest;
  /** The root that was signed before it; null if it was the first. */
  readonly previous: Digest | null;
  /** The text of `manifest.json.minisig`. */
  readonly signature: string;
}
