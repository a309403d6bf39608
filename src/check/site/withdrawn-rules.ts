import type { RuleTable } from "../../base/problem.ts";

/** What may stand nowhere any more. */
export const WITHDRAWN_RULES = {
  "withdrawn/text": {
    severity: "error",
    says: {
      fr: "ce fichier dit encore ce que disait la brève {id}, qui a été retirée ({count} passages de huit mots)",
      en: "this file still says what the brief {id} said, which was withdrawn ({count} runs of eight words)",
    },
    hint: {
      fr: "Reconstruisez le site (brevier build --repair). Si le texte est dans une autre brève, une page ou un fichier de content/public, ôtez-le de là ; d’un paquet, refaites-le (brevier archive). Si elle paraît de nouveau, effacez content/withdrawn/{id}.json.",
      en: "Build the site again (brevier build --repair). If the text stands in another brief, a page or a file of content/public, take it out there; of a package, make a new one (brevier archive). If it is published again, delete content/withdrawn/{id}.json.",
    },
  },
  "withdrawn/file": {
    severity: "error",
    says: {
      fr: "ce fichier est une image ou une pièce jointe de la brève {id}, qui a été retirée",
      en: "this file is a picture or an attachment of the brief {id}, which was withdrawn",
    },
    hint: {
      fr: "Ôtez-le de content, puis reconstruisez le site.",
      en: "Remove it from content, then build the site again.",
    },
  },
  "withdrawn/unread": {
    severity: "warning",
    says: {
      fr: "tout n’a pas été fouillé dans ce fichier ({reason}) : rien ne prouve qu’il ne dit plus ce qui a été retiré",
      en: "not all of this file was looked into ({reason}): nothing proves that it no longer says what was withdrawn",
    },
    hint: {
      fr: "Ouvrez-le et regardez vous-même ce qu’il contient, ou ôtez-le du site.",
      en: "Open it and look for yourself what it holds, or take it off the site.",
    },
  },
} as const satisfies RuleTable;
