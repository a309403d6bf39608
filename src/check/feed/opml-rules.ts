import type { FeedRuleTable } from "./feed-rule.ts";

/** The list of feeds in OPML. */
export const OPML_RULES = {
  "opml/version": {
    severity: "error",
    clause: "OPML 2.0",
    w3c: "InvalidOPMLVersion",
    says: {
      fr: "la version de la liste est « {found} » au lieu de « {expected} »",
      en: "the version of the list is “{found}” instead of “{expected}”",
    },
    hint: { fr: 'Écrivez <opml version="2.0">.', en: 'Write <opml version="2.0">.' },
  },
  "opml/no-version": {
    severity: "error",
    clause: "OPML 2.0",
    w3c: "MissingAttribute",
    says: { fr: "la liste ne dit pas sa version", en: "the list does not state its version" },
    hint: { fr: 'Écrivez <opml version="2.0">.', en: 'Write <opml version="2.0">.' },
  },
  "opml/old-version": {
    severity: "error",
    clause: "Brevier",
    w3c: null,
    says: {
      fr: "la version de la liste est « {found} » au lieu de « {expected} »",
      en: "the version of the list is “{found}” instead of “{expected}”",
    },
    hint: { fr: 'Écrivez <opml version="2.0">.', en: 'Write <opml version="2.0">.' },
  },
  "opml/old-root": {
    severity: "error",
    standard: "warning",
    clause: "OPML 2.0",
    w3c: "ObsoleteVersion",
    says: {
      fr: "la liste commence par <{found}>, son nom d’avant 2000",
      en: "the list begins with <{found}>, its name from before 2000",
    },
    hint: { fr: 'Écrivez <opml version="2.0">.', en: 'Write <opml version="2.0">.' },
  },
  "opml/no-title": {
    severity: "error",
    clause: "Brevier",
    w3c: null,
    says: { fr: "il n’y a pas de <title> dans <{parent}>", en: "there is no <title> in <{parent}>" },
    hint: {
      fr: "Donnez un titre à la liste : les lecteurs le montrent.",
      en: "Give the list a title: readers show it.",
    },
  },
  "opml/unexpected-element": {
    severity: "error",
    clause: "OPML 2.0",
    w3c: "UndefinedElement",
    says: {
      fr: "<{element}> n’a pas sa place dans <{parent}>",
      en: "<{element}> has no place in <{parent}>",
    },
    hint: {
      fr: "Corrigez son nom, ou déplacez-le : les <outline> vont dans <body>.",
      en: "Correct its name, or move it: each <outline> belongs in <body>.",
    },
  },
  "opml/unexpected-attribute": {
    severity: "error",
    standard: "warning",
    clause: "OPML 2.0",
    w3c: "UnexpectedAttribute",
    says: {
      fr: "<{element}> a un attribut « {attribute} », que peu de lecteurs connaissent",
      en: "<{element}> has an attribute “{attribute}”, which few readers know",
    },
    hint: {
      fr: "Corrigez son nom (les majuscules comptent : xmlUrl), ou retirez-le.",
      en: "Correct its name (capitals count: xmlUrl), or remove it.",
    },
  },
  "opml/date": {
    severity: "error",
    clause: "OPML 2.0; RFC 822 § 5",
    w3c: "InvalidRFC2822Date",
    says: {
      fr: "« {found} », dans « {element} », n’est pas une date",
      en: "“{found}”, in “{element}”, is not a date",
    },
    hint: {
      fr: "Écrivez « Fri, 01 Nov 2024 13:05:00 +0000 ».",
      en: "Write “Fri, 01 Nov 2024 13:05:00 +0000”.",
    },
  },
  "opml/email": {
    severity: "error",
    clause: "OPML 2.0",
    w3c: "InvalidContact",
    says: { fr: "« {found} » n’est pas une adresse de courriel", en: "“{found}” is not an e-mail address" },
    hint: { fr: "Écrivez « redaction@ex.org ».", en: "Write “desk@ex.org”." },
  },
  "opml/expansion-state": {
    severity: "error",
    clause: "OPML 2.0",
    w3c: "InvalidExpansionState",
    says: {
      fr: "<expansionState> vaut « {found} » au lieu de numéros de lignes",
      en: "<expansionState> is “{found}” instead of numbers of lines",
    },
    hint: {
      fr: "Écrivez par exemple 1, 5, 12, ou retirez-le.",
      en: "Write for example 1, 5, 12, or remove it.",
    },
  },
  "opml/flag": {
    severity: "error",
    clause: "OPML 2.0",
    w3c: "InvalidTrueFalse",
    says: {
      fr: "« {attribute} » vaut « {found} » au lieu de {expected}",
      en: "“{attribute}” is “{found}” instead of {expected}",
    },
    hint: { fr: "Écrivez true ou false.", en: "Write true or false." },
  },
  "opml/type": {
    severity: "warning",
    clause: "OPML 2.0",
    w3c: "InvalidOutlineType",
    says: {
      fr: "le type « {found} » n’est pas de ceux de cette version ({expected})",
      en: "the type “{found}” is not among those of this version ({expected})",
    },
    hint: {
      fr: 'Corrigez-le, ou passez à <opml version="2.0">.',
      en: 'Correct it, or move to <opml version="2.0">.',
    },
  },
  "opml/no-type": {
    severity: "warning",
    clause: "W3C Feed Validation Service",
    w3c: "MissingOutlineType",
    says: {
      fr: "une entrée qui semble être un flux n’a pas de type",
      en: "an entry that seems to be a feed has no type",
    },
    hint: { fr: 'Ajoutez type="rss".', en: 'Add type="rss".' },
  },
  "opml/version-of-feed": {
    severity: "warning",
    clause: "OPML 2.0",
    w3c: "InvalidOutlineVersion",
    says: {
      fr: "la version du flux est « {found} », et non {expected}",
      en: "the feed’s version is “{found}”, none of {expected}",
    },
    hint: {
      fr: 'Écrivez par exemple version="RSS2", ou retirez-la.',
      en: 'Write for example version="RSS2", or remove it.',
    },
  },
  "opml/no-title-of-feed": {
    severity: "warning",
    clause: "W3C Feed Validation Service",
    w3c: "MissingTitleAttr",
    says: {
      fr: "un flux de la liste n’a pas de titre (title)",
      en: "a feed of the list has no title (title)",
    },
    hint: {
      fr: 'Ajoutez title="…", le titre que donne le flux.',
      en: 'Add title="…", the title that the feed gives.',
    },
  },
  "opml/no-url": {
    severity: "error",
    standard: "warning",
    clause: "OPML 2.0",
    w3c: "MissingUrlAttr",
    says: {
      fr: "un lien de la liste n’a pas d’adresse (url)",
      en: "a link of the list has no address (url)",
    },
    hint: { fr: 'Ajoutez url="…".', en: 'Add url="…".' },
  },
  "opml/blank-text": {
    severity: "error",
    clause: "Brevier",
    w3c: null,
    says: { fr: "une entrée de la liste a un texte vide", en: "an entry of the list has an empty text" },
    hint: { fr: 'Donnez-lui un nom : text="…".', en: 'Give it a name: text="…".' },
  },
  "opml/missing-element": {
    severity: "error",
    clause: "OPML 2.0",
    w3c: "MissingElement",
    says: {
      fr: "il manque <{element}> dans <{parent}>, ou il est vide",
      en: "<{element}> is missing from <{parent}>, or empty",
    },
    hint: {
      fr: "Une liste a un <head> avec un <title>, et un <body> avec des <outline>.",
      en: "A list has a <head> with a <title>, and a <body> with <outline> elements.",
    },
  },
  "opml/no-text": {
    severity: "error",
    clause: "OPML 2.0",
    w3c: "MissingAttribute",
    says: { fr: "un <outline> n’a pas de « text »", en: "an <outline> has no “text”" },
    hint: {
      fr: "Donnez le titre du flux : c’est ce que les lecteurs montrent.",
      en: "Give the feed’s title: it is what readers show.",
    },
  },
  "opml/no-address": {
    severity: "error",
    standard: "warning",
    clause: "OPML 2.0",
    w3c: "MissingXmlURL",
    says: { fr: "un <outline> de flux n’a pas de « xmlUrl »", en: "an <outline> of a feed has no “xmlUrl”" },
    hint: { fr: "Donnez l’adresse du flux.", en: "Give the address of the feed." },
  },
  "opml/repeated-feed": {
    severity: "error",
    clause: "Brevier",
    w3c: null,
    says: {
      fr: "le flux « {found} » figure deux fois dans la liste",
      en: "the feed “{found}” appears twice in the list",
    },
    hint: { fr: "N’en gardez qu’un.", en: "Keep only one." },
  },
} as const satisfies FeedRuleTable;
