import type { JsonNode, ParsedJson } from "./parse-json.ts";
import type { Position } from "./position.ts";
import type { Reference } from "./reference.ts";

/** A block of schema.org data in a page. */
export interface JsonLd {
  readonly parsed: ParsedJson;
  readonly at: Position;
}

const ADDRESSES: ReadonlySet<string> = new Set([
  "@id",
  "url",
  "image",
  "logo",
  "contentUrl",
  "mainEntityOfPage",
  "isPartOf",
  "archivedAt",
]);

/** The addresses a page tells to machines in its schema.org data; they stand where the block stands. */
export function referencesOfJsonLd(blocks: readonly JsonLd[]): readonly Reference[] {
  return blocks.flatMap(({ parsed, at }) =>
    parsed.ok
      ? [...addressesIn(parsed.root, "")].map((url) => ({
          url,
          role: "metadata" as const,
          load: null,
          absolute: false,
          at,
        }))
      : [],
  );
}

/** The objects of a block: itself, those of its list, those of its `@graph`. */
export function entitiesOf(root: JsonNode): readonly JsonNode[] {
  if (root.kind === "array") return root.items.flatMap(entitiesOf);
  const graph = root.kind === "object" ? root.members.get("@graph") : undefined;
  return graph === undefined ? [root] : entitiesOf(graph);
}

function* addressesIn(node: JsonNode, name: string): Generator<string> {
  if (node.kind === "string" && ADDRESSES.has(name)) yield node.value;
  if (node.kind === "array") for (const item of node.items) yield* addressesIn(item, name);
  if (node.kind === "object") for (const [key, member] of node.members) yield* addressesIn(member, key);
}
