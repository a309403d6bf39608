import type { BriefId, Digest, DistPath } from "./identifiers.ts";

/** A file of the output as its manifest lists it. */
export interface ManifestFile {
  readonly path: DistPath;
  readonly bytes: number;
  readonly sha256: Digest;
  /** Of a brief's page and archive page. */
  readonly brief?: BriefId;
  /** Of the same: 1 when the brief is published, and one more for each of its updates, notified or not. */
  readonly revision?: number;
}
