import { sha256 } from "../../model/digest.ts";
import { type BriefId, briefId, type Day } from "../../model/identifiers.ts";

/** In characters: the longest id. */
const LONGEST = 64;

/** What stands for the id of a brief that has none: no other brief has its day and its name. */
export function idOfAddress({ day, slug }: { readonly day: Day; readonly slug: string }): BriefId | null {
  const whole = `${day}-${slug}`;
  return briefId(
    whole.length <= LONGEST ? whole : `${whole.slice(0, LONGEST - 9)}-${sha256(whole).slice(0, 8)}`,
  );
}
