import type { RuleTable } from "../../base/problem.ts";

const HINT = {
  fr: "Corrigez le gabarit ou le texte de la brève ; https://html-validate.org/rules/{ruleId}.html explique la règle, en anglais.",
  en: "Correct the template or the text of the brief; https://html-validate.org/rules/{ruleId}.html explains the rule.",
};

/** What html-validate finds in a page. */
export const HTML_RULES = {
  "html/invalid": {
    severity: "error",
    clause: "HTML",
    says: {
      fr: "HTML incorrect ; le vérificateur dit, en anglais : {message} [{ruleId}]",
      en: "invalid HTML: {message} [{ruleId}]",
    },
    hint: HINT,
  },
  "html/accessibility": {
    severity: "error",
    clause: "WCAG 2.2",
    says: {
      fr: "HTML qui gêne des lecteurs ; le vérificateur dit, en anglais : {message} [{ruleId}]",
      en: "HTML that hinders some readers: {message} [{ruleId}]",
    },
    hint: HINT,
  },
  "html/style": {
    severity: "error",
    clause: "Brevier",
    says: {
      fr: "HTML correct, mais d’un autre style que celui de la maison ; le vérificateur dit, en anglais : {message} [{ruleId}]",
      en: "valid HTML, but not in the style of the house: {message} [{ruleId}]",
    },
    hint: HINT,
  },
} as const satisfies RuleTable;
