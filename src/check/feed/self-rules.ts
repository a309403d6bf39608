import type { FeedRuleTable } from "./feed-rule.ts";

/** The address that a feed gives as its own, and its hub. */
export const SELF_RULES = {
  "feed/no-self": {
    severity: "error",
    clause: "RSS Best Practices Profile, <atom:link>; RFC 4287 § 4.2.7.2",
    w3c: "MissingSelf",
    says: { fr: "le flux ne dit pas sa propre adresse", en: "the feed does not give its own address" },
    hint: {
      fr: 'Ajoutez un lien rel="self" (ou feed_url) : les lecteurs y retrouvent le flux qui a été copié.',
      en: 'Add a link rel="self" (or feed_url): readers find the feed again by it when it has been copied.',
    },
  },
  "feed/repeated-self": {
    severity: "error",
    standard: "warning",
    clause: "WebSub § 4",
    w3c: null,
    says: {
      fr: "le flux dit plusieurs fois sa propre adresse",
      en: "the feed gives its own address more than once",
    },
    hint: { fr: "N’en gardez qu’une, celle où il est publié.", en: "Keep only one, where it is published." },
  },
  "feed/relative-self": {
    severity: "error",
    standard: "warning",
    clause: "RFC 4287 § 4.2.7.2",
    w3c: "RelativeSelf",
    says: {
      fr: "le lien du flux vers lui-même, « {found} », n’est pas une adresse complète",
      en: "the feed’s link to itself, “{found}”, is not a full address",
    },
    hint: {
      fr: "Écrivez l’adresse entière : le flux est lu loin de son site.",
      en: "Write the full address: the feed is read away from its site.",
    },
  },
  "feed/self-address": {
    severity: "error",
    clause: "RSS Best Practices Profile, <atom:link>; RFC 4287 § 4.2.7.2",
    w3c: "SelfDoesntMatchLocation",
    says: {
      fr: "le flux se donne pour « {found} », mais il est publié à {expected}",
      en: "the feed claims to be “{found}”, but it is published at {expected}",
    },
    hint: {
      fr: 'Son lien vers lui-même (rel="self", ou feed_url) doit être sa propre adresse.',
      en: 'Its link to itself (rel="self", or feed_url) must be its own address.',
    },
  },
  "feed/hub": {
    severity: "error",
    standard: "warning",
    clause: "WebSub § 4",
    w3c: null,
    says: {
      fr: "le relais « {found} » n’est pas une adresse http(s) autre que celle du flux, ou figure deux fois",
      en: "the hub “{found}” is not an http(s) address other than the feed’s, or appears twice",
    },
    hint: {
      fr: "Donnez une fois l’adresse de chaque relais WebSub.",
      en: "Give the address of each WebSub hub once.",
    },
  },
} as const satisfies FeedRuleTable;
