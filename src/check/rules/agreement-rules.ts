import type { RuleTable } from "../../problem.ts";

const AGREE = {
  fr: "Un site construit en une fois dit partout la même chose : construisez-le de nouveau, et publiez-le en entier. Un gabarit du site a pu changer ce qu’il imprime.",
  en: "A site that is built at once says the same everywhere: build it again, and publish all of it. A template of the site may have changed what it prints.",
};

/** What a channel says of a brief that its page does not. // ambitions N10 */
export const AGREEMENT_RULES = {
  "agreement/title": {
    severity: "error",
    says: {
      fr: "le titre : « {found} » ici ({channel}), mais « {expected} » sur la page de la brève ({page})",
      en: "the headline: “{found}” here ({channel}), but “{expected}” on the brief’s page ({page})",
    },
    hint: AGREE,
  },
  "agreement/address": {
    severity: "error",
    says: {
      fr: "l’adresse : « {found} » ici ({channel}), mais « {expected} » sur la page de la brève ({page})",
      en: "the address: “{found}” here ({channel}), but “{expected}” on the brief’s page ({page})",
    },
    hint: AGREE,
  },
  "agreement/published": {
    severity: "error",
    says: {
      fr: "la date de publication : « {found} » ici ({channel}), mais « {expected} » sur la page de la brève ({page})",
      en: "the date of publication: “{found}” here ({channel}), but “{expected}” on the brief’s page ({page})",
    },
    hint: AGREE,
  },
  "agreement/updated": {
    severity: "error",
    says: {
      fr: "la date de mise à jour : « {found} » ici ({channel}), mais « {expected} » sur la page de la brève ({page})",
      en: "the date of the update: “{found}” here ({channel}), but “{expected}” on the brief’s page ({page})",
    },
    hint: AGREE,
  },
  "agreement/authors": {
    severity: "error",
    says: {
      fr: "les auteurs : « {found} » ici ({channel}), mais « {expected} » sur la page de la brève ({page})",
      en: "the authors: “{found}” here ({channel}), but “{expected}” on the brief’s page ({page})",
    },
    hint: AGREE,
  },
  "agreement/language": {
    severity: "error",
    says: {
      fr: "la langue : « {found} » ici ({channel}), mais « {expected} » sur la page de la brève ({page})",
      en: "the language: “{found}” here ({channel}), but “{expected}” on the brief’s page ({page})",
    },
    hint: AGREE,
  },
  "agreement/words": {
    severity: "error",
    says: {
      fr: "le début du texte : « {found} » ici ({channel}), mais « {expected} » sur la page de la brève ({page})",
      en: "the beginning of the text: “{found}” here ({channel}), but “{expected}” on the brief’s page ({page})",
    },
    hint: AGREE,
  },
} as const satisfies RuleTable;
