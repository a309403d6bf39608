import type { RuleTable } from "../../base/problem.ts";

/** HTML that is not valid. */
export const HTML_RULES = {
  "html/invalid": {
    severity: "error",
    says: {
      fr: "HTML incorrect ; le vérificateur dit, en anglais : {message} [{ruleId}]",
      en: "invalid HTML: {message} [{ruleId}]",
    },
    hint: {
      fr: "Corrigez le gabarit ou le texte de la brève ; https://html-validate.org/rules/{ruleId}.html explique la règle, en anglais.",
      en: "Correct the template or the text of the brief; https://html-validate.org/rules/{ruleId}.html explains the rule.",
    },
  },
} as const satisfies RuleTable;
