import type { Problem } from "../../base/problem.ts";
import { problem } from "../check-rules.ts";
import { isMediaType } from "../read/media-type.ts";
import { MEDIA } from "../read/namespaces.ts";
import { childrenOf, withDescendants, type XmlElement } from "../read/parse-xml.ts";
import { placeOf, type XmlDocument } from "../read/read-document.ts";
import { checkMediaValues } from "./check-media-values.ts";
import { hasMarkup } from "./markup-in-text.ts";

const MEDIUMS: readonly string[] = ["image", "audio", "video", "document", "executable"];
const WHOLE: readonly string[] = ["fileSize", "width", "height"];
const DECIMAL: readonly string[] = ["bitrate", "duration", "framerate", "samplingrate"];
const TEXTS: ReadonlySet<string> = new Set(["title", "description", "text"]);
const PLAIN: ReadonlySet<string> = new Set(["title", "description", "text", "copyright", "category"]);
const ONCE: ReadonlySet<string> = new Set(["title", "description", "copyright", "adult"]);
const TEXT_TYPES: readonly string[] = ["plain", "html"];
const WITH_ADDRESS: ReadonlySet<string> = new Set(["content", "thumbnail", "player"]);

/** Pictures, sound and film beside a brief, in RSS or Atom. // Media RSS 1.5 */
export function* checkMedia(document: XmlDocument, root: XmlElement): Generator<Problem> {
  for (const element of withDescendants(root)) {
    if (element.uri === MEDIA) yield* checkElement(document, element);
    else if (element.local === "item" || element.local === "channel") yield* checkOnce(document, element);
  }
}

function* checkElement(document: XmlDocument, element: XmlElement): Generator<Problem> {
  const { name, local, attributes, at } = element;
  const place = placeOf(document, at);
  yield* checkOnce(document, element);
  yield* checkMediaValues(element, place);
  if (local === "group" && childrenOf(element, "content", MEDIA).length < 2)
    yield problem("media/group", place);
  const isPlain = PLAIN.has(local) && attributes.get("type") !== "html";
  const shown = isPlain ? [element.text] : [];
  const label = local === "category" ? (attributes.get("label") ?? "") : "";
  for (const found of [...shown, label].filter(hasMarkup))
    yield problem("feed/markup-in-text", place, { found });
  if (TEXTS.has(local)) yield* checkTextType(element, place);
  if (local === "credit") yield* checkRole(element, place);
  if (!WITH_ADDRESS.has(local)) return;
  const hasAddress = (attributes.get("url") ?? "").trim() !== "";
  const isPlayed = childrenOf(element, "player", MEDIA).length > 0;
  if (!hasAddress && local !== "content") yield problem("media/no-address", place, { element: name });
  if (!hasAddress && local === "content" && !isPlayed) {
    yield problem("media/nothing-to-show", place, { element: name });
  }
  const type = attributes.get("type");
  if (type !== undefined && !isMediaType(type)) yield problem("media/type", place, { found: type });
  const medium = attributes.get("medium");
  if (medium !== undefined && !MEDIUMS.includes(medium)) {
    yield problem("media/medium", place, { found: medium, expected: MEDIUMS.join(", ") });
  }
  yield* checkNumbers(element, place);
}

/** A second title, description or copyright of one thing is one too many. */
function* checkOnce(document: XmlDocument, parent: XmlElement): Generator<Problem> {
  const names = new Set<string>();
  for (const { name, local, uri, at } of parent.children) {
    if (uri !== MEDIA || !ONCE.has(local)) continue;
    const values = { element: name, parent: parent.name };
    if (names.has(local)) yield problem("media/repeated-element", placeOf(document, at), values);
    names.add(local);
  }
}

function* checkNumbers({ attributes }: XmlElement, place: Problem["place"]): Generator<Problem> {
  for (const [names, form, rule] of [
    [WHOLE, /^0*[1-9]\d*$/, "media/number"],
    [DECIMAL, /^\d+(?:\.\d+)?$/, "media/decimal"],
  ] as const) {
    for (const attribute of names) {
      const found = attributes.get(attribute);
      if (found !== undefined && !form.test(found)) yield problem(rule, place, { attribute, found });
    }
  }
}

function* checkTextType({ name, attributes }: XmlElement, place: Problem["place"]): Generator<Problem> {
  const found = attributes.get("type");
  if (found === undefined || TEXT_TYPES.includes(found)) return;
  yield problem("media/text-type", place, { element: name, found, expected: TEXT_TYPES.join(", ") });
}

/** The roles of the EBU's list, and those of others, are in small letters. // Media RSS 1.5, media:credit */
function* checkRole({ attributes }: XmlElement, place: Problem["place"]): Generator<Problem> {
  const found = attributes.get("role") ?? "";
  const expected = found.toLowerCase();
  if (found !== expected) yield problem("media/credit-role", place, { found, expected });
}
