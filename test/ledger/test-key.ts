/** A key of minisign, made here by its description: the same at every run. */
import { createPrivateKey, createPublicKey } from "node:crypto";
import { readSigningKey, type SigningKey } from "../../src/ledger/minisign-key.ts";

export interface TestKey {
  readonly key: SigningKey;
  /** The file of the secret key. */
  readonly secret: string;
  /** The line of the public key. */
  readonly publicKey: string;
  /** What `site.yaml` says of it. */
  readonly setting: string;
}

/** `n` from 0 to 255: another key for each. */
export function testKey(n = 1): TestKey {
  const seed = Buffer.alloc(32, n);
  const der = Buffer.concat([Buffer.from("302e020100300506032b657004220420", "hex"), seed]);
  const secretKey = createPrivateKey({ key: der, format: "der", type: "pkcs8" });
  const raw = createPublicKey(secretKey).export({ format: "der", type: "spki" }).subarray(-32);
  const number = Buffer.from([n, 2, 3, 4, 5, 6, 7, 8]);
  // Algorithm, no protection, checksum's algorithm, salt and limits, then the key; minisign leaves the checksum empty without a password.
  const bytes = Buffer.concat([
    Buffer.from("Ed\0\0B2", "latin1"),
    Buffer.alloc(48),
    number,
    seed,
    raw,
    Buffer.alloc(32),
  ]);
  const secret = `untrusted comment: minisign secret key\n${bytes.toString("base64")}\n`;
  const publicKey = Buffer.concat([Buffer.from("Ed"), number, raw]).toString("base64");
  const read = readSigningKey(secret);
  if (read.kind !== "key") throw new Error("the key of the tests is none");
  return { key: read.key, secret, publicKey, setting: `signing:\n  publicKeys: [${publicKey}]\n` };
}
