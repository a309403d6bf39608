/** Everything that schema.org data name by an `@id` is described on that page or on another of the site. */
import type { Problem } from "../../base/problem.ts";
import { problem } from "../check-rules.ts";
import { stringOf } from "../read/parse-json.ts";
import type { Position } from "../read/position.ts";
import type { PageDocument } from "../read/read-document.ts";
import { describedIn, isDescription, objectsOf, typesOf, valuesOf } from "../read/schema-nodes.ts";
import { isA } from "../read/schema-vocabulary.ts";

/** An `@id` that the page itself does not describe. */
export interface DataReference {
  readonly file: string;
  readonly at: Position;
  readonly id: string;
  readonly isPublisher: boolean;
}

export interface DataFacts {
  /** The types of each thing by its `@id`, separated by spaces. */
  readonly things: ReadonlyMap<string, string>;
  readonly references: readonly DataReference[];
}

/** What a page describes, and what it only names. */
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

/** Checks the references of the whole site against what all its pages describe. */
export function* checkDataReferences({ things, references }: DataFacts): Generator<Problem> {
  for (const { file, at, id, isPublisher } of references) {
    const types = things.get(id);
    if (types === undefined) yield problem("head/json-ld-reference", { file, ...at }, { id });
    else if (isPublisher && !types.split(" ").some((type) => isA(type, "Organization")))
      yield problem("json-ld/publisher", { file, ...at });
  }
}
