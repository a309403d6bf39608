/** The signature of a manifest's root, by a key of the verifier, or else by one that the copy publishes. */
import type { Problem } from "../base/problem.ts";
import { START } from "../check/read/position.ts";
import { type CopyFolder, readSmall } from "./copy-folder.ts";
import { isSignedBy, type PublicKey, parsePublicKey, parseSignature } from "./minisign.ts";
import { verifyProblem } from "./verify-rules.ts";

export const SIGNATURE = "manifest.json.minisig";
const KEYS = ".well-known/brevier-keys.json";

/** In bytes. */
const MOST = { signature: 1 << 16, keys: 1 << 20 } as const;

/** A valid signature. */
export interface CheckedSignature {
  readonly keyId: string;
  /** Seconds since 1970. */
  readonly timestamp: number | null;
  readonly ledger: string | null;
  /** Whether the verifier knew the key; if not, only the copy states whose it is. */
  readonly isTrusted: boolean;
}

export interface SignatureVerdict {
  readonly problems: readonly Problem[];
  /** Null without a valid signature. */
  readonly signature: CheckedSignature | null;
}

/** Checks the signature beside the root, if there is one; if keys are given, one of them must have signed. */
export function verifySignature(
  copy: CopyFolder,
  root: Uint8Array,
  known: readonly PublicKey[] | null,
): SignatureVerdict {
  const place = { file: SIGNATURE, ...START };
  const wrong = (...problem: Parameters<typeof verifyProblem>): SignatureVerdict => ({
    problems: [verifyProblem(...problem)],
    signature: null,
  });
  const bytes = readSmall(copy, SIGNATURE, MOST.signature);
  if (bytes === null) {
    if (known !== null) return wrong("verify/not-signed", place);
    return publishedKeys(copy).length === 0
      ? { problems: [], signature: null }
      : wrong("verify/signature-gone", place);
  }
  if (bytes === "too-large") return wrong("verify/broken-signature-file", place);
  const signature = parseSignature(Buffer.from(bytes).toString("latin1"));
  if (typeof signature === "number")
    return wrong("verify/broken-signature-file", { ...place, line: signature });
  const { keyId, timestamp, ledger } = signature;
  const keys = (known ?? publishedKeys(copy)).filter(({ id }) => id === keyId);
  if (known !== null && keys.length === 0)
    return wrong("verify/other-key", place, { found: keyId, expected: known.map(({ id }) => id).join(", ") });
  if (keys.length === 0) return wrong("verify/unknown-key", place, { key: keyId });
  if (!keys.some((key) => isSignedBy(root, signature, key)))
    return wrong("verify/wrong-signature", place, { key: keyId });
  return { problems: [], signature: { keyId, timestamp, ledger, isTrusted: known !== null } };
}

/** The publisher's keys as the copy publishes them. */
export function publishedKeys(copy: CopyFolder): readonly PublicKey[] {
  const bytes = readSmall(copy, KEYS, MOST.keys);
  if (bytes === null || bytes === "too-large") return [];
  const text = new TextDecoder().decode(bytes);
  return [...text.matchAll(/"publicKey":\s*"([^"]+)"/g)].flatMap(([, key = ""]) => parsePublicKey(key) ?? []);
}
