import type { RuleTable } from "../../base/problem.ts";

/** The plain text beside a brief’s page. */
export const PLAIN_TEXT_RULES = {
  "plain-text/other-words": {
    severity: "error",
    says: {
      fr: "le texte brut {file} ne dit pas ce que dit la page : il y manque « {expected} »",
      en: "the plain text {file} does not say what the page says: it lacks “{expected}”",
    },
    hint: {
      fr: "Construisez de nouveau avec --repair ; si la page a un gabarit à vous, vérifiez qu’il n’ajoute ni n’ôte rien au texte.",
      en: "Build again with --repair; if the page has a template of yours, make sure that it adds nothing to the text and takes nothing away.",
    },
  },
} as const satisfies RuleTable;
