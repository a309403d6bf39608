import type { Problem } from "../../base/problem.ts";
import { problem } from "../check-rules.ts";
import { isA } from "../read/schema-vocabulary.ts";
import type { GatheredFacts } from "./gather-facts.ts";

/** What the data of a page name by its `@id` is described: on the page, or on another one of the site. // standards D6 */
export function* checkDataReferences({ things, references }: GatheredFacts): Generator<Problem> {
  for (const { file, at, id, isPublisher } of references) {
    const types = things.get(id);
    if (types === undefined) yield problem("head/json-ld-reference", { file, ...at }, { id });
    else if (isPublisher && !types.split(" ").some((type) => isA(type, "Organization")))
      yield problem("json-ld/publisher", { file, ...at });
  }
}
