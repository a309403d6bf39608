import type { RuleTable } from "../../base/problem.ts";

/** Links to other sites that do not answer, or have moved. */
export const ASK_EXTERNAL_LINKS_RULES = {
  "external/gone": {
    severity: "error",
    standard: "error",
    says: {
      fr: "{url} n’existe plus (réponse {status}){more}",
      en: "{url} no longer exists (answer {status}){more}",
    },
    hint: {
      fr: "Citez une autre adresse, ou une copie d’archive de cette page.",
      en: "Name another address, or an archived copy of that page.",
    },
  },
  "external/moved": {
    severity: "warning",
    standard: "warning",
    says: {
      fr: "{url} a déménagé pour de bon : {target}{more}",
      en: "{url} has moved for good: {target}{more}",
    },
    hint: {
      fr: "Vérifiez que c’est la même page, et citez la nouvelle adresse.",
      en: "Check that it is the same page, and name the new address.",
    },
  },
  "external/unanswered": {
    severity: "warning",
    standard: "warning",
    says: {
      fr: "{url} n’a pas pu être vérifiée : {why}{more}",
      en: "{url} could not be checked: {why}{more}",
    },
    hint: {
      fr: "Ouvrez-la vous-même, ou relancez la vérification plus tard.",
      en: "Open it yourself, or run the check again later.",
    },
  },
} as const satisfies RuleTable;
