/** The digest of a file that may be too large for memory. */
import { createHash } from "node:crypto";
import type { ReadableFolder } from "../base/folders.ts";
import { type Digest, digest } from "./identifiers.ts";

const PART = 1 << 20;

/** Reads a file in parts, each of which is passed to `onPart`; null if it is not there. */
export function digestOfFile(
  folder: Pick<ReadableFolder, "open">,
  path: string,
  onPart: (part: Uint8Array) => void = () => {},
): { readonly bytes: number; readonly sha256: Digest } | null {
  const file = folder.open(path);
  if (file === null) return null;
  try {
    const hash = createHash("sha256");
    let bytes = 0;
    for (let part = file.read(0, PART); part.length > 0; part = file.read(bytes, PART)) {
      hash.update(part);
      onPart(part);
      bytes += part.length;
    }
    return { bytes, sha256: digest(hash.digest("hex")) };
  } finally {
    file.close();
  }
}
