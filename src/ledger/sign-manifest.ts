/** The root of a manifest → its signature, and the line of the ledger that keeps it. */
import { sha256 } from "../model/digest.ts";
import type { Digest, Instant } from "../model/identifiers.ts";
import type { Ledger } from "./ledger.ts";
import type { SignatureLine } from "./ledger-line.ts";
import { isSignedWith, type SigningKey, signFile } from "./minisign-key.ts";

export interface Signed {
  readonly manifest: Digest;
  readonly signature: string;
  /** Null if the ledger has this very signature's line already. */
  readonly line: Omit<SignatureLine, "after"> | null;
}

/**
 * Signs a root, or returns its signature from the ledger; `stale` if its previous root is not the one that was signed last, `false` if
 * the signature in the ledger is not by the key.
 * @param seconds of the moment, since 1970.
 */
export function signManifest(
  bytes: Uint8Array,
  previous: Digest | null,
  ledger: Ledger,
  { key, at, seconds }: { readonly key: SigningKey; readonly at: Instant; readonly seconds: number },
): Signed | "stale" | "false" {
  const manifest = sha256(bytes);
  const lastLine = ledger.lines.findLast(({ kind }) => kind === "signature");
  const last = lastLine?.kind === "signature" ? lastLine : null;
  if (last?.manifest === manifest && last.key === key.id)
    return isSignedWith(bytes, last.signature, key)
      ? { manifest, signature: last.signature, line: null }
      : "false";
  const follows =
    last?.manifest === manifest ? last.previous === previous : (last?.manifest ?? null) === previous;
  if (!follows) return "stale";
  // The names are those of minisign's comments; `ledger` is the last line recorded by then.
  const trusted = [`timestamp:${seconds}`, "file:manifest.json", "hashed", `ledger:${ledger.head ?? "none"}`];
  const signature = signFile(bytes, key, trusted.join("\t"));
  return {
    manifest,
    signature,
    line: { kind: "signature", at, manifest, previous, key: key.id, signature },
  };
}
