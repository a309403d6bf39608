import type { RuleTable } from "../../base/problem.ts";

/** Headings that are empty or skip a level. */
export const HEADINGS_RULES = {
  "page/heading-empty": {
    severity: "error",
    clause: "WCAG 2.2 SC 2.4.6",
    says: {
      fr: "un titre de la page (<{element}>) est vide",
      en: "a heading of the page (<{element}>) is empty",
    },
    hint: {
      fr: "Écrivez ce que la suite contient, ou retirez la balise : un lecteur d’écran annonce un titre et n’a rien à lire.",
      en: "Write what follows it, or remove the tag: a screen reader announces a heading and has nothing to read.",
    },
  },
  "page/heading-level": {
    severity: "warning",
    clause: "WCAG 2.2 SC 1.3.1",
    says: {
      fr: "un titre saute un niveau : <{found}> là où <{expected}> est attendu",
      en: "a heading skips a level: <{found}> where <{expected}> is expected",
    },
    hint: {
      fr: "Dans le texte d’une brève, les intertitres sont à « ## », ceux d’en dessous à « ### ».",
      en: "In a brief’s text, headings are at “##”, those below them at “###”.",
    },
  },
} as const satisfies RuleTable;
