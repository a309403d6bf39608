import { type JsonNode, stringOf } from "./parse-json.ts";
import type { Position } from "./position.ts";
import { entitiesOf, type JsonLd } from "./references-of-json-ld.ts";

/** How schema.org joins an article to its versions. */
export type Relation = "translationOfWork" | "workTranslation";

/** A version that an article of the page names; it stands where the block stands. */
export interface WorkLink {
  readonly relation: Relation;
  readonly url: string;
  readonly at: Position;
}

const RELATIONS: readonly Relation[] = ["translationOfWork", "workTranslation"];

/** The originals and translations that the page's data name. */
export function worksOfJsonLd(blocks: readonly JsonLd[]): readonly WorkLink[] {
  return blocks.flatMap(({ parsed, at }) =>
    (parsed.ok ? entitiesOf(parsed.root) : []).flatMap((entity) =>
      RELATIONS.flatMap((relation) =>
        linksOf(entity, relation).map((url): WorkLink => ({ relation, url, at })),
      ),
    ),
  );
}

/** The ids that the page's data refer to without a word on what they are. */
export function danglingIdsOf(
  blocks: readonly JsonLd[],
): readonly { readonly id: string; readonly at: Position }[] {
  const nodes = blocks.flatMap(({ parsed, at }) =>
    (parsed.ok ? [...objectsIn(parsed.root)] : []).flatMap((node) => {
      const id = stringOf(node, "@id");
      return id === null ? [] : [{ id, at, isDescribed: node.members.has("@type") }];
    }),
  );
  const described = new Set(nodes.filter(({ isDescribed }) => isDescribed).map(({ id }) => id));
  return nodes.filter(({ id }) => !described.has(id));
}

function linksOf(entity: JsonNode, relation: Relation): readonly string[] {
  const member = entity.kind === "object" ? entity.members.get(relation) : undefined;
  if (member === undefined) return [];
  const list = member.kind === "array" ? member.items : [member];
  return list.flatMap((node) => {
    const url = node.kind === "string" ? node.value : (stringOf(node, "url") ?? stringOf(node, "@id"));
    return url === null ? [] : [url];
  });
}

function* objectsIn(node: JsonNode): Generator<Extract<JsonNode, { kind: "object" }>> {
  if (node.kind === "array") for (const item of node.items) yield* objectsIn(item);
  if (node.kind !== "object") return;
  yield node;
  for (const member of node.members.values()) yield* objectsIn(member);
}
