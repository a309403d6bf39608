import type { RuleTable } from "../../problem.ts";

/** Atom 1.0. // RFC 4287 */
export const ATOM_RULES = {
  "atom/missing-element": {
    severity: "error",
    says: {
      fr: "il manque <{element}> dans <{parent}>, ou il est vide",
      en: "<{element}> is missing from <{parent}>, or empty",
    },
    hint: { fr: "Vérifiez la brève ou content/site.yaml.", en: "Check the brief or content/site.yaml." },
  },
  "atom/repeated-element": {
    severity: "error",
    says: {
      fr: "<{element}> figure plusieurs fois dans <{parent}>",
      en: "<{element}> stands more than once in <{parent}>",
    },
    hint: { fr: "N’en gardez qu’un.", en: "Keep only one." },
  },
  "atom/duplicate-id": {
    severity: "error",
    says: {
      fr: "deux brèves du flux ont l’identifiant « {found} »",
      en: "two briefs of the feed have the id “{found}”",
    },
    hint: { fr: "Donnez à l’une un nouvel « id ».", en: "Give one of them a new “id”." },
  },
  "atom/date": {
    severity: "error",
    says: { fr: "« {found} » n’est pas une date d’Atom", en: "“{found}” is not an Atom date" },
    hint: { fr: "Écrivez « 2024-11-01T14:05:00+01:00 ».", en: "Write “2024-11-01T14:05:00+01:00”." },
  },
  "atom/updated-before-published": {
    severity: "error",
    says: {
      fr: "la brève serait mise à jour ({updated}) avant d’être publiée ({published})",
      en: "the brief would be updated ({updated}) before it was published ({published})",
    },
    hint: { fr: "Vérifiez les dates de la brève.", en: "Check the brief’s dates." },
  },
  "atom/no-author": {
    severity: "error",
    says: {
      fr: "ni le flux ni la brève ne nomme d’auteur",
      en: "neither the feed nor the brief names an author",
    },
    hint: {
      fr: "Donnez un auteur à la brève, ou un éditeur au site.",
      en: "Give the brief an author, or the site a publisher.",
    },
  },
  "atom/category": {
    severity: "error",
    says: { fr: "une <category> n’a pas de « term »", en: "a <category> has no “term”" },
    hint: {
      fr: "Écrivez dans « term » la clé du sujet, qui est dans content/site.yaml.",
      en: "Write into “term” the topic’s key from content/site.yaml.",
    },
  },
  "atom/no-alternate": {
    severity: "error",
    says: { fr: "<{parent}> n’a pas de lien vers sa page", en: "<{parent}> has no link to its page" },
    hint: {
      fr: 'Ajoutez <link rel="alternate" type="text/html" href="…"/>.',
      en: 'Add <link rel="alternate" type="text/html" href="…"/>.',
    },
  },
  "atom/misplaced-metadata": {
    severity: "error",
    says: { fr: "<{element}> vient après la première brève", en: "<{element}> comes after the first entry" },
    hint: {
      fr: "Placez avant les <entry> ce qui décrit le flux.",
      en: "Put what describes the feed before the <entry> elements.",
    },
  },
  "atom/archive-without-current": {
    severity: "error",
    says: {
      fr: "ce flux d’archive ne renvoie pas au flux actuel",
      en: "this archive feed does not point to the current feed",
    },
    hint: { fr: 'Ajoutez <link rel="current" href="…"/>.', en: 'Add <link rel="current" href="…"/>.' },
  },
} as const satisfies RuleTable;
