import type { RuleTable } from "../../problem.ts";

/** What can be wrong with the bytes of a picture. */
export const mediaRules = {
  "image/broken": {
    severity: "error",
    says: {
      fr: "l’image « {found} » est abîmée : sa fin manque, ou des octets ont changé",
      en: "the image “{found}” is damaged: its end is missing, or bytes have changed",
    },
    hint: {
      fr: "Reprenez l’original, ou ouvrez-la dans un logiciel d’images et enregistrez-la sous le même nom.",
      en: "Copy it from the original again, or open it in an image editor and save it under the same name.",
    },
  },
} as const satisfies RuleTable;
