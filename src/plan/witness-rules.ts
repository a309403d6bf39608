import type { RuleTable } from "../problem.ts";

/** What readers, feeds and search engines know, and the sources say otherwise. */
export const witnessRules = {
  "brief/moved": {
    severity: "warning",
    says: {
      fr: "cette brève était publiée à {from}, où il n’y a plus rien ; elle est maintenant à {to}",
      en: "this brief was published at {from}, where nothing is left; it is at {to} now",
    },
    hint: {
      fr: "Lecteurs, flux et moteurs connaissent l’ancienne adresse. Pour qu’elle mène à la brève, écrivez « aliases: [{aliases}] » dans l’en-tête.",
      en: "Readers, feeds and search engines know the former address. To make it lead to the brief, write “aliases: [{aliases}]” into its front matter.",
    },
  },
} as const satisfies RuleTable;
