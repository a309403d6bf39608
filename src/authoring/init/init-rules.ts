import { problemsOf, type RuleTable } from "../../base/problem.ts";

/** What stands in the way of `brevier init`. */
export const initRules = {
  "init/site-exists": {
    severity: "error",
    says: {
      fr: "il y a déjà un site ici : rien n’a été écrit",
      en: "there is a site here already: nothing was written",
    },
    hint: {
      fr: "Changez ses réglages dans ce fichier ; ou commencez ailleurs : brevier init mon-site.",
      en: "Change its settings in this file; or begin elsewhere: brevier init my-site.",
    },
  },
  "init/cms-not-installed": {
    severity: "error",
    says: {
      fr: "« {package} », l’éditeur dans le navigateur, n’est pas installé : rien n’a été écrit",
      en: "“{package}”, the editor in the browser, is not installed: nothing was written",
    },
    hint: {
      fr: "Dans le dossier du site : npm install {package}, puis de nouveau brevier init --cms.",
      en: "In the site’s folder: npm install {package}, then brevier init --cms again.",
    },
  },
  "init/cms-unknown": {
    severity: "error",
    says: {
      fr: "le paquet « {package} » qui est installé n’a pas le programme attendu : rien n’a été écrit",
      en: "the package “{package}” that is installed does not have the program that was expected: nothing was written",
    },
    hint: {
      fr: "Installez la version avec laquelle il a été essayé : npm install {package}@0.221.1.",
      en: "Install the version that it was tried with: npm install {package}@0.221.1.",
    },
  },
} as const satisfies RuleTable;

export const initProblem = problemsOf(initRules);
