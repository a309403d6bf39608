import { canParseUrl } from "../../base/can-parse-url.ts";
import type { Problem } from "../../base/problem.ts";
import { problem } from "../check-rules.ts";
import { ATOM } from "../read/namespaces.ts";
import { childrenOf, type XmlElement } from "../read/parse-xml.ts";
import { placeOf, type XmlDocument } from "../read/read-document.ts";
import { isAbsolute } from "../read/reference.ts";
import { hasKnownScheme, isOddIri, schemeIn } from "./uri-schemes.ts";

/** // RFC 4151 § 2.1 */
const TAG = /^tag:(?:[\w.-]+@)?[a-z0-9.-]+,\d{4}(?:-\d\d(?:-\d\d)?)?:[\w;/?:@&=+$.\-!~*'(),%]*(?:#\S*)?$/i;
/** // RFC 8141 § 2 */
const URN = /^urn:[a-z\d][a-z\d-]{1,31}:(?:[\w()+,.:=@;$!*'~&/-]|%[\da-f]{2})+(?:[?#].*)?$/i;
/** // RFC 9562 § 4 */
const UUID = /^urn:uuid:[\da-f]{8}-[\da-f]{4}-[\da-f]{4}-[\da-f]{4}-[\da-f]{12}$/i;

/** The ids of a feed and of its entries: absolute, well formed, each once. // RFC 4287 § 4.2.6 */
export function* checkAtomIds(
  document: XmlDocument,
  root: XmlElement,
  entries: readonly XmlElement[],
): Generator<Problem> {
  const ids = new Set<string>();
  if (haveOneId(entries)) {
    yield problem("atom/one-id-for-all", placeOf(document, root.at), { found: idOf(entries[0]) });
  }
  for (const parent of [root, ...entries]) {
    for (const { text, at } of childrenOf(parent, "id", ATOM)) {
      const found = text.trim();
      const place = placeOf(document, at);
      if (found === "") {
        yield problem("atom/id", place, { found });
        continue;
      }
      yield* checkForm(found, place);
      if (parent === root || haveOneId(entries)) continue;
      if (ids.has(found)) yield problem("atom/duplicate-id", place, { found });
      ids.add(found);
    }
  }
}

/** A feed of this many entries that have one id is meant to have several. */
const MANY = 10;

function haveOneId(entries: readonly XmlElement[]): boolean {
  return entries.length >= MANY && new Set(entries.map(idOf)).size === 1;
}

function idOf(entry: XmlElement | undefined): string {
  return entry === undefined ? "" : (childrenOf(entry, "id", ATOM)[0]?.text.trim() ?? "");
}

function* checkForm(found: string, place: Problem["place"]): Generator<Problem> {
  if (!isAbsolute(found)) yield problem("atom/id", place, { found });
  else if (/^tag:/i.test(found) && !TAG.test(found)) yield problem("atom/tag", place, { found });
  else if (/^urn:uuid:/i.test(found) && !UUID.test(found)) yield problem("atom/uuid", place, { found });
  else if (/^urn:/i.test(found) && !URN.test(found)) yield problem("atom/urn", place, { found });
  else if (isOddIri(found)) yield problem("feed/url-character", place, { url: found });
  else if (!hasKnownScheme(found)) yield problem("feed/unknown-scheme", place, schemeIn(found));
  else {
    const expected = normalOf(found);
    if (expected !== found) yield problem("atom/id-not-normal", place, { found, expected });
  }
}

/**
 * The one form of a web address that machines compare: small letters in the name, no default port, a path, nothing encoded that need not be.
 * // RFC 4287 § 4.2.6.1, RFC 3986 § 6.2.2
 */
function normalOf(id: string): string {
  // Ids of other schemes, and with characters that an address would encode, are left as they are.
  if (!/^https?:\/\/[\x21-\x7e]+$/i.test(id) || !canParseUrl(id)) return id;
  return new URL(id).href.replace(/(?:%[\da-f]{2})+/gi, (encoded) => {
    const text = percentDecoded(encoded);
    // What is no text stays, in capitals.
    if (text === null) return encoded.toUpperCase();
    return [...text.normalize()]
      .map((character) => (/[\w.~-]/.test(character) ? character : percentEncoded(character)))
      .join("");
  });
}

function percentDecoded(encoded: string): string | null {
  try {
    return decodeURIComponent(encoded);
  } catch {
    return null;
  }
}

/** Of each character, also those that `encodeURIComponent` leaves. */
function percentEncoded(character: string): string {
  const bytes = [...new TextEncoder().encode(character)];
  return bytes.map((byte) => `%${byte.toString(16).toUpperCase().padStart(2, "0")}`).join("");
}
