import type { BriefId, Digest, DistPath } from "./identifiers.ts";

/** A file of the output as its manifest lists it. */
export interface ManifestFile {
  readonly path: DistPath;
  readonly bytes: number;
  readonly sha256: Digest;
  /** Of a brief's page and archive page. */
  readonly brief?: BriefId;
}
