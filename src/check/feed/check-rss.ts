import { ownValue } from "../../base/own-value.ts";
import type { Problem } from "../../base/problem.ts";
import { problem } from "../check-rules.ts";
import { CONTENT, DC } from "../read/namespaces.ts";
import { childrenOf, withDescendants, type XmlElement } from "../read/parse-xml.ts";
import { placeOf, type XmlDocument } from "../read/read-document.ts";
import { checkHistory } from "./check-history.ts";
import { checkRssChannel } from "./check-rss-channel.ts";
import { checkGuids, checkRssItem } from "./check-rss-item.ts";
import { checkSaidTwice } from "./check-said-twice.ts";
import { checkSelf } from "./check-self.ts";
import { isMarkedUp } from "./markup-in-text.ts";
import { childTextOf, isCore, PARTS, RSS_ATTRIBUTES } from "./rss-parts.ts";

const NEEDLESS: ReadonlySet<string> = new Set(["cloud", "rating", "skipHours", "skipDays", "comments"]);
/** Elements that may stand several times in one parent; a second enclosure has a rule of its own. */
const REPEATABLE: ReadonlySet<string> = new Set(["item", "category", "enclosure", "hour", "day"]);
/** Elements whose content is in attributes or children. */
const MAY_BE_EMPTY: ReadonlySet<string> = new Set(
  // A language, an id or times to skip that are empty have rules of their own.
  "enclosure cloud channel item language guid ttl skipHours skipDays".split(" "),
);
const IMAGE_SIZES = [
  { element: "width", rule: "rss/image-width", most: 144 },
  { element: "height", rule: "rss/image-height", most: 400 },
] as const;
const PICTURE = /\.(?:gif|jpe?g|png)$/i;

/** RSS 2.0 with its Best Practices Profile. */
export function* checkRss(document: XmlDocument, root: XmlElement): Generator<Problem> {
  const place = placeOf(document, root.at);
  if (root.uri !== "") {
    yield problem("rss/namespace", place, { found: root.uri });
    return;
  }
  const version = root.attributes.get("version") ?? "";
  if (version !== "2.0") {
    const w3c = root.attributes.has("version") ? "InvalidRSSVersion" : "MissingAttribute";
    yield problem("rss/version", place, { found: version, expected: "2.0" }, w3c);
  }
  const channels = childrenOf(root, "channel");
  if (channels.length === 0) yield problem("rss/channel", place);
  for (const element of withDescendants(root)) {
    if (isCore(element)) yield* checkParts(document, element);
    else yield* checkBorrowed(document, element);
  }
  const [channel] = channels;
  if (channel === undefined) return;
  yield* checkChannel(document, channel);
  const items = childrenOf(channel, "item");
  for (const item of items) yield* checkRssItem(document, item);
  yield* checkGuids(document, items);
  yield* checkHistory(document, channel, items);
}

/** Each child of a core element belongs there, stands once and is not empty. */
function* checkParts(document: XmlDocument, parent: XmlElement): Generator<Problem> {
  const parts = ownValue(PARTS, parent.name) ?? [];
  const names = new Set<string>();
  for (const child of parent.children) {
    const { name, uri, at, text, children } = child;
    const place = placeOf(document, at);
    const core = isCore(child);
    const isRepeated = names.has(name);
    const values = { element: name, parent: parent.name };
    names.add(name);
    if (core && !parts.includes(name)) {
      yield problem("rss/unexpected-element", place, values);
      continue;
    }
    if ((core || uri === CONTENT) && isRepeated && !REPEATABLE.has(name)) {
      yield problem("rss/repeated-element", place, values);
    }
    const isNothing = text.trim() === "" && children.length === 0;
    const isBlank = core && isNothing && !MAY_BE_EMPTY.has(name);
    if (isBlank) yield problem("rss/blank-element", place, values);
  }
  for (const attribute of parent.attributes.keys()) {
    if (attribute.includes(":") || ownValue(RSS_ATTRIBUTES, parent.name)?.includes(attribute)) continue;
    yield problem("rss/unexpected-attribute", placeOf(document, parent.at), {
      element: parent.name,
      attribute,
    });
  }
}

/** What an element of another vocabulary holds belongs to some vocabulary. */
function* checkBorrowed(document: XmlDocument, parent: XmlElement): Generator<Problem> {
  for (const child of parent.children.filter((one) => isCore(one) && one.name !== "item")) {
    const values = { element: child.name, parent: parent.name };
    yield problem("rss/no-namespace", placeOf(document, child.at), values);
  }
}

function* checkChannel(document: XmlDocument, channel: XmlElement): Generator<Problem> {
  for (const [element, rule] of [
    ["title", "rss/missing-title"],
    ["link", "rss/missing-link"],
    ["description", "rss/missing-description"],
  ] as const) {
    const isMissing = childrenOf(channel, element).length === 0;
    if (isMissing) yield problem(rule, placeOf(document, channel.at), { parent: channel.name });
  }
  const firstItem = channel.children.findIndex(({ name }) => name === "item");
  for (const [index, child] of channel.children.entries()) {
    const { name: element, at } = child;
    const place = placeOf(document, at);
    if (firstItem !== -1 && index > firstItem && element !== "item") {
      yield problem("rss/misplaced-item", place, { element });
    }
    if (!isCore(child)) continue;
    if (element === "textInput") yield problem("rss/text-input", place);
    if (NEEDLESS.has(element) || element === "pubDate")
      yield problem("rss/needless-element", place, { element });
    if (element === "description" && isMarkedUp(child))
      yield problem("feed/markup-in-text", place, { found: child.text });
    if (element === "image") yield* checkImage(document, channel, child);
  }
  yield* checkRssChannel(document, channel);
  yield* checkSelf(document, channel);
  yield* checkSaidTwice(document, channel);
  yield* checkLanguage(document, channel);
}

/** A channel states its language, in one of three ways. */
function* checkLanguage(document: XmlDocument, channel: XmlElement): Generator<Problem> {
  const hasLanguage =
    childrenOf(channel, "language").length > 0 ||
    childrenOf(channel, "language", DC).length > 0 ||
    channel.attributes.has("xml:lang") ||
    (document.parsed.root?.attributes.has("xml:lang") ?? false);
  if (!hasLanguage) yield problem("rss/no-language", placeOf(document, channel.at));
}

/** The logo repeats the channel's title and link, and keeps within the sizes of 1999. */
function* checkImage(document: XmlDocument, channel: XmlElement, image: XmlElement): Generator<Problem> {
  const place = placeOf(document, image.at);
  for (const element of ["url", "title", "link"]) {
    if (childrenOf(image, element).length === 0) yield problem("rss/image-missing", place, { element });
  }
  for (const [element, rule] of [
    ["title", "rss/image-title"],
    ["link", "rss/image-link"],
  ] as const) {
    const [expected, found] = [childTextOf(channel, element), childTextOf(image, element)];
    if (found !== "" && found !== expected) yield problem(rule, place, { found, expected });
  }
  for (const description of childrenOf(image, "description").filter(isMarkedUp)) {
    yield problem("feed/markup-in-text", placeOf(document, description.at), { found: description.text });
  }
  for (const { element, rule, most } of IMAGE_SIZES) {
    const found = childTextOf(image, element);
    if (found === "" || (/^\d+$/.test(found) && Number(found) >= 1 && Number(found) <= most)) continue;
    yield problem(rule, place, { found, expected: `1–${most}` });
  }
  const url = childTextOf(image, "url");
  const file =
    url
      .replace(/[?#].*$/, "")
      .split("/")
      .at(-1) ?? "";
  if (file.includes(".") && !PICTURE.test(file)) yield problem("rss/image-format", place, { found: url });
}
