import type { RuleTable } from "../../base/problem.ts";

/** The files below /.well-known. */
export const WELL_KNOWN_RULES = {
  "security/not-a-line": {
    severity: "error",
    clause: "RFC 9116 § 4",
    says: {
      fr: "« {found} » n’est pas une ligne avec un nom et sa valeur",
      en: "“{found}” is not a line “Name: value”",
    },
    hint: {
      fr: "Mettez le nom, deux points, une espace, la valeur ; un commentaire commence par « # ».",
      en: "Put the name, a colon, a space, the value; a comment starts with “#”.",
    },
  },
  "security/missing-field": {
    severity: "error",
    clause: "RFC 9116 § 2.5.3, 2.5.5",
    says: { fr: "il manque « {field} » à security.txt", en: "security.txt lacks “{field}”" },
    hint: {
      fr: "Il faut au moins un « Contact » et un « Expires ».",
      en: "It needs at least one “Contact:” and one “Expires:”.",
    },
  },
  "security/repeated-field": {
    severity: "error",
    clause: "RFC 9116 § 2.5.5, 2.5.8",
    says: { fr: "« {field} » figure deux fois", en: "“{field}” appears twice" },
    hint: { fr: "Gardez-en un seul.", en: "Keep one of them." },
  },
  "security/contact": {
    severity: "error",
    clause: "RFC 9116 § 2.5.3",
    says: {
      fr: "« {found} » n’est pas une adresse mailto:, https:// ou tel:",
      en: "“{found}” is not a mailto:, https:// or tel: address",
    },
    hint: {
      fr: "Pour une adresse électronique, écrivez « mailto: » devant.",
      en: "For an e-mail address, write “mailto:” before it.",
    },
  },
  "security/expires": {
    severity: "error",
    clause: "RFC 9116 § 2.5.5; RFC 3339",
    says: {
      fr: "« {found} » n’est pas une date avec son heure et son décalage",
      en: "“{found}” is not a date with its hour and offset",
    },
    hint: {
      fr: "Écrivez par exemple « 2027-10-01T12:00:00+02:00 ».",
      en: "Write for instance “2027-10-01T12:00:00+02:00”.",
    },
  },
  "trust/not-a-line": {
    severity: "error",
    clause: "trust.txt",
    says: {
      fr: "« {found} » n’est pas une ligne « nom=valeur »",
      en: "“{found}” is not a line “name=value”",
    },
    hint: {
      fr: "Mettez le nom, « = », la valeur ; un commentaire commence par « # ».",
      en: "Put the name, “=”, the value; a comment starts with “#”.",
    },
  },
  "trust/unknown-name": {
    severity: "warning",
    clause: "trust.txt",
    says: { fr: "trust.txt ne connaît pas « {found} »", en: "trust.txt does not know “{found}”" },
    hint: {
      fr: "Ses noms : member, belongto, control, controlledby, social, vendor, customer, disclosure, contact, datatrainingallowed.",
      en: "Its names: member, belongto, control, controlledby, social, vendor, customer, disclosure, contact, datatrainingallowed.",
    },
  },
  "trust/value": {
    severity: "error",
    clause: "trust.txt",
    says: { fr: "« {name} » ne peut pas être « {found} »", en: "“{name}” cannot be “{found}”" },
    hint: {
      fr: "Écrivez une adresse complète ; pour contact, aussi une adresse électronique ou un numéro ; pour datatrainingallowed, yes ou no.",
      en: "Write a full address; for contact, an e-mail address or a number too; for datatrainingallowed, yes or no.",
    },
  },
  "trust/copies-differ": {
    severity: "error",
    clause: "trust.txt",
    says: { fr: "ce fichier n’est pas le même que {other}", en: "this file is not the same as {other}" },
    hint: {
      fr: "Les lecteurs prennent l’un ou l’autre : publiez deux fois le même.",
      en: "Readers take the one or the other: publish the same twice.",
    },
  },
  "tdmrep/not-a-list": {
    severity: "error",
    clause: "TDMRep § 4",
    says: { fr: "tdmrep.json n’est pas une liste", en: "tdmrep.json is not a list" },
    hint: {
      fr: 'Écrivez [ { "location": "/*", "tdm-reservation": 1 } ].',
      en: 'Write [ { "location": "/*", "tdm-reservation": 1 } ].',
    },
  },
  "tdmrep/location": {
    severity: "error",
    clause: "TDMRep § 4",
    says: { fr: "une règle sans chemin dans « location »", en: "a rule without a path in “location”" },
    hint: { fr: "Écrivez un chemin comme « /* ».", en: "Write a path like “/*”." },
  },
  "tdmrep/reservation": {
    severity: "error",
    clause: "TDMRep § 4",
    says: {
      fr: "« tdm-reservation » n’est ni le nombre 0 ni le nombre 1",
      en: "“tdm-reservation” is neither the number 0 nor the number 1",
    },
    hint: {
      fr: "Écrivez 1 si la fouille est réservée, 0 sinon, sans guillemets.",
      en: "Write 1 if mining is reserved, 0 if not, without quotation marks.",
    },
  },
  "tdmrep/policy": {
    severity: "error",
    clause: "TDMRep § 4",
    says: { fr: "« tdm-policy » n’est pas une adresse complète", en: "“tdm-policy” is not a full address" },
    hint: {
      fr: "Écrivez l’adresse de la page où sont vos conditions, avec https://.",
      en: "Write the address of the page with your terms, with https://.",
    },
  },
} as const satisfies RuleTable;
