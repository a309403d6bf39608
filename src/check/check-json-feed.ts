import type { Problem, Text } from "../problem.ts";
import { hasMarkup } from "./check-feed-content.ts";
import { problem } from "./check-rules.ts";
import { parseRfc3339 } from "./read/parse-date.ts";
import { itemsOf, type JsonNode, memberOf, stringOf } from "./read/parse-json.ts";
import { membersBelow } from "./read/references-of-feed.ts";
import { type Document, type JsonDocument, placeOf } from "./read-document.ts";

type Kind = JsonNode["kind"];

/** The members of each object of JSON Feed 1.1. // https://www.jsonfeed.org/version/1.1/ */
interface Shape {
  readonly required: Readonly<Record<string, Kind>>;
  readonly optional: Readonly<Record<string, Kind>>;
}

const VERSION = "https://jsonfeed.org/version/1.1";
const FEED: Shape = {
  required: {
    version: "string",
    title: "string",
    home_page_url: "string",
    feed_url: "string",
    items: "array",
  },
  optional: {
    description: "string",
    user_comment: "string",
    next_url: "string",
    icon: "string",
    favicon: "string",
    authors: "array",
    language: "string",
    expired: "boolean",
    hubs: "array",
  },
};
const ITEM: Shape = {
  required: { id: "string", url: "string" },
  optional: {
    external_url: "string",
    title: "string",
    content_html: "string",
    content_text: "string",
    summary: "string",
    image: "string",
    banner_image: "string",
    date_published: "string",
    date_modified: "string",
    authors: "array",
    tags: "array",
    language: "string",
    attachments: "array",
  },
};
const ATTACHMENT: Shape = {
  required: { url: "string", mime_type: "string" },
  optional: { title: "string", size_in_bytes: "number", duration_in_seconds: "number" },
};
const HUB: Shape = { required: { type: "string", url: "string" }, optional: {} };
const AUTHOR: Shape = { required: {}, optional: { name: "string", url: "string", avatar: "string" } };

const KIND_NAMES: Readonly<Record<Kind, Text>> = {
  object: { fr: "un groupe entre accolades", en: "a group in braces" },
  array: { fr: "une liste", en: "a list" },
  string: { fr: "un texte", en: "a text" },
  number: { fr: "un nombre", en: "a number" },
  boolean: { fr: "« vrai » ou « faux »", en: "“true” or “false”" },
  null: { fr: "vide", en: "empty" },
};
const PLAIN: ReadonlySet<string> = new Set(["title", "summary", "description", "name"]);
const DATES: ReadonlySet<string> = new Set(["date_published", "date_modified"]);

/** Every JSON file parses, and JSON feeds are JSON Feed 1.1. // standards D3 */
export function* checkJsonFeed(document: Document): Generator<Problem> {
  if (document.kind !== "json") return;
  const { parsed } = document;
  if (!parsed.ok) yield problem("json/not-well-formed", placeOf(document, parsed.at));
  if (!parsed.ok || !document.isFeed) return;
  const feed = parsed.root;
  yield* checkShape(document, feed, FEED);
  yield* checkAddresses(document, feed);
  const items = itemsOf(memberOf(feed, "items"));
  for (const item of items) yield* checkItem(document, item);
  yield* checkIds(document, items);
  for (const hub of itemsOf(memberOf(feed, "hubs"))) yield* checkShape(document, hub, HUB);
  for (const [name, node] of membersBelow(feed)) yield* checkMember(document, name, node);
}

function* checkShape(document: JsonDocument, node: JsonNode, shape: Shape): Generator<Problem> {
  for (const [member, kind] of Object.entries({ ...shape.required, ...shape.optional })) {
    const found = memberOf(node, member);
    const blank = found === null || (found.kind === "string" && found.value.trim() === "");
    const place = placeOf(document, found?.at ?? node.at);
    if (blank) {
      if (member in shape.required) yield problem("json-feed/missing-member", place, { member });
    } else if (found.kind !== kind) {
      const values = { member, found: KIND_NAMES[found.kind], expected: KIND_NAMES[kind] };
      yield problem("json-feed/wrong-type", place, values);
    }
  }
}

function* checkAddresses(document: JsonDocument, feed: JsonNode): Generator<Problem> {
  const version = memberOf(feed, "version");
  if (version?.kind === "string" && version.value !== VERSION) {
    const values = { found: version.value, expected: VERSION };
    yield problem("json-feed/version", placeOf(document, version.at), values);
  }
  const self = memberOf(feed, "feed_url");
  if (self?.kind === "string" && self.value !== document.address) {
    const values = { found: self.value, expected: document.address };
    yield problem("feed/self-address", placeOf(document, self.at), values);
  }
  const next = memberOf(feed, "next_url");
  if (next?.kind === "string" && [document.address, stringOf(feed, "feed_url")].includes(next.value)) {
    yield problem("json-feed/next-url", placeOf(document, next.at));
  }
}

function* checkItem(document: JsonDocument, item: JsonNode): Generator<Problem> {
  yield* checkShape(document, item, ITEM);
  if (memberOf(item, "content_html") === null && memberOf(item, "content_text") === null) {
    yield problem("json-feed/no-content", placeOf(document, item.at));
  }
  for (const tag of itemsOf(memberOf(item, "tags"))) {
    if (tag.kind === "string") continue;
    const values = { member: "tags", found: KIND_NAMES[tag.kind], expected: KIND_NAMES.string };
    yield problem("json-feed/wrong-type", placeOf(document, tag.at), values);
  }
  for (const attachment of itemsOf(memberOf(item, "attachments")))
    yield* checkShape(document, attachment, ATTACHMENT);
}

/** Ids are compared only where they are texts; another kind is said by the shape. */
function* checkIds(document: JsonDocument, items: readonly JsonNode[]): Generator<Problem> {
  const seen = new Set<string>();
  for (const item of items) {
    const id = memberOf(item, "id");
    if (id?.kind !== "string" || id.value.trim() === "") continue;
    if (seen.has(id.value))
      yield problem("json-feed/duplicate-id", placeOf(document, id.at), { found: id.value });
    seen.add(id.value);
  }
}

/** What a member must look like, wherever it stands. */
function* checkMember(document: JsonDocument, name: string, node: JsonNode): Generator<Problem> {
  const place = placeOf(document, node.at);
  if (name === "author") yield problem("json-feed/old-author", place);
  if (name === "authors") yield* checkAuthors(document, node);
  if (node.kind !== "string") return;
  if (DATES.has(name) && parseRfc3339(node.value) === null) {
    yield problem("json-feed/date", place, { found: node.value });
  }
  if (PLAIN.has(name) && hasMarkup(node.value))
    yield problem("feed/markup-in-text", place, { found: node.value });
}

function* checkAuthors(document: JsonDocument, authors: JsonNode): Generator<Problem> {
  for (const author of itemsOf(authors)) {
    yield* checkShape(document, author, AUTHOR);
    const named = Object.keys(AUTHOR.optional).some(
      (member) => (stringOf(author, member) ?? "").trim() !== "",
    );
    if (!named) yield problem("json-feed/empty-author", placeOf(document, author.at));
  }
}
