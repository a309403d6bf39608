import type * as z from "zod";
import type { Rights } from "../model/rights.ts";
import type { Outcome } from "../problem.ts";
import { contentProblem } from "./content-rules.ts";
import type { LocatedYaml } from "./located-yaml.ts";
import type * as schema from "./rights-schema.ts";

/** `rights` of `site.yaml`; `holder` has the rights if the block names nobody. What would contradict itself in public is a problem. */
export function parseRights(
  fields: z.infer<typeof schema.rights>,
  yaml: LocatedYaml,
  holder: string,
): Outcome<Rights> {
  const { tdm = null, ai = {} } = fields;
  const { train = null, search = null, input = null } = ai;
  const mining = tdm === "reserved" ? "refused" : tdm;
  // To learn from texts is to mine them: who says the one has said the other.
  if (tdm !== null && train !== null && mining !== train) {
    const place = yaml.placeOf(["rights", "ai", "train"]);
    return { ok: false, problems: [contentProblem("site/rights-disagree", place, { tdm, train })] };
  }
  const value: Rights = {
    license: fields.license ?? null,
    copyrightHolder: holder,
    copyrightYear: fields.copyrightYear ?? null,
    tdm,
    ai: { train: train ?? mining, search, input },
    policyUrl: fields.policyUrl ?? null,
    contentUsage: fields.contentUsage ?? false,
  };
  return { ok: true, value, problems: [] };
}
