import type { Position } from "./position.ts";
import { entitiesOf, type JsonLd } from "./references-of-json-ld.ts";
import { addressIn, valuesOf } from "./schema-nodes.ts";

/** The properties by which schema.org links an article to its versions. */
export type Relation = "translationOfWork" | "workTranslation";

/** A version that an article of the page names. */
interface WorkLink {
  readonly relation: Relation;
  readonly url: string;
  readonly at: Position;
}

const RELATIONS: readonly Relation[] = ["translationOfWork", "workTranslation"];

/** The originals and translations that the page's data name. */
export function worksOfJsonLd(blocks: readonly JsonLd[]): readonly WorkLink[] {
  return entitiesOf(blocks).flatMap((entity) =>
    RELATIONS.flatMap((relation) =>
      valuesOf(entity, relation).flatMap((work): readonly WorkLink[] => {
        const url = addressIn(work);
        return url === null ? [] : [{ relation, url, at: work.at }];
      }),
    ),
  );
}
