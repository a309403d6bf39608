import type { RuleTable } from "../../base/problem.ts";

/** Files that are not plain UTF-8. */
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
} as const satisfies RuleTable;
