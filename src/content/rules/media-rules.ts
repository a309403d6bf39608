import type { RuleTable } from "../../base/problem.ts";

/** What can be wrong with the bytes of a picture, a sound, a film or a document. */
export const mediaRules = {
  "image/wrong-ending": {
    severity: "error",
    says: {
      fr: "« {found} » contient une image {kind}, ce que son nom ne dit pas",
      en: "“{found}” holds a {kind} image, which its name does not say",
    },
    hint: {
      fr: "Renommez le fichier : {right}, et corrigez le nom là où un texte le cite. C’est d’après la fin du nom qu’un serveur annonce ce qu’un fichier contient.",
      en: "Rename the file: {right}, and correct the name wherever a text uses it. A server goes by the end of the name when it says what a file holds.",
    },
  },
  "image/broken": {
    severity: "error",
    says: {
      fr: "l’image « {found} » est abîmée : sa fin manque, ou des octets ont changé",
      en: "the image “{found}” is damaged: its end is missing, or bytes have changed",
    },
    hint: {
      fr: "Reprenez l’original, ou ouvrez-la dans un logiciel d’images et enregistrez-la sous le même nom.",
      en: "Copy it from the original again, or open it in an image editor and save it under the same name.",
    },
  },
  "image/heavy": {
    severity: "warning",
    says: {
      fr: "l’image « {found} » pèse {weight} Mo, que télécharge chaque lecteur de la page",
      en: "the image “{found}” weighs {weight} MB, which every reader of the page downloads",
    },
    hint: {
      fr: "Réduisez-la ; « mogrify -resize '1600x1600>' -quality 82 {file} » le fait avec ImageMagick.",
      en: "Make it smaller; with ImageMagick, “mogrify -resize '1600x1600>' -quality 82 {file}” does it.",
    },
  },
  "media/personal-data": {
    severity: "warning",
    says: {
      fr: "« {found} » révèle {what} à qui télécharge le fichier",
      en: "“{found}” reveals {what} to anyone who downloads the file",
    },
    hint: {
      fr: "Brevier publie ce format tel quel ; « {command} » retire ces données.",
      en: "Brevier publishes this format as it is; “{command}” takes these data out.",
    },
  },
} as const satisfies RuleTable;
