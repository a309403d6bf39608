/** The `check` of `site.yaml`, for the command that judges a built site; nothing else of the file is read. */
import * as z from "zod";
import type { Outcome, Problem } from "../../base/problem.ts";
import { didYouMean } from "../../language/nearest.ts";
import { checkSchema } from "../schema/check-schema.ts";
import { decodeSource } from "../yaml/front-matter.ts";
import { readYaml } from "../yaml/located-yaml.ts";
import { parseFields } from "./parse-fields.ts";
import { siteProblem } from "./site-rules.ts";

export type CheckFields = z.infer<typeof checkSchema>;

/** What else is in the file is for the build. */
const fileSchema = z.object({ check: checkSchema.optional() });

/** @param rules the names of all rules of the checker: one that does not exist would be ignored for nothing. */
export function parseCheckSettings(
  source: Uint8Array,
  file: string,
  rules: readonly string[],
): Outcome<CheckFields> {
  const text = decodeSource(source, file);
  if (!text.ok) return text;
  const yaml = readYaml(text.value, file, 1);
  if (!yaml.ok) return yaml;
  const fields = parseFields(yaml.value, fileSchema);
  if (!fields.ok) return fields;
  const value = fields.value.check ?? {};
  const problems = (value.ignore ?? []).flatMap((ignored, i) =>
    (ignored.rules ?? []).flatMap((found, j): Problem[] => {
      const isKnown = found.endsWith("/*")
        ? rules.some((rule) => rule.startsWith(found.slice(0, -1)))
        : rules.includes(found);
      if (isKnown) return [];
      const place = yaml.value.placeOf(["check", "ignore", i, "rules", j]);
      return [siteProblem("site/unknown-rule", place, { found, nearest: didYouMean(found, rules) })];
    }),
  );
  return problems.length === 0 ? { ok: true, value, problems } : { ok: false, problems };
}
