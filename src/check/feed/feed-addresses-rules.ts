import type { FeedRuleTable } from "./feed-rule.ts";

/** The addresses in a feed. */
export const FEED_ADDRESSES_RULES = {
  "feed/relative-url": {
    severity: "error",
    clause: "RFC 3986 § 4.3",
    w3c: "InvalidFullLink",
    says: { fr: "l’adresse « {url} » n’est pas complète", en: "the address “{url}” is not a full address" },
    hint: {
      fr: "Un flux se lit hors du site : il y faut https:// et le nom du site.",
      en: "A feed is read away from the site: it needs https:// and the site’s name.",
    },
  },
  "feed/url-not-ascii": {
    severity: "error",
    clause: "RFC 3986 § 2",
    w3c: "UriNotIri",
    says: {
      fr: "l’adresse « {url} » contient des caractères non encodés",
      en: "the address “{url}” holds characters that are not encoded",
    },
    hint: {
      fr: "Encodez accents et espaces : « é » s’écrit %C3%A9.",
      en: "Encode accents and spaces: “é” is written %C3%A9.",
    },
  },
  "feed/iri": {
    severity: "error",
    clause: "Brevier",
    w3c: null,
    says: {
      fr: "l’adresse « {url} » contient des caractères non encodés, ce que permettent HTML et Atom, mais que des lecteurs ne comprennent pas",
      en: "the address “{url}” holds characters that are not encoded, which HTML and Atom allow, but some readers do not understand",
    },
    hint: {
      fr: "Encodez accents et espaces : « é » s’écrit %C3%A9.",
      en: "Encode accents and spaces: “é” is written %C3%A9.",
    },
  },
  "atom/relative-address": {
    severity: "error",
    clause: "Brevier",
    w3c: null,
    says: {
      fr: "l’adresse « {url} » n’est complète qu’à partir de celle du flux, que des lecteurs oublient",
      en: "the address “{url}” is a full one only from that of the feed, which some readers forget",
    },
    hint: {
      fr: "Écrivez l’adresse entière, ou donnez-en le début par xml:base.",
      en: "Write the full address, or give its beginning by xml:base.",
    },
  },
  "feed/embedded-address": {
    severity: "error",
    standard: "warning",
    clause: "HTML § 2.4.1; RFC 3986 § 2",
    w3c: null,
    says: {
      fr: "dans le HTML d’une brève, « {url} » n’est pas une adresse bien écrite",
      en: "in the HTML of a brief, “{url}” is not a well-written address",
    },
    hint: {
      fr: "Encodez ce qui doit l’être (une espace s’écrit %20) ; après https:// vient le nom du site.",
      en: "Encode what must be (a space is written %20); after https:// comes the name of the site.",
    },
  },
  "feed/malformed-url": {
    severity: "error",
    clause: "RFC 3986 § 3",
    w3c: "InvalidLink",
    says: {
      fr: "« {url} » n’a pas la forme d’une adresse",
      en: "“{url}” does not have the form of an address",
    },
    hint: {
      fr: "Écrivez https://, le nom du site, puis le chemin.",
      en: "Write https://, the site’s name, then the path.",
    },
  },
  "feed/script-address": {
    severity: "error",
    standard: "warning",
    clause: "RFC 3986 § 3.1",
    w3c: "SchemeNotIANARegistered",
    says: { fr: "l’adresse « {url} » contient un programme", en: "the address “{url}” holds a program" },
    hint: { fr: "Retirez-la : les lecteurs de flux la refusent.", en: "Remove it: feed readers refuse it." },
  },
  "feed/tracking": {
    severity: "warning",
    clause: "Brevier",
    w3c: null,
    says: {
      fr: "l’adresse « {url} » contient de quoi pister les lecteurs",
      en: "the address “{url}” carries parameters that track readers",
    },
    hint: {
      fr: "Retirez ces paramètres : l’adresse de la brève est celle de sa page.",
      en: "Remove these parameters: the brief’s address is that of its page.",
    },
  },
  "feed/url-character": {
    severity: "error",
    clause: "RFC 3986 § 2",
    w3c: "InvalidUriChar",
    says: {
      fr: "l’adresse « {url} » contient une espace, un guillemet ou un autre caractère qui n’a pas sa place dans une adresse",
      en: "the address “{url}” holds a space, a quotation mark or another character that an address cannot hold",
    },
    hint: { fr: "Encodez-le : une espace s’écrit %20.", en: "Encode it: a space is written %20." },
  },
  "feed/unknown-scheme": {
    severity: "error",
    standard: "warning",
    clause: "RFC 3986 § 3.1",
    w3c: "SchemeNotIANARegistered",
    says: {
      fr: "« {url} » commence par « {found} », qui n’est le début d’aucune adresse connue",
      en: "“{url}” starts with “{found}”, which no known address starts with",
    },
    hint: {
      fr: "Corrigez ce début : le plus souvent https:.",
      en: "Correct this beginning; it is mostly https:.",
    },
  },
  "feed/relative-reference": {
    severity: "error",
    standard: "warning",
    clause: "RFC 3986 § 4.2",
    w3c: "ContainsRelRef",
    says: {
      fr: "dans le texte du flux, l’adresse « {url} » n’est pas complète",
      en: "in the feed’s text, the address “{url}” is not a full address",
    },
    hint: {
      fr: "Un flux se lit hors du site : il y faut https:// et le nom du site, dans srcset comme ailleurs.",
      en: "A feed is read away from the site: it needs https:// and the site’s name, in srcset as elsewhere.",
    },
  },
} as const satisfies FeedRuleTable;
