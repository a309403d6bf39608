import { problemsOf, type RuleTable } from "../base/problem.ts";

/** What can be wrong with the arguments of `brevier typo`. */
export const typoRules = {
  "typo/no-such-file": {
    severity: "error",
    says: {
      fr: "il n’y a là ni brève, ni page, ni site.yaml{nearest}",
      en: "there is no brief, page or site.yaml there{nearest}",
    },
    hint: {
      fr: "Donnez des fichiers ou des dossiers de « content » ; sans rien, tous sont lus.",
      en: "Give files or folders of “content”; with none, all are read.",
    },
  },
} as const satisfies RuleTable;

export const typoProblem = problemsOf(typoRules);
