import type { RuleTable } from "../../base/problem.ts";

/** What `check-data-references.ts` finds. */
export const DATA_REFERENCES_RULES = {
  "head/json-ld-reference": {
    severity: "error",
    says: {
      fr: "les données pour les moteurs renvoient à « {id} », qu’aucune page du site ne décrit",
      en: "the data for search engines refer to “{id}”, which no page of the site describes",
    },
    hint: {
      fr: "Donnez à côté de « @id » au moins « @type » et « url », ou décrivez-le dans le même graphe.",
      en: "Beside “@id” give at least “@type” and “url”, or describe it in the same graph.",
    },
  },
} as const satisfies RuleTable;
