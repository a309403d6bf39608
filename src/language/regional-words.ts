import type { WordKey } from "./catalogue.ts";

/** What a country says otherwise than its language (D18), by the whole tag. Spaces, quotation marks and thousands are the variant's. */
export const regionalWords: Readonly<Record<string, Readonly<Partial<Record<WordKey, string>>>>> = {
  "fr-BE": { "language.locale": "fr_BE" },
  "fr-CA": {
    "language.locale": "fr_CA",
    "date.shortMonths": "janv., févr., mars, avr., mai, juin, juill., août, sept., oct., nov., déc.",
    "date.short": "{year}-{mm}-{dd}",
  },
  "fr-CH": { "language.locale": "fr_CH", "date.short": "{dd}.{mm}.{year}", "number.groupsFrom": "5" },
  "en-US": { "language.locale": "en_US" },
};
