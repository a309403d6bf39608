import type { FeedRuleTable } from "./feed-rule.ts";

/** The pictures and media of a feed. */
export const MEDIA_RULES = {
  "media/no-address": {
    severity: "error",
    clause: "Media RSS 1.5",
    w3c: "MissingAttribute",
    says: { fr: "<{element}> n’a pas d’adresse", en: "<{element}> has no address" },
    hint: { fr: 'Ajoutez url="…".', en: 'Add url="…".' },
  },
  "media/type": {
    severity: "error",
    clause: "RFC 6838 § 4.2",
    w3c: "InvalidMIMEAttribute",
    says: { fr: "« {found} » n’est pas un type de fichier", en: "“{found}” is not a type of file" },
    hint: {
      fr: "Écrivez par exemple image/jpeg ou audio/mpeg.",
      en: "Write for example image/jpeg or audio/mpeg.",
    },
  },
  "media/number": {
    severity: "error",
    clause: "Media RSS 1.5",
    w3c: "InvalidPositiveInteger",
    says: {
      fr: "{attribute} vaut « {found} » au lieu d’un nombre entier",
      en: "{attribute} is “{found}” instead of a whole number",
    },
    hint: { fr: "Écrivez le nombre seul, sans unité.", en: "Write the number alone, without a unit." },
  },
  "media/medium": {
    severity: "error",
    clause: "Media RSS 1.5",
    w3c: "InvalidMediaMedium",
    says: {
      fr: "medium vaut « {found} » au lieu de {expected}",
      en: "medium is “{found}” instead of {expected}",
    },
    hint: { fr: "Écrivez l’un de ces mots.", en: "Write one of these words." },
  },
  "media/value": {
    severity: "error",
    clause: "Media RSS 1.5",
    w3c: [
      "InvalidMediaExpression",
      "InvalidTrueFalse",
      "InvalidNonNegativeInteger",
      "InvalidLanguage",
      "InvalidNPTTime",
      "InvalidMediaHash",
      "InvalidMediaRating",
      "InvalidMediaRestriction",
      "InvalidMediaRestrictionRel",
      "InvalidMediaRestrictionType",
      "InvalidCountryCode",
    ],
    says: {
      fr: "<{element}> : « {found} » n’est pas une valeur de la forme attendue ({expected})",
      en: "<{element}>: “{found}” is not a value of the form expected ({expected})",
    },
    hint: {
      fr: "Écrivez-la comme dans l’exemple, ou retirez-la.",
      en: "Write it as in the example, or remove it.",
    },
  },
  "media/no-relationship": {
    severity: "error",
    clause: "Media RSS 1.5",
    w3c: "MissingAttribute",
    says: {
      fr: "<media:restriction> ne dit pas s’il permet ou interdit",
      en: "<media:restriction> does not say whether it allows or denies",
    },
    hint: {
      fr: 'Ajoutez relationship="allow" ou relationship="deny".',
      en: 'Add relationship="allow" or relationship="deny".',
    },
  },
  "media/adult": {
    severity: "warning",
    standard: "warning",
    clause: "Media RSS 1.5",
    w3c: "DeprecatedMediaAdult",
    says: {
      fr: "<media:adult> est remplacé par <media:rating>",
      en: "<media:adult> is replaced by <media:rating>",
    },
    hint: {
      fr: "Écrivez <media:rating>adult</media:rating>.",
      en: "Write <media:rating>adult</media:rating>.",
    },
  },
  "media/repeated-element": {
    severity: "error",
    clause: "Media RSS 1.5",
    w3c: "DuplicateElement",
    says: {
      fr: "<{element}> figure plusieurs fois dans <{parent}>",
      en: "<{element}> appears more than once in <{parent}>",
    },
    hint: { fr: "N’en gardez qu’un.", en: "Keep only one." },
  },
  "media/group": {
    severity: "error",
    clause: "Media RSS 1.5",
    w3c: "MediaGroupWithoutAlternatives",
    says: {
      fr: "<media:group> ne réunit pas plusieurs formes d’une même chose",
      en: "<media:group> does not hold several forms of one thing",
    },
    hint: {
      fr: "Retirez <media:group> et gardez <media:content>.",
      en: "Remove <media:group> and keep <media:content>.",
    },
  },
  "media/nothing-to-show": {
    severity: "error",
    clause: "Media RSS 1.5",
    w3c: null,
    says: {
      fr: "<{element}> n’a ni adresse ni <media:player>",
      en: "<{element}> has neither an address nor a <media:player>",
    },
    hint: { fr: 'Ajoutez url="…".', en: 'Add url="…".' },
  },
  "media/decimal": {
    severity: "error",
    clause: "Media RSS 1.5",
    w3c: "InvalidFloat",
    says: {
      fr: "{attribute} vaut « {found} » au lieu d’un nombre",
      en: "{attribute} is “{found}” instead of a number",
    },
    hint: {
      fr: "Écrivez le nombre seul : des secondes pour duration, des kilobits par seconde pour bitrate.",
      en: "Write the number alone: seconds for duration, kilobits a second for bitrate.",
    },
  },
  "media/text-type": {
    severity: "error",
    clause: "Media RSS 1.5",
    w3c: "InvalidMediaTextType",
    says: {
      fr: "le type de <{element}> est « {found} » au lieu de {expected}",
      en: "the type of <{element}> is “{found}” instead of {expected}",
    },
    hint: { fr: 'Écrivez type="plain".', en: 'Write type="plain".' },
  },
  "media/credit-role": {
    severity: "error",
    clause: "Media RSS 1.5",
    w3c: "InvalidCreditRole",
    says: {
      fr: "le rôle « {found} » s’écrit en minuscules : « {expected} »",
      en: "the role “{found}” is written in small letters: “{expected}”",
    },
    hint: { fr: 'Écrivez par exemple role="photographer".', en: 'Write for example role="photographer".' },
  },
} as const satisfies FeedRuleTable;
