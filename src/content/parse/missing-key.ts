import type { Problem, Text } from "../../base/problem.ts";
import { contentProblem } from "../rules/content-rules.ts";
import type { LocatedYaml, YamlPath } from "../yaml/located-yaml.ts";
import { nameOf, valueAt } from "../yaml/yaml-paths.ts";

/** A key that is missing, with what to write, as it must stand there. */
export function missingKey(yaml: LocatedYaml, path: YamlPath): Problem {
  const group = path.slice(0, -1);
  const inBraces = group.length > 0 && yaml.isInBraces(group);
  const isFirst = Object.keys(valueAt(yaml.value, group) ?? {}).length === 0;
  const line = `${inBraces && !isFirst ? ", " : ""}${path.at(-1)}: …`;
  const where = inBraces ? beforeBrace(nameOf(group)) : onLine(nameOf(group), yaml.placeOf(group).column - 1);
  return contentProblem("yaml/missing-key", yaml.placeOf(path), { key: nameOf(path), line, where });
}

function beforeBrace(group: string): Text {
  return {
    fr: `avant l’accolade qui ferme « ${group} »`,
    en: `before the brace that closes “${group}”`,
  };
}

/** @param spaces how far the other keys of the group are indented. */
function onLine(group: string, spaces: number): Text {
  if (group === "" || spaces === 0) return { fr: "sur une ligne", en: "on a line of its own" };
  const [fr, en] = spaces === 1 ? ["espace", "space"] : ["espaces", "spaces"];
  return {
    fr: `sur une ligne sous « ${group} », après ${spaces} ${fr}`,
    en: `on a line of its own below “${group}”, after ${spaces} ${en}`,
  };
}
