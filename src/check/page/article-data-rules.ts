import type { RuleTable } from "../../base/problem.ts";

/** The data of an article for search engines: NewsArticle of schema.org. */
export const ARTICLE_DATA_RULES = {
  "json-ld/missing": {
    severity: "error",
    clause: "Google Search Central, structured data",
    says: {
      fr: "dans les données pour les moteurs, il manque à {type} : {names}",
      en: "in the data for search engines, {type} lacks: {names}",
    },
    hint: {
      fr: "Le gabarit ou un filtre du site a changé ces données : comparez avec ceux de Brevier.",
      en: "A template or filter of the site changed these data: compare with Brevier’s own.",
    },
  },
  "json-ld/date": {
    severity: "error",
    clause: "Google Search Central, Article",
    says: {
      fr: "« {found} » n’est pas une date et une heure avec son décalage",
      en: "“{found}” is not a date and time with its offset",
    },
    hint: {
      fr: "Écrivez-la comme 2024-10-31T14:05:00+01:00.",
      en: "Write it like 2024-10-31T14:05:00+01:00.",
    },
  },
  "json-ld/modified-before-published": {
    severity: "error",
    clause: "Brevier",
    says: {
      fr: "l’article est modifié ({found}) avant d’être publié ({published})",
      en: "the article is modified ({found}) before it is published ({published})",
    },
    hint: {
      fr: "Vérifiez « published » et « updates » de la brève.",
      en: "Check “published” and “updates” of the brief.",
    },
  },
  "json-ld/author-name": {
    severity: "error",
    clause: "Google Search Central, Article",
    says: {
      fr: "le nom d’auteur « {found} » contient autre chose qu’un nom",
      en: "the author’s name “{found}” holds more than a name",
    },
    hint: {
      fr: "Retirez « Par » : les moteurs veulent le nom seul.",
      en: "Remove “By”: search engines want the name alone.",
    },
  },
  "json-ld/publisher": {
    severity: "error",
    clause: "Brevier",
    says: {
      fr: "l’éditeur de l’article (publisher) n’est pas une organisation",
      en: "the article’s publisher is not an organization",
    },
    hint: {
      fr: "Donnez-lui le type NewsMediaOrganization, ou renvoyez à la chose qui l’a.",
      en: "Give it the type NewsMediaOrganization, or refer to the thing that has it.",
    },
  },
  "json-ld/image-size": {
    severity: "warning",
    clause: "Brevier",
    says: {
      fr: "l’image de l’article est citée sans sa largeur et sa hauteur",
      en: "the article’s image is given without its width and height",
    },
    hint: {
      fr: "Faites-en un ImageObject avec url, width et height.",
      en: "Make it an ImageObject with url, width and height.",
    },
  },
  "json-ld/film": {
    severity: "error",
    clause: "Google Search Central, Video",
    says: {
      fr: "il manque au film (VideoObject) ce que les moteurs demandent : {names}",
      en: "the film (VideoObject) lacks what search engines ask for: {names}",
    },
    hint: {
      fr: "Donnez-lui une image par « poster », ou décrivez-le comme MediaObject : un film sans image n’est pas montré.",
      en: "Give it a picture by “poster”, or describe it as a MediaObject: a film without a picture is not shown.",
    },
  },
  "json-ld/word-count": {
    severity: "error",
    clause: "schema.org, wordCount",
    says: {
      fr: "les données comptent « {found} » mots, la page en montre {count}",
      en: "the data count “{found}” words, the page shows {count}",
    },
    hint: {
      fr: "wordCount est le nombre entier des mots du texte publié.",
      en: "wordCount is the whole number of words of the published text.",
    },
  },
  "json-ld/correction-not-shown": {
    severity: "error",
    clause: "schema.org, correction",
    says: {
      fr: "les données annoncent une correction que la page ne montre pas : « {found} »",
      en: "the data announce a correction that the page does not show: “{found}”",
    },
    hint: {
      fr: "Le texte d’une correction est le même dans les données et sur la page : construisez le site de nouveau, et publiez-le en entier.",
      en: "The text of a correction is the same in the data and on the page: build the site again, and publish all of it.",
    },
  },
} as const satisfies RuleTable;
