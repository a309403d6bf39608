/** Located YAML and a schema → typed fields, or located problems in plain words. */
import type * as z from "zod";
import { didYouMean, nearestOf } from "../language/nearest.ts";
import type { Outcome, Problem, Text } from "../problem.ts";
import { contentProblem } from "./content-rules.ts";
import { formInWords, isForm } from "./field.ts";
import type { LocatedYaml, YamlPath } from "./located-yaml.ts";

/** The mark that `brevier new` leaves where the editor has something to fill in. */
export const GAP = "À COMPLÉTER";

/** Checks a document against a schema; all its problems at once, each where it stands. */
export function parseFields<T extends z.ZodType>(yaml: LocatedYaml, schema: T): Outcome<z.infer<T>> {
  const gaps = findGaps(yaml.value).map((path) =>
    contentProblem("yaml/gap", yaml.placeOf(path), { key: nameOf(path), mark: GAP }),
  );
  const result = schema.safeParse(yaml.value);
  if (result.success && gaps.length === 0) return { ok: true, value: result.data, problems: [] };
  const isGap = (problem: Problem) =>
    gaps.some(({ place }) => place.line === problem.place.line && place.column === problem.place.column);
  const issues = result.success ? [] : result.error.issues;
  const meant = misspeltKeys(issues, schema);
  const others = issues
    .filter((issue) => !meant.has(nameOf(pathOf(issue))))
    .flatMap((issue) => problemsOfIssue(issue, yaml, schema));
  return { ok: false, problems: [...gaps, ...others.filter((problem) => !isGap(problem))] };
}

/** The keys that unknown ones seem to stand for: a misspelt key is one mistake, not an unknown key and a missing one. */
function misspeltKeys(issues: readonly z.core.$ZodIssue[], schema: z.ZodType): ReadonlySet<string> {
  const names = issues.flatMap((issue) => {
    if (issue.code !== "unrecognized_keys") return [];
    const path = pathOf(issue);
    return issue.keys.map((unknown) =>
      nameOf([...path, nearestOf(unknown, keysAt(schema, path)) ?? unknown]),
    );
  });
  return new Set(names);
}

function problemsOfIssue(issue: z.core.$ZodIssue, yaml: LocatedYaml, schema: z.ZodType): Problem[] {
  const path = pathOf(issue);
  const key = nameOf(path);
  const found = valueAt(yaml.value, path);
  switch (issue.code) {
    case "unrecognized_keys":
      return issue.keys.map((unknown) => unknownKey(yaml, path, unknown, keysAt(schema, path)));
    case "invalid_type":
      if (found === undefined) return [contentProblem("yaml/missing-key", yaml.placeOf(path), { key })];
      if (found === "") return [contentProblem("yaml/empty-value", yaml.placeOfKey(path), { key })];
      return [
        contentProblem("yaml/wrong-type", yaml.placeOf(path), {
          key,
          found: kindOf(found),
          expected: kindNamed(issue.expected),
        }),
      ];
    case "too_small":
      return [contentProblem("yaml/empty-value", yaml.placeOfKey(path), { key })];
    case "invalid_value": {
      if (found === undefined) return [contentProblem("yaml/missing-key", yaml.placeOf(path), { key })];
      const known = issue.values.map(String);
      const nearest = didYouMean(String(found), known);
      return [
        contentProblem("yaml/not-one-of", yaml.placeOf(path), {
          key,
          found: String(found),
          nearest,
          known: known.join(", "),
        }),
      ];
    }
    case "invalid_union": {
      if (found === undefined) return [contentProblem("yaml/missing-key", yaml.placeOf(path), { key })];
      if (found === "") return [contentProblem("yaml/empty-value", yaml.placeOfKey(path), { key })];
      const expected = {
        fr: "un texte, ou un texte par langue (fr: …)",
        en: "a text, or a text for each language (en: …)",
      };
      return [contentProblem("yaml/wrong-type", yaml.placeOf(path), { key, found: kindOf(found), expected })];
    }
    case "invalid_key":
      return [
        contentProblem("yaml/bad-form", yaml.placeOfKey(path), {
          key: nameOf(path.slice(0, -1)),
          found: String(path.at(-1)),
          expected: formInWords("key"),
        }),
      ];
    case "custom": {
      if (issue.params?.["rule"] === "time/unreadable") {
        return [contentProblem("time/unreadable", yaml.placeOf(path), { found: String(found) })];
      }
      const form = issue.params?.["form"];
      const expected: Text = isForm(form) ? formInWords(form) : { fr: "autre chose", en: "something else" };
      return [contentProblem("yaml/bad-form", yaml.placeOf(path), { key, found: String(found), expected })];
    }
    default:
      return [
        contentProblem("yaml/bad-form", yaml.placeOf(path), {
          key,
          found: String(found),
          expected: { fr: issue.message, en: issue.message },
        }),
      ];
  }
}

function unknownKey(yaml: LocatedYaml, path: YamlPath, found: string, known: readonly string[]): Problem {
  const values = { found, nearest: didYouMean(found, known), known: known.join(", ") };
  return contentProblem("yaml/unknown-key", yaml.placeOfKey([...path, found]), values);
}

function findGaps(value: unknown, path: YamlPath = []): YamlPath[] {
  if (typeof value === "string") return value.includes(GAP) ? [path] : [];
  if (Array.isArray(value)) return value.flatMap((item, i) => findGaps(item, [...path, i]));
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, item]) => findGaps(item, [...path, key]));
}

function valueAt(value: unknown, path: YamlPath): unknown {
  return path.reduce<unknown>((at, step) => {
    if (Array.isArray(at)) return at[Number(step)];
    return typeof at === "object" && at !== null ? new Map(Object.entries(at)).get(String(step)) : undefined;
  }, value);
}

function pathOf(issue: z.core.$ZodIssue): YamlPath {
  return issue.path.map((step) => (typeof step === "number" ? step : String(step)));
}

function nameOf(path: YamlPath): string {
  return path.map((step) => (typeof step === "number" ? String(step + 1) : step)).join(".");
}

function kindOf(value: unknown): Text {
  if (Array.isArray(value)) return { fr: "une liste", en: "a list" };
  if (typeof value === "string") return { fr: "un texte", en: "a text" };
  return { fr: "un groupe de clés", en: "a group of keys" };
}

function kindNamed(expected: string): Text {
  if (expected === "array")
    return {
      fr: "une liste ([a, b] ou une ligne « - » par valeur)",
      en: "a list ([a, b] or a line “- ” for each value)",
    };
  if (expected === "string") return { fr: "un texte", en: "a text" };
  return { fr: "un groupe de clés, une par ligne", en: "a group of keys, one a line" };
}

/** The keys that a schema knows at a path. */
export function keysAt(schema: z.ZodType, path: YamlPath): readonly string[] {
  let at: unknown = schema;
  for (const step of path) at = childSchema(unwrapped(at), step);
  const shape = shapeOf(unwrapped(at));
  return shape === null ? [] : Object.keys(shape);
}

function childSchema(schema: unknown, step: string | number): unknown {
  const shape = shapeOf(schema);
  if (shape !== null) return new Map(Object.entries(shape)).get(String(step));
  const definition = definitionOf(schema);
  return definition.get("element") ?? definition.get("valueType");
}

function unwrapped(schema: unknown): unknown {
  const inner = definitionOf(schema).get("innerType");
  return inner === undefined ? schema : unwrapped(inner);
}

function shapeOf(schema: unknown): object | null {
  const shape = definitionOf(schema).get("shape");
  return typeof shape === "object" && shape !== null ? shape : null;
}

function definitionOf(schema: unknown): ReadonlyMap<string, unknown> {
  if (typeof schema !== "object" || schema === null || !("def" in schema)) return new Map();
  return typeof schema.def === "object" && schema.def !== null
    ? new Map(Object.entries(schema.def))
    : new Map();
}
