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
} as const satisfies RuleTable;

export const initProblem = problemsOf(initRules);
