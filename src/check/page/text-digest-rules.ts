import type { RuleTable } from "../../base/problem.ts";

/** The digest of a brief’s text that its page states. */
export const TEXT_DIGEST_RULES = {
  "archive/text-digest": {
    severity: "error",
    standard: "error",
    says: {
      fr: "le texte de la page a l’empreinte {expected}, et la page dit {found}",
      en: "the text of the page has the digest {expected}, and the page says {found}",
    },
    hint: {
      fr: "Le titre, le chapeau ou le corps a changé après coup (gabarit, transformation, main) : construisez de nouveau avec --repair, ou corrigez le gabarit.",
      en: "The headline, the standfirst or the body was changed afterwards (template, transform, hand): build again with --repair, or fix the template.",
    },
  },
} as const satisfies RuleTable;
