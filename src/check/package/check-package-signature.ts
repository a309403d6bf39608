/** The signature of a package: whether it is that of the key, or of the certificate, that the package itself holds. // WACZ Auth 0.1.0 */
import { createPublicKey, type KeyObject, verify, X509Certificate } from "node:crypto";
import type { Text } from "../../base/problem.ts";
import { type Members, textOf } from "../read/json-object.ts";

export interface PackageSignature {
  /** Null if it could not be verified. */
  readonly holds: boolean | null;
  /** What is signed, by whom, and what was not verified. */
  readonly says: Text;
}

/** @param signed `signedData` of `datapackage-digest.json`: the signature is of its `hash`, as text. */
export function checkPackageSignature(signed: Members): PackageSignature {
  const hash = textOf(signed, "hash");
  const signature = textOf(signed, "signature");
  const key = keyOf(signed);
  if (hash === null || signature === null || key?.asymmetricKeyType !== "ec")
    return { holds: null, says: NOT_VERIFIED };
  const bytes = Buffer.from(signature, "base64");
  // Browsers write both numbers one after the other, servers as DER.
  const holds = (["ieee-p1363", "der"] as const).some((dsaEncoding) =>
    ["sha256", "sha384", "sha512"].some((algorithm) => agrees(algorithm, hash, { key, dsaEncoding }, bytes)),
  );
  const domain = textOf(signed, "domain");
  return { holds, says: domain === null ? ANONYMOUS : ofDomain(domain) };
}

function agrees(
  algorithm: string,
  hash: string,
  key: { readonly key: KeyObject; readonly dsaEncoding: "ieee-p1363" | "der" },
  signature: Uint8Array,
): boolean {
  try {
    return verify(algorithm, Buffer.from(hash), key, signature);
  } catch {
    return false;
  }
}

/** The key of the certificate of a domain, or a key alone; null if there is none that can be read. */
function keyOf(signed: Members): KeyObject | null {
  const certificate = textOf(signed, "domainCert");
  const key = textOf(signed, "publicKey");
  try {
    if (certificate !== null) return new X509Certificate(certificate).publicKey;
    if (key === null) return null;
    return createPublicKey({ key: Buffer.from(key, "base64"), format: "der", type: "spki" });
  } catch {
    return null;
  }
}

const NOT_VERIFIED: Text = {
  fr: "l’empreinte de sa description est signée, d’une façon que Brevier ne lit pas : la signature n’a pas été vérifiée",
  en: "the digest of its description is signed, in a way that Brevier does not read: the signature was not verified",
};
const ANONYMOUS: Text = {
  fr: "l’empreinte de sa description est signée par la clé que le paquet publie lui-même : rien ne dit à qui elle est",
  en: "the digest of its description is signed by the key that the package itself publishes: nothing shows whose it is",
};
const ofDomain = (domain: string): Text => ({
  fr: `l’empreinte de sa description est signée par le certificat que le paquet dit de ${domain} : ni qui l’a délivré ni l’horodatage n’ont été vérifiés`,
  en: `the digest of its description is signed by the certificate that the package says is of ${domain}: neither its issuer nor the time stamp was verified`,
});
