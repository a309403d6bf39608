import type { RuleTable } from "../../base/problem.ts";

/** The licences in RSL. */
export const RSL_RULES = {
  "rsl/namespace": {
    severity: "error",
    clause: "RSL 1.0 § 2.2",
    says: {
      fr: "la racine est dans l’espace de noms « {found} » au lieu de « {expected} »",
      en: "the root is in the namespace “{found}” instead of “{expected}”",
    },
    hint: {
      fr: "Écrivez l’adresse attendue, au caractère près.",
      en: "Write the expected address, to the letter.",
    },
  },
  "rsl/content": {
    severity: "error",
    clause: "RSL 1.0 § 3.3",
    says: {
      fr: "il faut un <content> avec « url » et au moins un <license>",
      en: "a <content> with “url” and at least one <license> is needed",
    },
    hint: {
      fr: 'Écrivez <content url="/"><license>…</license></content>.',
      en: 'Write <content url="/"><license>…</license></content>.',
    },
  },
  "rsl/use": {
    severity: "error",
    clause: "RSL 1.0 § 3.5",
    says: { fr: "« {found} » n’est pas un usage connu", en: "“{found}” is not a known use" },
    hint: { fr: "Écrivez l’un de ces mots : {known}.", en: "Write one of these words: {known}." },
  },
} as const satisfies RuleTable;
