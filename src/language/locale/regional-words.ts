import type { WordKey } from "./catalogue.ts";

/** Words in which a country differs from its language, by the whole tag. Spaces, quotation marks and thousands are the variant's. */
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

/** How a country's edition is called beside another one in its language. */
export const regionalNames: Readonly<
  Record<string, Readonly<Record<"language.name" | "edition.name", string>>>
> = {
  "fr-BE": { "language.name": "Français (Belgique)", "edition.name": "Édition belge" },
  "fr-CA": { "language.name": "Français (Canada)", "edition.name": "Édition canadienne" },
  "fr-CH": { "language.name": "Français (Suisse)", "edition.name": "Édition suisse" },
  "fr-FR": { "language.name": "Français (France)", "edition.name": "Édition française" },
  "fr-LU": { "language.name": "Français (Luxembourg)", "edition.name": "Édition luxembourgeoise" },
  "en-CA": { "language.name": "English (Canada)", "edition.name": "Canadian edition" },
  "en-GB": { "language.name": "English (United Kingdom)", "edition.name": "British edition" },
  "en-US": { "language.name": "English (United States)", "edition.name": "US edition" },
};
