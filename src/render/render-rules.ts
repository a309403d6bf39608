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
  "cards/not-installed": {
    severity: "error",
    says: {
      fr: "« cards » demande des cartes, et ce qui les dessine n’est pas installé : {missing}",
      en: "“cards” asks for cards, and what draws them is not installed: {missing}",
    },
    hint: {
      fr: "Lancez : npm install {all}. Ou effacez « cards » : les réseaux montreront l’icône du site.",
      en: "Run: npm install {all}. Or delete “cards”: networks will show the icon of the site.",
    },
  },
  "cards/failed": {
    severity: "error",
    says: {
      fr: "la carte de cette page n’a pas pu être dessinée ; le programme dit, en anglais : {detail}",
      en: "the card of this page could not be drawn; the program says: {detail}",
    },
    hint: {
      fr: "Réinstallez ce qui la dessine : npm install satori @resvg/resvg-wasm @fontsource/source-serif-4. Ou effacez « cards » de site.yaml.",
      en: "Install what draws it again: npm install satori @resvg/resvg-wasm @fontsource/source-serif-4. Or delete “cards” from site.yaml.",
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
