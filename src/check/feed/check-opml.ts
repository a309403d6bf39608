import type { Problem } from "../../base/problem.ts";
import { problem } from "../check-rules.ts";
import { childrenOf, withDescendants, type XmlElement } from "../read/parse-xml.ts";
import { placeOf, type XmlDocument } from "../read/read-document.ts";

/** The list of a site's feeds. // OPML 2.0 */
export function* checkOpml(document: XmlDocument, root: XmlElement): Generator<Problem> {
  const found = root.attributes.get("version") ?? "";
  if (found !== "2.0") yield problem("opml/version", placeOf(document, root.at), { found, expected: "2.0" });
  const [head] = childrenOf(root, "head");
  const [body] = childrenOf(root, "body");
  if (head === undefined || !childrenOf(head, "title").some(({ text }) => text.trim() !== "")) {
    yield missing(document, head ?? root, head === undefined ? "head" : "title");
  }
  if (body === undefined || childrenOf(body, "outline").length === 0) {
    yield missing(document, body ?? root, body === undefined ? "body" : "outline");
  }
  if (body !== undefined) yield* checkOutlines(document, body);
}

function missing(document: XmlDocument, parent: XmlElement, element: string): Problem {
  return problem("opml/missing-element", placeOf(document, parent.at), { element, parent: parent.name });
}

function* checkOutlines(document: XmlDocument, body: XmlElement): Generator<Problem> {
  const addresses = new Set<string>();
  for (const { name, attributes, at } of withDescendants(body)) {
    if (name !== "outline") continue;
    const place = placeOf(document, at);
    if ((attributes.get("text") ?? "").trim() === "") yield problem("opml/no-text", place);
    const address = (attributes.get("xmlUrl") ?? "").trim();
    if (attributes.get("type") === "rss" && address === "") yield problem("opml/no-address", place);
    if (address !== "" && addresses.has(address))
      yield problem("opml/repeated-feed", place, { found: address });
    addresses.add(address);
  }
}
