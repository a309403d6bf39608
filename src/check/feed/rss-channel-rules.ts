import type { FeedRuleTable } from "./feed-rule.ts";

/** What only old feeds of RSS have in their channel. */
export const RSS_CHANNEL_RULES = {
  "rss/skipped-hour": {
    severity: "error",
    clause: "RSS 2.0, <skipHours>",
    w3c: "InvalidHour",
    says: {
      fr: "« {found} » n’est pas une heure de la journée ({expected})",
      en: "“{found}” is no hour of the day ({expected})",
    },
    hint: { fr: "Écrivez un nombre de 0 à 23.", en: "Write a number from 0 to 23." },
  },
  "rss/midnight": {
    severity: "error",
    clause: "RSS Best Practices Profile, <skipHours>",
    w3c: "UseZeroForMidnight",
    says: {
      fr: "minuit est écrit « {found} » au lieu de « {expected} »",
      en: "midnight is written “{found}” instead of “{expected}”",
    },
    hint: { fr: "Écrivez <hour>0</hour>.", en: "Write <hour>0</hour>." },
  },
  "rss/skipped-day": {
    severity: "error",
    clause: "RSS 2.0, <skipDays>",
    w3c: "InvalidDay",
    says: {
      fr: "« {found} » n’est pas un jour de la semaine en anglais ({expected})",
      en: "“{found}” is no weekday in English ({expected})",
    },
    hint: { fr: "Écrivez par exemple <day>Sunday</day>.", en: "Write for example <day>Sunday</day>." },
  },
  "rss/skipped-twice": {
    severity: "error",
    clause: "RSS 2.0, <skipHours>, <skipDays>",
    w3c: "DuplicateValue",
    says: { fr: "« {found} » figure deux fois", en: "“{found}” appears twice" },
    hint: { fr: "N’en gardez qu’un.", en: "Keep only one." },
  },
  "rss/too-many-skipped": {
    severity: "error",
    clause: "RSS 2.0, <skipHours>, <skipDays>",
    w3c: ["EightDaysAWeek", "NotEnoughHoursInTheDay"],
    says: {
      fr: "<{parent}> a plus de {limit} <{element}>",
      en: "<{parent}> has more than {limit} <{element}>",
    },
    hint: {
      fr: "Retirez l’élément : aucun lecteur d’aujourd’hui ne s’en sert.",
      en: "Remove the element: no reader of today uses it.",
    },
  },
  "rss/nothing-skipped": {
    severity: "error",
    clause: "RSS 2.0, <skipHours>, <skipDays>",
    w3c: "MissingElement",
    says: { fr: "il n’y a pas de <{element}> dans <{parent}>", en: "there is no <{element}> in <{parent}>" },
    hint: {
      fr: "Retirez l’élément : aucun lecteur d’aujourd’hui ne s’en sert.",
      en: "Remove the element: no reader of today uses it.",
    },
  },
  "rss/cloud": {
    severity: "error",
    clause: "RSS 2.0, <cloud>",
    w3c: "MissingAttribute",
    says: { fr: "<cloud> n’a pas de « {attribute} »", en: "<cloud> has no “{attribute}”" },
    hint: {
      fr: 'Complétez-le, ou prenez un relais WebSub : <atom:link rel="hub">.',
      en: 'Complete it, or take a WebSub hub: <atom:link rel="hub">.',
    },
  },
  "rss/cloud-port": {
    severity: "error",
    clause: "RSS 2.0, <cloud>",
    w3c: "InvalidIntegerAttribute",
    says: {
      fr: "le port de <cloud> est « {found} » au lieu d’un nombre",
      en: "the port of <cloud> is “{found}” instead of a number",
    },
    hint: { fr: 'Écrivez par exemple port="80".', en: 'Write for example port="80".' },
  },
  "rss/text-input-missing": {
    severity: "error",
    clause: "RSS 2.0, <textInput>",
    w3c: ["MissingElement", "MissingTitle", "MissingLink", "MissingDescription"],
    says: { fr: "il manque <{element}> dans <textInput>", en: "<{element}> is missing from <textInput>" },
    hint: {
      fr: "Retirez l’élément : aucun lecteur d’aujourd’hui ne s’en sert.",
      en: "Remove the element: no reader of today uses it.",
    },
  },
  "rss/text-input-name": {
    severity: "error",
    clause: "RSS 2.0, <textInput>",
    w3c: "InvalidFormComponentName",
    says: {
      fr: "« {found} » ne peut pas être le nom d’un champ",
      en: "“{found}” cannot be the name of a field",
    },
    hint: { fr: "Commencez par une lettre, sans espace.", en: "Begin with a letter, without spaces." },
  },
} as const satisfies FeedRuleTable;
