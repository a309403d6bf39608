import type { FeedRuleTable } from "./feed-rule.ts";

/** The HTML of a feed’s texts, and how much a feed weighs. */
export const FEED_CONTENT_RULES = {
  "feed/too-large": {
    severity: "warning",
    standard: "warning",
    clause: "Brevier",
    w3c: null,
    says: {
      fr: "le flux pèse {size} octets, plus que les {limit} prévus",
      en: "the feed weighs {size} bytes, more than the {limit} allowed",
    },
    hint: { fr: "Mettez-y moins de brèves.", en: "Put fewer briefs in it." },
  },
  "feed/unsafe-html": {
    severity: "error",
    standard: "warning",
    clause: "RFC 4287 § 8.1",
    w3c: "SecurityRisk",
    says: {
      fr: "le texte du flux contient {found}, que les lecteurs de flux refusent",
      en: "the feed’s text holds {found}, which feed readers refuse",
    },
    hint: { fr: "Retirez-le du texte de la brève.", en: "Remove it from the brief’s text." },
  },
  "feed/event-attribute": {
    severity: "error",
    standard: "warning",
    clause: "RFC 4287 § 8.1",
    w3c: "SecurityRiskAttr",
    says: {
      fr: "le texte du flux contient l’attribut {found}, qui est un programme",
      en: "the feed’s text holds the attribute {found}, which is a program",
    },
    hint: { fr: "Retirez-le du texte de la brève.", en: "Remove it from the brief’s text." },
  },
  "feed/cut-html": {
    severity: "error",
    standard: "warning",
    clause: "HTML § 13.2.2",
    w3c: "NotHtml",
    says: {
      fr: "le HTML d’une brève s’arrête au milieu d’une balise",
      en: "the HTML of a brief ends in the midst of a tag",
    },
    hint: {
      fr: "Un texte coupé à un nombre de caractères : coupez-le entre deux mots, et fermez ses balises.",
      en: "A text that was cut at a number of characters: cut it between two words, and close its tags.",
    },
  },
  "feed/dangerous-style": {
    severity: "error",
    standard: "warning",
    clause: "RFC 4287 § 8.1",
    w3c: "DangerousStyleAttr",
    says: {
      fr: "un attribut « style » contient « {found} », que des lecteurs refusent",
      en: "a “style” attribute holds “{found}”, which some readers refuse",
    },
    hint: {
      fr: "Retirez l’attribut : les lecteurs de flux ont leur propre mise en page.",
      en: "Remove the attribute: feed readers have their own layout.",
    },
  },
  "feed/style-attribute": {
    severity: "error",
    clause: "Brevier",
    w3c: null,
    says: {
      fr: "le texte du flux contient un attribut style, que les lecteurs de flux retirent",
      en: "the feed’s text holds a style attribute, which feed readers remove",
    },
    hint: { fr: "Retirez-le du texte de la brève.", en: "Remove it from the brief’s text." },
  },
  "feed/unknown-html": {
    severity: "warning",
    clause: "HTML § 4",
    w3c: "NotHtml",
    says: {
      fr: "<{found}>, dans le texte du flux, n’est pas un élément de HTML",
      en: "<{found}>, in the feed’s text, is not an element of HTML",
    },
    hint: {
      fr: "Corrigez son nom, ou écrivez &lt; pour le caractère lui-même.",
      en: "Correct its name, or write &lt; for the character itself.",
    },
  },
} as const satisfies FeedRuleTable;
