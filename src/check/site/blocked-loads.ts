/** What the settings of a check allow pages to load, and the site's own policy keeps browsers from loading. // CSP Level 3 § 6.7.2 */
import { canParseUrl } from "../../base/can-parse-url.ts";
import type { Problem } from "../../base/problem.ts";
import { problem } from "../check-rules.ts";
import { mayLoad } from "../page/check-budgets.ts";
import {
  allowsLoad,
  digestSource,
  forbidsInline,
  type Policy,
  policiesOf,
  type SourceList,
  sourceListOf,
} from "../read/content-policy.ts";
import type { Position } from "../read/position.ts";
import type { PageDocument } from "../read/read-document.ts";
import { type HtmlElement, wordsOf } from "../read/read-elements.ts";
import type { Load } from "../read/reference.ts";
import { referencesOfHtml } from "../read/references-of-html.ts";
import type { SiteUnderCheck } from "../read/site-under-check.ts";

export interface BlockedLoad {
  readonly file: string;
  readonly at: Position;
  /** An address as it is written, or an element: `<script>`. */
  readonly found: string;
  /** Where the policy stands. */
  readonly where: string;
  /** The directive that blocks it, or by which it should be allowed, as it should be. */
  readonly expected: string;
}

type Loaded = Exclude<Load, "hint">;

/** The directive that a policy usually has, and all that count, the first first; `default-src` comes last by itself. */
const DIRECTIVES: Readonly<Record<Loaded, { readonly usual: string; readonly all: readonly string[] }>> = {
  script: { usual: "script-src", all: ["script-src-elem", "script-src"] },
  style: { usual: "style-src", all: ["style-src-elem", "style-src"] },
  image: { usual: "img-src", all: ["img-src"] },
  icon: { usual: "img-src", all: ["img-src"] },
  media: { usual: "media-src", all: ["media-src"] },
  frame: { usual: "frame-src", all: ["frame-src", "child-src"] },
};

/** What is allowed and blocked in a page. What is not allowed has been told as such. */
export function blockedLoadsOf(page: PageDocument, site: SiteUnderCheck): readonly BlockedLoad[] {
  if (!site.judge.allowsAny) return [];
  const policies = policiesOf(page, site);
  if (policies.length === 0) return [];
  return page.elements.flatMap((element) => [
    ...blockedAddresses(page, site, element, policies),
    ...blockedInline(page, site, element, policies),
  ]);
}

/** Of each thing the first place. */
export function* checkBlockedLoads({
  blocked,
}: {
  readonly blocked: ReadonlyMap<string, BlockedLoad>;
}): Generator<Problem> {
  for (const { file, at, found, where, expected } of blocked.values())
    yield problem("headers/blocked-load", { file, ...at }, { found, where, expected });
}

function blockedAddresses(
  page: PageDocument,
  site: SiteUnderCheck,
  element: HtmlElement,
  policies: readonly Policy[],
): readonly BlockedLoad[] {
  const { name, attributes } = element;
  // Plug-ins, which browsers no longer run, and manifests have directives of their own: object-src, manifest-src.
  if (name === "object" || name === "embed" || wordsOf(attributes.rel).includes("manifest")) return [];
  const own = new URL(page.address);
  const isUpgraded = policies.some(({ text }) => /(?:^|;)\s*upgrade-insecure-requests\b/i.test(text));
  return referencesOfHtml([element]).flatMap(({ url, load }): readonly BlockedLoad[] => {
    if (load === null || load === "hint" || !canParseUrl(url, own.href)) return [];
    const address = new URL(url, own);
    if (!/^https?:$/.test(address.protocol) || !mayLoad(site, url, page)) return [];
    if (isUpgraded) address.protocol = "https:";
    const source = address.origin === own.origin ? "'self'" : address.origin;
    for (const policy of countingFor(element, policies)) {
      const list = sourceListOf(policy.text, DIRECTIVES[load].all);
      if (list !== null && !allowsLoad(list, address, own, element))
        return [blocked(page, element, policy, { found: url, load, list, source })];
    }
    return [];
  });
}

/** Scripts and styles in a page, where settings allow them. */
function blockedInline(
  page: PageDocument,
  site: SiteUnderCheck,
  element: HtmlElement,
  policies: readonly Policy[],
): readonly BlockedLoad[] {
  const { name, attributes, text } = element;
  const isCode = name === "script" && attributes.src === undefined && !/json/i.test(attributes.type ?? "");
  if (!(isCode || name === "style") || !site.judge.mayLoad("inline")) return [];
  const load = name === "style" ? "style" : "script";
  for (const policy of countingFor(element, policies)) {
    const list = sourceListOf(policy.text, DIRECTIVES[load].all);
    if (list !== null && forbidsInline(policy.text, load, element))
      return [blocked(page, element, policy, { found: `<${name}>`, load, list, source: digestSource(text) })];
  }
  return [];
}

/** A policy that a page states itself counts for what comes after it. */
function countingFor({ offset }: HtmlElement, policies: readonly Policy[]): readonly Policy[] {
  return policies.filter(({ element }) => element === null || element.offset < offset);
}

function blocked(
  page: PageDocument,
  { at }: HtmlElement,
  { element }: Policy,
  { found, load, list, source }: { found: string; load: Loaded; list: SourceList; source: string },
): BlockedLoad {
  // What comes from a list for everything gets one of its own.
  const directive = list.directive === "default-src" ? DIRECTIVES[load].usual : list.directive;
  const sources = list.sources.filter((one) => one.toLowerCase() !== "'none'");
  // Where 'strict-dynamic' stands, hosts count for nothing.
  const isStrict = load === "script" && sources.some((one) => one.toLowerCase() === "'strict-dynamic'");
  const expected = [
    directive,
    ...sources,
    isStrict && !source.startsWith("'sha") ? "'nonce-…'" : source,
  ].join(" ");
  return { file: page.path, at, found, where: element === null ? "_headers" : "<meta>", expected };
}
