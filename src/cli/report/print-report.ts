import picocolors from "picocolors";
import { type Problem, sortProblems } from "../../base/problem.ts";
import type { MessageLanguage } from "../message-language.ts";
import { commandWords } from "../words/command-words.ts";
import { reportWords } from "../words/report-words.ts";
import { printable } from "./display-width.ts";
import { excerptOf } from "./excerpt.ts";
import { groupProblems } from "./group-problems.ts";
import { problemsAsSarif } from "./report-sarif.ts";

/** `text` for people, on standard error; the others for programs, alone on standard output. */
export type ReportFormat = "text" | "json" | "sarif";

/** The text of a source line, without its end; null if it cannot be read. */
export type SourceLine = (file: string, line: number) => string | null;

/** All problems as an editor reads them: place, what is wrong, the line with a caret, how to fix it. Ends with a line end unless empty. */
export function problemsAsText(
  problems: readonly Problem[],
  language: MessageLanguage,
  colours: boolean,
  sourceLine: SourceLine,
): string {
  const paint = picocolors.createColors(colours);
  return sortProblems(problems)
    .map((problem) => `${problemAsText(problem, language, paint, sourceLine)}\n`)
    .join("\n");
}

/** The same of a whole site: what is found many times is told once, with its count and its first places. */
export function groupsAsText(
  problems: readonly Problem[],
  language: MessageLanguage,
  colours: boolean,
  sourceLine: SourceLine,
): string {
  const paint = picocolors.createColors(colours);
  return groupProblems(sortProblems(problems))
    .map((group) => {
      const told = `${problemAsText(group.first, language, paint, sourceLine)}\n`;
      if (group.all.length === 1) return told;
      const [, ...others] = group.all.map(placeOf);
      const shown = others.slice(0, PLACES_SHOWN).join(", ");
      const words = reportWords[language];
      const more = others.length - Math.min(others.length, PLACES_SHOWN);
      const also = group.isSame
        ? words.sameAt(group.all.length, shown, more)
        : words.otherOfRule(group.first.rule, others.length, shown, more);
      return `${told}  ${paint.dim(also)}\n`;
    })
    .join("\n");
}

const PLACES_SHOWN = 5;

function placeOf({ place: { file, line, column } }: Problem): string {
  return printable(`${file}:${line}:${column}`);
}

function problemAsText(
  problem: Problem,
  language: MessageLanguage,
  paint: ReturnType<typeof picocolors.createColors>,
  sourceLine: SourceLine,
): string {
  const { file, line, column } = problem.place;
  const word = commandWords[language].severity[problem.severity];
  const severity = problem.severity === "error" ? paint.red(word) : paint.yellow(word);
  const head = `${paint.bold(placeOf(problem))}: ${severity}: ${printable(problem.says[language])} ${paint.dim(nameOf(problem))}`;
  const found = problem.found?.[language] ?? null;
  const excerpt = excerptOf(mayShow(problem) ? sourceLine(file, line) : null, column, found).map((text) =>
    paint.dim(text),
  );
  return [head, ...excerpt, `  → ${printable(problem.hint[language])}`].join("\n");
}

/** A problem of a key is shown without its line: that is the secret. */
function mayShow({ rule }: Problem): boolean {
  return !rule.startsWith("sign/");
}

/** Its rule, and what the W3C's feed validator calls it. */
function nameOf({ rule, w3c }: Problem): string {
  return w3c === undefined ? `[${rule}]` : `[${rule}] (W3C ${w3c})`;
}

/** The same for programs: one document, in the format that was asked. */
export function problemsAsData(
  problems: readonly Problem[],
  format: Exclude<ReportFormat, "text">,
  language: MessageLanguage,
  version: string,
): string {
  return format === "json"
    ? problemsAsJson(problems, language)
    : problemsAsSarif(problems, language, version);
}

/** An array of `{rule, severity, file, line, column, message, hint}`, with `found` and `expected` where they are values, and of feeds `clause` and `w3c`. */
export function problemsAsJson(problems: readonly Problem[], language: MessageLanguage): string {
  const rows = sortProblems(problems).map(
    ({ rule, severity, place, says, hint, found, expected, clause, w3c }) => ({
      rule,
      severity,
      ...place,
      message: says[language],
      hint: hint[language],
      ...(found === undefined ? {} : { found: found[language] }),
      ...(expected === undefined ? {} : { expected: expected[language] }),
      ...(clause === undefined ? {} : { clause }),
      ...(w3c === undefined ? {} : { w3c }),
    }),
  );
  return `${JSON.stringify(rows, null, 2)}\n`;
}

/** `2 errors, 1 warning`. */
export function countOf(problems: readonly Problem[], language: MessageLanguage): string {
  const errors = problems.filter((problem) => problem.severity === "error").length;
  return commandWords[language].problems(errors, problems.length - errors);
}
