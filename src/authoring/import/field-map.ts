/** `--map FILE`: which of the archive's keys or columns each of our fields comes from. */
import { failed, type Outcome } from "../../base/problem.ts";
import { readYaml } from "../../content/yaml/located-yaml.ts";
import { didYouMean } from "../../language/nearest.ts";
import { FIELD_NAMES, type FieldMap, isRecord } from "./foreign-fields.ts";
import { importProblem } from "./import-rules.ts";

export function parseFieldMap(text: string, file: string): Outcome<FieldMap> {
  const yaml = readYaml(text, file, 1);
  if (!yaml.ok) return yaml;
  const rows = Object.entries(isRecord(yaml.value.value) ? yaml.value.value : {});
  const problems = rows
    .filter(([name]) => !FIELD_NAMES.includes(name))
    .map(([found]) =>
      importProblem("import/bad-map", yaml.value.placeOfKey([found]), {
        found,
        nearest: didYouMean(found, FIELD_NAMES),
        known: FIELD_NAMES.join(", "),
      }),
    );
  if (problems.length > 0) return failed(problems);
  const map = rows.map(
    ([name, value]) => [name, (Array.isArray(value) ? value : [value]).map(String)] as const,
  );
  return { ok: true, value: new Map(map), problems: [] };
}
