import type { RuleTable } from "../../base/problem.ts";

/** The site as a whole, and its files as text and as HTML. */
export const SITE_RULES = {
  "site/missing-file": {
    severity: "error",
    says: { fr: "le site n’a pas de fichier {file}", en: "the site has no file {file}" },
    hint: {
      fr: "Relancez la construction du site ; s’il manque encore, c’est un défaut de Brevier.",
      en: "Build the site again; if it is still missing, that is a defect of Brevier.",
    },
  },
  "site/no-base-url": {
    severity: "error",
    says: {
      fr: "la page d’accueil ne dit pas à quelle adresse le site est publié, donc rien d’autre n’a été vérifié",
      en: "the home page does not say at which address the site is published, so nothing else was checked",
    },
    hint: {
      fr: 'Il faut dans index.html un seul <link rel="canonical">, avec une adresse complète qui finit par « / ».',
      en: 'index.html needs exactly one <link rel="canonical">, with a full address that ends in “/”.',
    },
  },
  "text/not-utf8": {
    severity: "error",
    clause: "D0 X01",
    w3c: "UnicodeError",
    says: { fr: "le fichier n’est pas du texte en UTF-8", en: "the file is not UTF-8 text" },
    hint: {
      fr: "Enregistrez la source en UTF-8 ; les accents y seraient illisibles.",
      en: "Save its source as UTF-8; accents would be unreadable.",
    },
  },
  "text/byte-order-mark": {
    severity: "error",
    clause: "D0 X01",
    says: {
      fr: "le fichier commence par une marque invisible (BOM) que des lecteurs de flux refusent",
      en: "the file starts with an invisible mark (BOM) that some feed readers refuse",
    },
    hint: {
      fr: "Enregistrez la source ou le gabarit en « UTF-8 sans BOM ».",
      en: "Save the source or the template as “UTF-8 without BOM”.",
    },
  },
  "html/invalid": {
    severity: "error",
    says: {
      fr: "HTML incorrect ; le vérificateur dit, en anglais : {message} [{ruleId}]",
      en: "invalid HTML: {message} [{ruleId}]",
    },
    hint: {
      fr: "Corrigez le gabarit ou le texte de la brève ; https://html-validate.org/rules/{ruleId}.html explique la règle, en anglais.",
      en: "Mend the template or the text of the brief; https://html-validate.org/rules/{ruleId}.html explains the rule.",
    },
  },
} as const satisfies RuleTable;
