/** What the schema.org data of a page describe, and what they only name: together, the site's. */
import { stringOf } from "../read/parse-json.ts";
import type { Position } from "../read/position.ts";
import type { PageDocument } from "../read/read-document.ts";
import { describedIn, isDescription, objectsOf, typesOf, valuesOf } from "../read/schema-nodes.ts";

/** An `@id` that the page itself does not describe. */
export interface DataReference {
  readonly file: string;
  readonly at: Position;
  readonly id: string;
  readonly isPublisher: boolean;
}

export interface DataFacts {
  /** The types of each thing by its `@id`, parted by spaces. */
  readonly things: ReadonlyMap<string, string>;
  readonly references: readonly DataReference[];
}

export function dataFactsOf({ path, jsonLd }: PageDocument): DataFacts {
  const described = describedIn(jsonLd);
  const objects = objectsOf(jsonLd);
  const publishers = new Set(objects.flatMap((thing) => valuesOf(thing, "publisher")));
  const references = objects.flatMap((thing): DataReference[] => {
    const id = stringOf(thing, "@id");
    if (id === null || isDescription(thing) || described.has(id)) return [];
    return [{ file: path, at: thing.at, id, isPublisher: publishers.has(thing) }];
  });
  return { things: new Map([...described].map(([id, thing]) => [id, typesOf(thing).join(" ")])), references };
}
