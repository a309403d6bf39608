import type { RuleTable } from "../../problem.ts";

/** JSON files, and JSON Feed 1.1. */
export const JSON_RULES = {
  "json/not-well-formed": {
    severity: "error",
    says: { fr: "le fichier JSON est cassé à cet endroit", en: "the JSON file is broken here" },
    hint: {
      fr: "Cherchez une virgule, un guillemet ou une accolade de trop ou en moins.",
      en: "Look for a comma, a quote or a brace too many or too few.",
    },
  },
  "json-feed/version": {
    severity: "error",
    says: {
      fr: "la version du flux est « {found} » au lieu de « {expected} »",
      en: "the feed’s version is “{found}” instead of “{expected}”",
    },
    hint: {
      fr: "Écrivez l’adresse attendue : c’est à elle que les lecteurs reconnaissent le format.",
      en: "Write the expected address: readers know the format by it.",
    },
  },
  "json-feed/missing-member": {
    severity: "error",
    says: { fr: "il manque « {member} », ou il est vide", en: "“{member}” is missing, or empty" },
    hint: { fr: "Vérifiez la brève ou content/site.yaml.", en: "Check the brief or content/site.yaml." },
  },
  "json-feed/wrong-type": {
    severity: "error",
    says: {
      fr: "« {member} » est {found} au lieu de {expected}",
      en: "“{member}” is {found} instead of {expected}",
    },
    hint: {
      fr: "Écrivez la valeur attendue : un identifiant, par exemple, est un texte entre guillemets, jamais un nombre.",
      en: "Write the expected value: an id, for instance, is a text in quotes, never a number.",
    },
  },
  "json-feed/duplicate-id": {
    severity: "error",
    says: {
      fr: "deux brèves du flux ont l’identifiant « {found} »",
      en: "two briefs of the feed have the id “{found}”",
    },
    hint: { fr: "Donnez à l’une un nouvel « id ».", en: "Give one of them a new “id”." },
  },
  "json-feed/date": {
    severity: "error",
    says: {
      fr: "« {found} » n’est pas une date avec son décalage horaire",
      en: "“{found}” is not a date with its offset",
    },
    hint: { fr: "Écrivez « 2024-11-01T14:05:00+01:00 ».", en: "Write “2024-11-01T14:05:00+01:00”." },
  },
  "json-feed/no-content": {
    severity: "error",
    says: { fr: "la brève n’a pas de texte dans le flux", en: "the brief has no text in the feed" },
    hint: { fr: "Il faut content_html ou content_text.", en: "It needs content_html or content_text." },
  },
  "json-feed/old-author": {
    severity: "error",
    says: {
      fr: "« author » n’existe plus dans JSON Feed 1.1",
      en: "“author” no longer exists in JSON Feed 1.1",
    },
    hint: { fr: "Écrivez « authors », une liste.", en: "Write “authors”, a list." },
  },
  "json-feed/empty-author": {
    severity: "error",
    says: {
      fr: "un auteur n’a ni nom, ni adresse, ni portrait",
      en: "an author has neither name nor address nor portrait",
    },
    hint: { fr: "Donnez-lui au moins un nom.", en: "Give them at least a name." },
  },
  "json-feed/next-url": {
    severity: "error",
    says: {
      fr: "la suite du flux (next_url) est le flux lui-même",
      en: "the feed’s next page (next_url) is the feed itself",
    },
    hint: {
      fr: "Donnez l’adresse de la suite, ou retirez next_url : un lecteur tournerait en rond.",
      en: "Give the address of the next page, or remove next_url: a reader would go round in circles.",
    },
  },
} as const satisfies RuleTable;
