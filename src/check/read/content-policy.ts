/** What a policy keeps browsers from running and loading. Where it is not sure, nothing is blocked. // Content Security Policy Level 3 § 6.7 */
import { createHash } from "node:crypto";
import { headersOf } from "../../base/headers-file.ts";
import type { PageDocument } from "./read-document.ts";
import type { HtmlElement } from "./read-elements.ts";
import type { SiteUnderCheck } from "./site-under-check.ts";

export type Inline = "script" | "style";

/** A policy that a page is sent with, or states itself. */
export interface Policy {
  readonly text: string;
  /** The element that states it: it counts for what comes after. Null for one of `_headers`. */
  readonly element: HtmlElement | null;
}

/** What a policy says of one kind of things: the sources from which they may come, by the directive that counts. */
export interface SourceList {
  readonly directive: string;
  readonly sources: readonly string[];
}

/** Each of several policies must allow a thing. None of `_headers`, if it takes one off again: what remains, hosts alone know. */
export function policiesOf(page: PageDocument, site: SiteUnderCheck): readonly Policy[] {
  const own = page.elements.filter(
    ({ name, attributes }) =>
      name === "meta" && attributes["http-equiv"]?.toLowerCase() === "content-security-policy",
  );
  return [
    ...sentPolicies(site, page.address).map((text): Policy => ({ text, element: null })),
    ...own.map((element): Policy => ({ text: element.attributes.content ?? "", element })),
  ];
}

function sentPolicies(site: SiteUnderCheck, address: string): readonly string[] {
  if (site.headers.length === 0 || site.removesPolicy) return [];
  const value = headersOf(site.headers, new URL(address).pathname).get("content-security-policy");
  return value?.split(",") ?? [];
}

/** Whether the policy that `_headers` sends with an address forbids a script or style that stands in its page. */
export function isInlineBlocked(
  site: SiteUnderCheck,
  address: string,
  kind: Inline,
  element: HtmlElement,
): boolean {
  return sentPolicies(site, address).some((policy) => forbidsInline(policy, kind, element));
}

export function forbidsInline(policy: string, kind: Inline, { text, attributes }: HtmlElement): boolean {
  const list = sourceListOf(policy, [`${kind}-src-elem`, `${kind}-src`]);
  if (list === null) return false;
  const { sources } = list;
  const named = sources.filter((source) => NAMED.test(source));
  if (named.length === 0) return !sources.some((source) => source.toLowerCase() === "'unsafe-inline'");
  const { nonce } = attributes;
  const digests = ["sha256", "sha384", "sha512"].map((name) => digestSource(text, name));
  return !named.some((source) => source === `'nonce-${nonce}'` || digests.includes(source));
}

/** As a policy names a script or style by its text. */
export function digestSource(text: string, name = "sha256"): string {
  return `'${name}-${createHash(name).update(text).digest("base64")}'`;
}

const NAMED = /^'(?:nonce|sha(?:256|384|512))-/;

/** The list of the first of these directives that a policy has, else of `default-src`; null if none counts. Of a directive that stands twice, the first counts. */
export function sourceListOf(policy: string, directives: readonly string[]): SourceList | null {
  const lists = new Map<string, readonly string[]>();
  for (const part of policy.split(";")) {
    const [name = "", ...sources] = part.trim().split(/\s+/);
    if (!lists.has(name.toLowerCase())) lists.set(name.toLowerCase(), sources);
  }
  const directive = [...directives, "default-src"].find((name) => lists.has(name));
  return directive === undefined ? null : { directive, sources: lists.get(directive) ?? [] };
}

/** Whether a list lets an element load an address (in full) on a page of an address. */
export function allowsLoad(
  { sources }: SourceList,
  url: URL,
  page: URL,
  { name, attributes }: HtmlElement,
): boolean {
  const words = sources.map((source) => source.toLowerCase());
  if (name === "script" || name === "link") {
    if (sources.includes(`'nonce-${attributes.nonce}'`)) return true;
    const digests = attributes.integrity?.split(/\s+/) ?? [];
    if (digests.some((digest) => sources.includes(`'${digest}'`))) return true;
  }
  // Then only what has a nonce or a digest may run, and what that loads.
  if (name === "script" && words.includes("'strict-dynamic'")) return false;
  return words.some((source, at) => matches(source, sources[at] ?? source, url, page));
}

const HOST = /^(?:([a-z][a-z\d+.-]*):\/\/)?([^/:]+)(?::(\d+|\*))?(\/.*)?$/i;

/** @param source in lower case. */
function matches(source: string, written: string, url: URL, page: URL): boolean {
  if (source.startsWith("'")) return source === "'self'" && isOwn(url, page);
  if (source === "*") return /^(?:https?|wss?):$/.test(url.protocol) || url.protocol === page.protocol;
  if (/^[a-z][a-z\d+.-]*:$/.test(source)) return isScheme(source, url.protocol);
  const [, scheme = page.protocol.slice(0, -1), host = "", port, path] = HOST.exec(written) ?? [];
  if (!isScheme(`${scheme.toLowerCase()}:`, url.protocol) || !isHost(host.toLowerCase(), url.hostname))
    return false;
  const isPort = port === "*" || isSamePort(port ?? "", url);
  const isPath =
    path === undefined ||
    path === "/" ||
    (path.endsWith("/") ? url.pathname.startsWith(path) : url.pathname === path);
  return isPort && isPath;
}

/** No port is that of the scheme; where 80 is allowed, so is 443 over HTTPS. // § 6.7.2.11 */
function isSamePort(allowed: string, url: URL): boolean {
  const own = url.protocol === "https:" || url.protocol === "wss:" ? "443" : "80";
  const port = url.port === "" ? own : url.port;
  return allowed === "" ? port === own : allowed === port || (allowed === "80" && port === "443");
}

/** A page that is sent without encryption may load the same with it. // § 6.7.2.9 */
function isScheme(allowed: string, protocol: string): boolean {
  return allowed === protocol || (allowed === "http:" && protocol === "https:");
}

function isOwn(url: URL, page: URL): boolean {
  return url.hostname === page.hostname && url.port === page.port && isScheme(page.protocol, url.protocol);
}

function isHost(allowed: string, host: string): boolean {
  if (allowed === "*") return true;
  return allowed.startsWith("*.") ? host.endsWith(allowed.slice(1)) : allowed === host;
}
