import type { FeedRuleTable } from "./feed-rule.ts";

/** Archive feeds, and the links between the documents of one feed. */
export const HISTORY_RULES = {
  "atom/archive-without-current": {
    severity: "error",
    standard: "warning",
    clause: "RFC 5005 § 4",
    w3c: "MissingCurrentInArchive",
    says: {
      fr: "ce flux d’archive ne renvoie pas au flux actuel",
      en: "this archive feed does not point to the current feed",
    },
    hint: { fr: 'Ajoutez <link rel="current" href="…"/>.', en: 'Add <link rel="current" href="…"/>.' },
  },
  "atom/archive-loop": {
    severity: "error",
    clause: "RFC 5005 § 4",
    w3c: null,
    says: {
      fr: "le lien « {rel} » ramène à ce document même, ou figure deux fois",
      en: "the link “{rel}” leads back to this document, or appears twice",
    },
    hint: {
      fr: "Donnez l’adresse du document voisin, ou retirez ce lien : un lecteur tournerait en rond.",
      en: "Give the address of the neighbouring document, or remove the link: a reader would go round in circles.",
    },
  },
  "atom/history-in-entry": {
    severity: "error",
    standard: "warning",
    clause: "RFC 5005 § 2",
    w3c: "FeedHistoryRelInEntry",
    says: {
      fr: "le lien « {rel} » est dans une brève, alors qu’il concerne le flux",
      en: "the link “{rel}” is in a brief, though it is about the feed",
    },
    hint: { fr: "Placez-le dans <feed>.", en: "Put it into <feed>." },
  },
  "atom/complete-and-paged": {
    severity: "error",
    clause: "RFC 5005 § 2",
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
  "atom/current-elsewhere": {
    severity: "error",
    clause: "RFC 5005 § 2",
    w3c: "CurrentNotSelfInCompleteFeed",
    says: {
      fr: "le flux se dit complet, et donne pourtant un autre document, « {found} », pour l’actuel",
      en: "the feed calls itself complete, and yet names another document, “{found}”, as the current one",
    },
    hint: {
      fr: 'Retirez <fh:complete/>, ou le lien rel="current".',
      en: 'Remove <fh:complete/>, or the link rel="current".',
    },
  },
  "atom/link-past-end": {
    severity: "error",
    clause: "RFC 5005 § 3",
    w3c: "LinkPastEnd",
    says: {
      fr: "ce document se dit le dernier de la série, et renvoie pourtant au-delà par « {rel} »",
      en: "this document calls itself the last of the series, yet points beyond it by “{rel}”",
    },
    hint: {
      fr: "Retirez ce lien, ou corrigez l’adresse du dernier document.",
      en: "Remove the link, or correct the address of the last page.",
    },
  },
} as const satisfies FeedRuleTable;
