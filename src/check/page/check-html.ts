import type { Problem } from "../../base/problem.ts";
import { type CheckRule, problem } from "../check-rules.ts";
import { isStyle } from "./html-style.ts";
import type { HtmlFinding } from "./validate-html.ts";

/** The findings of html-validate as problems. */
export function checkHtml(page: string, findings: readonly HtmlFinding[]): readonly Problem[] {
  return findings.map(({ line, column, message, ruleId }) =>
    problem(ruleOf(ruleId), { file: page, line, column }, { message, ruleId }),
  );
}

/** Rules of html-validate that follow from WCAG, beside those that it names so. */
const ACCESSIBILITY: ReadonlySet<string> = new Set([
  "area-alt",
  "aria-hidden-body",
  "aria-label-misuse",
  "autocomplete-password",
  "hidden-focusable",
  "meta-refresh",
  "multiple-labeled-controls",
  "no-abstract-role",
  "no-autoplay",
]);

function ruleOf(ruleId: string): CheckRule {
  if (isStyle(ruleId)) return "html/style";
  return ruleId.startsWith("wcag/") || ACCESSIBILITY.has(ruleId) ? "html/accessibility" : "html/invalid";
}
