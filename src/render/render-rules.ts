import { problemsOf, type RuleTable } from "../problem.ts";

/** What can go wrong while pages are rendered. */
export const renderRules = {
  "template/failed": {
    severity: "error",
    says: {
      fr: "ce gabarit ne se laisse pas rendre : {detail}",
      en: "this template cannot be rendered: {detail}",
    },
    hint: {
      fr: "Si le gabarit est à vous, comparez-le à celui du paquet ; « view » et « chrome » sont décrits dans docs/templates.md.",
      en: "If the template is yours, compare it with the package’s; “view” and “chrome” are described in docs/templates.md.",
    },
  },
  "config/failed": {
    severity: "error",
    says: {
      fr: "la configuration ne se laisse pas charger : {detail}",
      en: "the configuration cannot be loaded: {detail}",
    },
    hint: {
      fr: "Elle exporte defineConfig(…), de « brevier/eleventy ».",
      en: "It exports defineConfig(…), from “brevier/eleventy”.",
    },
  },
} as const satisfies RuleTable;

export const renderProblem = problemsOf(renderRules);
