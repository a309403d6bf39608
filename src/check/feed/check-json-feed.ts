import type { Problem, Text } from "../../base/problem.ts";
import { problem } from "../check-rules.ts";
import { isLanguageCode } from "../read/language-code.ts";
import { isMediaType } from "../read/media-type.ts";
import { parseRfc3339 } from "../read/parse-date.ts";
import { DEEPEST_JSON, itemsOf, type JsonNode, memberOf, stringOf } from "../read/parse-json.ts";
import { START } from "../read/position.ts";
import { type JsonDocument, placeOf } from "../read/read-document.ts";
import { membersBelow } from "../read/references-of-feed.ts";
import { checkJsonSelf } from "./check-self.ts";
import { ATTACHMENT, AUTHOR, FEED, HUB, ITEM, type Kind, type Shape } from "./json-feed-shapes.ts";
import { hasMarkup } from "./markup-in-text.ts";

const VERSION = "https://jsonfeed.org/version/1.1";
const KIND_NAMES: Readonly<Record<Kind, Text>> = {
  object: { fr: "un groupe entre accolades", en: "a group in braces" },
  array: { fr: "une liste", en: "a list" },
  string: { fr: "un texte", en: "a text" },
  number: { fr: "un nombre", en: "a number" },
  boolean: { fr: "« vrai » ou « faux »", en: "“true” or “false”" },
  null: { fr: "vide", en: "empty" },
};
const PLAIN: ReadonlySet<string> = new Set(["title", "summary", "description", "name"]);
/** // JSON Feed 1.1, Extensions */
const EXTENSION = /^_[a-z][^.]*$/i;
const DATES: ReadonlySet<string> = new Set(["date_published", "date_modified"]);

/** Every JSON file parses, and JSON feeds are JSON Feed 1.1. */
export function* checkJsonFeed(document: JsonDocument): Generator<Problem> {
  const { parsed, text } = document;
  if (!parsed.ok) {
    const place = placeOf(document, parsed.at);
    if (parsed.tooDeep) yield problem("feed/too-deep", place, { limit: DEEPEST_JSON });
    else yield problem("json/not-well-formed", place);
    return;
  }
  for (const { name, at } of parsed.repeated) {
    yield problem("json/repeated-key", placeOf(document, at), { member: name });
  }
  if (!document.isFeed) return;
  const feed = parsed.root;
  if (!/[^\n]\n$/.test(text)) yield problem("json-feed/final-newline", placeOf(document, START));
  yield* checkShape(document, feed, FEED);
  yield* checkVersion(document, feed);
  yield* checkJsonSelf(document, feed);
  yield* checkNext(document, feed);
  const items = itemsOf(memberOf(feed, "items"));
  for (const item of items) yield* checkItem(document, item);
  yield* checkIds(document, items);
  for (const hub of itemsOf(memberOf(feed, "hubs"))) yield* checkShape(document, hub, HUB);
  for (const [name, node] of membersBelow(feed)) yield* checkMember(document, name, node);
}

/** Each member is of its type and not empty, the required ones are there, and no others but extensions. */
function* checkShape(document: JsonDocument, node: JsonNode, shape: Shape): Generator<Problem> {
  if (node.kind !== "object") {
    const values = { member: shape.name, found: KIND_NAMES[node.kind], expected: KIND_NAMES.object };
    yield problem("json-feed/wrong-type", placeOf(document, node.at), values);
    return;
  }
  const known: Readonly<Record<string, Kind>> = { ...shape.required, ...shape.optional };
  for (const member of Object.keys(shape.required)) {
    if (!node.members.has(member))
      yield problem("json-feed/missing-member", placeOf(document, node.at), { member });
  }
  for (const [member, found] of node.members) {
    const place = placeOf(document, found.at);
    const kind = known[member];
    if (kind === undefined) {
      // `author`, of version 1, has a rule of its own.
      if (!EXTENSION.test(member) && member !== "author") {
        yield problem("json-feed/unknown-member", place, { member });
      }
    } else if (found.kind !== kind) {
      const values = { member, found: KIND_NAMES[found.kind], expected: KIND_NAMES[kind] };
      yield problem("json-feed/wrong-type", place, values);
    } else if (found.kind === "string" && found.value.trim() === "") {
      yield problem("json-feed/missing-member", place, { member });
    }
  }
}

function* checkVersion(document: JsonDocument, feed: JsonNode): Generator<Problem> {
  const version = memberOf(feed, "version");
  if (version?.kind !== "string" || feed.kind !== "object") return;
  const place = placeOf(document, version.at);
  if (version.value !== VERSION) {
    yield problem("json-feed/version", place, { found: version.value, expected: VERSION });
  }
  if ([...feed.members.keys()][0] !== "version") yield problem("json-feed/version-first", place);
}

function* checkNext(document: JsonDocument, feed: JsonNode): Generator<Problem> {
  const next = memberOf(feed, "next_url");
  if (next?.kind === "string" && [document.address, stringOf(feed, "feed_url")].includes(next.value)) {
    yield problem("json-feed/next-url", placeOf(document, next.at));
  }
}

function* checkItem(document: JsonDocument, item: JsonNode): Generator<Problem> {
  yield* checkShape(document, item, ITEM);
  if (item.kind !== "object") return;
  if (!item.members.has("content_html") && !item.members.has("content_text")) {
    yield problem("json-feed/no-content", placeOf(document, item.at));
  }
  const [published, updated] = [
    stringOf(item, "date_published") ?? "",
    stringOf(item, "date_modified") ?? "",
  ];
  const [first, last] = [parseRfc3339(published), parseRfc3339(updated)];
  if (first !== null && last !== null && last < first) {
    const place = placeOf(document, memberOf(item, "date_modified")?.at ?? item.at);
    yield problem("json-feed/modified-before-published", place, { updated, published });
  }
  for (const tag of itemsOf(memberOf(item, "tags"))) {
    const place = placeOf(document, tag.at);
    if (tag.kind !== "string") {
      const values = { member: "tags", found: KIND_NAMES[tag.kind], expected: KIND_NAMES.string };
      yield problem("json-feed/wrong-type", place, values);
    } else if (hasMarkup(tag.value)) yield problem("feed/markup-in-text", place, { found: tag.value });
  }
  for (const attachment of itemsOf(memberOf(item, "attachments")))
    yield* checkAttachment(document, attachment);
}

function* checkAttachment(document: JsonDocument, attachment: JsonNode): Generator<Problem> {
  yield* checkShape(document, attachment, ATTACHMENT);
  const type = memberOf(attachment, "mime_type");
  if (type?.kind === "string" && type.value.trim() !== "" && !isMediaType(type.value)) {
    yield problem("media/type", placeOf(document, type.at), { found: type.value });
  }
  for (const member of ["size_in_bytes", "duration_in_seconds"]) {
    const node = memberOf(attachment, member);
    if (node?.kind !== "number") continue;
    const isPossible = node.value >= 0 && (member !== "size_in_bytes" || Number.isInteger(node.value));
    if (isPossible) continue;
    yield problem("json-feed/number", placeOf(document, node.at), { member, found: String(node.value) });
  }
}

/** Only ids that are strings are compared; another kind is reported by the shape. */
function* checkIds(document: JsonDocument, items: readonly JsonNode[]): Generator<Problem> {
  const ids = new Set<string>();
  for (const item of items) {
    const id = memberOf(item, "id");
    if (id?.kind !== "string" || id.value.trim() === "") continue;
    if (ids.has(id.value))
      yield problem("json-feed/duplicate-id", placeOf(document, id.at), { found: id.value });
    ids.add(id.value);
  }
}

/** The form of a member, wherever it stands. */
function* checkMember(document: JsonDocument, name: string, node: JsonNode): Generator<Problem> {
  const place = placeOf(document, node.at);
  if (name === "author") yield problem("json-feed/old-author", place);
  if (name === "authors") yield* checkAuthors(document, node);
  if (node.kind !== "string") return;
  if (name === "language" && node.value.trim() !== "" && !isLanguageCode(node.value)) {
    yield problem("feed/language", place, { found: node.value });
  }
  if (DATES.has(name) && node.value.trim() !== "" && parseRfc3339(node.value) === null) {
    yield problem("json-feed/date", place, { found: node.value });
  }
  if (PLAIN.has(name) && hasMarkup(node.value))
    yield problem("feed/markup-in-text", place, { found: node.value });
}

function* checkAuthors(document: JsonDocument, authors: JsonNode): Generator<Problem> {
  for (const author of itemsOf(authors)) {
    yield* checkShape(document, author, AUTHOR);
    if (author.kind !== "object") continue;
    const hasName = Object.keys(AUTHOR.optional).some(
      (member) => (stringOf(author, member) ?? "").trim() !== "",
    );
    if (!hasName) yield problem("json-feed/empty-author", placeOf(document, author.at));
  }
}
