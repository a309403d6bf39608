/** Secret keys of minisign, and what they sign. // jedisct1.github.io/minisign § Secret key format, Signature format */
import { createHash, createPrivateKey, createPublicKey, type KeyObject, sign, verify } from "node:crypto";
import type { Text } from "../base/problem.ts";

export interface SigningKey {
  /** 16 hexadecimal digits, as minisign prints them. */
  readonly id: string;
  /** As minisign writes it: 56 characters of base64. */
  readonly publicKey: string;
  readonly keyNumber: Uint8Array;
  readonly secret: KeyObject;
}

export type ReadKey =
  | { readonly kind: "key"; readonly key: SigningKey }
  | { readonly kind: "encrypted" }
  | { readonly kind: "not-a-key"; readonly why: Text };

/** The parts of a secret key, in bytes: algorithm, protection, checksum’s algorithm, salt, limits, key number, seed, public key, checksum. */
const AT = { protection: 2, keyNumber: 54, seed: 62, publicKey: 94, checksum: 126, end: 158 } as const;
/** An Ed25519 seed as PKCS #8 begins. // RFC 8410 § 7 */
const PKCS8 = Buffer.from("302e020100300506032b657004220420", "hex");

const TRUSTED = "trusted comment: ";

/** Reads the file of a secret key, or only its line of base64. */
export function readSigningKey(text: string): ReadKey {
  const lines = text.trim().split(/\r?\n/);
  const line = (lines.length > 1 ? lines[1] : lines[0])?.trim() ?? "";
  const bytes = /^[A-Za-z0-9+/]+={0,2}$/.test(line) ? Buffer.from(line, "base64") : Buffer.alloc(0);
  if (/BEGIN [A-Z ]*PRIVATE KEY/.test(text))
    return notAKey("c’est une clé PEM (OpenSSL, OpenSSH)", "it is a PEM key (OpenSSL, OpenSSH)");
  if (bytes.length === 42 && bytes.subarray(0, 2).toString() === "Ed")
    return notAKey("c’est la clé publique", "it is the public key");
  if (bytes.length === 74) return notAKey("c’est une signature", "it is a signature");
  if (bytes.length !== AT.end || bytes.subarray(0, 2).toString() !== "Ed")
    return notAKey("son contenu n’en a pas la forme", "what it holds does not look like one");
  const protection = bytes.subarray(AT.protection, AT.protection + 2);
  if (protection.toString() === "Sc") return { kind: "encrypted" };
  const seed = bytes.subarray(AT.seed, AT.publicKey);
  const secret = createPrivateKey({ key: Buffer.concat([PKCS8, seed]), format: "der", type: "pkcs8" });
  const own = createPublicKey(secret).export({ format: "der", type: "spki" }).subarray(-32);
  const stored = bytes.subarray(AT.publicKey, AT.checksum);
  if (protection.some((byte) => byte !== 0) || !own.equals(stored))
    return notAKey("elle est abîmée", "it is damaged");
  const keyNumber = bytes.subarray(AT.keyNumber, AT.seed);
  const publicKey = Buffer.concat([Buffer.from("Ed"), keyNumber, own]).toString("base64");
  return { kind: "key", key: { id: keyId(keyNumber), publicKey, keyNumber, secret } };
}

/**
 * The text of a signature's file.
 * @param trusted what is signed with the file: one line.
 */
export function signFile(bytes: Uint8Array, { id, keyNumber, secret }: SigningKey, trusted: string): string {
  const signature = sign(null, createHash("blake2b512").update(bytes).digest(), secret);
  const whole = sign(null, Buffer.concat([signature, Buffer.from(trusted)]), secret);
  return [
    `untrusted comment: signature of a Brevier site by key ${id}`,
    Buffer.concat([Buffer.from("ED"), keyNumber, signature]).toString("base64"),
    `${TRUSTED}${trusted}`,
    `${whole.toString("base64")}\n`,
  ].join("\n");
}

/** Whether the text of a signature file signs these bytes and its own comment, by the public half of the key. */
export function isSignedWith(bytes: Uint8Array, text: string, { keyNumber, secret }: SigningKey): boolean {
  const [, first = "", second = "", third = ""] = text.split("\n");
  const own = Buffer.from(first, "base64");
  const head = Buffer.concat([Buffer.from("ED"), keyNumber]);
  if (!own.subarray(0, head.length).equals(head) || !second.startsWith(TRUSTED)) return false;
  const signature = own.subarray(head.length);
  const whole = Buffer.concat([signature, Buffer.from(second.slice(TRUSTED.length))]);
  const key = createPublicKey(secret);
  return (
    verify(null, createHash("blake2b512").update(bytes).digest(), key, signature) &&
    verify(null, whole, key, Buffer.from(third, "base64"))
  );
}

/** A key number is a little-endian integer. */
function keyId(keyNumber: Uint8Array): string {
  return Buffer.from(keyNumber.toReversed()).toString("hex").toUpperCase();
}

function notAKey(fr: string, en: string): ReadKey {
  return { kind: "not-a-key", why: { fr, en } };
}
