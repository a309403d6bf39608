import type { Problem } from "../problem.ts";
import { problem } from "./check-rules.ts";
import { childrenOf, type XmlElement } from "./read/parse-xml.ts";
import { ATOM } from "./read/references-of-feed.ts";
import { placeOf, type XmlDocument } from "./read-document.ts";

/** An Atom feed, or an RSS channel, gives its own address in a link `self`. // R10, RFC 4287 § 4.1.1 */
export function* checkSelf(document: XmlDocument, parent: XmlElement): Generator<Problem> {
  const selves = childrenOf(parent, "link", ATOM).filter((link) => link.attributes.get("rel") === "self");
  const [self] = selves;
  const found = self?.attributes.get("href") ?? "";
  if (selves.length === 1 && found === document.address) return;
  yield problem("feed/self-address", placeOf(document, self?.at ?? parent.at), {
    found,
    expected: document.address,
  });
}
