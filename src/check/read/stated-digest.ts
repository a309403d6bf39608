/** Digests as records and descriptions state them: `sha256:` in hexadecimal, `sha1:` in base 32. // WARC 1.1 § 5.8, Data Package `hash` */
import { createHash, type Hash } from "node:crypto";

/** A digest that something states of bytes, and that of the bytes, in the same form. */
export interface ComparedDigest {
  readonly expected: string;
  readonly found: string;
  readonly holds: boolean;
}

/** Reads bytes on their way, to compare them with a digest at their end. */
export interface DigestReader {
  readonly update: (bytes: Uint8Array) => void;
  /** Of the bytes until now; more may follow. */
  readonly compare: () => ComparedDigest;
}

/** Their digests in bytes. */
const SIZES: Readonly<Record<string, number>> = { md5: 16, sha1: 20, sha256: 32, sha384: 48, sha512: 64 };
const FORM = /^(?:([a-z0-9-]+):)?([0-9a-z]+)=*$/i;

/** Null if nothing is stated, or in an algorithm or a form that is not known here. A hash without a name is an MD5. */
export function digestReader(stated: string | null | undefined): DigestReader | null {
  const [, label = "md5", value = ""] = FORM.exec(stated ?? "") ?? [];
  const algorithm = label.toLowerCase().replaceAll("-", "");
  const size = Object.hasOwn(SIZES, algorithm) ? SIZES[algorithm] : undefined;
  if (stated === null || stated === undefined || size === undefined) return null;
  const isHex = value.length === 2 * size;
  if (!isHex && value.length !== Math.ceil((8 * size) / 5)) return null;
  const hash: Hash = createHash(algorithm);
  return {
    update: (bytes) => {
      hash.update(bytes);
    },
    compare: () => {
      const digest = hash.copy().digest();
      const own = isHex ? digest.toString("hex") : base32(digest);
      const prefix = stated.includes(":") ? `${label}:` : "";
      return {
        expected: stated,
        found: `${prefix}${own}`,
        holds: own.toLowerCase() === value.toLowerCase(),
      };
    },
  };
}

const LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

/** Without padding. // RFC 4648 § 6 */
export function base32(bytes: Uint8Array): string {
  let text = "";
  let bits = 0;
  let value = 0;
  for (const byte of bytes) {
    value = ((value << 8) | byte) & 0xfff;
    for (bits += 8; bits >= 5; bits -= 5) text += LETTERS.charAt((value >> (bits - 5)) & 31);
  }
  return bits === 0 ? text : text + LETTERS.charAt((value << (5 - bits)) & 31);
}
