/** schema.org data as things with types, ids and values. */
import { type JsonNode, memberOf, stringOf } from "./parse-json.ts";
import type { JsonLd } from "./references-of-json-ld.ts";

export type JsonObject = Extract<JsonNode, { kind: "object" }>;

/** All objects of a value, itself first, in the order of the text. */
export function* objectsIn(node: JsonNode): Generator<JsonObject> {
  if (node.kind === "array") for (const item of node.items) yield* objectsIn(item);
  if (node.kind !== "object") return;
  yield node;
  for (const member of node.members.values()) yield* objectsIn(member);
}

/** All objects of a page's blocks. */
export function objectsOf(blocks: readonly JsonLd[]): readonly JsonObject[] {
  return blocks.flatMap(({ parsed }) => (parsed.ok ? [...objectsIn(parsed.root)] : []));
}

/** The types of a thing, without the address of schema.org; none of a mere reference. */
export function typesOf(node: JsonNode): readonly string[] {
  return valuesOf(node, "@type").flatMap((type) =>
    type.kind === "string" ? [type.value.replace(/^(?:https?:\/\/schema\.org\/|schema:)/, "")] : [],
  );
}

/** The values of a property, whether it is written as a list or not. */
export function valuesOf(node: JsonNode, name: string): readonly JsonNode[] {
  const member = memberOf(node, name);
  if (member === null) return [];
  return member.kind === "array" ? member.items : [member];
}

/** The things that the blocks describe, by their `@id`. */
export function describedIn(blocks: readonly JsonLd[]): ReadonlyMap<string, JsonObject> {
  const described = new Map<string, JsonObject>();
  for (const node of objectsOf(blocks)) {
    const id = stringOf(node, "@id");
    const earlier = id === null ? undefined : described.get(id);
    // The fullest description counts: others may name the thing again with only its type and address.
    if (id !== null && isDescription(node) && (earlier?.members.size ?? 0) < node.members.size)
      described.set(id, node);
  }
  return described;
}

/** Whether it describes the thing, and does not only name it by its `@id`. */
export function isDescription(node: JsonObject): boolean {
  return node.members.has("@type");
}

/** An `@id` and nothing else: a reference to what is described elsewhere. */
export function isReference(node: JsonObject): boolean {
  return node.members.size === 1 && node.members.has("@id");
}

/** The address that a value gives: a string, or the `url` or `@id` of a thing. */
export function addressIn(node: JsonNode): string | null {
  return node.kind === "string" ? node.value : (stringOf(node, "url") ?? stringOf(node, "@id"));
}

/** The texts of an article's corrections (schema.org, `correction`): of comments, or texts themselves. */
export function correctionsOf(
  article: JsonNode,
): readonly { readonly text: string; readonly at: JsonNode["at"] }[] {
  return valuesOf(article, "correction").flatMap((correction) => {
    const text = correction.kind === "string" ? correction.value : stringOf(correction, "text");
    const isAddress = text === null || /^https?:\/\/\S+$/.test(text.trim());
    if (isAddress || text.trim() === "") return [];
    return [{ text, at: memberOf(correction, "text")?.at ?? correction.at }];
  });
}
