/** What a host that reads `_headers` keeps browsers from running. // Content Security Policy Level 3 § 6.7 */
import { createHash } from "node:crypto";
import { headersOf } from "../../base/headers-file.ts";
import type { HtmlElement } from "./read-elements.ts";
import type { SiteUnderCheck } from "./site-under-check.ts";

export type Inline = "script" | "style";

/** Whether the policy that `_headers` sends with an address forbids a script or style that stands in its page. */
export function isBlocked(
  site: SiteUnderCheck,
  address: string,
  kind: Inline,
  element: HtmlElement,
): boolean {
  if (site.headers.length === 0) return false;
  const value = headersOf(site.headers, new URL(address).pathname).get("content-security-policy") ?? "";
  // Each of several policies must allow it.
  return value.split(",").some((policy) => forbids(policy, kind, element));
}

function forbids(policy: string, kind: Inline, { text, attributes }: HtmlElement): boolean {
  const directives = new Map(
    policy.split(";").map((directive) => {
      const [name = "", ...sources] = directive.trim().split(/\s+/);
      return [name.toLowerCase(), sources] as const;
    }),
  );
  const sources =
    directives.get(`${kind}-src-elem`) ?? directives.get(`${kind}-src`) ?? directives.get("default-src");
  if (sources === undefined) return false;
  const named = sources.filter((source) => /^'(?:nonce|sha(?:256|384|512))-/.test(source));
  if (named.length === 0) return !sources.some((source) => source.toLowerCase() === "'unsafe-inline'");
  const { nonce } = attributes;
  const digests = ["sha256", "sha384", "sha512"].map(
    (name) => `'${name}-${createHash(name).update(text).digest("base64")}'`,
  );
  return !named.some((source) => source === `'nonce-${nonce}'` || digests.includes(source));
}
