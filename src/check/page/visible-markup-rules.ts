import type { RuleTable } from "../../base/problem.ts";

/** Markup that readers see, because it was escaped twice. */
export const VISIBLE_MARKUP_RULES = {
  "page/visible-tag": {
    severity: "error",
    clause: "Brevier",
    says: {
      fr: "la page montre une balise aux lecteurs : {found}",
      en: "the page shows readers a tag: {found}",
    },
    hint: {
      fr: "Un gabarit a protégé deux fois le même texte. Si la balise est le sujet, écrivez-la entre `accents graves`.",
      en: "A template escaped the same text twice. If the tag is what is written about, put it between `backticks`.",
    },
  },
  "page/visible-entity": {
    severity: "warning",
    clause: "Brevier",
    says: {
      fr: "la page montre le code d’un caractère aux lecteurs : {found}",
      en: "the page shows readers the code of a character: {found}",
    },
    hint: {
      fr: "Écrivez le caractère lui-même, sans code ; s’il y est déjà, un gabarit a protégé deux fois le même texte.",
      en: "Write the character itself, without a code; if it is there already, a template escaped the same text twice.",
    },
  },
} as const satisfies RuleTable;
