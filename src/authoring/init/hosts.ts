/** The hosts that `brevier init` knows, and the one that an address tells. */
import { HOSTS as RULED_HOSTS } from "../../model/host.ts";

/** Those whose rules Brevier writes, and any other. */
export const HOSTS = [...RULED_HOSTS, "other"] as const;

export type Host = (typeof HOSTS)[number];

export function isHost(name: string): name is Host {
  return HOSTS.some((host) => host === name);
}

const DOMAINS: readonly (readonly [RegExp, Host])[] = [
  [/\.netlify\.app$/, "netlify"],
  [/\.pages\.dev$/, "cloudflare-pages"],
  [/\.github\.io$/, "github-pages"],
  [/\.gitlab\.io$/, "gitlab-pages"],
];

/** The host whose own domain the address is in; of any other domain nothing is known. */
export function hostOf(hostname: string): Host {
  return DOMAINS.find(([domain]) => domain.test(hostname))?.[1] ?? "other";
}
