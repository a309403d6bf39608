/** Signatures of minisign, and who made them. // jedisct1.github.io/minisign */
import { createHash, createPublicKey, type KeyObject, verify } from "node:crypto";

export interface PublicKey {
  /** 16 hexadecimal digits, as minisign prints them. */
  readonly id: string;
  readonly key: KeyObject;
}

export interface Signature {
  readonly keyId: string;
  /** Seconds since 1970, from the trusted comment; null if it has none. */
  readonly timestamp: number | null;
  /** The digest of the ledger's last line when it was signed, from the trusted comment. */
  readonly ledger: string | null;
  readonly trusted: string;
  readonly isHashed: boolean;
  readonly ofFile: Buffer;
  readonly ofAll: Buffer;
}

/** An Ed25519 public key as X.509 begins. // RFC 8410 § 4 */
const SPKI = Buffer.from("302a300506032b6570032100", "hex");
/** The untrusted comments of Brevier and of minisign. No other is allowed, so that no byte of the file can be chosen freely. */
const COMMENTS = [
  /^untrusted comment: signature from minisign secret key$/,
  /^untrusted comment: signature of a Brevier site by key ([0-9A-F]{16})$/,
];

/** Reads the file of a public key, or its line of base64; null if it is neither. */
export function parsePublicKey(text: string): PublicKey | null {
  const bytes = base64(text.trim().split(/\r?\n/).at(-1)?.trim() ?? "", 42);
  if (bytes === null || bytes.subarray(0, 2).toString("latin1") !== "Ed") return null;
  const der = Buffer.concat([SPKI, bytes.subarray(10)]);
  return { id: idOf(bytes), key: createPublicKey({ key: der, format: "der", type: "spki" }) };
}

/** Reads a signature's file; else the number of the line (from 1) that is not as minisign writes it. */
export function parseSignature(text: string): Signature | number {
  // Files that passed through Windows or a mail end their lines with CR LF: all of them, or none.
  const ends = /(?<!\r)\n/.test(text) ? "\n" : "\r\n";
  const [comment = "", first = "", second = "", third = "", ...rest] = text.split(ends);
  const maker = COMMENTS.map((form) => form.exec(comment)).find((found) => found !== null);
  if (maker === undefined) return 1;
  const own = base64(first, 74);
  const algorithm = own?.subarray(0, 2).toString("latin1");
  if (own === null || (algorithm !== "ED" && algorithm !== "Ed")) return 2;
  if (maker[1] !== undefined && maker[1] !== idOf(own)) return 1;
  if (!second.startsWith("trusted comment: ")) return 3;
  const ofAll = base64(third, 64);
  if (ofAll === null) return 4;
  if (rest.length !== 1 || rest[0] !== "") return 5;
  const trusted = second.slice("trusted comment: ".length);
  const timestamp = /(?:^|\t)timestamp:(\d{1,12})(?:\t|$)/.exec(trusted)?.[1];
  return {
    keyId: idOf(own),
    timestamp: timestamp === undefined ? null : Number(timestamp),
    ledger: /(?:^|\t)ledger:([0-9a-f]{64})(?:\t|$)/.exec(trusted)?.[1] ?? null,
    trusted,
    isHashed: algorithm === "ED",
    ofFile: own.subarray(10),
    ofAll,
  };
}

/** Whether the key signed these bytes and the trusted comment. */
export function isSignedBy(bytes: Uint8Array, signature: Signature, key: PublicKey): boolean {
  const { isHashed, ofFile } = signature;
  const signed = isHashed ? createHash("blake2b512").update(bytes).digest() : bytes;
  return isCommentSignedBy(signature, key) && verify(null, signed, key.key, ofFile);
}

/** Whether the key signed the trusted comment together with the signature of the file, which can be checked without the file. */
export function isCommentSignedBy(
  { ofFile, ofAll, trusted, keyId }: Signature,
  { id, key }: PublicKey,
): boolean {
  return id === keyId && verify(null, Buffer.concat([ofFile, Buffer.from(trusted, "latin1")]), key, ofAll);
}

/** A key number is a little-endian integer, after the two bytes of the algorithm. */
function idOf(bytes: Uint8Array): string {
  return Buffer.from(bytes.subarray(2, 10).toReversed()).toString("hex").toUpperCase();
}

/** Decodes that many bytes; null unless they are in the one canonical form of base64. */
function base64(text: string, length: number): Buffer | null {
  const bytes = Buffer.from(text, "base64");
  return bytes.length === length && bytes.toString("base64") === text ? bytes : null;
}
