import type { Problem } from "../../base/problem.ts";
import { problem } from "../check-rules.ts";
import { ATOM } from "../read/namespaces.ts";
import { childrenOf, type XmlElement } from "../read/parse-xml.ts";
import { placeOf, type XmlDocument } from "../read/read-document.ts";
import { isAbsolute } from "../read/reference.ts";

/** // RFC 4151 § 2.1 */
const TAG = /^tag:(?:[\w.-]+@)?[a-z0-9.-]+,\d{4}(?:-\d\d(?:-\d\d)?)?:[\w;/?:@&=+$.\-!~*'(),%]*(?:#\S*)?$/i;
/** // RFC 9562 § 4 */
const UUID = /^urn:uuid:[\da-f]{8}-[\da-f]{4}-[\da-f]{4}-[\da-f]{4}-[\da-f]{12}$/i;

/** The ids of a feed and of its entries: absolute, well formed, each once. // RFC 4287 § 4.2.6 */
export function* checkAtomIds(
  document: XmlDocument,
  root: XmlElement,
  entries: readonly XmlElement[],
): Generator<Problem> {
  const ids = new Set<string>();
  for (const parent of [root, ...entries]) {
    for (const { text, at } of childrenOf(parent, "id", ATOM)) {
      const found = text.trim();
      if (found === "") continue;
      const place = placeOf(document, at);
      yield* checkForm(found, place);
      if (parent === root) continue;
      if (ids.has(found)) yield problem("atom/duplicate-id", place, { found });
      ids.add(found);
    }
  }
}

function* checkForm(found: string, place: Problem["place"]): Generator<Problem> {
  if (!isAbsolute(found)) yield problem("atom/id", place, { found });
  else if (/^tag:/i.test(found) && !TAG.test(found)) yield problem("atom/tag", place, { found });
  else if (/^urn:uuid:/i.test(found) && !UUID.test(found)) yield problem("atom/uuid", place, { found });
  else {
    const expected = normalOf(found);
    if (expected !== found) yield problem("atom/id-not-normal", place, { found, expected });
  }
}

/** The one form of a web address that machines compare: small letters in the name, no default port, a path. // RFC 4287 § 4.2.6.1 */
function normalOf(id: string): string {
  // Ids of other schemes, and with characters that an address would encode, are left as they are.
  return /^https?:\/\/[\x21-\x7e]+$/i.test(id) && URL.canParse(id) ? new URL(id).href : id;
}
