import { hash } from "node:crypto";
import { type Digest, digest } from "./identifiers.ts";

/** SHA-256 of bytes, or of text as UTF-8. */
export function sha256(of: string | Uint8Array): Digest {
  return digest(hash("sha256", of));
}
