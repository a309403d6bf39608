import type { FeedRuleTable } from "./feed-rule.ts";

/** What holds for all kinds of feeds. */
export const FEED_RULES = {
  "feed/not-a-feed": {
    severity: "error",
    clause: "D1 R01, D2 A01, D3",
    w3c: "UndefinedElement",
    says: {
      fr: "ce n’est pas un flux : la racine est « {found} » au lieu de {expected}",
      en: "this is no feed: its root is “{found}” instead of {expected}",
    },
    hint: {
      fr: 'Un flux RSS commence par <rss>, un flux Atom par <feed>, un flux JSON par { "version": … }.',
      en: 'An RSS feed starts with <rss>, an Atom feed with <feed>, a JSON feed with { "version": … }.',
    },
  },
  "feed/too-deep": {
    severity: "error",
    clause: "D0 (ours)",
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
  "feed/no-self": {
    severity: "error",
    clause: "D1 R10, D2 A02; RFC 4287 § 4.2.7.2",
    w3c: "MissingSelf",
    says: { fr: "le flux ne dit pas sa propre adresse", en: "the feed does not say its own address" },
    hint: {
      fr: 'Ajoutez un lien rel="self" (ou feed_url) : les lecteurs y retrouvent le flux qui a été copié.',
      en: 'Add a link rel="self" (or feed_url): readers find the feed again by it when it has been copied.',
    },
  },
  "feed/repeated-self": {
    severity: "error",
    clause: "D4 F02; WebSub § 4",
    w3c: null,
    says: {
      fr: "le flux dit plusieurs fois sa propre adresse",
      en: "the feed says its own address more than once",
    },
    hint: { fr: "N’en gardez qu’une, celle où il est publié.", en: "Keep only one, where it is published." },
  },
  "feed/self-address": {
    severity: "error",
    clause: "D1 R10, D4 F02; RFC 4287 § 4.2.7.2",
    w3c: "SelfDoesntMatchLocation",
    says: {
      fr: "le flux se donne pour « {found} », mais il est publié à {expected}",
      en: "the feed gives itself out as “{found}”, but it is published at {expected}",
    },
    hint: {
      fr: 'Son lien vers lui-même (rel="self", ou feed_url) doit être sa propre adresse.',
      en: 'Its link to itself (rel="self", or feed_url) must be its own address.',
    },
  },
  "feed/hub": {
    severity: "error",
    clause: "D4 F02; WebSub § 4",
    w3c: null,
    says: {
      fr: "le relais « {found} » n’est pas une adresse http(s) autre que celle du flux, ou figure deux fois",
      en: "the hub “{found}” is no http(s) address other than the feed’s, or stands twice",
    },
    hint: {
      fr: "Donnez une fois l’adresse de chaque relais WebSub.",
      en: "Give the address of each WebSub hub once.",
    },
  },
  "feed/stray-text": {
    severity: "error",
    clause: "D1 R01, D2 A01",
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
  "feed/language": {
    severity: "error",
    clause: "D1 R05, D2 A01, D3; BCP 47",
    w3c: "InvalidLanguage",
    says: { fr: "« {found} » n’est pas un code de langue", en: "“{found}” is no language code" },
    hint: { fr: "Écrivez par exemple fr, fr-CA ou en.", en: "Write for example fr, fr-CA or en." },
  },
  "feed/w3c-date": {
    severity: "error",
    clause: "D1 R33; W3C NOTE-datetime",
    w3c: "InvalidW3CDTFDate",
    says: {
      fr: "<{element}> vaut « {found} », qui n’est pas une date",
      en: "<{element}> is “{found}”, which is no date",
    },
    hint: { fr: "Écrivez « 2024-11-01T14:05:00+01:00 ».", en: "Write “2024-11-01T14:05:00+01:00”." },
  },
  "feed/future-date": {
    severity: "error",
    clause: "D1 R25",
    w3c: "ImplausibleDate",
    says: { fr: "« {found} » est dans l’avenir", en: "“{found}” is in the future" },
    hint: {
      fr: "Aucun lecteur ne retient une brève jusqu’à sa date : publiez-la plus tard.",
      en: "No reader holds a brief back until its date: publish it later.",
    },
  },
  "feed/entry-after-feed": {
    severity: "warning",
    clause: "D1 R11, D2 A05 (ours)",
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
  "feed/too-large": {
    severity: "warning",
    clause: "D1 R35, D3 J04 (ours)",
    w3c: null,
    says: {
      fr: "le flux pèse {size} octets, plus que les {limit} prévus",
      en: "the feed weighs {size} bytes, more than the {limit} allowed",
    },
    hint: { fr: "Mettez-y moins de brèves.", en: "Put fewer briefs in it." },
  },
  "feed/self-type": {
    severity: "warning",
    clause: "D1 R10, D2 A02; RFC 4287 § 4.2.7.2",
    w3c: "SelfNotAtom",
    says: {
      fr: "le flux donne à sa propre adresse le type « {found} », qui n’est pas celui d’un flux",
      en: "the feed gives its own address the type “{found}”, which is not that of a feed",
    },
    hint: {
      fr: "Écrivez application/rss+xml ou application/atom+xml.",
      en: "Write application/rss+xml or application/atom+xml.",
    },
  },
  "feed/implausible-date": {
    severity: "warning",
    clause: "D1 R24, D2 A05",
    w3c: "ImplausibleDate",
    says: { fr: "« {found} » est antérieur à 1990", en: "“{found}” is before 1990" },
    hint: {
      fr: "Une date de 1970 vient d’un champ resté vide : corrigez-la.",
      en: "A date of 1970 comes from a field that was left empty: mend it.",
    },
  },
  "feed/unknown-extension": {
    severity: "error",
    clause: "D0 X05",
    w3c: "UndefinedElement",
    says: { fr: "<{element}> n’existe pas dans « {found} »", en: "<{element}> does not exist in “{found}”" },
    hint: { fr: "Corrigez son nom : les majuscules comptent.", en: "Mend its name: capitals count." },
  },
} as const satisfies FeedRuleTable;
