import type { FeedRuleTable } from "./feed-rule.ts";

/** RSS 2.0: the items. */
export const RSS_ITEM_RULES = {
  "rss/empty-item": {
    severity: "error",
    clause: "D1 R20",
    w3c: "ItemMustContainTitleOrDescription",
    says: { fr: "la brève n’a ni titre ni résumé", en: "the brief has neither title nor summary" },
    hint: { fr: "Donnez-lui <title> et <description>.", en: "Give it <title> and <description>." },
  },
  "rss/item-without-title": {
    severity: "error",
    clause: "D1 R20 (ours)",
    w3c: null,
    says: { fr: "il manque <title> dans la brève", en: "<title> is missing from the brief" },
    hint: { fr: "Donnez-lui un titre.", en: "Give it a title." },
  },
  "rss/item-without-link": {
    severity: "error",
    clause: "D1 R20 (ours)",
    w3c: null,
    says: { fr: "il manque <link> dans la brève", en: "<link> is missing from the brief" },
    hint: { fr: "Donnez l’adresse de sa page.", en: "Give the address of its page." },
  },
  "rss/item-without-description": {
    severity: "error",
    clause: "D1 R20 (ours)",
    w3c: null,
    says: { fr: "il manque <description> dans la brève", en: "<description> is missing from the brief" },
    hint: {
      fr: "Donnez-lui un résumé, ou son texte, avant <content:encoded>.",
      en: "Give it a summary, or its text, before <content:encoded>.",
    },
  },
  "rss/missing-guid": {
    severity: "error",
    clause: "D1 R23",
    w3c: "MissingGuid",
    says: { fr: "la brève n’a pas de <guid>", en: "the brief has no <guid>" },
    hint: {
      fr: "Sans identifiant, un lecteur la montre deux fois quand elle change.",
      en: "Without an id, a reader shows it twice when it changes.",
    },
  },
  "rss/missing-date": {
    severity: "error",
    clause: "D1 R24 (ours)",
    w3c: null,
    says: { fr: "la brève n’a pas de <pubDate>", en: "the brief has no <pubDate>" },
    hint: { fr: "Donnez la date de publication.", en: "Give the date of publication." },
  },
  "rss/duplicate-guid": {
    severity: "error",
    clause: "D1 R23",
    w3c: "DuplicateValue",
    says: {
      fr: "deux brèves du flux ont l’identifiant « {found} »",
      en: "two briefs of the feed have the id “{found}”",
    },
    hint: { fr: "Donnez à l’une un nouvel « id ».", en: "Give one of them a new “id”." },
  },
  "rss/permalink": {
    severity: "error",
    clause: "D1 R23",
    w3c: "InvalidHttpGUID",
    says: {
      fr: "l’identifiant « {found} » se dit une adresse de page, et n’en est pas une",
      en: "the id “{found}” claims to be the address of a page, and is not",
    },
    hint: { fr: 'Ajoutez isPermaLink="false".', en: 'Add isPermaLink="false".' },
  },
  "rss/id-as-permalink": {
    severity: "error",
    clause: "D1 R23",
    w3c: "InvalidPermalink",
    says: {
      fr: "l’identifiant « {found} » se dit une adresse de page, alors qu’aucune page n’est à cette adresse",
      en: "the id “{found}” claims to be the address of a page, though no page is at such an address",
    },
    hint: { fr: 'Ajoutez isPermaLink="false".', en: 'Add isPermaLink="false".' },
  },
  "rss/permalink-flag": {
    severity: "error",
    clause: "D1 R23",
    w3c: "InvalidBooleanAttribute",
    says: {
      fr: "isPermaLink vaut « {found} » au lieu de « true » ou « false »",
      en: "isPermaLink is “{found}” instead of “true” or “false”",
    },
    hint: { fr: 'Écrivez isPermaLink="false".', en: 'Write isPermaLink="false".' },
  },
  "rss/date": {
    severity: "error",
    clause: "D1 R24; RFC 822 § 5",
    w3c: "InvalidRFC2822Date",
    says: { fr: "« {found} » n’est pas une date de RSS", en: "“{found}” is not an RSS date" },
    hint: {
      fr: "Écrivez « Fri, 01 Nov 2024 13:05:00 +0000 ».",
      en: "Write “Fri, 01 Nov 2024 13:05:00 +0000”.",
    },
  },
  "rss/weekday": {
    severity: "error",
    clause: "D1 R24; RFC 5322 § 3.3",
    w3c: "IncorrectDOW",
    says: {
      fr: "« {found} » donne un autre jour de la semaine que celui de cette date, {expected}",
      en: "“{found}” gives another weekday than that of the date, {expected}",
    },
    hint: { fr: "Corrigez le jour, ou la date.", en: "Mend the weekday, or the date." },
  },
  "rss/date-form": {
    severity: "error",
    clause: "D1 R24",
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
  "rss/description-after-content": {
    severity: "error",
    clause: "D1 R26",
    w3c: "NeedDescriptionBeforeContent",
    says: {
      fr: "<description> vient après <content:encoded>",
      en: "<description> comes after <content:encoded>",
    },
    hint: { fr: "Placez le résumé avant le texte.", en: "Put the summary before the text." },
  },
  "rss/same-text": {
    severity: "error",
    clause: "D1 R26 (ours)",
    w3c: null,
    says: {
      fr: "le résumé et le texte de la brève sont les mêmes",
      en: "the brief’s summary and text are the same",
    },
    hint: {
      fr: "Gardez <description>, retirez <content:encoded>.",
      en: "Keep <description>, remove <content:encoded>.",
    },
  },
  "rss/two-authors": {
    severity: "error",
    clause: "D1 R28",
    w3c: "DuplicateItemSemantics",
    says: {
      fr: "l’auteur est donné deux fois, par <author> et par <dc:creator>",
      en: "the author is given twice, by <author> and by <dc:creator>",
    },
    hint: { fr: "Gardez <dc:creator>.", en: "Keep <dc:creator>." },
  },
  "rss/two-dates": {
    severity: "error",
    clause: "D1 R24",
    w3c: "DuplicateItemSemantics",
    says: {
      fr: "la date est donnée deux fois, par <pubDate> et par <dc:date>",
      en: "the date is given twice, by <pubDate> and by <dc:date>",
    },
    hint: { fr: "Gardez <pubDate>.", en: "Keep <pubDate>." },
  },
  "rss/enclosure": {
    severity: "error",
    clause: "D1 R30",
    w3c: "MissingAttribute",
    says: { fr: "la pièce jointe n’a pas de {attribute}", en: "the enclosure has no {attribute}" },
    hint: {
      fr: "Il lui faut une adresse, une taille en octets et un type.",
      en: "It needs an address, a size in bytes and a type.",
    },
  },
  "rss/enclosure-length": {
    severity: "error",
    clause: "D1 R30",
    w3c: "InvalidIntegerAttribute",
    says: {
      fr: "la taille de la pièce jointe est « {found} » au lieu d’un nombre d’octets",
      en: "the size of the enclosure is “{found}” instead of a number of bytes",
    },
    hint: { fr: "Écrivez la taille du fichier, en octets.", en: "Write the size of the file, in bytes." },
  },
  "rss/enclosure-twice": {
    severity: "error",
    clause: "D1 R30",
    w3c: "DuplicateEnclosure",
    says: { fr: "la brève a plusieurs pièces jointes", en: "the brief has several enclosures" },
    hint: {
      fr: "Gardez-en une : les lecteurs n’en montrent pas plus.",
      en: "Keep one: readers show no more.",
    },
  },
  "rss/source": {
    severity: "error",
    clause: "D1 R32",
    w3c: "MissingAttribute",
    says: {
      fr: "<source> ne donne pas l’adresse du flux d’origine",
      en: "<source> does not give the address of the feed it comes from",
    },
    hint: { fr: 'Ajoutez url="…", ou retirez <source>.', en: 'Add url="…", or remove <source>.' },
  },
  "rss/short-guid": {
    severity: "warning",
    clause: "D1 R23",
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
    clause: "D1 R30",
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
