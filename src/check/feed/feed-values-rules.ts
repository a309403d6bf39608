import type { FeedRuleTable } from "./feed-rule.ts";

/** What `check-feed-values.ts` finds. */
export const FEED_VALUES_RULES = {
  "feed/stray-text": {
    severity: "error",
    clause: "RSS 2.0; RFC 4287 § 4",
    w3c: "UnexpectedText",
    says: {
      fr: "« {found} » est écrit directement dans <{element}>, qui ne contient que des éléments",
      en: "“{found}” is written directly in <{element}>, which holds only elements",
    },
    hint: {
      fr: "Retirez ce texte, ou mettez-le dans l’élément qui lui convient.",
      en: "Remove this text, or put it into the element that is made for it.",
    },
  },
  "feed/w3c-date": {
    severity: "error",
    clause: "W3C Date and Time Formats",
    w3c: "InvalidW3CDTFDate",
    says: {
      fr: "<{element}> vaut « {found} », qui n’est pas une date",
      en: "<{element}> is “{found}”, which is no date",
    },
    hint: { fr: "Écrivez « 2024-11-01T14:05:00+01:00 ».", en: "Write “2024-11-01T14:05:00+01:00”." },
  },
} as const satisfies FeedRuleTable;
