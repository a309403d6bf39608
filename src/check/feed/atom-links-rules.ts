import type { FeedRuleTable } from "./feed-rule.ts";

/** The links of an Atom feed and of its entries. */
export const ATOM_LINKS_RULES = {
  "feed/self-type": {
    severity: "warning",
    clause: "RFC 4287 § 4.2.7.2",
    w3c: "SelfNotAtom",
    says: {
      fr: "le flux donne à sa propre adresse le type « {found} », qui n’est pas celui d’un flux",
      en: "the feed gives its own address the type “{found}”, which is not that of a feed",
    },
    hint: {
      fr: "Écrivez application/rss+xml ou application/atom+xml.",
      en: "Write application/rss+xml or application/atom+xml.",
    },
  },
  "atom/link-href": {
    severity: "error",
    clause: "RFC 4287 § 4.2.7.1",
    w3c: "MissingHref",
    says: { fr: "un <link> n’a pas d’adresse", en: "a <link> has no address" },
    hint: { fr: 'Ajoutez href="…".', en: 'Add href="…".' },
  },
  "atom/link-rel": {
    severity: "error",
    standard: "warning",
    clause: "RFC 4287 § 4.2.7.2",
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
  "atom/unregistered-rel": {
    severity: "error",
    standard: "warning",
    clause: "RFC 4287 § 4.2.7.2",
    w3c: "UnregisteredAtomLinkRel",
    says: {
      fr: "la relation « {found} » n’est pas dans la liste de l’IANA",
      en: "the relation “{found}” is not in IANA’s list",
    },
    hint: {
      fr: "Corrigez-la, ou donnez-la comme une adresse entière.",
      en: "Correct it, or give it as a full address.",
    },
  },
  "atom/link-length": {
    severity: "error",
    clause: "RFC 4287 § 4.2.7.6",
    w3c: "InvalidNonNegativeInteger",
    says: {
      fr: "la taille annoncée par un lien est « {found} » au lieu d’un nombre d’octets",
      en: "the size that a link announces is “{found}” instead of a number of bytes",
    },
    hint: { fr: "Écrivez la taille du fichier, en octets.", en: "Write the size of the file, in bytes." },
  },
  "atom/enclosure": {
    severity: "warning",
    clause: "RFC 4287 § 4.2.7",
    w3c: null,
    says: { fr: "la pièce jointe n’a pas de {attribute}", en: "the enclosure has no {attribute}" },
    hint: { fr: "Il lui faut un type et une taille en octets.", en: "It needs a type and a size in bytes." },
  },
  "atom/media-type": {
    severity: "error",
    clause: "RFC 4287 § 4.2.7.3",
    w3c: "InvalidMIMEType",
    says: { fr: "« {found} » n’est pas un type de fichier", en: "“{found}” is not a type of file" },
    hint: {
      fr: "Écrivez par exemple text/html ou audio/mpeg.",
      en: "Write for example text/html or audio/mpeg.",
    },
  },
  "atom/link-text": {
    severity: "warning",
    clause: "RFC 4287 § 4.2.7",
    w3c: "AtomLinkNotEmpty",
    says: {
      fr: "un <link> d’Atom contient « {found} », que personne ne lit",
      en: "a <link> of Atom holds “{found}”, which nobody reads",
    },
    hint: { fr: 'L’adresse va dans href="…".', en: 'The address goes into href="…".' },
  },
} as const satisfies FeedRuleTable;
