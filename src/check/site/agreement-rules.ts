import type { RuleTable } from "../../base/problem.ts";

const AGREE = {
  fr: "Un site construit en une fois dit partout la même chose : construisez-le de nouveau, et publiez-le en entier. Un gabarit du site a pu changer ce qu’il imprime.",
  en: "A site built in one run says the same everywhere: build it again, and publish all of it. A template of the site may have changed what it prints.",
};

const WHOLE = {
  fr: "Beaucoup d’abonnés ne lisent que le flux : construisez le site de nouveau, et publiez-le en entier. Un gabarit du site a pu changer ce que montre la page.",
  en: "Many subscribers read the feed alone: build the site again, and publish all of it. A template of the site may have changed what the page shows.",
};

/** A value that a channel gives otherwise than the page. */
const otherwise = (fr: string, en: string) =>
  ({
    severity: "error",
    says: {
      fr: `${fr} : « {found} » ici ({channel}), mais « {expected} » sur la page de la brève ({page})`,
      en: `${en}: “{found}” here ({channel}), but “{expected}” on the brief’s page ({page})`,
    },
    hint: AGREE,
  }) as const;

/** Briefs that a feed or a list shows otherwise than their page. */
export const AGREEMENT_RULES = {
  "agreement/title": otherwise("le titre", "the headline"),
  "agreement/address": otherwise("l’adresse", "the address"),
  "agreement/published": otherwise("la date de publication", "the date of publication"),
  "agreement/updated": otherwise("la date de mise à jour", "the date of the update"),
  "agreement/authors": otherwise("les auteurs", "the authors"),
  "agreement/language": otherwise("la langue", "the language"),
  "agreement/words": otherwise("le début du texte", "the beginning of the text"),
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
  "agreement/correction": {
    severity: "error",
    says: {
      fr: "il manque ici ({channel}) une correction ou une précision, ou elle y est en d’autres termes : « {expected} » ({page})",
      en: "a correction or clarification is missing here ({channel}), or is in other words: “{expected}” ({page})",
    },
    hint: {
      fr: "Qui a lu l’erreur doit pouvoir lire la correction, où qu’il lise : construisez le site de nouveau, et publiez-le en entier. Un gabarit du site a pu changer ce que montre la page.",
      en: "Whoever read the mistake should find the correction, wherever they read: build the site again, and publish all of it. A template of the site may have changed what the page shows.",
    },
  },
} as const satisfies RuleTable;
