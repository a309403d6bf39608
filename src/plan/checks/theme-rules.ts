import { problemsOf, type RuleTable } from "../../base/problem.ts";

/** What can be wrong between `theme` of `site.yaml` and what the site and the package have. */
export const themeChoiceRules = {
  "theme/contrast": {
    severity: "error",
    clause: "WCAG 2.2 § 1.4.3",
    says: {
      fr: "l’accent {found} n’a qu’un contraste de {ratio} avec le fond {paper} des pages {scheme} ; il faut 4,5:1",
      en: "the accent {found} has a contrast of only {ratio} with the {paper} background of {scheme} pages; 4.5:1 is needed",
    },
    hint: {
      fr: "Écrivez « {line} », la couleur la plus proche qui convienne ; ou une autre, plus loin du fond.",
      en: "Write “{line}”, the nearest colour that will do; or another one, further from the background.",
    },
  },
  "theme/hidden-style": {
    severity: "warning",
    says: {
      fr: "ce fichier remplace toute la feuille de style : ni l’accent et les polices de site.yaml, ni custom.css n’y changent rien",
      en: "this file replaces the whole style sheet: neither accent and fonts of site.yaml nor custom.css change anything in it",
    },
    hint: {
      fr: "Déplacez-le vers templates/public/style.css : ce que vous réglez ailleurs s’y ajoute.",
      en: "Move it to templates/public/style.css: what you set elsewhere is added to it there.",
    },
  },
  "theme/unknown": {
    severity: "error",
    says: {
      fr: "aucun thème ne s’appelle « {found} »{nearest}",
      en: "no theme is called “{found}”{nearest}",
    },
    hint: {
      fr: "Thèmes fournis : {known}. Sans « name », c’est le thème de base ; vos propres gabarits vont dans templates/, sans « name ».",
      en: "Themes that come with Brevier: {known}. Without “name” it is the first one; templates of your own go into templates/, without “name”.",
    },
  },
  "theme/unknown-entry": {
    severity: "error",
    says: {
      fr: "« {found} » ne désigne aucune page du site{nearest}",
      en: "“{found}” names no page of the site{nearest}",
    },
    hint: {
      fr: "Écrivez l’un de ces noms : {known} ; ou un chemin comme /sujets/, ou une adresse en https://.",
      en: "Write one of these names: {known}; or a path like /topics/, or an address with https://.",
    },
  },
  "theme/unknown-path": {
    severity: "error",
    says: {
      fr: "la navigation mène à « {found} », que le site n’a pas{nearest}",
      en: "the navigation leads to “{found}”, which the site does not have{nearest}",
    },
    hint: {
      fr: "Corrigez le chemin. Vers une page, un sujet ou un fil, écrivez plutôt son nom seul : l’entrée suivra son adresse, et n’apparaîtra qu’avec lui.",
      en: "Correct the path. To a page, a topic or a story, write its name alone: the entry follows its address, and appears when it does.",
    },
  },
} as const satisfies RuleTable;

export const themeChoiceProblem = problemsOf(themeChoiceRules);
