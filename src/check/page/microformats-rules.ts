import type { RuleTable } from "../../base/problem.ts";

/** The microformats of briefs and lists: h-entry, h-feed. */
export const MICROFORMATS_RULES = {
  "microformat/entry": {
    severity: "error",
    clause: "microformats2",
    standard: "off",
    says: {
      fr: "la page d’une brève a {count} « h-entry » au lieu d’un",
      en: "the page of a brief has {count} “h-entry” instead of one",
    },
    hint: {
      fr: 'Donnez class="h-entry" à l’élément <article> de la brève, et à lui seul.',
      en: 'Give class="h-entry" to the <article> of the brief, and to it alone.',
    },
  },
  "microformat/entry-incomplete": {
    severity: "error",
    clause: "microformats2",
    says: { fr: "il manque à ce « h-entry » : {names}", en: "this “h-entry” lacks: {names}" },
    hint: {
      fr: "Donnez ces classes aux éléments qui montrent le titre, la date, l’adresse, l’auteur, le texte.",
      en: "Give these classes to the elements that show the headline, date, address, author, text.",
    },
  },
  "microformat/feed-name": {
    severity: "error",
    clause: "microformats2",
    standard: "off",
    says: { fr: "ce « h-feed » n’a pas de nom (p-name)", en: "this “h-feed” has no name (p-name)" },
    hint: {
      fr: 'Donnez la classe p-name au titre de la liste, ou ajoutez <data class="p-name" value="…">.',
      en: 'Give the class p-name to the list’s heading, or add <data class="p-name" value="…">.',
    },
  },
  "microformat/no-feed": {
    severity: "error",
    clause: "microformats2",
    standard: "off",
    says: {
      fr: "{count} « h-entry » ne sont dans aucun « h-feed »",
      en: "{count} “h-entry” are in no “h-feed”",
    },
    hint: {
      fr: "Entourez la liste d’un élément de classe h-feed.",
      en: "Put an element of class h-feed around the list.",
    },
  },
} as const satisfies RuleTable;
