import type { FeedRuleTable } from "./feed-rule.ts";

/** The list of feeds in OPML. */
export const OPML_RULES = {
  "opml/version": {
    severity: "error",
    clause: "OPML 2.0",
    w3c: null,
    says: {
      fr: "la version de la liste est « {found} » au lieu de « {expected} »",
      en: "the version of the list is “{found}” instead of “{expected}”",
    },
    hint: { fr: 'Écrivez <opml version="2.0">.', en: 'Write <opml version="2.0">.' },
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
