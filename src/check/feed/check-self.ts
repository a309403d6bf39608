import type { Problem } from "../../base/problem.ts";
import { problem } from "../check-rules.ts";
import { ATOM } from "../read/namespaces.ts";
import { itemsOf, type JsonNode, memberOf, stringOf } from "../read/parse-json.ts";
import { childrenOf, type XmlElement } from "../read/parse-xml.ts";
import type { Position } from "../read/position.ts";
import { type Document, type JsonDocument, placeOf, type XmlDocument } from "../read/read-document.ts";
import { isAbsolute } from "../read/reference.ts";
import { baseOf, resolvedFrom } from "../read/xml-base.ts";

interface Address {
  readonly url: string;
  readonly at: Position;
}

/** An Atom feed, or an RSS channel, gives its own address in one link `self`, and its hubs. // RFC 4287 § 4.1.1, WebSub § 4 */
export function* checkSelf(document: XmlDocument, parent: XmlElement): Generator<Problem> {
  const [self, ...others] = linksOf(document, parent, "self");
  if (self === undefined) yield problem("feed/no-self", placeOf(document, parent.at));
  for (const { at } of others) yield problem("feed/repeated-self", placeOf(document, at));
  if (self !== undefined) {
    const { url: found, at } = self;
    if (!isAbsolute(found)) yield problem("feed/relative-self", placeOf(document, at), { found });
    yield* checkAddress(document, { url: resolvedFrom(found, document.address), at });
  }
  yield* checkHubs(
    document,
    linksOf(document, parent, "hub").filter(({ url }) => url !== ""),
  );
}

/** The same of a JSON Feed; that `feed_url` is required is reported by its shape. // JSON Feed 1.1, feed_url, hubs */
export function* checkJsonSelf(document: JsonDocument, feed: JsonNode): Generator<Problem> {
  const self = memberOf(feed, "feed_url");
  if (self?.kind === "string" && self.value !== "") {
    yield* checkAddress(document, { url: self.value, at: self.at });
  }
  const hubs = itemsOf(memberOf(feed, "hubs")).flatMap((hub): readonly Address[] => {
    const url = stringOf(hub, "url");
    return url === null || url === "" ? [] : [{ url, at: hub.at }];
  });
  yield* checkHubs(document, hubs);
}

/** The address that a feed gives as its own; null if it gives none. */
export function selfOf(document: XmlDocument): string | null {
  const { root } = document.parsed;
  const parent = root?.local === "rss" ? childrenOf(root, "channel")[0] : root;
  return parent === undefined || parent === null ? null : (linksOf(document, parent, "self")[0]?.url ?? null);
}

function* checkAddress(document: Document, { url: found, at }: Address): Generator<Problem> {
  const expected = document.address;
  if (found !== expected) yield problem("feed/self-address", placeOf(document, at), { found, expected });
}

function* checkHubs(document: Document, hubs: readonly Address[]): Generator<Problem> {
  const addresses = new Set<string>();
  for (const { url: found, at } of hubs) {
    const isUsable = /^https?:\/\//i.test(found) && found !== document.address && !addresses.has(found);
    // A relative address has a rule of its own.
    if (!isUsable && isAbsolute(found)) {
      yield problem("feed/hub", placeOf(document, at), { found });
    }
    addresses.add(found);
  }
}

/** Those of a relation that have an address; a relative one is resolved where an `xml:base` gives its beginning. */
function linksOf(document: XmlDocument, parent: XmlElement, rel: string): readonly Address[] {
  const { root } = document.parsed;
  const above = root === null || root === parent ? [parent] : [root, parent];
  return childrenOf(parent, "link", ATOM).flatMap((link): readonly Address[] => {
    const written = link.attributes.get("href");
    if (written === undefined || link.attributes.get("rel") !== rel) return [];
    return [{ url: resolvedFrom(written, baseOf([...above, link], document.address)), at: link.at }];
  });
}
