import type { FeedRuleTable } from "./feed-rule.ts";

/** What more than one check of feeds finds. */
export const FEED_RULES = {
  "feed/not-a-feed": {
    severity: "error",
    clause: "RSS 2.0; RFC 4287 § 4.1.1; JSON Feed 1.1",
    w3c: "UndefinedElement",
    says: {
      fr: "ce n’est pas un flux : la racine est « {found} » au lieu de {expected}",
      en: "this is not a feed: its root is “{found}” instead of {expected}",
    },
    hint: {
      fr: 'Un flux RSS commence par <rss>, un flux Atom par <feed>, un flux JSON par { "version": … }.',
      en: 'An RSS feed starts with <rss>, an Atom feed with <feed>, a JSON feed with { "version": … }.',
    },
  },
  "feed/unchecked-format": {
    severity: "error",
    standard: "warning",
    clause: "RSS 2.0",
    w3c: null,
    says: {
      fr: "ce flux est en {found}, un format d’avant 2002 qui n’est pas vérifié ici",
      en: "this feed is {found}, a format from before 2002, which is not checked here",
    },
    hint: {
      fr: 'Passez à RSS 2.0 (<rss version="2.0">) ou à Atom. D’ici là, seul le XML est vérifié.',
      en: 'Move to RSS 2.0 (<rss version="2.0">) or to Atom. Until then only the XML is checked.',
    },
  },
  "feed/too-deep": {
    severity: "error",
    standard: "error",
    clause: "Brevier",
    w3c: null,
    says: {
      fr: "des éléments sont emboîtés à plus de {limit} niveaux",
      en: "elements are nested more than {limit} levels deep",
    },
    hint: {
      fr: "Aucun texte n’en a besoin : cherchez ce qui n’est pas fermé.",
      en: "No text needs that: look for what is not closed.",
    },
  },
  "feed/language": {
    severity: "error",
    clause: "BCP 47",
    w3c: "InvalidLanguage",
    says: { fr: "« {found} » n’est pas un code de langue", en: "“{found}” is not a language code" },
    hint: { fr: "Écrivez par exemple fr, fr-CA ou en.", en: "Write for example fr, fr-CA or en." },
  },
  "feed/markup-in-text": {
    severity: "error",
    clause: "RSS Best Practices Profile § 3.1; RFC 4287 § 3.1.1.1; JSON Feed 1.1, title",
    w3c: "ContainsHTML",
    says: {
      fr: "« {found} » est du texte simple, mais contient des balises ou des entités HTML",
      en: "“{found}” is plain text, but holds HTML tags or entities",
    },
    hint: {
      fr: "Écrivez les caractères eux-mêmes : & et non &amp;.",
      en: "Write the characters themselves: & and not &amp;.",
    },
  },
  "feed/cut-markup": {
    severity: "warning",
    clause: "W3C Feed Validation Service",
    w3c: ["ContainsHTML", "CharacterData"],
    says: {
      fr: "« {found} » commence ce qui ressemble à une balise ou à une entité, que tous les lecteurs ne montrent pas de même",
      en: "“{found}” begins what looks like a tag or an entity, which not all readers show alike",
    },
    hint: {
      fr: "Écrivez ces signes par leur numéro hexadécimal, 26 pour & et 3C pour <.",
      en: "Write these signs by their hexadecimal numbers, 26 for & and 3C for <.",
    },
  },
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
      en: "<{element}> is “{found}”, which is not a date",
    },
    hint: { fr: "Écrivez « 2024-11-01T14:05:00+01:00 ».", en: "Write “2024-11-01T14:05:00+01:00”." },
  },
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
      en: "A date of 1970 comes from a field that was left empty: correct it.",
    },
  },
  "feed/repeated-extension": {
    severity: "error",
    standard: "error",
    clause: "W3C Feed Validation Service",
    w3c: "DuplicateElement",
    says: {
      fr: "<{element}> figure plusieurs fois dans <{parent}>",
      en: "<{element}> appears more than once in <{parent}>",
    },
    hint: { fr: "N’en gardez qu’un.", en: "Keep only one." },
  },
  "feed/update-period": {
    severity: "error",
    clause: "RSS 1.0, Syndication",
    w3c: "InvalidUpdatePeriod",
    says: {
      fr: "<sy:updatePeriod> vaut « {found} » au lieu de {expected}",
      en: "<sy:updatePeriod> is “{found}” instead of {expected}",
    },
    hint: { fr: "Écrivez l’un de ces mots.", en: "Write one of these words." },
  },
  "feed/update-frequency": {
    severity: "error",
    clause: "RSS 1.0, Syndication",
    w3c: "InvalidPositiveInteger",
    says: {
      fr: "<sy:updateFrequency> vaut « {found} » au lieu d’un nombre de fois",
      en: "<sy:updateFrequency> is “{found}” instead of a number of times",
    },
    hint: { fr: "Écrivez par exemple 1.", en: "Write for example 1." },
  },
  "feed/misplaced-extension": {
    severity: "error",
    standard: "error",
    clause: "W3C Feed Validation Service",
    w3c: "UndefinedElement",
    says: {
      fr: "<{element}> n’a pas sa place dans <{parent}>",
      en: "<{element}> has no place in <{parent}>",
    },
    hint: { fr: "Placez-le dans la brève dont il parle.", en: "Put it into the brief that it is about." },
  },
  "feed/unknown-extension": {
    severity: "error",
    standard: "error",
    clause: "W3C Feed Validation Service",
    w3c: "UndefinedElement",
    says: { fr: "<{element}> n’existe pas dans « {found} »", en: "<{element}> does not exist in “{found}”" },
    hint: { fr: "Corrigez son nom : les majuscules comptent.", en: "Correct its name: capitals count." },
  },
} as const satisfies FeedRuleTable;
