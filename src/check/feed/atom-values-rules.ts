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
  "atom/text-type": {
    severity: "error",
    clause: "RFC 4287 § 3.1.1",
    w3c: "InvalidTextType",
    says: {
      fr: "le type de <{element}> est « {found} » au lieu de {expected}",
      en: "the type of <{element}> is “{found}” instead of {expected}",
    },
    hint: { fr: 'Écrivez type="text" ou type="html".', en: 'Write type="text" or type="html".' },
  },
  "atom/xhtml": {
    severity: "error",
    clause: "RFC 4287 § 3.1.1.3",
    w3c: "MissingXhtmlDiv",
    says: {
      fr: "<{element}> de type xhtml doit contenir un <div> de XHTML, et lui seul",
      en: "<{element}> of type xhtml must hold one <div> of XHTML, and nothing else",
    },
    hint: {
      fr: 'Écrivez <div xmlns="http://www.w3.org/1999/xhtml">…</div>.',
      en: 'Write <div xmlns="http://www.w3.org/1999/xhtml">…</div>.',
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
  "atom/content-type": {
    severity: "error",
    clause: "RFC 4287 § 4.1.3.1",
    w3c: "InvalidMIMEType",
    says: {
      fr: "le type de <{element}> est « {found} » au lieu de {expected}, ou d’un type de fichier",
      en: "the type of <{element}> is “{found}” instead of {expected}, or a type of file",
    },
    hint: { fr: 'Écrivez type="html".', en: 'Write type="html".' },
  },
  "atom/src-without-type": {
    severity: "warning",
    clause: "RFC 4287 § 4.1.3.2",
    w3c: "MissingTypeAttr",
    says: {
      fr: "le texte est à une autre adresse, dont le type n’est pas dit",
      en: "the text is at another address, and its type is not said",
    },
    hint: {
      fr: 'Ajoutez type="text/html", ou le type du fichier.',
      en: 'Add type="text/html", or the type of the file.',
    },
  },
} as const satisfies FeedRuleTable;
