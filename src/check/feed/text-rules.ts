import type { RuleTable } from "../../base/problem.ts";

/** Files that are not plain UTF-8, or hold characters that nobody typed. */
export const TEXT_RULES = {
  "text/not-utf8": {
    severity: "error",
    clause: "RFC 3629",
    w3c: "UnicodeError",
    says: { fr: "le fichier n’est pas du texte en UTF-8", en: "the file is not UTF-8 text" },
    hint: {
      fr: "Enregistrez la source en UTF-8 ; les accents y seraient illisibles.",
      en: "Save its source as UTF-8; accents would be unreadable.",
    },
  },
  "text/byte-order-mark": {
    severity: "error",
    standard: "off",
    clause: "RFC 3629 § 6",
    says: {
      fr: "le fichier commence par une marque invisible (BOM) que des lecteurs de flux refusent",
      en: "the file starts with an invisible mark (BOM) that some feed readers refuse",
    },
    hint: {
      fr: "Enregistrez la source ou le gabarit en « UTF-8 sans BOM ».",
      en: "Save the source or the template as “UTF-8 without BOM”.",
    },
  },
  "page/control-character": {
    severity: "error",
    clause: "HTML § 13.2.3.5",
    says: {
      fr: "la page contient U+{found}, un caractère de contrôle, que les lecteurs ne voient pas",
      en: "the page contains U+{found}, a control character, which readers cannot see",
    },
    hint: {
      fr: "Un texte a été lu dans un autre encodage que le sien : écrivez à sa place le caractère voulu (’, œ, €…).",
      en: "A text was read in another encoding than its own: write the character that was meant in its place (’, “, €…).",
    },
  },
  "text/control-character-in-file": {
    severity: "warning",
    clause: "Brevier",
    says: {
      fr: "le fichier contient U+{found}, un caractère de contrôle, que les lecteurs ne voient pas",
      en: "the file contains U+{found}, a control character, which readers cannot see",
    },
    hint: {
      fr: "Un texte a été lu dans un autre encodage que le sien : écrivez à sa place le caractère voulu (’, œ, €…).",
      en: "A text was read in another encoding than its own: write the character that was meant in its place (’, “, €…).",
    },
  },
} as const satisfies RuleTable;
