import { canParseUrl } from "../../base/can-parse-url.ts";
import type { Problem } from "../../base/problem.ts";
import { problem } from "../check-rules.ts";
import { instantFrom } from "../read/parse-date.ts";
import { itemsOf, type JsonNode, memberOf } from "../read/parse-json.ts";
import { START } from "../read/position.ts";
import { type Document, placeOf } from "../read/read-document.ts";
import { readLines } from "../read/read-lines.ts";
import { isAbsolute } from "../read/reference.ts";
import type { SiteUnderCheck } from "../read/site-under-check.ts";

/** Files at addresses that machines know: security.txt, trust.txt, tdmrep.json. */
export function* checkWellKnown(document: Document, site: SiteUnderCheck): Generator<Problem> {
  if (document.path === ".well-known/security.txt") yield* checkSecurity(document);
  if (document.path.endsWith("trust.txt") && document.kind === "plain") yield* checkTrust(document, site);
  if (document.path === ".well-known/tdmrep.json") yield* checkReservations(document);
}

const RFC_3339 = /^(\d{4})-(\d\d)-(\d\d)[Tt](\d\d):(\d\d):(\d\d)(?:\.\d+)?([Zz]|[+-]\d\d:\d\d)$/;

/** // RFC 9116 § 2.3, 2.5.3, 2.5.5: a URI, https where it is one of the web; one date with its offset */
function* checkSecurity(document: Document): Generator<Problem> {
  const { lines, faults } = readLines(document.text, ":", false);
  for (const { text: found, at } of faults)
    yield problem("security/not-a-line", placeOf(document, at), { found });
  const fieldsNamed = (name: string) => lines.filter((line) => line.name.toLowerCase() === name);
  for (const field of ["Contact", "Expires"]) {
    if (fieldsNamed(field.toLowerCase()).length === 0)
      yield problem("security/missing-field", placeOf(document, START), { field });
  }
  for (const field of ["Expires", "Preferred-Languages"]) {
    const [, second] = fieldsNamed(field.toLowerCase());
    if (second !== undefined)
      yield problem("security/repeated-field", placeOf(document, second.at), { field });
  }
  for (const { value: found, at } of fieldsNamed("contact")) {
    if (!isAbsolute(found) || /^http:|\s/i.test(found))
      yield problem("security/contact", placeOf(document, at), { found });
  }
  for (const { value: found, at } of fieldsNamed("expires")) {
    const [, year, month, day, hour, minute, second, zone] = RFC_3339.exec(found) ?? [];
    const instant = instantFrom([year, month, day, hour, minute, second], zone?.toUpperCase());
    if (year === undefined || instant === null)
      yield problem("security/expires", placeOf(document, at), { found });
  }
}

const TRUST_SITES = "member belongto control controlledby social vendor customer disclosure".split(" ");
const TRUST_COPY = { "trust.txt": ".well-known/trust.txt", ".well-known/trust.txt": "trust.txt" } as const;

/** // https://journallist.net/reference-document-for-trust-txt-specifications */
function* checkTrust(document: Document, site: SiteUnderCheck): Generator<Problem> {
  const { lines, faults } = readLines(document.text, "=", false);
  for (const { text: found, at } of faults)
    yield problem("trust/not-a-line", placeOf(document, at), { found });
  for (const { name, value: found, at } of lines) {
    const place = placeOf(document, at);
    const key = name.toLowerCase();
    const isSite = TRUST_SITES.includes(key);
    if (!isSite && key !== "contact" && key !== "datatrainingallowed")
      yield problem("trust/unknown-name", place, { found: name });
    else if (key === "datatrainingallowed" ? !/^(?:yes|no)$/i.test(found) : !isReachable(found, isSite))
      yield problem("trust/value", place, { name, found });
  }
  if (document.path !== "trust.txt") return;
  const other = TRUST_COPY[document.path];
  const copy = site.dist.read(other);
  if (copy !== null && new TextDecoder().decode(copy) !== document.text)
    yield problem("trust/copies-differ", placeOf(document, START), { other });
}

/** A site is given as an address or a domain; a contact also as an e-mail or a telephone number. */
function isReachable(value: string, isSite: boolean): boolean {
  if (/^https?:\/\//i.test(value)) return canParseUrl(value);
  if (isSite) return /^[a-z0-9-]+(?:\.[a-z0-9-]+)+\/?$/i.test(value);
  return (
    /^(?:mailto|tel):\S+$/i.test(value) ||
    /^[^\s@]+@[^\s@]+$/.test(value) ||
    /^\+?[\d\s().-]{5,}$/.test(value)
  );
}

/** // TDMRep § 4 */
function* checkReservations(document: Document): Generator<Problem> {
  if (document.kind !== "json" || !document.parsed.ok) return;
  const { root } = document.parsed;
  if (root.kind !== "array") {
    yield problem("tdmrep/not-a-list", placeOf(document, root.at));
    return;
  }
  for (const rule of itemsOf(root)) {
    const at = (name: string) => placeOf(document, memberOf(rule, name)?.at ?? rule.at);
    const location = memberOf(rule, "location");
    if (location?.kind !== "string" || !location.value.startsWith("/"))
      yield problem("tdmrep/location", at("location"));
    const reservation = memberOf(rule, "tdm-reservation");
    if (reservation?.kind !== "number" || (reservation.value !== 0 && reservation.value !== 1))
      yield problem("tdmrep/reservation", at("tdm-reservation"));
    const policy = memberOf(rule, "tdm-policy");
    if (policy !== null && !isWebAddress(policy)) yield problem("tdmrep/policy", at("tdm-policy"));
  }
}

function isWebAddress(node: JsonNode): boolean {
  return node.kind === "string" && /^https?:\/\//.test(node.value) && canParseUrl(node.value);
}
