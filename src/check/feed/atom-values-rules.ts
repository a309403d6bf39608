import type { FeedRuleTable } from "./feed-rule.ts";

/** The values of Atom elements: names, e-mails, categories, types. */
export const ATOM_VALUES_RULES = {
  "atom/author-name": {
    severity: "error",
    clause: "RFC 4287 § 3.2.1",
    w3c: "MissingElement",
    says: { fr: "<{element}> n’a pas de nom", en: "<{element}> has no name" },
    hint: { fr: "Ajoutez <name>.", en: "Add <name>." },
  },
  "atom/email": {
    severity: "error",
    clause: "RFC 4287 § 3.2.3",
    w3c: "InvalidAddrSpec",
    says: { fr: "« {found} » n’est pas un courriel", en: "“{found}” is not an e-mail address" },
    hint: { fr: "Écrivez l’adresse seule : redaction@ex.org.", en: "Write the address alone: desk@ex.org." },
  },
  "atom/category": {
    severity: "error",
    clause: "RFC 4287 § 4.2.2",
    w3c: "MissingAttribute",
    says: { fr: "une <category> n’a pas de « term »", en: "a <category> has no “term”" },
    hint: {
      fr: "Écrivez dans « term » la clé du sujet, qui est dans content/site.yaml.",
      en: "Write into “term” the topic’s key from content/site.yaml.",
    },
  },
  "atom/category-scheme": {
    severity: "error",
    clause: "RFC 4287 § 4.2.2.2",
    w3c: "InvalidFullLink",
    says: {
      fr: "le « scheme » d’une <category>, « {found} », n’est pas une adresse complète",
      en: "the “scheme” of a <category>, “{found}”, is not a full address",
    },
    hint: {
      fr: "Écrivez https:// et le reste de l’adresse, ou retirez « scheme ».",
      en: "Write https:// and the rest of the address, or remove “scheme”.",
    },
  },
  "atom/no-summary": {
    severity: "error",
    clause: "RFC 4287 § 4.1.2",
    w3c: "MissingSummary",
    says: {
      fr: "le texte de la brève est ailleurs ou n’est pas du texte, et il n’y a pas de <summary>",
      en: "the brief’s text is elsewhere or is not text, and there is no <summary>",
    },
    hint: { fr: "Ajoutez <summary>.", en: "Add <summary>." },
  },
  "atom/tombstone": {
    severity: "error",
    clause: "RFC 6721 § 3",
    w3c: null,
    says: { fr: "une brève retirée n’a pas de « {attribute} »", en: "a deleted entry has no “{attribute}”" },
    hint: { fr: 'Écrivez ref="identifiant" et when="date".', en: 'Write ref="the id" and when="the date".' },
  },
  "atom/repeated-tombstone": {
    severity: "error",
    clause: "RFC 6721 § 3",
    w3c: null,
    says: {
      fr: "la brève « {found} » est retirée deux fois au même instant",
      en: "the brief “{found}” is deleted twice at one moment",
    },
    hint: { fr: "N’en gardez qu’un.", en: "Keep only one." },
  },
} as const satisfies FeedRuleTable;
