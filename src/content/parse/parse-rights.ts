import type * as z from "zod";
import type { Outcome } from "../../base/problem.ts";
import type { Localised } from "../../model/localised.ts";
import { type OwnRights, PURPOSES, type Rights } from "../../model/rights.ts";
import type * as schema from "../schema/rights-schema.ts";
import type { LocatedYaml } from "../yaml/located-yaml.ts";
import { positionOf } from "../yaml/located-yaml.ts";
import type { YamlPath } from "../yaml/yaml-paths.ts";
import { siteProblem } from "./site-rules.ts";

/** The texts of the block, set. */
interface RightsTexts {
  /** Who owns the rights. */
  readonly holder: string;
  readonly notice: Localised | null;
}

/** `rights` of `site.yaml`. Settings that contradict each other are a problem. */
export function parseRights(
  fields: z.infer<typeof schema.rights>,
  yaml: LocatedYaml,
  { holder, notice }: RightsTexts,
): Outcome<Rights> {
  const { tdm = null, ai = {} } = fields;
  const { train = null, search = null, input = null } = ai;
  const mining = tdm === "reserved" ? "refused" : tdm;
  // Training a model on texts is mining them: the two settings must agree.
  if (tdm !== null && train !== null && mining !== train) {
    const place = yaml.placeOf(["rights", "ai", "train"]);
    return { ok: false, problems: [siteProblem("site/rights-disagree", place, { tdm, train })] };
  }
  const value: Rights = {
    license: fields.license ?? null,
    copyrightHolder: holder,
    copyrightYear: fields.copyrightYear ?? null,
    notice,
    tdm,
    ai: { train: train ?? mining, search, input },
    policyUrl: fields.policyUrl ?? null,
    contentUsage: fields.contentUsage ?? false,
    contentSignal: fields.contentSignal ?? false,
    rsl: fields.rsl ?? false,
  };
  return { ok: true, value, problems: [] };
}

/** `rights` of a brief; null if it has none. Whether they may differ from the site’s is checked in `plan/`. */
export function parseOwnRights(
  fields: z.infer<typeof schema.briefRights> | undefined,
  yaml: LocatedYaml,
): OwnRights | null {
  if (fields === undefined) return null;
  const { license, copyrightHolder, copyrightYear, notice, tdm, ai = {}, policyUrl } = fields;
  const at = (...path: YamlPath) => positionOf(yaml, ["rights", ...path]);
  const purposes = PURPOSES.filter((purpose) => ai[purpose] !== undefined);
  return {
    ...(license === undefined ? {} : { license }),
    ...(copyrightHolder === undefined ? {} : { copyrightHolder }),
    ...(copyrightYear === undefined ? {} : { copyrightYear }),
    ...(notice === undefined ? {} : { notice }),
    ...(tdm === undefined ? {} : { tdm }),
    ai: { train: ai.train ?? null, search: ai.search ?? null, input: ai.input ?? null },
    ...(policyUrl === undefined ? {} : { policyUrl }),
    at: {
      ...(tdm === undefined ? {} : { tdm: at("tdm") }),
      ...Object.fromEntries(purposes.map((purpose) => [purpose, at("ai", purpose)])),
    },
  };
}
