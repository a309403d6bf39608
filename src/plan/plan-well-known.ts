/** Files at addresses that machines know (RFC 8615): only what `site.yaml` speaks of. */
import { type Output, siteOutput } from "./output.ts";
import type { Resolved } from "./resolve.ts";
import { siteRoutes, urlOf } from "./routes.ts";

/** Plans security.txt and trust.txt. */
export function planWellKnown(resolved: Resolved): readonly Output[] {
  return [...securityText(resolved), ...trustText(resolved)];
}

/** // RFC 9116 § 2: Expires once, Contact at least once; Canonical is where this very file stands */
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
function trustText({ site }: Resolved): readonly Output[] {
  const lines = site.trust.map(({ name, value }) => `${name}=${value}`);
  return lines.length === 0 ? [] : siteRoutes.trust.map((at) => textOutput(at, lines));
}

function textOutput(at: Output["route"], lines: readonly string[]): Output {
  return siteOutput(at, { as: "text", text: lines.map((line) => `${line}\n`).join("") });
}
