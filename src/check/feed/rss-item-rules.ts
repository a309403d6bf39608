import type { FeedRuleTable } from "./feed-rule.ts";

/** The items of an RSS feed. */
export const RSS_ITEM_RULES = {
  "rss/empty-item": {
    severity: "error",
    clause: "RSS 2.0, <item>",
    w3c: "ItemMustContainTitleOrDescription",
    says: { fr: "la brève n’a ni titre ni résumé", en: "the brief has neither title nor summary" },
    hint: { fr: "Donnez-lui <title> et <description>.", en: "Give it <title> and <description>." },
  },
  "rss/item-without-title": {
    severity: "error",
    clause: "Brevier",
    w3c: null,
    says: { fr: "il manque <title> dans la brève", en: "<title> is missing from the brief" },
    hint: { fr: "Donnez-lui un titre.", en: "Give it a title." },
  },
  "rss/item-without-link": {
    severity: "error",
    clause: "Brevier",
    w3c: null,
    says: { fr: "il manque <link> dans la brève", en: "<link> is missing from the brief" },
    hint: { fr: "Donnez l’adresse de sa page.", en: "Give the address of its page." },
  },
  "rss/item-without-description": {
    severity: "error",
    clause: "Brevier",
    w3c: null,
    says: { fr: "il manque <description> dans la brève", en: "<description> is missing from the brief" },
    hint: {
      fr: "Donnez-lui un résumé, ou son texte, avant <content:encoded>.",
      en: "Give it a summary, or its text, before <content:encoded>.",
    },
  },
  "rss/content-without-description": {
    severity: "error",
    clause: "RSS Best Practices Profile, <content:encoded>",
    w3c: "NeedDescriptionBeforeContent",
    says: {
      fr: "la brève a un <content:encoded>, mais pas de <description>",
      en: "the brief has a <content:encoded>, but no <description>",
    },
    hint: {
      fr: "Ajoutez-y, avant le texte, un résumé en <description> : bien des lecteurs ne lisent que lui.",
      en: "Add before the text a summary in <description>: many readers read nothing else.",
    },
  },
  "rss/missing-guid": {
    severity: "error",
    clause: "RSS Best Practices Profile, <guid>",
    w3c: "MissingGuid",
    says: { fr: "la brève n’a pas de <guid>", en: "the brief has no <guid>" },
    hint: {
      fr: "Sans identifiant, un lecteur la montre deux fois quand elle change.",
      en: "Without an id, a reader shows it twice when it changes.",
    },
  },
  "rss/missing-date": {
    severity: "error",
    clause: "Brevier",
    w3c: null,
    says: { fr: "la brève n’a pas de <pubDate>", en: "the brief has no <pubDate>" },
    hint: { fr: "Donnez la date de publication.", en: "Give the date of publication." },
  },
  "rss/duplicate-guid": {
    severity: "error",
    clause: "RSS 2.0, <guid>",
    w3c: "DuplicateValue",
    says: {
      fr: "deux brèves du flux ont l’identifiant « {found} »",
      en: "two briefs of the feed have the id “{found}”",
    },
    hint: { fr: "Donnez à l’une un nouvel « id ».", en: "Give one of them a new “id”." },
  },
  "rss/description-after-content": {
    severity: "error",
    clause: "RSS Best Practices Profile, <content:encoded>",
    w3c: "NeedDescriptionBeforeContent",
    says: {
      fr: "<description> vient après <content:encoded>",
      en: "<description> comes after <content:encoded>",
    },
    hint: { fr: "Placez le résumé avant le texte.", en: "Put the summary before the text." },
  },
  "rss/same-text": {
    severity: "error",
    clause: "Brevier",
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
  "rss/enclosure-twice": {
    severity: "error",
    clause: "RSS Best Practices Profile, <enclosure>",
    w3c: "DuplicateEnclosure",
    says: { fr: "la brève a plusieurs pièces jointes", en: "the brief has several enclosures" },
    hint: {
      fr: "Gardez-en une : les lecteurs n’en montrent pas plus.",
      en: "Keep one: readers show no more.",
    },
  },
} as const satisfies FeedRuleTable;
