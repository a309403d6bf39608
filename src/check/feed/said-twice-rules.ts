import type { FeedRuleTable } from "./feed-rule.ts";

/** Elements of RSS that state the same thing twice. */
export const SAID_TWICE_RULES = {
  "rss/said-twice": {
    severity: "warning",
    clause: "W3C Feed Validation Service",
    w3c: "DuplicateSemantics",
    says: {
      fr: "<{element}> est dit deux fois, une fois par <{found}>",
      en: "<{element}> is given twice, once by <{found}>",
    },
    hint: {
      fr: "Gardez l’élément de RSS, que tous les lecteurs connaissent.",
      en: "Keep the element of RSS, which all readers know.",
    },
  },
  "rss/two-authors": {
    severity: "error",
    clause: "W3C Feed Validation Service",
    w3c: "DuplicateItemSemantics",
    says: {
      fr: "l’auteur est donné deux fois, par <author> et par <dc:creator>",
      en: "the author is given twice, by <author> and by <dc:creator>",
    },
    hint: { fr: "Gardez <dc:creator>.", en: "Keep <dc:creator>." },
  },
  "rss/two-dates": {
    severity: "error",
    clause: "W3C Feed Validation Service",
    w3c: "DuplicateItemSemantics",
    says: {
      fr: "la date est donnée deux fois, par <pubDate> et par <dc:date>",
      en: "the date is given twice, by <pubDate> and by <dc:date>",
    },
    hint: { fr: "Gardez <pubDate>.", en: "Keep <pubDate>." },
  },
} as const satisfies FeedRuleTable;
