import type { FeedRuleTable } from "./feed-rule.ts";

/** The ids of Atom feeds and entries. */
export const ATOM_IDS_RULES = {
  "atom/id": {
    severity: "error",
    clause: "RFC 4287 § 4.2.6",
    w3c: "InvalidFullLink",
    says: {
      fr: "l’identifiant « {found} » n’est pas une adresse complète",
      en: "the id “{found}” is not a full address",
    },
    hint: {
      fr: "Écrivez par exemple tag:ex.org,2024-11-01:breve.",
      en: "Write for example tag:ex.org,2024-11-01:brief.",
    },
  },
  "atom/duplicate-id": {
    severity: "error",
    standard: "warning",
    clause: "RFC 4287 § 4.1.1",
    w3c: "DuplicateEntries",
    says: {
      fr: "deux brèves du flux ont l’identifiant « {found} »",
      en: "two briefs of the feed have the id “{found}”",
    },
    hint: { fr: "Donnez à l’une un nouvel « id ».", en: "Give one of them a new “id”." },
  },
  "atom/id-not-normal": {
    severity: "warning",
    clause: "RFC 4287 § 4.2.6.1",
    w3c: "NonCanonicalURI",
    says: {
      fr: "l’identifiant « {found} » peut s’écrire autrement : « {expected} »",
      en: "the id “{found}” can be written otherwise: “{expected}”",
    },
    hint: {
      fr: "Donnez aux nouvelles brèves la seconde forme ; ne changez pas un identifiant déjà publié.",
      en: "Give new briefs the second form; do not change an id that is published.",
    },
  },
  "atom/tag": {
    severity: "error",
    clause: "RFC 4151 § 2.1",
    w3c: "InvalidTAG",
    says: {
      fr: "« {found} » n’a pas la forme d’un identifiant tag:",
      en: "“{found}” does not have the form of a tag: id",
    },
    hint: {
      fr: "Écrivez le nom du site, une virgule, une date : tag:ex.org,2024-11-01:breve.",
      en: "Write the site’s name, a comma, a date: tag:ex.org,2024-11-01:brief.",
    },
  },
  "atom/one-id-for-all": {
    severity: "error",
    standard: "error",
    clause: "RFC 4287 § 4.2.6",
    w3c: "DuplicateIds",
    says: {
      fr: "toutes les brèves du flux ont l’identifiant « {found} »",
      en: "all the feed’s briefs have the id “{found}”",
    },
    hint: {
      fr: "Donnez à chacune le sien : les lecteurs n’en montreraient qu’une.",
      en: "Give each its own: readers would show only one of them.",
    },
  },
  "atom/urn": {
    severity: "error",
    clause: "RFC 8141 § 2",
    w3c: "InvalidURN",
    says: { fr: "« {found} » n’est pas un URN bien formé", en: "“{found}” is not a well-formed URN" },
    hint: {
      fr: "Écrivez urn:nom:suite, où le nom n’a que des lettres, des chiffres et des traits d’union.",
      en: "Write urn:name:rest, where the name has only letters, digits and hyphens.",
    },
  },
  "atom/uuid": {
    severity: "error",
    clause: "RFC 9562 § 4",
    w3c: "InvalidUUID",
    says: {
      fr: "« {found} » n’a pas la forme d’un identifiant urn:uuid:",
      en: "“{found}” does not have the form of a urn:uuid: id",
    },
    hint: {
      fr: "Écrivez 32 chiffres ou lettres de a à f, en groupes de 8, 4, 4, 4 et 12.",
      en: "Write 32 digits or letters from a to f, in groups of 8, 4, 4, 4 and 12.",
    },
  },
} as const satisfies FeedRuleTable;
