/** `brevier/minisign`: signatures that the program minisign verifies, and its own. // jedisct1.github.io/minisign */
import { readSigningKey, signFile } from "../ledger/minisign-key.ts";
import { isSignedBy, parsePublicKey, parseSignature } from "../verify/minisign.ts";

export interface SignOptions {
  /** One line that is signed with the bytes: `timestamp:1730390400`. Empty if not said. */
  readonly comment?: string;
}

/**
 * The text of a signature file (`.minisig`).
 * @param secretKey the file of a secret key without a password (`minisign -G -W`), or its line of base64.
 * @throws TypeError if it is no such key, or the comment has a line end; neither message shows the key
 */
export function sign(bytes: Uint8Array, secretKey: string, { comment = "" }: SignOptions = {}): string {
  if (/[\r\n]/.test(comment)) throw new TypeError("the comment of a signature is one line");
  const read = readSigningKey(secretKey);
  if (read.kind === "encrypted")
    throw new TypeError("the secret key is protected by a password: make one with minisign -G -W");
  if (read.kind === "not-a-key") throw new TypeError(`this is no secret key: ${read.why.en}`);
  return signFile(bytes, read.key, comment);
}

export interface VerifiedSignature {
  /** Whether the key signed these bytes, and the comment with them. */
  readonly ok: boolean;
  /** Of the key that the signature names: 16 hexadecimal digits, as minisign prints them. Null if it is no signature. */
  readonly keyId: string | null;
  /** The comment; null unless it is signed. */
  readonly comment: string | null;
}

/**
 * Verifies a signature of minisign.
 * @param signature the text of its file.
 * @param publicKey the file of a public key, or its line of base64.
 * @throws TypeError if that is no public key
 */
export function verify(bytes: Uint8Array, signature: string, publicKey: string): VerifiedSignature {
  const key = parsePublicKey(publicKey);
  if (key === null) throw new TypeError("this is no public key of minisign");
  const read = parseSignature(signature);
  if (typeof read === "number") return { ok: false, keyId: null, comment: null };
  const ok = isSignedBy(bytes, read, key);
  return { ok, keyId: read.keyId, comment: ok ? read.trusted : null };
}
