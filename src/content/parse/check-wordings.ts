/** `was` and `now` set right what readers were told: what is merely new has neither. */
import type { Problem } from "../../base/problem.ts";
import { isCorrection, type Update } from "../../model/brief.ts";
import type { LocatedYaml } from "../yaml/located-yaml.ts";
import { documentProblem } from "./document-rules.ts";

/** The keys `was` and `now` of updates that correct nothing. */
export function checkWordings(updates: readonly Update[], yaml: LocatedYaml): readonly Problem[] {
  return updates.flatMap((update, i) =>
    (["was", "now"] as const)
      .filter((key) => !isCorrection(update) && update[key] !== null)
      .map((key) =>
        documentProblem("brief/wording-of-update", yaml.placeOfKey(["updates", i, key]), { key }),
      ),
  );
}
