/** The problems that keys and values give in any YAML file, each at its place. */
import type { Problem, Text } from "../../base/problem.ts";
import { didYouMean, nearestOf } from "../../language/nearest.ts";
import { ownKeyFor } from "../schema/foreign-keys.ts";
import type { LocatedYaml } from "../yaml/located-yaml.ts";
import { nameOf, valueAt, type YamlPath } from "../yaml/yaml-paths.ts";
import { yamlProblem } from "../yaml/yaml-rules.ts";
import { fieldProblem } from "./field-rules.ts";

/** What a value is, or has to be, in words. */
export const A_TEXT: Text = { fr: "un texte", en: "a text" };
export const A_GROUP: Text = { fr: "un groupe de clés", en: "a group of keys" };

/** A key that is not in the schema: a misspelt one, one of another tool, or neither. */
export function unknownKey(yaml: LocatedYaml, path: YamlPath, known: readonly string[]): Problem {
  const found = String(path.at(-1));
  const own = nearestOf(found, known) === null ? ownKeyFor(found, known) : null;
  if (own !== null)
    return fieldProblem("yaml/foreign-key", yaml.placeOfKey(path), { found, instead: own.instead });
  const values = { found, nearest: didYouMean(found, known), known: known.join(", ") };
  return fieldProblem("yaml/unknown-key", yaml.placeOfKey(path), values);
}

/** A key without a value, or with one that begins with `#`, which is a comment. */
export function emptyValue(yaml: LocatedYaml, path: YamlPath): Problem {
  const hash = yaml.placeOfHash(path);
  if (hash !== null) return yamlProblem("yaml/bad-start", hash, { found: "#" });
  return fieldProblem("yaml/empty-value", yaml.placeOfKey(path), { key: nameOf(path) });
}

/** A list in place of a text, and the like. */
export function wrongType(yaml: LocatedYaml, path: YamlPath, expected: Text): Problem {
  const key = path.length === 0 ? { fr: "l’ensemble", en: "the whole" } : nameOf(path);
  const found = kindOf(valueAt(yaml.value, path));
  return fieldProblem("yaml/wrong-type", yaml.placeOf(path), { key, found, expected });
}

/** A value that is not among those known. */
export function notOneOf(
  yaml: LocatedYaml,
  path: YamlPath,
  found: string,
  known: readonly string[],
): Problem {
  const values = { key: nameOf(path), found, nearest: didYouMean(found, known), known: known.join(", ") };
  return fieldProblem("yaml/not-one-of", yaml.placeOf(path), values);
}

/** A text of the wrong form. */
export function badForm(yaml: LocatedYaml, path: YamlPath, found: string, expected: Text): Problem {
  return fieldProblem("yaml/bad-form", yaml.placeOf(path), { key: nameOf(path), found, expected });
}

/** A key that is missing, with the line to add and where. */
export function missingKey(yaml: LocatedYaml, path: YamlPath): Problem {
  const group = path.slice(0, -1);
  const inBraces = group.length > 0 && yaml.isInBraces(group);
  const isFirst = Object.keys(valueAt(yaml.value, group) ?? {}).length === 0;
  const line = `${inBraces && !isFirst ? ", " : ""}${path.at(-1)}: …`;
  const where = inBraces ? beforeBrace(nameOf(group)) : onLine(nameOf(group), yaml.placeOf(group).column - 1);
  return fieldProblem("yaml/missing-key", yaml.placeOf(path), { key: nameOf(path), line, where });
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

function kindOf(value: unknown): Text {
  if (Array.isArray(value)) return { fr: "une liste", en: "a list" };
  return typeof value === "string" ? A_TEXT : A_GROUP;
}
