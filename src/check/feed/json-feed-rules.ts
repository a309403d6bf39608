import type { FeedRuleTable } from "./feed-rule.ts";

/** JSON Feed. */
export const JSON_FEED_RULES = {
  "json/not-well-formed": {
    severity: "error",
    clause: "RFC 8259",
    w3c: null,
    says: { fr: "le fichier JSON est cassé à cet endroit", en: "the JSON file is broken here" },
    hint: {
      fr: "Cherchez une virgule, un guillemet ou une accolade de trop ou en moins.",
      en: "Look for a comma, a quote or a brace too many or too few.",
    },
  },
  "json/repeated-key": {
    severity: "error",
    clause: "RFC 8259 § 4",
    w3c: null,
    says: {
      fr: "« {member} » figure deux fois dans le même groupe",
      en: "“{member}” appears twice in one group",
    },
    hint: {
      fr: "N’en gardez qu’un : les lecteurs ne choisissent pas tous le même.",
      en: "Keep only one: readers do not all choose the same.",
    },
  },
  "json-feed/final-newline": {
    severity: "warning",
    clause: "Brevier",
    w3c: null,
    says: {
      fr: "le fichier ne finit pas par un seul saut de ligne",
      en: "the file does not end in exactly one line end",
    },
    hint: { fr: "Terminez le fichier par un saut de ligne.", en: "End the file with one line end." },
  },
  "json-feed/version": {
    severity: "error",
    clause: "JSON Feed 1.1, version",
    w3c: null,
    says: {
      fr: "la version du flux est « {found} » au lieu de « {expected} »",
      en: "the feed’s version is “{found}” instead of “{expected}”",
    },
    hint: {
      fr: "Écrivez l’adresse attendue : c’est à elle que les lecteurs reconnaissent le format.",
      en: "Write the expected address: readers know the format by it.",
    },
  },
  "json-feed/version-first": {
    severity: "warning",
    clause: "Brevier",
    w3c: null,
    says: {
      fr: "« version » n’est pas en tête du fichier",
      en: "“version” is not the first member of the file",
    },
    hint: {
      fr: "Placez-la en premier : on reconnaît le format sans lire la suite.",
      en: "Put it first: the format is known without reading on.",
    },
  },
  "json-feed/missing-member": {
    severity: "error",
    clause: "JSON Feed 1.1, top level, items",
    w3c: null,
    says: { fr: "il manque « {member} », ou il est vide", en: "“{member}” is missing, or empty" },
    hint: { fr: "Vérifiez la brève ou content/site.yaml.", en: "Check the brief or content/site.yaml." },
  },
  "json-feed/unknown-member": {
    severity: "error",
    clause: "JSON Feed 1.1, extensions",
    w3c: null,
    says: {
      fr: "« {member} » n’existe pas dans JSON Feed à cet endroit",
      en: "“{member}” does not exist in JSON Feed here",
    },
    hint: {
      fr: "Corrigez son nom ; une extension commence par « _ » et une lettre, sans point.",
      en: "Correct its name; an extension starts with “_” and a letter, without a dot.",
    },
  },
  "json-feed/wrong-type": {
    severity: "error",
    clause: "JSON Feed 1.1, top level, items",
    w3c: null,
    says: {
      fr: "« {member} » est {found} au lieu de {expected}",
      en: "“{member}” is {found} instead of {expected}",
    },
    hint: {
      fr: "Écrivez la valeur attendue : un identifiant, par exemple, est un texte entre guillemets, jamais un nombre.",
      en: "Write the expected value: an id, for instance, is a text in quotes, never a number.",
    },
  },
  "json-feed/duplicate-id": {
    severity: "error",
    clause: "JSON Feed 1.1, id",
    w3c: null,
    says: {
      fr: "deux brèves du flux ont l’identifiant « {found} »",
      en: "two briefs of the feed have the id “{found}”",
    },
    hint: { fr: "Donnez à l’une un nouvel « id ».", en: "Give one of them a new “id”." },
  },
  "json-feed/date": {
    severity: "error",
    clause: "JSON Feed 1.1, dates; RFC 3339 § 5.6",
    w3c: null,
    says: {
      fr: "« {found} » n’est pas une date avec son décalage horaire",
      en: "“{found}” is not a date with its offset",
    },
    hint: { fr: "Écrivez « 2024-11-01T14:05:00+01:00 ».", en: "Write “2024-11-01T14:05:00+01:00”." },
  },
  "json-feed/modified-before-published": {
    severity: "error",
    clause: "Brevier",
    w3c: null,
    says: {
      fr: "la brève serait mise à jour ({updated}) avant d’être publiée ({published})",
      en: "the brief would be updated ({updated}) before it was published ({published})",
    },
    hint: { fr: "Vérifiez les dates de la brève.", en: "Check the brief’s dates." },
  },
  "json-feed/no-content": {
    severity: "error",
    clause: "JSON Feed 1.1, content_html",
    w3c: null,
    says: { fr: "la brève n’a pas de texte dans le flux", en: "the brief has no text in the feed" },
    hint: { fr: "Il faut content_html ou content_text.", en: "It needs content_html or content_text." },
  },
  "json-feed/old-author": {
    severity: "error",
    clause: "JSON Feed 1.1, author",
    w3c: null,
    says: {
      fr: "« author » n’existe plus dans JSON Feed 1.1",
      en: "“author” no longer exists in JSON Feed 1.1",
    },
    hint: { fr: "Écrivez « authors », une liste.", en: "Write “authors”, a list." },
  },
  "json-feed/empty-author": {
    severity: "error",
    clause: "JSON Feed 1.1, authors",
    w3c: null,
    says: {
      fr: "un auteur n’a ni nom, ni adresse, ni portrait",
      en: "an author has neither name nor address nor portrait",
    },
    hint: { fr: "Donnez-lui au moins un nom.", en: "Give them at least a name." },
  },
  "json-feed/number": {
    severity: "error",
    clause: "JSON Feed 1.1, attachments",
    w3c: null,
    says: {
      fr: "« {member} » vaut {found}, qui n’est pas un nombre valable",
      en: "“{member}” is {found}, which is not a valid number",
    },
    hint: {
      fr: "Écrivez une taille en octets, ou une durée en secondes.",
      en: "Write a size in bytes, or a duration in seconds.",
    },
  },
  "json-feed/next-url": {
    severity: "error",
    clause: "JSON Feed 1.1, next_url",
    w3c: null,
    says: {
      fr: "la suite du flux (next_url) est le flux lui-même",
      en: "the feed’s next page (next_url) is the feed itself",
    },
    hint: {
      fr: "Donnez l’adresse de la suite, ou retirez next_url : un lecteur tournerait en rond.",
      en: "Give the address of the next page, or remove next_url: a reader would go round in circles.",
    },
  },
} as const satisfies FeedRuleTable;
