/** The root of the manifest, which identifies a whole site, and its signature. */
import { sha256 } from "../model/digest.ts";
import type { DistPath } from "../model/identifiers.ts";
import type { LastSigned } from "../model/last-signed.ts";
import { MANIFEST, type NodeRow, renderRoot, SIGNATURE } from "./manifest.ts";

/**
 * The root of these nodes. If it is the one that was signed last, its signature is written too: the same sources give the signed site again.
 * Else it names that one as the previous, and has no signature.
 */
export function rootFiles(
  nodes: readonly NodeRow[],
  last: LastSigned | null,
): ReadonlyMap<DistPath, Uint8Array> {
  if (last !== null) {
    const again = renderRoot(nodes, last.previous);
    if (sha256(again) === last.manifest)
      return new Map([
        [MANIFEST, again],
        [SIGNATURE, new TextEncoder().encode(last.signature)],
      ]);
  }
  return new Map([[MANIFEST, renderRoot(nodes, last?.manifest ?? null)]]);
}
