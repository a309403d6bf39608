import type { FeedRuleTable } from "./feed-rule.ts";

/** The texts of Atom: what they hold is of the type that they state. */
export const ATOM_TEXTS_RULES = {
  "atom/text-type": {
    severity: "error",
    clause: "RFC 4287 § 3.1.1",
    w3c: ["InvalidTextType", "InvalidMIMEType"],
    says: {
      fr: "<{element}> est du type « {found} », alors qu’Atom n’y connaît que {expected}",
      en: "<{element}> is of the type “{found}”, though Atom knows only {expected} there",
    },
    hint: { fr: 'Écrivez type="html" ou type="text".', en: 'Write type="html" or type="text".' },
  },
  "atom/content-type": {
    severity: "error",
    clause: "RFC 4287 § 4.1.3.1",
    w3c: "InvalidMIMEType",
    says: {
      fr: "<{element}> est du type « {found} », qui n’en est pas un pour un contenu placé là",
      en: "<{element}> is of the type “{found}”, which is none for content in that place",
    },
    hint: {
      fr: 'Écrivez type="html" ou type="text" ; pour un contenu placé ailleurs, un type MIME comme image/jpeg.',
      en: 'Write type="html" or type="text"; for content that is elsewhere, a media type like image/jpeg.',
    },
  },
  "atom/src-without-type": {
    severity: "warning",
    clause: "RFC 4287 § 4.1.3.2",
    w3c: "MissingTypeAttr",
    says: {
      fr: "le contenu est ailleurs, et son type n’est pas donné",
      en: "the content is elsewhere, and its type is not given",
    },
    hint: { fr: 'Ajoutez type="…" à <content src>.', en: 'Add type="…" to <content src>.' },
  },
  "atom/content-twice": {
    severity: "error",
    clause: "RFC 4287 § 4.1.3.2",
    w3c: ["UnexpectedText", "UndefinedElement"],
    says: {
      fr: "<{element}> dit que son contenu est ailleurs (src), et en a pourtant un",
      en: "<{element}> says that its content is elsewhere (src), and yet has some",
    },
    hint: { fr: "Retirez src, ou ce que l’élément contient.", en: "Remove src, or what the element holds." },
  },
  "atom/element-in-text": {
    severity: "error",
    clause: "RFC 4287 § 3.1.1, 4.1.3.3",
    w3c: ["UndefinedElement", "NotEscaped"],
    says: {
      fr: "<{found}> est dans <{element}>, dont le type ({type}) ne permet que du texte",
      en: "<{found}> is in <{element}>, whose type ({type}) allows only text",
    },
    hint: {
      fr: 'Écrivez le HTML avec &lt; et &amp;, ou prenez type="xhtml" et un <div> de XHTML.',
      en: 'Write the HTML with &lt; and &amp;, or take type="xhtml" and a <div> of XHTML.',
    },
  },
  "atom/xhtml": {
    severity: "error",
    clause: "RFC 4287 § 3.1.1.3",
    w3c: ["MissingXhtmlDiv", "NotHtml"],
    says: {
      fr: "<{element}> est de type « xhtml », mais ne contient pas un seul <div> de XHTML",
      en: "<{element}> is of the type “xhtml”, but does not hold one <div> of XHTML",
    },
    hint: {
      fr: 'Mettez le texte dans <div xmlns="http://www.w3.org/1999/xhtml">, ou passez à type="html".',
      en: 'Put the text into <div xmlns="http://www.w3.org/1999/xhtml">, or change to type="html".',
    },
  },
  "atom/escaped-xhtml": {
    severity: "error",
    standard: "warning",
    clause: "RFC 4287 § 3.1.1.3",
    w3c: "NotInline",
    says: {
      fr: "<{element}> est de type « xhtml », mais son HTML est écrit comme du texte (&lt;p&gt;)",
      en: "<{element}> is of the type “xhtml”, but its HTML is written as text (&lt;p&gt;)",
    },
    hint: {
      fr: 'Écrivez les balises elles-mêmes, ou passez à type="html".',
      en: 'Write the tags themselves, or change to type="html".',
    },
  },
  "atom/no-namespace-in-xhtml": {
    severity: "error",
    clause: "RFC 4287 § 3.1.1.3",
    w3c: "MissingNamespace",
    says: {
      fr: "<{element}> est dans du XHTML, et dans aucun espace de noms",
      en: "<{element}> is within XHTML, and in no namespace",
    },
    hint: { fr: 'Retirez-en xmlns="".', en: 'Remove xmlns="" from it.' },
  },
  "atom/foreign-in-xhtml": {
    severity: "error",
    clause: "RFC 4287 § 3.1.1.3",
    w3c: "UndefinedElement",
    says: {
      fr: "<{element}>, un élément de flux, est dans du XHTML",
      en: "<{element}>, an element of feeds, is within XHTML",
    },
    hint: { fr: "Retirez-le du texte.", en: "Take it out of the text." },
  },
  "atom/base64": {
    severity: "error",
    clause: "RFC 4287 § 4.1.3.3",
    w3c: "NotBase64",
    says: {
      fr: "un contenu de type « {found} » doit être codé en Base64, et ne l’est pas",
      en: "content of the type “{found}” must be in Base64, and is not",
    },
    hint: {
      fr: "Donnez plutôt l’adresse du fichier : <content src>.",
      en: "Better give the address of the file: <content src>.",
    },
  },
  "atom/undeclared-html": {
    severity: "warning",
    clause: "W3C Feed Validation Service",
    w3c: "ContainsUndeclaredHTML",
    says: {
      fr: "<{element}> est du texte, mais contient des balises ou des entités HTML, que les lecteurs montreront telles quelles",
      en: "<{element}> is text, but holds HTML tags or entities, which readers will show as they are",
    },
    hint: {
      fr: 'Si c’est du HTML, écrivez type="html" ; sinon, ne changez rien.',
      en: 'If it is HTML, write type="html"; if not, change nothing.',
    },
  },
  "atom/html-fragment": {
    severity: "error",
    standard: "warning",
    clause: "RFC 4287 § 4.1.3.3",
    w3c: "HtmlFragment",
    says: {
      fr: "le contenu est du type « {found} », qui veut dire une page entière, et n’en est pas une",
      en: "the content is of the type “{found}”, which means a whole page, and is none",
    },
    hint: { fr: 'Écrivez type="html" (ou "xhtml").', en: 'Write type="html" (or "xhtml").' },
  },
  "atom/blank-attribute": {
    severity: "error",
    standard: "warning",
    clause: "RFC 4287 § 4.2",
    w3c: ["AttrNotBlank", "NotBlank"],
    says: {
      fr: "l’attribut « {attribute} » de <{element}> est vide",
      en: "the attribute “{attribute}” of <{element}> is empty",
    },
    hint: { fr: "Remplissez-le, ou retirez-le.", en: "Fill it, or remove it." },
  },
  "atom/email-in-name": {
    severity: "warning",
    clause: "W3C Feed Validation Service",
    w3c: "ContainsEmail",
    says: {
      fr: "le nom « {found} » contient une adresse de courriel",
      en: "the name “{found}” holds an e-mail address",
    },
    hint: { fr: "Mettez l’adresse dans <email>.", en: "Put the address into <email>." },
  },
} as const satisfies FeedRuleTable;
