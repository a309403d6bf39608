import { canParseUrl } from "../../base/can-parse-url.ts";
import type { Problem } from "../../base/problem.ts";
import { problem } from "../check-rules.ts";
import { type Document, placeOf } from "../read/read-document.ts";
import { isAbsolute, type Reference } from "../read/reference.ts";
import { hasKnownScheme, isOddIri, schemeIn } from "./uri-schemes.ts";

const NOT_ASCII = /\P{ASCII}/u;
/** // RFC 3986 § 2 */
const NEVER = /[^\x21-\x7e]|["<>\\^`{|}]/;
const TRACKING = /[?&;](?:utm_[a-z]+|fbclid|gclid|mc_[ce]id|at_medium|xtor)=/i;
const SCRIPT = /^(?:javascript|vbscript):/i;

/** Each address of a feed is absolute, encoded and well formed; where it leads is for `check-links.ts`. */
export function* checkFeedAddresses(document: Document): Generator<Problem> {
  for (const reference of document.references) {
    if (reference.absolute) yield* checkForm(document, reference);
  }
}

function* checkForm(document: Document, reference: Reference): Generator<Problem> {
  const place = placeOf(document, reference.at);
  const url = reference.url.trim();
  // An empty address is left to the rules of its element; in HTML it means the page itself.
  if (url === "" && reference.embedded !== true) return;
  const rule = ruleOf(reference, url);
  if (rule !== null) yield problem(rule, place, rule === "feed/unknown-scheme" ? schemeIn(url) : { url });
  // An address of another site is quoted as that site gives it.
  if (TRACKING.test(url) && isOwn(document, url)) yield problem("feed/tracking", place, { url });
}

function ruleOf({ embedded, iri, url: written }: Reference, url: string) {
  // Around a text white space is judged by other rules; in an attribute it is a part of the address.
  const isOdd = isOddIri(url) || (iri === true && written !== url);
  if (isOdd && embedded !== true) return "feed/url-character";
  if (!isAbsolute(url)) {
    if (embedded === true) return "feed/relative-reference";
    return iri === true ? "atom/relative-address" : "feed/relative-url";
  }
  if (SCRIPT.test(url)) return "feed/script-address";
  const isWeak = embedded === true;
  if (NOT_ASCII.test(url)) return isWeak || iri === true ? "feed/iri" : "feed/url-not-ascii";
  if (NEVER.test(url)) return isWeak ? "feed/embedded-address" : "feed/url-character";
  if (!hasKnownScheme(url)) return "feed/unknown-scheme";
  if (!isWellFormed(url)) return isWeak ? "feed/embedded-address" : "feed/malformed-url";
  return null;
}

/** A browser repairs `http:/ex.org` and `https:///ex.org`; other readers do not. */
function isWellFormed(url: string): boolean {
  return canParseUrl(url) && (!/^(?:https?|ftp):/i.test(url) || /^\w+:\/\/[^/?#]/.test(url));
}

/** Whether it is of the site that the feed is of. */
function isOwn({ address }: Document, url: string): boolean {
  return canParseUrl(address) && canParseUrl(url) && new URL(address).host === new URL(url).host;
}
