import { problemsOf, type RuleTable } from "../base/problem.ts";

/** What can go wrong when smaller versions of a picture are made. */
export const picturesRules = {
  "pictures/unreadable": {
    severity: "error",
    says: {
      fr: "de l’image « {found} », aucune version réduite ne peut être faite : elle est abîmée, ou d’une forme que sharp ne lit pas",
      en: "no smaller version of the image “{found}” can be made: it is damaged, or of a form that sharp does not read",
    },
    hint: {
      fr: "Ouvrez-la dans un logiciel d’images et enregistrez-la de nouveau en JPEG ou en PNG.",
      en: "Open it in an image editor and save it again as JPEG or PNG.",
    },
  },
} as const satisfies RuleTable;

export const picturesProblem = problemsOf(picturesRules);
