/** Files at well-known addresses (RFC 8615): only those that `site.yaml` sets up. */
import { type Output, siteOutput } from "../output.ts";
import type { Resolved } from "../resolve.ts";
import { siteRoutes, urlOf } from "../routes.ts";
import { dataTrainingAllowed, tdmReservations } from "./rights-dialects.ts";
import { rslOfSite } from "./rsl-terms.ts";

/** Plans security.txt, trust.txt, tdmrep.json, license.xml and the keys that the site is signed with. */
export function planWellKnown(resolved: Resolved): readonly Output[] {
  return [
    ...securityText(resolved),
    ...trustText(resolved),
    ...tdmText(resolved),
    ...rslDocument(resolved),
    ...signingKeys(resolved),
  ];
}

/** // RFC 9116 § 2: Expires once, Contact at least once; Canonical is the address of this file */
function securityText({ site }: Resolved): readonly Output[] {
  const { security } = site;
  if (security === null) return [];
  const lines = [
    `Contact: ${security.contact}`,
    `Expires: ${security.expires.value}`,
    `Preferred-Languages: ${security.languages.join(", ")}`,
    `Canonical: ${urlOf(site, siteRoutes.security)}`,
    ...(security.policy === null ? [] : [`Policy: ${security.policy}`]),
  ];
  return [textOutput(siteRoutes.security, lines)];
}

/** At both addresses: the first readers of trust.txt looked at the root only. */
function trustText({ site, rights }: Resolved): readonly Output[] {
  const training = dataTrainingAllowed(rights);
  const lines = [
    ...site.trust.map(({ name, value }) => `${name}=${value}`),
    ...(training === null ? [] : [`datatrainingallowed=${training}`]),
  ];
  return lines.length === 0 ? [] : siteRoutes.trust.map((at) => textOutput(at, lines));
}

function tdmText(resolved: Resolved): readonly Output[] {
  const text = tdmReservations(resolved);
  return text === null ? [] : [siteOutput(siteRoutes.tdmReservations, { as: "text", text })];
}

function rslDocument(resolved: Resolved): readonly Output[] {
  const terms = rslOfSite(resolved);
  return terms === null ? [] : [siteOutput(siteRoutes.license, { as: "rsl", terms })];
}

/** All keys for `brevier verify`; the current one as minisign reads it. // minisign § Public key format */
function signingKeys({ site: { publicKeys } }: Resolved): readonly Output[] {
  const [current] = publicKeys;
  if (current === undefined) return [];
  const keys = publicKeys.map((publicKey) => ({
    id: keyIdOf(publicKey),
    algorithm: "Ed25519",
    form: "minisign",
    publicKey,
  }));
  const text = `${JSON.stringify({ keys }, null, 2)}\n`;
  return [
    siteOutput(siteRoutes.keys, { as: "text", text }),
    textOutput(siteRoutes.minisignKey, [
      `untrusted comment: minisign public key ${keyIdOf(current)}`,
      current,
    ]),
  ];
}

/** Eight bytes after the algorithm, as a little-endian number in hexadecimal. */
function keyIdOf(publicKey: string): string {
  const number = Buffer.from(publicKey, "base64").subarray(2, 10);
  return Buffer.from(number.toReversed()).toString("hex").toUpperCase();
}

function textOutput(at: Output["route"], lines: readonly string[]): Output {
  return siteOutput(at, { as: "text", text: lines.map((line) => `${line}\n`).join("") });
}
