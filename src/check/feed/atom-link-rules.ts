import type { FeedRuleTable } from "./feed-rule.ts";

/** Atom 1.0: texts, links, archives, tombstones. // RFC 4287, RFC 5005, RFC 6721 */
export const ATOM_LINK_RULES = {
  "atom/text-type": {
    severity: "error",
    clause: "D2 A06; RFC 4287 § 3.1.1",
    w3c: "InvalidTextType",
    says: {
      fr: "le type de <{element}> est « {found} » au lieu de {expected}",
      en: "the type of <{element}> is “{found}” instead of {expected}",
    },
    hint: { fr: 'Écrivez type="text" ou type="html".', en: 'Write type="text" or type="html".' },
  },
  "atom/xhtml": {
    severity: "error",
    clause: "D2 A06; RFC 4287 § 3.1.1.3",
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
  "atom/no-content": {
    severity: "error",
    clause: "D2 A04; RFC 4287 § 4.1.2",
    w3c: "MissingContentOrAlternate",
    says: {
      fr: "la brève n’a ni texte ni lien vers sa page",
      en: "the brief has neither a text nor a link to its page",
    },
    hint: {
      fr: 'Ajoutez <link rel="alternate" type="text/html" href="…"/>.',
      en: 'Add <link rel="alternate" type="text/html" href="…"/>.',
    },
  },
  "atom/no-alternate": {
    severity: "error",
    clause: "D2 A02",
    w3c: null,
    says: { fr: "<{parent}> n’a pas de lien vers sa page", en: "<{parent}> has no link to its page" },
    hint: {
      fr: 'Ajoutez <link rel="alternate" type="text/html" href="…"/>.',
      en: 'Add <link rel="alternate" type="text/html" href="…"/>.',
    },
  },
  "atom/no-summary": {
    severity: "error",
    clause: "D2 A04; RFC 4287 § 4.1.2",
    w3c: "MissingSummary",
    says: {
      fr: "le texte de la brève est ailleurs ou n’est pas du texte, et il n’y a pas de <summary>",
      en: "the brief’s text is elsewhere or is no text, and there is no <summary>",
    },
    hint: { fr: "Ajoutez <summary>.", en: "Add <summary>." },
  },
  "atom/link-href": {
    severity: "error",
    clause: "D2 A08; RFC 4287 § 4.2.7.1",
    w3c: "MissingHref",
    says: { fr: "un <link> n’a pas d’adresse", en: "a <link> has no address" },
    hint: { fr: 'Ajoutez href="…".', en: 'Add href="…".' },
  },
  "atom/link-rel": {
    severity: "error",
    clause: "D2 A08; RFC 4287 § 4.2.7.2",
    w3c: "UnregisteredAtomLinkRel",
    says: {
      fr: 'rel="{found}" n’est ni un nom ni une adresse',
      en: 'rel="{found}" is neither a name nor an address',
    },
    hint: {
      fr: "Un lien a une seule relation : écrivez un lien pour chacune.",
      en: "A link has one relation: write a link for each.",
    },
  },
  "atom/link-length": {
    severity: "error",
    clause: "D2 A08; RFC 4287 § 4.2.7.6",
    w3c: "InvalidNonNegativeInteger",
    says: {
      fr: "la taille annoncée par un lien est « {found} » au lieu d’un nombre d’octets",
      en: "the size that a link announces is “{found}” instead of a number of bytes",
    },
    hint: { fr: "Écrivez la taille du fichier, en octets.", en: "Write the size of the file, in bytes." },
  },
  "atom/enclosure": {
    severity: "warning",
    clause: "D2 A08; RFC 4287 § 4.2.7",
    w3c: null,
    says: { fr: "la pièce jointe n’a pas de {attribute}", en: "the enclosure has no {attribute}" },
    hint: { fr: "Il lui faut un type et une taille en octets.", en: "It needs a type and a size in bytes." },
  },
  "atom/archive-without-current": {
    severity: "error",
    clause: "D2 A10; RFC 5005 § 4",
    w3c: "MissingCurrentInArchive",
    says: {
      fr: "ce flux d’archive ne renvoie pas au flux actuel",
      en: "this archive feed does not point to the current feed",
    },
    hint: { fr: 'Ajoutez <link rel="current" href="…"/>.', en: 'Add <link rel="current" href="…"/>.' },
  },
  "atom/archive-loop": {
    severity: "error",
    clause: "D2 A10; RFC 5005 § 4",
    w3c: null,
    says: {
      fr: "le lien « {rel} » ramène à ce document même, ou figure deux fois",
      en: "the link “{rel}” leads back to this very document, or stands twice",
    },
    hint: {
      fr: "Donnez l’adresse du document voisin, ou retirez ce lien : un lecteur tournerait en rond.",
      en: "Give the address of the neighbouring document, or remove the link: a reader would go round in circles.",
    },
  },
  "atom/history-in-entry": {
    severity: "error",
    clause: "D2 A10; RFC 5005 § 2",
    w3c: "FeedHistoryRelInEntry",
    says: {
      fr: "le lien « {rel} » est dans une brève, alors qu’il concerne le flux",
      en: "the link “{rel}” stands in a brief, though it is about the feed",
    },
    hint: { fr: "Placez-le dans <feed>.", en: "Put it into <feed>." },
  },
  "atom/complete-and-paged": {
    severity: "error",
    clause: "D2 A10; RFC 5005 § 2",
    w3c: "FeedRelInCompleteFeed",
    says: {
      fr: "le flux se dit complet, et renvoie pourtant à d’autres documents",
      en: "the feed calls itself complete, and yet points to other documents",
    },
    hint: {
      fr: "Retirez <fh:complete/>, ou les liens vers la suite.",
      en: "Remove <fh:complete/>, or the links to other pages.",
    },
  },
  "atom/tombstone": {
    severity: "error",
    clause: "D2 A09; RFC 6721 § 3",
    w3c: null,
    says: { fr: "une brève retirée n’a pas de « {attribute} »", en: "a deleted entry has no “{attribute}”" },
    hint: { fr: 'Écrivez ref="identifiant" et when="date".', en: 'Write ref="the id" and when="the date".' },
  },
  "atom/repeated-tombstone": {
    severity: "error",
    clause: "D2 A09; RFC 6721 § 3",
    w3c: null,
    says: {
      fr: "la brève « {found} » est retirée deux fois au même instant",
      en: "the brief “{found}” is deleted twice at one moment",
    },
    hint: { fr: "N’en gardez qu’un.", en: "Keep only one." },
  },
  "atom/media-type": {
    severity: "error",
    clause: "D2 A08; RFC 4287 § 4.2.7.3",
    w3c: "InvalidMIMEType",
    says: { fr: "« {found} » n’est pas un type de fichier", en: "“{found}” is no type of file" },
    hint: {
      fr: "Écrivez par exemple text/html ou audio/mpeg.",
      en: "Write for example text/html or audio/mpeg.",
    },
  },
  "atom/content-type": {
    severity: "error",
    clause: "D2 A06; RFC 4287 § 4.1.3.1",
    w3c: "InvalidMIMEType",
    says: {
      fr: "le type de <{element}> est « {found} » au lieu de {expected}, ou d’un type de fichier",
      en: "the type of <{element}> is “{found}” instead of {expected}, or a type of file",
    },
    hint: { fr: 'Écrivez type="html".', en: 'Write type="html".' },
  },
  "atom/link-text": {
    severity: "warning",
    clause: "D2 A08; RFC 4287 § 4.2.7",
    w3c: "AtomLinkNotEmpty",
    says: {
      fr: "un <link> d’Atom contient « {found} », que personne ne lit",
      en: "a <link> of Atom holds “{found}”, which nobody reads",
    },
    hint: { fr: 'L’adresse va dans href="…".', en: 'The address goes into href="…".' },
  },
  "atom/link-past-end": {
    severity: "error",
    clause: "D2 A10; RFC 5005 § 3",
    w3c: "LinkPastEnd",
    says: {
      fr: "ce document se dit le bout de la suite, et renvoie par « {rel} » au-delà",
      en: "this document calls itself the end of the row, and points beyond by “{rel}”",
    },
    hint: {
      fr: "Retirez ce lien, ou corrigez l’adresse du bout.",
      en: "Remove the link, or mend the address of the end.",
    },
  },
  "atom/no-text": {
    severity: "warning",
    clause: "D2 A04; RFC 4287 § 4.1.2",
    w3c: "MissingTextualContent",
    says: { fr: "la brève n’a ni texte ni résumé", en: "the brief has neither a text nor a summary" },
    hint: {
      fr: "Ajoutez <content> ou <summary> : des lecteurs montrent sinon une brève vide.",
      en: "Add <content> or <summary>: else readers show an empty brief.",
    },
  },
  "atom/src-without-type": {
    severity: "warning",
    clause: "D2 A06; RFC 4287 § 4.1.3.2",
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
