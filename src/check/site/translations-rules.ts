import type { RuleTable } from "../../base/problem.ts";

/** The translations that pages announce. */
export const TRANSLATIONS_RULES = {
  "head/hreflang-language": {
    severity: "error",
    standard: "warning",
    says: {
      fr: "la page annonce {target} comme étant en « {expected} », mais cette page se dit en « {found} »",
      en: "the page announces {target} as being in “{expected}”, but that page says it is in “{found}”",
    },
    hint: {
      fr: "Vérifiez « lang » et « translationOf » des deux brèves.",
      en: "Check “lang” and “translationOf” of both briefs.",
    },
  },
  "head/hreflang-one-way": {
    severity: "error",
    standard: "warning",
    says: {
      fr: "la page annonce {target} comme sa traduction, mais celle-ci ne la cite pas en retour",
      en: "the page announces {target} as its translation, but that page does not name it in return",
    },
    hint: { fr: "Les traductions doivent se citer l’une l’autre.", en: "Translations must name each other." },
  },
  "head/hreflang-self": {
    severity: "error",
    standard: "warning",
    says: {
      fr: "la page annonce ses traductions sans se citer elle-même",
      en: "the page announces its translations and does not name itself",
    },
    hint: {
      fr: "Chaque version cite toutes les versions, elle comprise.",
      en: "Each version names all versions, itself included.",
    },
  },
  "head/hreflang-repeated": {
    severity: "error",
    standard: "warning",
    says: {
      fr: "la page annonce deux versions en « {lang} »",
      en: "the page announces two versions in “{lang}”",
    },
    hint: { fr: "N’en gardez qu’une par langue.", en: "Keep one for each language." },
  },
  "head/hreflang-default": {
    severity: "error",
    standard: "off",
    says: {
      fr: "la page indique {count} versions pour les autres langues (x-default), au lieu d’une",
      en: "the page names {count} versions for other languages (x-default), instead of one",
    },
    hint: {
      fr: "Gardez un seul lien hreflang « x-default » dans le gabarit.",
      en: "Keep exactly one link with hreflang “x-default” in the template.",
    },
  },
  "head/hreflang-differs": {
    severity: "error",
    standard: "warning",
    says: {
      fr: "{target} n’annonce pas les mêmes versions que cette page",
      en: "{target} does not announce the same versions as this page",
    },
    hint: {
      fr: "Toutes les versions donnent la même liste, x-default compris.",
      en: "All versions give the same list, x-default included.",
    },
  },
  "head/json-ld-translation": {
    severity: "error",
    standard: "warning",
    says: {
      fr: "les données pour les moteurs et les liens hreflang se contredisent sur {target}",
      en: "the data for search engines and the hreflang links disagree about {target}",
    },
    hint: {
      fr: "translationOfWork et workTranslation ne citent que des versions annoncées, et toutes.",
      en: "translationOfWork and workTranslation must name all announced versions and no others.",
    },
  },
  "head/json-ld-one-way": {
    severity: "error",
    standard: "warning",
    says: {
      fr: "les données de la page citent {target} ({relation}), mais les siennes ne répondent pas",
      en: "the page’s data name {target} ({relation}), but that page’s do not answer",
    },
    hint: {
      fr: "L’original cite ses traductions (workTranslation), chacune cite son original (translationOfWork).",
      en: "The original names its translations (workTranslation), each names its original (translationOfWork).",
    },
  },
  "atom/translations-differ": {
    severity: "error",
    says: {
      fr: "le flux donne à {target} d’autres traductions ({found}) que la page ({expected})",
      en: "the feed gives {target} other translations ({found}) than the page does ({expected})",
    },
    hint: {
      fr: 'Les liens rel="related" hreflang="…" de l’entrée nomment les autres versions que la page annonce.',
      en: 'The entry’s links rel="related" hreflang="…" name the other versions that the page announces.',
    },
  },
  "atom/feed-one-way": {
    severity: "error",
    says: {
      fr: "ce flux annonce {target} dans une autre langue, qui ne l’annonce pas en retour",
      en: "this feed announces {target} in another language, which does not announce it in return",
    },
    hint: { fr: "Les flux doivent se citer l’un l’autre.", en: "The feeds must name each other." },
  },
} as const satisfies RuleTable;
