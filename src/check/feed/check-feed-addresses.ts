import type { Problem } from "../../base/problem.ts";
import { problem } from "../check-rules.ts";
import { type Document, placeOf } from "../read/read-document.ts";
import { isAbsolute, type Reference } from "../read/reference.ts";

const NOT_ASCII = /\P{ASCII}/u;
/** // RFC 3986 § 2 */
const NEVER = /[^\x21-\x7e]|["<>\\^`{|}]/;
const TRACKING = /[?&;](?:utm_[a-z]+|fbclid|gclid|mc_[ce]id|at_medium|xtor)=/i;
const SCRIPT = /^(?:javascript|vbscript):/i;
/** The schemes that feeds use; any other is mostly one of these misspelt. // IANA, Uniform Resource Identifier Schemes */
const SCHEMES: ReadonlySet<string> = new Set(
  (
    "http https mailto tel sms tag urn data ftp sftp geo xmpp sip sips news nntp magnet doi info acct ni cid mid file irc ircs webcal feed " +
    "matrix at gemini gopher ipfs bitcoin facetime skype whatsapp signal tg intent view-source about blob ws wss git ssh svn rtsp rtmp mms"
  ).split(" "),
);

/** Each address of a feed is absolute, encoded and well formed; where it leads is for `check-links.ts`. */
export function* checkFeedAddresses(document: Document): Generator<Problem> {
  for (const reference of document.references) {
    if (reference.absolute) yield* checkForm(document, reference);
  }
}

function* checkForm(document: Document, { url: written, embedded, at }: Reference): Generator<Problem> {
  const place = placeOf(document, at);
  const url = written.trim();
  // An empty address is left to the rules of its element; in HTML it means the page itself.
  if (url === "" && embedded !== true) return;
  if (!isAbsolute(url)) {
    yield problem(embedded === true ? "feed/relative-reference" : "feed/relative-url", place, { url });
  } else if (SCRIPT.test(url)) yield problem("feed/script-address", place, { url });
  else if (NOT_ASCII.test(url)) yield problem("feed/url-not-ascii", place, { url });
  else if (NEVER.test(url)) yield problem("feed/url-character", place, { url });
  else if (!SCHEMES.has(schemeOf(url))) {
    yield problem("feed/unknown-scheme", place, { url, found: `${schemeOf(url)}:` });
  } else if (!isWellFormed(url)) yield problem("feed/malformed-url", place, { url });
  // An address of another site is quoted as that site gives it.
  if (TRACKING.test(url) && isOwn(document, url)) yield problem("feed/tracking", place, { url });
}

function schemeOf(url: string): string {
  return url.slice(0, url.indexOf(":")).toLowerCase();
}

/** A browser repairs `http:/ex.org` and `https:///ex.org`; other readers do not. */
function isWellFormed(url: string): boolean {
  return URL.canParse(url) && (!/^(?:https?|ftp):/i.test(url) || /^\w+:\/\/[^/?#]/.test(url));
}

/** Whether it is of the site that the feed is of. */
function isOwn({ address }: Document, url: string): boolean {
  return URL.canParse(address) && URL.canParse(url) && new URL(address).host === new URL(url).host;
}
