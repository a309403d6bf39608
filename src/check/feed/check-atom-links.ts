import type { Problem } from "../../base/problem.ts";
import { problem } from "../check-rules.ts";
import { FEED_FORMATS } from "../read/feed-formats.ts";
import { isMediaType } from "../read/media-type.ts";
import { withDescendants, type XmlElement } from "../read/parse-xml.ts";
import { placeOf, type XmlDocument } from "../read/read-document.ts";
import { isAbsolute } from "../read/reference.ts";
import { isAtom } from "./atom-parts.ts";
import { isRegistered } from "./link-relations.ts";
import { hasMarkup } from "./markup-in-text.ts";

const RELATION = /^[a-z][a-z0-9._-]*$/i;
/** What a link in XML may call the feed itself. */
const SELF_TYPES: ReadonlySet<string> = new Set([
  FEED_FORMATS.atom.mediaType,
  FEED_FORMATS.rss.mediaType,
  "application/rdf+xml",
]);

/** The links of Atom, in RSS as in Atom: where they lead, how, and of what type. // RFC 4287 § 4.2.7 */
export function* checkAtomLinks(document: XmlDocument, root: XmlElement): Generator<Problem> {
  for (const element of withDescendants(root)) {
    if (isAtom(element) && element.local === "link") yield* checkLink(document, element);
  }
}

function* checkLink(document: XmlDocument, { name, attributes, text, at }: XmlElement): Generator<Problem> {
  const place = placeOf(document, at);
  const { href, rel = "alternate", type, length, title } = Object.fromEntries(attributes);
  if (href === undefined) yield problem("atom/link-href", place);
  for (const attribute of ["rel", "title"]) {
    const isBlank = attributes.get(attribute)?.trim() === "";
    if (isBlank) yield problem("atom/blank-attribute", place, { element: name, attribute });
  }
  if (title !== undefined && hasMarkup(title)) yield problem("feed/markup-in-text", place, { found: title });
  if (text.trim() !== "") yield problem("atom/link-text", place, { found: text.trim() });
  if (!RELATION.test(rel) && !isAbsolute(rel)) yield problem("atom/link-rel", place, { found: rel });
  else if (!isRegistered(rel) && !isAbsolute(rel))
    yield problem("atom/unregistered-rel", place, { found: rel });
  if (type !== undefined) yield* checkType(type, rel, place);
  if (length !== undefined && !/^\d+$/.test(length)) {
    yield problem("atom/link-length", place, { found: length });
  }
  if (rel !== "enclosure") return;
  for (const attribute of ["type", "length"]) {
    if (!attributes.has(attribute)) yield problem("atom/enclosure", place, { attribute });
  }
}

function* checkType(found: string, rel: string, place: Problem["place"]): Generator<Problem> {
  if (!isMediaType(found)) yield problem("atom/media-type", place, { found });
  else if (rel === "self" && !SELF_TYPES.has(found.split(";")[0]?.trim().toLowerCase() ?? "")) {
    yield problem("feed/self-type", place, { found });
  }
}
