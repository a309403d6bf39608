/** Located YAML and a schema → typed fields, or located problems in plain words. */
import type * as z from "zod";
import type { Outcome, Problem, Text } from "../../base/problem.ts";
import { nearestOf } from "../../language/nearest.ts";
import { forbiddenIn, isSuspect } from "../../text/forbidden-characters.ts";
import { type Choice, formInWords, isForm } from "../schema/field.ts";
import { ownKeyFor } from "../schema/foreign-keys.ts";
import { keysAt } from "../schema/schema-shape.ts";
import type { LocatedYaml } from "../yaml/located-yaml.ts";
import { characterProblem } from "../yaml/source-rules.ts";
import { nameOf, valueAt, type YamlPath } from "../yaml/yaml-paths.ts";
import {
  A_TEXT,
  badForm,
  emptyValue,
  missingKey,
  notOneOf,
  unknownKey,
  wrongType,
} from "./field-problems.ts";
import { fieldProblem } from "./field-rules.ts";
import { siteProblem } from "./site-rules.ts";
import { themeProblem } from "./theme-rules.ts";
import { timeProblem } from "./time-rules.ts";

/** The mark that `brevier new` leaves for the editor to fill in. */
export const GAP = "À COMPLÉTER";

/** Checks a document, or its `value` with the prose set, against a schema; all its problems at once, each at its place. */
export function parseFields<T extends z.ZodType>(
  yaml: LocatedYaml,
  schema: T,
  value: unknown = yaml.value,
): Outcome<z.infer<T>> {
  const texts = textProblems(yaml);
  // An empty document is one whose keys are all missing.
  const result = schema.safeParse(isEmpty(value) ? {} : value);
  if (result.success && texts.length === 0) return { ok: true, value: result.data, problems: [] };
  const issues = result.success ? [] : result.error.issues;
  const others = problemsOfIssues(issues, yaml, schema);
  return { ok: false, problems: withFurther(texts, withoutRepeats(others)) };
}

function problemsOfIssues(
  issues: readonly z.core.$ZodIssue[],
  yaml: LocatedYaml,
  schema: z.ZodType,
): Problem[] {
  const misspelt = misspeltKeys(issues, schema);
  return issues
    .filter((issue) => !misspelt.has(nameOf(pathOf(issue))))
    .flatMap((issue) => problemsOfIssue(issue, yaml, schema));
}

/** An empty item of a list breaks two rules of the schema: it is one mistake. */
function withoutRepeats(problems: readonly Problem[]): readonly Problem[] {
  const key = ({ rule, place: { line, column }, says }: Problem) => `${rule} ${line}:${column} ${says.en}`;
  return [...new Map(problems.map((problem) => [key(problem), problem])).values()];
}

/** Problems, and those of a second check that are at other places: a mistake is reported once. */
export function withFurther(problems: readonly Problem[], further: readonly Problem[]): readonly Problem[] {
  const key = ({ place }: Problem) => `${place.line}:${place.column}`;
  const places = new Set(problems.map(key));
  return [...problems, ...further.filter((problem) => !places.has(key(problem)))];
}

/** What no text of a document may hold: a gap, a character that no feed can carry, a second line. */
export function textProblems(yaml: LocatedYaml): readonly Problem[] {
  if (isPlain(yaml.value)) return [];
  return textsIn(yaml.value).flatMap(([path, text]) => problemOfText(yaml, path, text) ?? []);
}

/** Whether `problemOfText` finds nothing wrong in any text; so it is in most documents. */
function isPlain(value: unknown): boolean {
  if (typeof value === "string")
    return !value.includes(GAP) && !/[\t\n\u2028\u2029]/.test(value) && !isSuspect(value);
  if (Array.isArray(value)) return value.every(isPlain);
  return typeof value !== "object" || value === null || Object.values(value).every(isPlain);
}

function problemOfText(yaml: LocatedYaml, path: YamlPath, text: string): Problem | null {
  const place = yaml.placeOf(path);
  if (text.includes(GAP)) return fieldProblem("yaml/gap", place, { key: nameOf(path), mark: GAP });
  const [forbidden] = forbiddenIn(text);
  if (forbidden !== undefined) return characterProblem(forbidden[0], place);
  const broken = /[\t\n\u2028\u2029]/.test(text.trim());
  return broken ? fieldProblem("yaml/several-lines", place, { key: nameOf(path) }) : null;
}

/** The keys that unknown ones were probably meant to be: a misspelt key is one mistake, not an unknown key and a missing one. */
function misspeltKeys(issues: readonly z.core.$ZodIssue[], schema: z.ZodType): ReadonlySet<string> {
  const names = issues.flatMap((issue) => {
    if (issue.code !== "unrecognized_keys") return [];
    const path = pathOf(issue);
    const known = keysAt(schema, path);
    return issue.keys.map((unknown) =>
      nameOf([...path, nearestOf(unknown, known) ?? ownKeyFor(unknown, known)?.key ?? unknown]),
    );
  });
  return new Set(names);
}

function problemsOfIssue(issue: z.core.$ZodIssue, yaml: LocatedYaml, schema: z.ZodType): Problem[] {
  const path = pathOf(issue);
  const found = path.length === 0 && isEmpty(yaml.value) ? {} : valueAt(yaml.value, path);
  if (issue.code === "unrecognized_keys")
    return issue.keys.map((key) => unknownKey(yaml, [...path, key], keysAt(schema, path)));
  if (issue.code === "invalid_key") return [badKey(issue, yaml, path)];
  if (found === undefined) return [missingKey(yaml, path)];
  if (isEmpty(found) || issue.code === "too_small") return [emptyValue(yaml, path)];
  switch (issue.code) {
    case "invalid_type":
      return [wrongType(yaml, path, kindNamed(issue.expected))];
    case "invalid_value":
      return [
        typeof found === "string"
          ? notOneOf(yaml, path, found, issue.values.map(String))
          : wrongType(yaml, path, A_TEXT),
      ];
    case "invalid_union": {
      const ofText = issue.errors.find((errors) => errors.some(({ code }) => code === "custom"));
      const isText = typeof found === "string" && ofText !== undefined;
      if (Array.isArray(found) || (typeof found !== "object" && !isText))
        return [wrongType(yaml, path, CHOICES[issue.message] ?? TEXT_OR_TEXTS)];
      const inner = (isText ? ofText : issue.errors.at(-1)) ?? [];
      return problemsOfIssues(
        inner.map((one) => ({ ...one, path: [...issue.path, ...one.path] })),
        yaml,
        schema,
      );
    }
    default:
      return [failedTest(issue, yaml, path, String(found))];
  }
}

const TEXT_OR_TEXTS: Text = {
  fr: "un texte, ou un texte par langue (fr: …)",
  en: "a text, or a text for each language (en: …)",
};

/** What else a key of several forms may be, by its `Choice`. */
const CHOICES: Readonly<Record<string, Text>> = {
  colours: {
    fr: 'une couleur ("#1b5e20"), ou une par fond (light: …, dark: …)',
    en: 'a colour ("#1b5e20"), or one for each background (light: …, dark: …)',
  },
} satisfies Record<Choice, Text>;

function failedTest(issue: z.core.$ZodIssue, yaml: LocatedYaml, path: YamlPath, found: string): Problem {
  const rule = issue.code === "custom" ? issue.params?.["rule"] : undefined;
  if (rule === "time/unreadable") return timeProblem(rule, yaml.placeOf(path), { found });
  if (rule === "site/secret-in-address") return siteProblem(rule, yaml.placeOf(path));
  if (rule === "theme/font-elsewhere") return themeProblem(rule, yaml.placeOf(path), { found });
  if (rule === "yaml/repeated") return fieldProblem(rule, yaml.placeOf(path), { found });
  return badForm(yaml, path, found, expectedBy(issue));
}

function badKey(issue: z.core.$ZodIssueInvalidKey, yaml: LocatedYaml, path: YamlPath): Problem {
  const values = {
    key: nameOf(path.slice(0, -1)),
    found: String(path.at(-1)),
    expected: expectedBy(issue.issues[0]),
  };
  return fieldProblem("yaml/bad-form", yaml.placeOfKey(path), values);
}

function expectedBy(issue: z.core.$ZodIssue | undefined): Text {
  const form = issue?.code === "custom" ? issue.params?.["form"] : undefined;
  return isForm(form) ? formInWords(form) : { fr: "autre chose", en: "something else" };
}

/** All texts of a document, each with its path. */
export function textsIn(value: unknown, path: YamlPath = []): readonly (readonly [YamlPath, string])[] {
  if (typeof value === "string") return [[path, value]];
  if (Array.isArray(value)) return value.flatMap((item, i) => textsIn(item, [...path, i]));
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, item]) => textsIn(item, [...path, key]));
}

/** Nothing after the colon, or only spaces. Null is a key without a colon: `{ name }`. */
function isEmpty(value: unknown): boolean {
  return value === null || (typeof value === "string" && value.trim() === "");
}

function pathOf(issue: z.core.$ZodIssue): YamlPath {
  return issue.path.map((step) => (typeof step === "number" ? step : String(step)));
}

function kindNamed(expected: string): Text {
  if (expected === "array")
    return {
      fr: "une liste ([a, b] ou une ligne « - » par valeur)",
      en: "a list ([a, b] or a line “- ” for each value)",
    };
  if (expected === "string") return A_TEXT;
  return { fr: "un groupe de clés, une par ligne", en: "a group of keys, one a line" };
}
