import type { FeedRuleTable } from "./feed-rule.ts";

/** What `check-feed-dates.ts` finds. */
export const FEED_DATES_RULES = {
  "feed/future-date": {
    severity: "error",
    clause: "RSS Best Practices Profile § 4.1.1.20.8",
    w3c: "ImplausibleDate",
    says: { fr: "« {found} » est dans l’avenir", en: "“{found}” is in the future" },
    hint: {
      fr: "Aucun lecteur ne retient une brève jusqu’à sa date : publiez-la plus tard.",
      en: "No reader holds a brief back until its date: publish it later.",
    },
  },
  "feed/entry-after-feed": {
    severity: "warning",
    clause: "Brevier",
    w3c: null,
    says: {
      fr: "la brève est du {found}, après la date du flux lui-même ({expected})",
      en: "the brief is of {found}, after the date of the feed itself ({expected})",
    },
    hint: {
      fr: "La date du flux est celle de sa brève la plus récente.",
      en: "The feed’s date is that of its newest brief.",
    },
  },
  "feed/implausible-date": {
    severity: "warning",
    clause: "W3C Feed Validation Service",
    w3c: "ImplausibleDate",
    says: { fr: "« {found} » est antérieur à 1990", en: "“{found}” is before 1990" },
    hint: {
      fr: "Une date de 1970 vient d’un champ resté vide : corrigez-la.",
      en: "A date of 1970 comes from a field that was left empty: mend it.",
    },
  },
} as const satisfies FeedRuleTable;
