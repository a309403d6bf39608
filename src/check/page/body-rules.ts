import type { RuleTable } from "../../base/problem.ts";

/** The body of a page: its main heading, dates and images. */
export const BODY_RULES = {
  "page/h1": {
    severity: "error",
    says: {
      fr: "titres principaux (<h1>) de la page : {count}, au lieu d’un seul",
      en: "main headings (<h1>) of the page: {count}, instead of one",
    },
    hint: {
      fr: "Dans le texte d’une brève, commencez les intertitres à « ## ».",
      en: "In a brief’s text, start headings at “##”.",
    },
  },
  "page/time": {
    severity: "error",
    standard: "error",
    says: {
      fr: "« {found} » n’est pas une date lisible par une machine",
      en: "“{found}” is not a date that a machine can read",
    },
    hint: {
      fr: 'Écrivez datetime="2024-10-31" ou, avec l’heure, datetime="2024-10-31T14:05:00+01:00".',
      en: 'Write datetime="2024-10-31" or, with the hour, datetime="2024-10-31T14:05:00+01:00".',
    },
  },
  "page/no-alt": {
    severity: "error",
    clause: "HTML, the img element; WCAG 2.2 SC 1.1.1",
    says: {
      fr: "l’image « {url} » n’a pas d’attribut alt",
      en: "the image “{url}” has no alt attribute",
    },
    hint: {
      fr: 'Ajoutez alt="…" : ce que l’image montre, pour qui ne la voit pas ; alt="" si elle n’apprend rien.',
      en: 'Add alt="…": what the picture shows, for those who do not see it; alt="" if it tells nothing.',
    },
  },
  "page/image": {
    severity: "error",
    says: {
      fr: "il manque à l’image « {url} » son attribut {attribute}",
      en: "the image “{url}” lacks its attribute {attribute}",
    },
    hint: {
      fr: "alt décrit l’image à qui ne la voit pas ; width et height évitent que le texte saute.",
      en: "alt describes the image to those who do not see it; width and height keep the text from jumping.",
    },
  },
} as const satisfies RuleTable;
