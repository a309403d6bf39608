import type { RuleTable } from "../../base/problem.ts";

const MAKE_AGAIN = {
  fr: "Refaites l’index avec un outil WARC, ou le paquet avec « brevier archive ».",
  en: "Make the index again with a WARC tool, or the package with “brevier archive”.",
};

/** The index of a package’s records. */
export const CDXJ_RULES = {
  "cdxj/line": {
    severity: "error",
    clause: "CDXJ 0.1",
    says: {
      fr: "cette ligne n’est pas une capture : il faut une clé, un instant et un objet JSON",
      en: "this line is not a capture, which is a key, a moment and a JSON object",
    },
    hint: MAKE_AGAIN,
  },
  "cdxj/missing-field": {
    severity: "error",
    clause: "CDXJ 0.1",
    says: { fr: "la ligne n’a pas de {field}", en: "the line has no {field}" },
    hint: {
      fr: "Ajoutez-le : url, digest, mime, filename, offset, length et status sont exigés.",
      en: "Add it: url, digest, mime, filename, offset, length and status are required.",
    },
  },
  "cdxj/key": {
    severity: "error",
    clause: "CDXJ 0.1",
    says: {
      fr: "la clé {found} n’est pas celle de l’adresse, {expected}",
      en: "the key {found} is not that of the address, {expected}",
    },
    hint: {
      fr: "Les lecteurs cherchent une page par sa clé : refaites l’index.",
      en: "Readers look a page up by its key: make the index again.",
    },
  },
  "cdxj/order": {
    severity: "error",
    clause: "CDXJ 0.1",
    says: {
      fr: "la ligne vient après une ligne qui la suit dans l’ordre des octets",
      en: "by the order of bytes, this line belongs before the previous one",
    },
    hint: {
      fr: "Triez l’index (LC_ALL=C sort) : les lecteurs y cherchent par moitiés.",
      en: "Sort the index (LC_ALL=C sort): readers use a binary search.",
    },
  },
  "cdxj/wrong-place": {
    severity: "error",
    clause: "CDXJ 0.1",
    says: {
      fr: "à l’endroit que dit la ligne (octet {offset}, longueur {length}), il n’y a pas d’enregistrement de {url}",
      en: "at the place given by the line (byte {offset}, length {length}) there is no record of {url}",
    },
    hint: {
      fr: "Refaites l’index : un lecteur y trouverait autre chose que la page.",
      en: "Make the index again: a reader would find something other than the page there.",
    },
  },
  "cdxj/disagrees": {
    severity: "error",
    clause: "CDXJ 0.1",
    says: {
      fr: "la ligne dit {field} {found}, et l’enregistrement {expected}",
      en: "the line says {field} {found}, and the record {expected}",
    },
    hint: MAKE_AGAIN,
  },
} as const satisfies RuleTable;
