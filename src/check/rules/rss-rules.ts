import type { RuleTable } from "../../problem.ts";

/** RSS 2.0. */
export const RSS_RULES = {
  "rss/version": {
    severity: "error",
    says: {
      fr: "le flux n’est pas du RSS 2.0 avec un seul <channel>",
      en: "the feed is not RSS 2.0 with exactly one <channel>",
    },
    hint: {
      fr: 'Il faut <rss version="2.0"> et, dedans, un <channel>.',
      en: 'It needs <rss version="2.0"> and, inside, one <channel>.',
    },
  },
  "rss/missing-element": {
    severity: "error",
    says: {
      fr: "il manque <{element}> dans <{parent}>, ou il est vide",
      en: "<{element}> is missing from <{parent}>, or empty",
    },
    hint: { fr: "Vérifiez la brève ou content/site.yaml.", en: "Check the brief or content/site.yaml." },
  },
  "rss/repeated-element": {
    severity: "error",
    says: {
      fr: "<{element}> figure plusieurs fois dans <{parent}>",
      en: "<{element}> stands more than once in <{parent}>",
    },
    hint: { fr: "N’en gardez qu’un.", en: "Keep only one." },
  },
  "rss/misplaced-item": {
    severity: "error",
    says: { fr: "<{element}> vient après le premier <item>", en: "<{element}> comes after the first <item>" },
    hint: { fr: "Placez les <item> en dernier.", en: "Put the <item> elements last." },
  },
  "rss/duplicate-guid": {
    severity: "error",
    says: {
      fr: "deux brèves du flux ont l’identifiant « {found} »",
      en: "two briefs of the feed have the id “{found}”",
    },
    hint: { fr: "Donnez à l’une un nouvel « id ».", en: "Give one of them a new “id”." },
  },
  "rss/permalink": {
    severity: "error",
    says: {
      fr: "l’identifiant « {found} » se dit une adresse de page, et n’en est pas une",
      en: "the id “{found}” claims to be the address of a page, and is not",
    },
    hint: { fr: 'Ajoutez isPermaLink="false".', en: 'Add isPermaLink="false".' },
  },
  "rss/date": {
    severity: "error",
    says: { fr: "« {found} » n’est pas une date de RSS", en: "“{found}” is not an RSS date" },
    hint: {
      fr: "Écrivez « Fri, 01 Nov 2024 13:05:00 +0000 », en temps universel et avec le bon jour de la semaine.",
      en: "Write “Fri, 01 Nov 2024 13:05:00 +0000”, in universal time and with the right weekday.",
    },
  },
  "rss/description-after-content": {
    severity: "error",
    says: {
      fr: "<description> vient après <content:encoded>",
      en: "<description> comes after <content:encoded>",
    },
    hint: { fr: "Placez le résumé avant le texte.", en: "Put the summary before the text." },
  },
  "rss/two-authors": {
    severity: "error",
    says: {
      fr: "l’auteur est donné deux fois, par <author> et par <dc:creator>",
      en: "the author is given twice, by <author> and by <dc:creator>",
    },
    hint: { fr: "Gardez <dc:creator>.", en: "Keep <dc:creator>." },
  },
  "rss/contact": {
    severity: "error",
    says: {
      fr: "<{element}> doit donner un courriel et un nom, pas « {found} »",
      en: "<{element}> must give an e-mail and a name, not “{found}”",
    },
    hint: { fr: "Écrivez « redaction@ex.org (Rédaction) ».", en: "Write “desk@ex.org (News desk)”." },
  },
  "rss/ttl": {
    severity: "error",
    says: {
      fr: "<ttl> doit être un nombre de minutes, pas « {found} »",
      en: "<ttl> must be a number of minutes, not “{found}”",
    },
    hint: { fr: "Écrivez par exemple 15.", en: "Write for example 15." },
  },
  "rss/image": {
    severity: "error",
    says: {
      fr: "dans <image>, {element} vaut « {found} » au lieu de « {expected} »",
      en: "in <image>, {element} is “{found}” instead of “{expected}”",
    },
    hint: {
      fr: "Le logo du flux reprend le titre et le lien du flux, en 144 × 400 au plus.",
      en: "The feed’s logo repeats the feed’s title and link, at most 144 × 400.",
    },
  },
  "rss/enclosure": {
    severity: "error",
    says: {
      fr: "la pièce jointe n’a pas de {attribute} correct",
      en: "the enclosure has no correct {attribute}",
    },
    hint: {
      fr: "Il lui faut une adresse, une taille en octets et un type.",
      en: "It needs an address, a size in bytes and a type.",
    },
  },
} as const satisfies RuleTable;
