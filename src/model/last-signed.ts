import type { Digest } from "./identifiers.ts";

/** What the ledger says of the root that was signed last: enough for a build to go on from it, and to give its signature back to the same site. */
export interface LastSigned {
  readonly manifest: Digest;
  /** The root that was signed before it; null if it was the first. */
  readonly previous: Digest | null;
  /** The text of `manifest.json.minisig`. */
  readonly signature: string;
}
