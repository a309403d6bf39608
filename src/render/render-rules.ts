import { problemsOf, type RuleTable } from "../base/problem.ts";

/** What can go wrong while pages are rendered. */
export const renderRules = {
  "template/failed": {
    severity: "error",
    says: {
      fr: "ce gabarit ne peut pas donner sa page ; le moteur dit, en anglais : {detail}",
      en: "this template cannot give its page; the engine says: {detail}",
    },
    hint: {
      fr: "Si le gabarit est à vous, comparez-le à celui du paquet ; « view » et « chrome » sont décrits dans docs/templates.md.",
      en: "If the template is yours, compare it with the package’s; “view” and “chrome” are described in docs/templates.md.",
    },
  },
  "config/failed": {
    severity: "error",
    says: {
      fr: "la configuration ne peut pas être chargée ; le programme dit, en anglais : {detail}",
      en: "the configuration cannot be loaded; the program says: {detail}",
    },
    hint: {
      fr: "Le fichier doit exporter defineConfig(…), de « brevier/eleventy » ; sans lui, le site se construit aussi.",
      en: "The file must export defineConfig(…), from “brevier/eleventy”; the site also builds without it.",
    },
  },
} as const satisfies RuleTable;

export const renderProblem = problemsOf(renderRules);
