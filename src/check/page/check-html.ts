import type { Problem } from "../../base/problem.ts";
import { problem } from "../check-rules.ts";
import type { HtmlFinding } from "./validate-html.ts";

/** The findings of html-validate as problems. */
export function checkHtml(page: string, findings: readonly HtmlFinding[]): readonly Problem[] {
  return findings.map(({ line, column, message, ruleId }) =>
    problem("html/invalid", { file: page, line, column }, { message, ruleId }),
  );
}
