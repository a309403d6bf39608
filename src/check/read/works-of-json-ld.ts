import { type JsonNode, stringOf } from "./parse-json.ts";
import type { Position } from "./position.ts";
import { entitiesOf, type JsonLd } from "./references-of-json-ld.ts";

/** The properties by which schema.org links an article to its versions. */
export type Relation = "translationOfWork" | "workTranslation";

/** A version that an article of the page names. */
export interface WorkLink {
  readonly relation: Relation;
  readonly url: string;
  readonly at: Position;
}

const RELATIONS: readonly Relation[] = ["translationOfWork", "workTranslation"];

/** The originals and translations that the page's data name. */
export function worksOfJsonLd(blocks: readonly JsonLd[]): readonly WorkLink[] {
  return blocks.flatMap(({ parsed }) =>
    (parsed.ok ? entitiesOf(parsed.root) : []).flatMap((entity) =>
      RELATIONS.flatMap((relation) =>
        linksOf(entity, relation).map(({ url, at }): WorkLink => ({ relation, url, at })),
      ),
    ),
  );
}

function linksOf(
  entity: JsonNode,
  relation: Relation,
): readonly { readonly url: string; readonly at: Position }[] {
  const member = entity.kind === "object" ? entity.members.get(relation) : undefined;
  if (member === undefined) return [];
  const list = member.kind === "array" ? member.items : [member];
  return list.flatMap((node) => {
    const url = node.kind === "string" ? node.value : (stringOf(node, "url") ?? stringOf(node, "@id"));
    return url === null ? [] : [{ url, at: node.at }];
  });
}
