import { problemsOf, type RuleTable } from "../base/problem.ts";

/** What can go wrong while pages are rendered. */
export const renderRules = {
  "template/failed": {
    severity: "error",
    says: {
      fr: "la page de ce gabarit n’a pas pu être produite ; le moteur dit, en anglais : {detail}",
      en: "the page of this template could not be rendered; the engine says: {detail}",
    },
    hint: {
      fr: "Si le gabarit est à vous, comparez-le à celui du paquet ; « view » et « chrome » sont décrits dans docs/templates.md.",
      en: "If the template is yours, compare it with the package’s; “view” and “chrome” are described in docs/templates.md.",
    },
  },
  "config/failed": {
    severity: "error",
    says: {
      fr: "la configuration n’a pas pu être chargée ; le programme dit, en anglais : {detail}",
      en: "the configuration could not be loaded; the program says: {detail}",
    },
    hint: {
      fr: "Le fichier doit exporter defineConfig(…), de « brevier/eleventy » ; sans lui, le site se construit aussi.",
      en: "The file must export defineConfig(…) from “brevier/eleventy”; the site also builds without this file.",
    },
  },
  "config/no-effect": {
    severity: "warning",
    says: {
      fr: "« {found} » n’a pas d’effet : Eleventy ne fait ici que les pages, à partir des gabarits",
      en: "“{found}” has no effect: Eleventy only makes pages here, from templates",
    },
    hint: {
      fr: "Ôtez-le. Ce qui doit être copié va dans content/public ; filtres, « shortcodes » et « transforms » ont leur effet.",
      en: "Remove it. What is to be copied goes into content/public; filters, shortcodes and transforms do have effect.",
    },
  },
} as const satisfies RuleTable;

export const renderProblem = problemsOf(renderRules);
