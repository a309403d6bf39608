import type { RuleTable } from "../../base/problem.ts";

/** The records of a package. */
export const WARC_RULES = {
  "warc/unreadable": {
    severity: "error",
    clause: "WARC 1.1 § 4",
    says: {
      fr: "à l’octet {offset} devrait commencer un enregistrement, et ce n’en est pas un : {detail}",
      en: "at byte {offset} there should be a record, and there is none: {detail}",
    },
    hint: {
      fr: "Le WARC est tronqué ou altéré : remettez le paquet gardé dans archives/, ou reprenez-le chez l’éditeur.",
      en: "The WARC is cut short or altered: put back the package kept in archives/, or take it from the publisher again.",
    },
  },
  "warc/version": {
    severity: "error",
    clause: "WARC 1.1 § 4",
    says: {
      fr: "l’enregistrement à l’octet {offset} dit {found}, et non {expected}",
      en: "the record at byte {offset} says {found}, not {expected}",
    },
    hint: { fr: "Écrivez des enregistrements WARC/1.1.", en: "Write records as WARC/1.1." },
  },
  "warc/missing-field": {
    severity: "error",
    clause: "WARC 1.1 § 5",
    says: {
      fr: "l’enregistrement à l’octet {offset} n’a pas de champ {field}",
      en: "the record at byte {offset} has no field {field}",
    },
    hint: {
      fr: "Ajoutez-le : la norme l’exige de cette sorte d’enregistrement.",
      en: "Add it: the standard asks for it in this kind of record.",
    },
  },
  "warc/field-form": {
    severity: "error",
    clause: "WARC 1.1 § 5",
    says: {
      fr: "l’enregistrement à l’octet {offset} a un champ {field} mal formé : {found}",
      en: "the record at byte {offset} has a field {field} of the wrong form: {found}",
    },
    hint: {
      fr: "L’identifiant est une adresse entre chevrons, la date est en UTC (2024-11-01T13:05:00Z), l’adresse est complète et sans chevrons.",
      en: "The id is an address in angle brackets, the date is in UTC (2024-11-01T13:05:00Z), the address is complete and without brackets.",
    },
  },
  "warc/forbidden-field": {
    severity: "error",
    clause: "WARC 1.1 § 5",
    says: {
      fr: "l’enregistrement à l’octet {offset} ne peut pas avoir de champ {field}, ou l’a deux fois",
      en: "the record at byte {offset} cannot have a field {field}, or has it twice",
    },
    hint: { fr: "Retirez-le.", en: "Take it out." },
  },
  "warc/repeated-id": {
    severity: "error",
    clause: "WARC 1.1, WARC-Record-ID",
    says: {
      fr: "deux enregistrements ont le même identifiant, {found}",
      en: "two records have the same id, {found}",
    },
    hint: {
      fr: "Chaque enregistrement a le sien, unique au monde.",
      en: "Each record has its own, unique in the world.",
    },
  },
  "warc/no-info": {
    severity: "error",
    clause: "WARC 1.1, warcinfo",
    says: {
      fr: "le WARC ne commence pas par un enregistrement warcinfo, qui dit d’où il vient",
      en: "the WARC does not begin with a warcinfo record, which says where it is from",
    },
    hint: { fr: "Écrivez-le en premier.", en: "Write it first." },
  },
  "warc/wrong-digest": {
    severity: "error",
    clause: "WARC 1.1, WARC-Block-Digest, WARC-Payload-Digest",
    says: {
      fr: "l’empreinte {field} de l’enregistrement à l’octet {offset} ({what}) est {expected}, et ses octets donnent {found}",
      en: "the digest {field} of the record at byte {offset} ({what}) is {expected}, and its bytes give {found}",
    },
    hint: {
      fr: "L’enregistrement a été altéré : remettez le paquet gardé dans archives/, ou reprenez-le chez l’éditeur.",
      en: "The record was altered: put back the package kept in archives/, or take it from the publisher again.",
    },
  },
  "warc/no-digest": {
    severity: "warning",
    clause: "WARC 1.1, WARC-Block-Digest, WARC-Payload-Digest",
    says: {
      fr: "l’enregistrement à l’octet {offset} ({what}) ne donne pas d’empreinte : s’il a été altéré, rien en lui ne le dit",
      en: "the record at byte {offset} ({what}) gives no digest: if it was altered, nothing in it says so",
    },
    hint: {
      fr: "Comparez l’empreinte du paquet entier avec celle de l’éditeur (--root) ; qui fait le paquet y écrit WARC-Payload-Digest.",
      en: "Compare the digest of the whole package with the publisher’s (--root); whoever makes the package writes WARC-Payload-Digest.",
    },
  },
  "warc/not-http": {
    severity: "error",
    clause: "WARC 1.1, response",
    says: {
      fr: "le bloc de l’enregistrement à l’octet {offset} n’est pas une réponse HTTP",
      en: "the block of the record at byte {offset} is no HTTP response",
    },
    hint: {
      fr: "Il faut « HTTP/1.1 200 OK », des en-têtes, une ligne vide, puis le corps.",
      en: "It takes “HTTP/1.1 200 OK”, headers, a blank line, then the body.",
    },
  },
  "warc/body-length": {
    severity: "error",
    clause: "RFC 9110 § 8.6",
    says: {
      fr: "l’en-tête Content-Length de la réponse à l’octet {offset} dit {expected}, et le corps a {found} octets",
      en: "the header Content-Length of the response at byte {offset} says {expected}, and the body has {found} bytes",
    },
    hint: {
      fr: "Écrivez la longueur du corps, tel qu’il est dans l’enregistrement.",
      en: "Write the length of the body as it is in the record.",
    },
  },
} as const satisfies RuleTable;
