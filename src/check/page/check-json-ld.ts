import type { Problem } from "../../base/problem.ts";
import { problem } from "../check-rules.ts";
import { type JsonNode, stringOf } from "../read/parse-json.ts";
import { type PageDocument, placeOf } from "../read/read-document.ts";
import { isAbsolute } from "../read/reference.ts";
import { holdsAddress } from "../read/references-of-json-ld.ts";
import { isDescription, isReference, type JsonObject, objectsIn, typesOf } from "../read/schema-nodes.ts";
import { isA, propertiesOf } from "../read/schema-vocabulary.ts";

const CONTEXT = /^https?:\/\/schema\.org\/?$/;
/** What a program writes in place of a missing value. */
const SLIP = /^(?:undefined|null|NaN|Invalid Date)$|\[object \w+\]/;

/** The schema.org data of a page: one graph, no empty value, only types and properties that schema.org has. */
export function* checkJsonLd(page: PageDocument): Generator<Problem> {
  for (const { at } of page.jsonLd.slice(1))
    yield problem("json-ld/several", placeOf(page, at), { count: page.jsonLd.length });
  for (const { parsed } of page.jsonLd) {
    if (!parsed.ok) continue;
    for (const { name, at } of parsed.repeated)
      yield problem("json-ld/repeated-name", placeOf(page, at), { name });
    yield* checkContext(page, parsed.root);
    yield* checkValues(page, parsed.root, "");
    yield* checkThings(page, [...objectsIn(parsed.root)]);
  }
}

function* checkContext(page: PageDocument, root: JsonNode): Generator<Problem> {
  for (const block of root.kind === "array" ? root.items : [root]) {
    const found = stringOf(block, "@context") ?? "";
    if (!CONTEXT.test(found)) yield problem("json-ld/context", placeOf(page, block.at), { found });
  }
}

/** `property`: the one that holds the value. */
function* checkValues(page: PageDocument, node: JsonNode, property: string): Generator<Problem> {
  const place = placeOf(page, node.at);
  if (isEmpty(node)) yield problem("json-ld/empty", place, { property });
  else if (node.kind === "string") {
    const { value: found } = node;
    if (SLIP.test(found) && !isShown(page, found)) yield problem("json-ld/slip", place, { property, found });
    else if (holdsAddress(property) && !isAbsolute(found))
      yield problem("json-ld/relative-address", place, { property, found });
  } else if (node.kind === "array") for (const item of node.items) yield* checkValues(page, item, property);
  else if (node.kind === "object")
    for (const [name, member] of node.members) yield* checkValues(page, member, name);
}

/** Whether readers see the same word by itself on the page: then it is a headline, or the like, however odd. */
function isShown(page: PageDocument, word: string): boolean {
  return page.texts.some(({ text }) => text.trim() === word);
}

function isEmpty(node: JsonNode): boolean {
  if (node.kind === "string") return node.value.trim() === "";
  if (node.kind === "array") return node.items.length === 0;
  return node.kind === "null" || (node.kind === "object" && node.members.size === 0);
}

function* checkThings(page: PageDocument, things: readonly JsonObject[]): Generator<Problem> {
  const described = new Set<string>();
  for (const thing of things) {
    const place = placeOf(page, thing.at);
    const id = stringOf(thing, "@id");
    if (id !== null && isDescription(thing)) {
      if (described.has(id)) yield problem("json-ld/repeated-id", place, { id });
      described.add(id);
    }
    if (isDescription(thing)) yield* checkWords(page, thing);
    else if (!isStructure(thing) && !isReference(thing) && thing.members.size > 0)
      yield problem("json-ld/untyped", place, { names: [...thing.members.keys()].join(", ") });
  }
}

/** Objects of JSON-LD that describe nothing: a document with a graph, a value with its language. // JSON-LD 1.1 § 9 */
function isStructure({ members }: JsonObject): boolean {
  return members.has("@graph") || members.has("@value");
}

/** Types and properties that the table does not have are mostly misspelt. They are warnings, since schema.org grows. */
function* checkWords(page: PageDocument, thing: JsonObject): Generator<Problem> {
  const types = typesOf(thing);
  const unknown = types.filter((type) => propertiesOf(type) === null);
  const place = placeOf(page, thing.members.get("@type")?.at ?? thing.at);
  for (const type of unknown) yield problem("json-ld/unknown-type", place, { type });
  if (unknown.length > 0) return;
  for (const [name, { at }] of thing.members) {
    // `@id` and its like are JSON-LD's own; `dc:title` is of another vocabulary.
    if (name.startsWith("@") || name.includes(":")) continue;
    if (!types.some((type) => propertiesOf(type)?.has(name)))
      yield problem("json-ld/unknown-property", placeOf(page, at), { name, type: types.join(", ") });
  }
}

/** Whether a thing is of that type or one below it. */
export function isOf(thing: JsonObject, wanted: string): boolean {
  return typesOf(thing).some((type) => isA(type, wanted));
}
