import { problemsOf, type RuleTable } from "../../base/problem.ts";

/** What can be wrong with a brief or a page as a whole. */
export const documentRules = {
  "source/misplaced": {
    severity: "error",
    says: {
      fr: "cette brève n’est pas rangée à briefs/AAAA/MM/JJ/nom.md",
      en: "this brief is not at briefs/YYYY/MM/DD/name.md",
    },
    hint: {
      fr: "Déplacez le fichier. Le jour doit exister ; le nom s’écrit en minuscules sans accent, chiffres et tirets.",
      en: "Move the file. The day must exist; the name takes lower-case letters, digits and hyphens.",
    },
  },
  "source/misplaced-page": {
    severity: "error",
    says: {
      fr: "cette page n’est pas rangée à pages/nom.md",
      en: "this page is not at pages/name.md",
    },
    hint: {
      fr: "Renommez le fichier en minuscules sans accent, chiffres et tirets : son nom est l’adresse de la page.",
      en: "Rename the file in lower-case letters, digits and hyphens: its name is the page’s address.",
    },
  },
  "brief/without-id": {
    severity: "warning",
    says: {
      fr: "cette brève n’a pas d’« id » : son adresse en tient lieu, et si elle déménage, les abonnés la reçoivent de nouveau",
      en: "this brief has no “id”: its address stands for it, and if it moves, subscribers receive it again",
    },
    hint: {
      fr: "Écrivez « id: {id} » dans l’en-tête ; « npx brevier typo --write » le fait pour toutes.",
      en: "Write “id: {id}” in the front matter; “npx brevier typo --write” does it for all.",
    },
  },
  "brief/wording-of-update": {
    severity: "error",
    says: {
      fr: "« {key} » dit ce qui a été corrigé, mais cette modification est de type « update »",
      en: "“{key}” says what was set right, but this change is of the kind “update”",
    },
    hint: {
      fr: "Donnez à « kind » la valeur correction ou clarification ; si rien n’était faux ni ambigu, effacez la ligne « {key} ».",
      en: "Give “kind” the value correction or clarification; if nothing was wrong or ambiguous, delete the line “{key}”.",
    },
  },
  "page/unfinished": {
    severity: "warning",
    says: {
      fr: "un passage de cette page est encore à écrire : « {found} »",
      en: "a passage of this page is still to be written: “{found}”",
    },
    hint: {
      fr: "Les lecteurs voient cette page : remplacez le passage par votre texte, ou effacez-le.",
      en: "Readers see this page: replace the passage with your text, or delete it.",
    },
  },
  "image/in-page": {
    severity: "error",
    says: {
      fr: "une page ne peut pas contenir d’image : seules les brèves le peuvent",
      en: "a page cannot contain an image: only briefs can",
    },
    hint: {
      fr: "Posez-la dans content/public et faites-y un lien : [carte](/carte.png).",
      en: "Put it into content/public and link to it: [map](/map.png).",
    },
  },
} as const satisfies RuleTable;

export const documentProblem = problemsOf(documentRules);
