/** Whether the content security policy of `_headers` lets readers see and hear what the site has. // CSP Level 3 § 6.1 */
import { headersOf, parseHeadersFile } from "../../base/headers-file.ts";
import type { Problem } from "../../base/problem.ts";
import { problem } from "../check-rules.ts";
import { type Document, placeOf } from "../read/read-document.ts";
import { readHostHeaders } from "../read/read-host-headers.ts";
import { addressOf, type SiteUnderCheck } from "../read/site-under-check.ts";

/** Files that a page loads, or that a browser shows in a document of its own, by the directive that must allow them. */
const KINDS: readonly (readonly [directive: string, ending: RegExp])[] = [
  ["media-src", /\.(?:mp3|m4a|ogg|oga|opus|wav|flac|mp4|m4v|webm|ogv)$/i],
  ["img-src", /\.(?:png|jpe?g|gif|webp|avif|svg)$/i],
  ["style-src", /\.css$/i],
];
const POLICY = "content-security-policy";

/** Of each kind the first file that is blocked, at the line of the policy. */
export function* checkPolicy(document: Document, site: SiteUnderCheck): Generator<Problem> {
  if (document.path !== "_headers" || site.removesPolicy) return;
  const written = readHostHeaders(document.text).headers.find(({ name }) => name === POLICY);
  if (written === undefined) return;
  const rules = parseHeadersFile(document.text);
  for (const [directive, ending] of KINDS) {
    const file = [...site.files].find((path) => {
      if (!ending.test(path)) return false;
      const policies = headersOf(rules, new URL(addressOf(site, path)).pathname).get(POLICY) ?? "";
      return policies.split(",").some((policy) => isInlineBlocked(policy, directive, new URL(site.base)));
    });
    if (file !== undefined)
      yield problem("headers/policy", placeOf(document, written.at), { file, directive });
  }
}

/** Whether a policy certainly blocks the site's own files: a source that names its host is taken to allow them. */
function isInlineBlocked(policy: string, directive: string, { protocol, host }: URL): boolean {
  const lists = new Map(
    policy
      .split(";")
      .map((text) => text.trim().toLowerCase().split(/\s+/))
      .map(([name = "", ...sources]) => [name, sources] as const)
      .toReversed(),
  );
  const sources = lists.get(directive) ?? lists.get("default-src");
  return (
    sources !== undefined &&
    !sources.some(
      (source) =>
        source === "'self'" ||
        source === "*" ||
        source === protocol ||
        source.includes(host) ||
        source.includes("*."),
    )
  );
}
