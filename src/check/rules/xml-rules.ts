import type { RuleTable } from "../../problem.ts";

/** XML files, and what holds for all kinds of feeds. */
export const XML_RULES = {
  "xml/not-well-formed": {
    severity: "error",
    says: {
      fr: "le fichier XML est cassé à cet endroit ; le lecteur dit, en anglais : {message}",
      en: "the XML file is broken here: {message}",
    },
    hint: {
      fr: "Cherchez ici une balise mal fermée, ou un « & » ou un « < » seul : les lecteurs de flux refusent tout le fichier.",
      en: "Look here for a tag that is not closed, or a “&” or “<” by itself: feed readers refuse the whole file.",
    },
  },
  "xml/named-entity": {
    severity: "error",
    says: {
      fr: "une entité comme &nbsp; ou &eacute; n’existe pas en XML",
      en: "an entity like &nbsp; or &eacute; does not exist in XML",
    },
    hint: { fr: "Écrivez le caractère lui-même.", en: "Write the character itself." },
  },
  "xml/no-declaration": {
    severity: "error",
    says: {
      fr: "le fichier ne commence pas par la déclaration XML",
      en: "the file does not start with the XML declaration",
    },
    hint: {
      fr: 'Écrivez <?xml version="1.0" encoding="utf-8"?> sur la première ligne, sans rien avant.',
      en: 'Write <?xml version="1.0" encoding="utf-8"?> on the first line, with nothing before it.',
    },
  },
  "xml/bad-namespace": {
    severity: "error",
    says: {
      fr: "le préfixe {prefix} est lié à « {found} » au lieu de « {expected} »",
      en: "the prefix {prefix} is bound to “{found}” instead of “{expected}”",
    },
    hint: {
      fr: "Écrivez l’adresse attendue : elle compte au caractère près, barre finale comprise.",
      en: "Write the expected address: it counts to the letter, with its last slash.",
    },
  },
  "xml/namespace-below-root": {
    severity: "warning",
    says: {
      fr: "le préfixe {prefix} est déclaré ailleurs que sur la racine",
      en: "the prefix {prefix} is declared elsewhere than on the root",
    },
    hint: {
      fr: "Déclarez-le une seule fois, sur le premier élément.",
      en: "Declare it once, on the first element.",
    },
  },
  "xml/unused-prefix": {
    severity: "warning",
    says: {
      fr: "le préfixe {prefix} est déclaré mais ne sert pas",
      en: "the prefix {prefix} is declared but not used",
    },
    hint: { fr: "Ne déclarez que les préfixes employés.", en: "Declare only the prefixes in use." },
  },
  "xml/space-around-text": {
    severity: "warning",
    says: {
      fr: "il y a des blancs entre la balise <{element}> et son texte",
      en: "there is white space between the tag <{element}> and its text",
    },
    hint: {
      fr: "Des lecteurs de flux gardent ces blancs : collez le texte à la balise.",
      en: "Some feed readers keep it: join the text to the tag.",
    },
  },
  "feed/self-address": {
    severity: "error",
    says: {
      fr: "le flux se donne pour « {found} », mais il est publié à {expected}",
      en: "the feed gives itself out as “{found}”, but it is published at {expected}",
    },
    hint: {
      fr: 'Son lien vers lui-même (rel="self", ou feed_url) doit être sa propre adresse.',
      en: 'Its link to itself (rel="self", or feed_url) must be its own address.',
    },
  },
  "feed/relative-url": {
    severity: "error",
    says: { fr: "l’adresse « {url} » n’est pas complète", en: "the address “{url}” is not a full address" },
    hint: {
      fr: "Un flux se lit hors du site : il y faut https:// et le nom du site.",
      en: "A feed is read away from the site: it needs https:// and the site’s name.",
    },
  },
  "feed/url-not-ascii": {
    severity: "error",
    says: {
      fr: "l’adresse « {url} » contient des caractères non encodés",
      en: "the address “{url}” holds characters that are not encoded",
    },
    hint: {
      fr: "Encodez accents et espaces : « é » s’écrit %C3%A9.",
      en: "Encode accents and spaces: “é” is written %C3%A9.",
    },
  },
  "feed/unsafe-html": {
    severity: "error",
    says: {
      fr: "le texte du flux contient {found}, que les lecteurs de flux refusent",
      en: "the feed’s text holds {found}, which feed readers refuse",
    },
    hint: { fr: "Retirez-le du texte de la brève.", en: "Remove it from the brief’s text." },
  },
  "feed/markup-in-text": {
    severity: "error",
    says: {
      fr: "« {found} » est du texte simple, mais contient des balises ou des entités HTML",
      en: "“{found}” is plain text, but holds HTML tags or entities",
    },
    hint: {
      fr: "Écrivez les caractères eux-mêmes : & et non &amp;.",
      en: "Write the characters themselves: & and not &amp;.",
    },
  },
  "feed/too-large": {
    severity: "warning",
    says: {
      fr: "le flux pèse {size} octets, plus que les {limit} prévus",
      en: "the feed weighs {size} bytes, more than the {limit} allowed",
    },
    hint: { fr: "Mettez-y moins de brèves.", en: "Put fewer briefs in it." },
  },
} as const satisfies RuleTable;
