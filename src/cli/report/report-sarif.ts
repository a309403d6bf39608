import { classesOf, type Problem, type Rule, sortProblems, type Text } from "../../base/problem.ts";
import type { MessageLanguage } from "../message-language.ts";
import { ruleNamed } from "./all-rules.ts";

/** Problems for code scanners: SARIF 2.1.0, one run, with the rules that were broken. */
export function problemsAsSarif(
  problems: readonly Problem[],
  language: MessageLanguage,
  version: string,
): string {
  const sorted = sortProblems(problems);
  const names = [...new Set(sorted.map(({ rule }) => rule))].sort();
  const log = {
    $schema: "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json",
    version: "2.1.0",
    runs: [
      {
        tool: {
          driver: { name: "brevier", version, rules: names.map((name) => descriptorOf(name, language)) },
        },
        language,
        columnKind: "utf16CodeUnits",
        results: sorted.map((problem) => resultOf(problem, names.indexOf(problem.rule), language)),
      },
    ],
  };
  return `${JSON.stringify(log, null, 2)}\n`;
}

// § 3.49
function descriptorOf(name: string, language: MessageLanguage) {
  const rule: Rule | null = ruleNamed(name);
  if (rule === null) return { id: name };
  return {
    id: name,
    shortDescription: { text: inGeneral(rule.says, language) },
    help: { text: inGeneral(rule.hint, language) },
    defaultConfiguration: { level: rule.severity },
    ...originOf(rule),
  };
}

// § 3.8, 3.49.16
function originOf(rule: Rule) {
  const { clause } = rule;
  const classes = classesOf(rule);
  const properties = {
    ...(clause === undefined ? {} : { clause }),
    ...(classes.length === 0 ? {} : { w3c: classes.join(", ") }),
  };
  return clause === undefined ? {} : { properties };
}

// § 3.27
function resultOf(
  { rule, severity, says, hint, place }: Problem,
  ruleIndex: number,
  language: MessageLanguage,
) {
  return {
    ruleId: rule,
    ruleIndex,
    level: severity,
    message: { text: `${says[language]}\n${hint[language]}` },
    locations: [
      {
        physicalLocation: {
          artifactLocation: { uri: uriOf(place.file) },
          region: { startLine: place.line, startColumn: place.column },
        },
      },
    ],
  };
}

/** A rule has no place, so the values in its message are left open. */
export function inGeneral(text: Text, language: MessageLanguage): string {
  return text[language].replace(/\{nearest\}/g, "").replace(/\{\w+\}\.?/g, "…");
}

/** A reference relative to the folder that the command ran in; RFC 3986. */
function uriOf(file: string): string {
  const path = file.replaceAll("\\", "/").split("/").map(encodeURIComponent).join("/");
  return path.startsWith("/") ? `file://${path}` : path;
}
