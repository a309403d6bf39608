import type { Problem } from "../problem.ts";
import { hasMarkup } from "./check-feed-content.ts";
import { problem } from "./check-rules.ts";
import { isMediaType } from "./read/media-type.ts";
import { childrenOf, isWhole, withDescendants, type XmlElement } from "./read/parse-xml.ts";
import { MEDIA } from "./read/references-of-feed.ts";
import { type Document, isFeed, placeOf, type XmlDocument } from "./read-document.ts";

const MEDIUMS: readonly string[] = ["image", "audio", "video", "document", "executable"];
const NUMBERS: readonly string[] = ["fileSize", "width", "height", "bitrate", "duration"];

/** Pictures, sound and film beside a brief, in RSS or Atom. // Media RSS 1.5; standards R31 */
export function* checkMedia(document: Document): Generator<Problem> {
  if (document.kind !== "xml" || !isFeed(document) || !isWhole(document.parsed)) return;
  if (document.parsed.root === null) return;
  for (const element of withDescendants(document.parsed.root)) {
    if (element.uri === MEDIA) yield* checkElement(document, element);
  }
}

function* checkElement(document: XmlDocument, element: XmlElement): Generator<Problem> {
  const { name, local, attributes, at } = element;
  const place = placeOf(document, at);
  if (local === "group" && childrenOf(element, "content", MEDIA).length < 2)
    yield problem("media/group", place);
  const isPlain = (local === "description" || local === "title") && attributes.get("type") !== "html";
  if (isPlain && hasMarkup(element.text))
    yield problem("feed/markup-in-text", place, { found: element.text });
  if (local !== "content" && local !== "thumbnail") return;
  const isPlayed = childrenOf(element, "player", MEDIA).length > 0;
  const hasAddress = (attributes.get("url") ?? "").trim() !== "";
  if (!hasAddress && !isPlayed) yield problem("media/no-address", place, { element: name });
  const type = attributes.get("type");
  if (type !== undefined && !isMediaType(type)) yield problem("media/type", place, { found: type });
  const medium = attributes.get("medium");
  if (medium !== undefined && !MEDIUMS.includes(medium)) {
    yield problem("media/medium", place, { found: medium, expected: MEDIUMS.join(", ") });
  }
  for (const attribute of NUMBERS) {
    const found = attributes.get(attribute);
    if (found === undefined || /^\d+$/.test(found)) continue;
    yield problem("media/number", place, { attribute, found });
  }
}
