import type { FeedRuleTable } from "./feed-rule.ts";

/** The values of RSS elements. */
export const RSS_VALUES_RULES = {
  "rss/contact": {
    severity: "error",
    standard: "error",
    clause: "RSS Best Practices Profile, <author>",
    w3c: "InvalidContact",
    says: {
      fr: "<{element}> doit donner un courriel et un nom, pas « {found} »",
      en: "<{element}> must give an e-mail and a name, not “{found}”",
    },
    hint: { fr: "Écrivez « redaction@ex.org (Rédaction) ».", en: "Write “desk@ex.org (News desk)”." },
  },
  "rss/contact-name": {
    severity: "error",
    clause: "RSS Best Practices Profile, <author>",
    w3c: "MissingRealName",
    says: {
      fr: "<{element}> donne un courriel sans nom : « {found} »",
      en: "<{element}> gives an e-mail without a name: “{found}”",
    },
    hint: { fr: "Écrivez « redaction@ex.org (Rédaction) ».", en: "Write “desk@ex.org (News desk)”." },
  },
  "rss/docs": {
    severity: "warning",
    clause: "Brevier",
    w3c: null,
    says: {
      fr: "<docs> vaut « {found} » au lieu de « {expected} »",
      en: "<docs> is “{found}” instead of “{expected}”",
    },
    hint: {
      fr: "Écrivez l’adresse attendue, où la norme se trouve aujourd’hui.",
      en: "Write the expected address, where the standard is today.",
    },
  },
  "rss/ttl": {
    severity: "error",
    clause: "RSS 2.0, <ttl>",
    w3c: "InvalidPositiveInteger",
    says: {
      fr: "<ttl> doit être un nombre de minutes, pas « {found} »",
      en: "<ttl> must be a number of minutes, not “{found}”",
    },
    hint: { fr: "Écrivez par exemple 15.", en: "Write for example 15." },
  },
  "rss/contact-form": {
    severity: "error",
    clause: "RSS Best Practices Profile, <author>",
    w3c: "EmailFormat",
    says: {
      fr: "dans <{element}>, « {found} » ne donne pas le nom entre parenthèses, après le courriel",
      en: "in <{element}>, “{found}” does not give the name in brackets, after the e-mail",
    },
    hint: { fr: "Écrivez « redaction@ex.org (Rédaction) ».", en: "Write “desk@ex.org (News desk)”." },
  },
  "rss/permalink": {
    severity: "error",
    clause: "RSS 2.0, <guid>",
    w3c: "InvalidHttpGUID",
    says: {
      fr: "l’identifiant « {found} » se dit une adresse de page, et n’en est pas une",
      en: "the id “{found}” claims to be the address of a page, and is not",
    },
    hint: { fr: 'Ajoutez isPermaLink="false".', en: 'Add isPermaLink="false".' },
  },
  "rss/id-as-permalink": {
    severity: "error",
    clause: "RSS 2.0, <guid>",
    w3c: "InvalidPermalink",
    says: {
      fr: "l’identifiant « {found} » se dit une adresse de page, alors qu’aucune page n’est à cette adresse",
      en: "the id “{found}” claims to be the address of a page, though no page is at such an address",
    },
    hint: { fr: 'Ajoutez isPermaLink="false".', en: 'Add isPermaLink="false".' },
  },
  "rss/permalink-flag": {
    severity: "error",
    clause: "RSS 2.0, <guid>",
    w3c: "InvalidBooleanAttribute",
    says: {
      fr: "isPermaLink vaut « {found} » au lieu de « true » ou « false »",
      en: "isPermaLink is “{found}” instead of “true” or “false”",
    },
    hint: { fr: 'Écrivez isPermaLink="false".', en: 'Write isPermaLink="false".' },
  },
  "rss/date": {
    severity: "error",
    clause: "RFC 822 § 5",
    w3c: "InvalidRFC2822Date",
    says: { fr: "« {found} » n’est pas une date de RSS", en: "“{found}” is not an RSS date" },
    hint: {
      fr: "Écrivez « Fri, 01 Nov 2024 13:05:00 +0000 ».",
      en: "Write “Fri, 01 Nov 2024 13:05:00 +0000”.",
    },
  },
  "rss/weekday": {
    severity: "error",
    clause: "RFC 5322 § 3.3",
    w3c: "IncorrectDOW",
    says: {
      fr: "« {found} » donne un autre jour de la semaine que celui de cette date, {expected}",
      en: "“{found}” gives another weekday than that of the date, {expected}",
    },
    hint: { fr: "Corrigez le jour, ou la date.", en: "Correct the weekday, or the date." },
  },
  "rss/local-date": {
    severity: "error",
    clause: "Brevier",
    w3c: null,
    says: {
      fr: "des lecteurs ne comprennent pas la date « {found} », qui n’est pas en temps universel",
      en: "some readers do not understand the date “{found}”, which is not in universal time",
    },
    hint: {
      fr: "Écrivez « Fri, 01 Nov 2024 13:05:00 +0000 » : jour de la semaine, jour à deux chiffres, temps universel.",
      en: "Write “Fri, 01 Nov 2024 13:05:00 +0000”: the weekday, two digits for the day, universal time.",
    },
  },
  "rss/date-form": {
    severity: "error",
    clause: "RSS Best Practices Profile",
    w3c: "ProblematicalRFC822Date",
    says: {
      fr: "des lecteurs ne comprennent pas la date « {found} »",
      en: "some readers do not understand the date “{found}”",
    },
    hint: {
      fr: "Écrivez « Fri, 01 Nov 2024 13:05:00 +0000 » : jour à deux chiffres, année à quatre, temps universel.",
      en: "Write “Fri, 01 Nov 2024 13:05:00 +0000”: two digits for the day, four for the year, universal time.",
    },
  },
  "rss/enclosure": {
    severity: "error",
    clause: "RSS 2.0, <enclosure>",
    w3c: "MissingAttribute",
    says: { fr: "la pièce jointe n’a pas de {attribute}", en: "the enclosure has no {attribute}" },
    hint: {
      fr: "Il lui faut une adresse, une taille en octets et un type.",
      en: "It needs an address, a size in bytes and a type.",
    },
  },
  "rss/enclosure-length": {
    severity: "error",
    clause: "RSS 2.0, <enclosure>",
    w3c: "InvalidIntegerAttribute",
    says: {
      fr: "la taille de la pièce jointe est « {found} » au lieu d’un nombre d’octets",
      en: "the size of the enclosure is “{found}” instead of a number of bytes",
    },
    hint: { fr: "Écrivez la taille du fichier, en octets.", en: "Write the size of the file, in bytes." },
  },
  "rss/source": {
    severity: "error",
    clause: "RSS 2.0, <source>",
    w3c: "MissingAttribute",
    says: {
      fr: "<source> ne donne pas l’adresse du flux d’origine",
      en: "<source> does not give the address of the feed it comes from",
    },
    hint: { fr: 'Ajoutez url="…", ou retirez <source>.', en: 'Add url="…", or remove <source>.' },
  },
  "rss/short-guid": {
    severity: "warning",
    clause: "RSS 2.0, <guid>",
    w3c: "NotSufficientlyUnique",
    says: {
      fr: "l’identifiant « {found} » n’est qu’un nombre court, que d’autres flux emploient aussi",
      en: "the id “{found}” is only a short number, which other feeds use too",
    },
    hint: {
      fr: "Faites-en un identifiant unique au monde : tag:ex.org,2024-11-01:{found}.",
      en: "Make it an id that is the only one in the world: tag:ex.org,2024-11-01:{found}.",
    },
  },
  "rss/enclosure-negative": {
    severity: "error",
    clause: "RSS 2.0, <enclosure>",
    w3c: "InvalidNonNegativeInteger",
    says: {
      fr: "la taille de la pièce jointe est « {found} » octets",
      en: "the size of the enclosure is “{found}” bytes",
    },
    hint: {
      fr: "Écrivez la taille du fichier, ou 0 si elle n’est pas connue.",
      en: "Write the size of the file, or 0 if it is not known.",
    },
  },
} as const satisfies FeedRuleTable;
