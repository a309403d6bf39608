import { problemsOf, type RuleTable } from "../../base/problem.ts";

/** What can be wrong with a brief or a page as a whole. */
export const documentRules = {
  "source/misplaced": {
    severity: "error",
    says: {
      fr: "une brève est à briefs/AAAA/MM/JJ/nom.md ; ce chemin-ci ne l’est pas",
      en: "a brief is at briefs/YYYY/MM/DD/name.md; this path is not",
    },
    hint: {
      fr: "Déplacez le fichier : le chemin est l’adresse permanente, avec un jour qui existe et un nom en minuscules sans accent, chiffres et tirets.",
      en: "Move the file: the path is the permanent address, with a day that exists and a name of lower-case letters, digits and hyphens.",
    },
  },
  "source/misplaced-page": {
    severity: "error",
    says: {
      fr: "une page est à pages/nom.md ; ce chemin-ci ne l’est pas",
      en: "a page is at pages/name.md; this path is not",
    },
    hint: {
      fr: "Renommez le fichier : le nom est l’adresse, en minuscules sans accent, chiffres et tirets.",
      en: "Rename the file: the name is the address, in lower-case letters, digits and hyphens.",
    },
  },
  "image/in-page": {
    severity: "error",
    says: {
      fr: "une image dans une page : seules les brèves en portent",
      en: "an image in a standing page: only briefs hold images",
    },
    hint: {
      fr: "Posez-la dans content/public et faites-y un lien : [carte](/carte.png).",
      en: "Put it into content/public and link to it: [map](/map.png).",
    },
  },
} as const satisfies RuleTable;

export const documentProblem = problemsOf(documentRules);
