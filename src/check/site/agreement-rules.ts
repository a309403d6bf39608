import type { RuleTable } from "../../base/problem.ts";

const AGREE = {
  fr: "Un site construit en une fois dit partout la même chose : construisez-le de nouveau, et publiez-le en entier. Un gabarit du site a pu changer ce qu’il imprime.",
  en: "A site that is built at once says the same everywhere: build it again, and publish all of it. A template of the site may have changed what it prints.",
};

const WHOLE = {
  fr: "Beaucoup d’abonnés ne lisent que le flux : construisez le site de nouveau, et publiez-le en entier. Un gabarit du site a pu changer ce que montre la page.",
  en: "Many subscribers read the feed alone: build the site again, and publish all of it. A template of the site may have changed what the page shows.",
};

/** Briefs that a feed or a list shows otherwise than their page. */
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
  "agreement/standfirst": {
    severity: "error",
    says: {
      fr: "le texte que donne le flux ({channel}) commence par « {found} » : il lui manque le chapeau de la page, « {expected} » ({page})",
      en: "the text that the feed gives ({channel}) begins with “{found}”: it lacks the standfirst of the page, “{expected}” ({page})",
    },
    hint: WHOLE,
  },
  "agreement/dateline": {
    severity: "error",
    says: {
      fr: "le texte que donne le flux ({channel}) commence par « {found} » : il lui manque, juste avant le corps, le lieu que montre la page, « {expected} » ({page})",
      en: "the text that the feed gives ({channel}) begins with “{found}”: right before the body it lacks the dateline of the page, “{expected}” ({page})",
    },
    hint: WHOLE,
  },
} as const satisfies RuleTable;
