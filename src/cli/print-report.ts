import picocolors from "picocolors";
import { type Problem, sortProblems } from "../problem.ts";

export type ReportFormat = "text" | "json";
export type ReportLanguage = "fr" | "en";

/** How a place is shown with its line: the text of a source line, without its end; null if it cannot be had. */
export type SourceLine = (file: string, line: number) => string | null;

/** All problems as an editor reads them: place, what is wrong, the line with a caret, how to mend it. Ends with a line end unless empty. */
export function problemsAsText(
  problems: readonly Problem[],
  language: ReportLanguage,
  colours: boolean,
  sourceLine: SourceLine,
): string {
  const paint = picocolors.createColors(colours);
  return sortProblems(problems)
    .map((problem) => {
      const { file, line, column } = problem.place;
      const word = SEVERITIES[language][problem.severity];
      const severity = problem.severity === "error" ? paint.red(word) : paint.yellow(word);
      const head = `${paint.bold(printable(`${file}:${line}:${column}`))}: ${severity}: ${printable(problem.says[language])} ${paint.dim(`[${problem.rule}]`)}`;
      const excerpt = excerptOf(sourceLine(file, line), column).map((text) => paint.dim(printable(text)));
      const hint = problem.hint === null ? [] : [`  → ${printable(problem.hint[language])}`];
      return [head, ...excerpt, ...hint].join("\n");
    })
    .map((text) => `${text}\n`)
    .join("\n");
}

/** The same for programs: an array of `{rule, severity, file, line, column, message, hint}`. */
export function problemsAsJson(problems: readonly Problem[], language: ReportLanguage): string {
  const rows = sortProblems(problems).map(({ rule, severity, place, says, hint }) => ({
    rule,
    severity,
    ...place,
    message: says[language],
    hint: hint?.[language] ?? null,
  }));
  return `${JSON.stringify(rows, null, 2)}\n`;
}

/** `2 errors, 1 warning`. */
export function countOf(problems: readonly Problem[], language: ReportLanguage): string {
  const errors = problems.filter((problem) => problem.severity === "error").length;
  const warnings = problems.length - errors;
  const plural = (count: number) => (count > 1 || (count === 0 && language === "en") ? "s" : "");
  return language === "fr"
    ? `${errors} erreur${plural(errors)}, ${warnings} avertissement${plural(warnings)}`
    : `${errors} error${plural(errors)}, ${warnings} warning${plural(warnings)}`;
}

const SEVERITIES = {
  fr: { error: "erreur", warning: "avertissement" },
  en: { error: "error", warning: "warning" },
} as const;

const WIDEST = 100;

/** The line and a caret below the column; a long line is cut around it. */
function excerptOf(line: string | null, column: number): readonly string[] {
  if (line === null || line.trim() === "") return [];
  const from = Math.max(0, Math.min(column - 1 - WIDEST / 2, line.length - WIDEST));
  const shown = line.slice(from, from + WIDEST);
  return [`    ${shown}`, `    ${" ".repeat(Math.max(0, column - 1 - from))}^`];
}

/** Text of sources as a terminal may show it: a control character could give it orders. Each keeps its column. */
function printable(text: string): string {
  return text.replace(/[\p{Cc}\u2028\u2029]/gu, " ");
}
