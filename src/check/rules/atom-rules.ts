import type { FeedRuleTable } from "./feed-rule.ts";

/** Atom 1.0: feeds and entries. // RFC 4287 */
export const ATOM_RULES = {
  "atom/namespace": {
    severity: "error",
    clause: "D2 A01; RFC 4287 § 1.2",
    w3c: "MissingNamespace",
    says: {
      fr: "le flux est placé sous « {found} » au lieu de « {expected} »",
      en: "the feed stands under “{found}” instead of “{expected}”",
    },
    hint: {
      fr: 'Écrivez <feed xmlns="http://www.w3.org/2005/Atom">, au caractère près.',
      en: 'Write <feed xmlns="http://www.w3.org/2005/Atom">, to the letter.',
    },
  },
  "atom/no-language": {
    severity: "warning",
    clause: "D2 A01 (ours)",
    w3c: null,
    says: { fr: "le flux ne dit pas sa langue", en: "the feed does not say its language" },
    hint: { fr: "Ajoutez xml:lang à <feed>.", en: "Add xml:lang to <feed>." },
  },
  "atom/missing-element": {
    severity: "error",
    clause: "D2 A01, A04; RFC 4287 § 4.1",
    w3c: "MissingElement",
    says: { fr: "il manque <{element}> dans <{parent}>", en: "<{element}> is missing from <{parent}>" },
    hint: { fr: "Vérifiez la brève ou content/site.yaml.", en: "Check the brief or content/site.yaml." },
  },
  "atom/blank-element": {
    severity: "error",
    clause: "D2 A01, A04; RFC 4287 § 4",
    w3c: "NotBlank",
    says: { fr: "<{element}> est vide", en: "<{element}> is empty" },
    hint: { fr: "Remplissez-le, ou retirez-le.", en: "Fill it, or remove it." },
  },
  "atom/repeated-element": {
    severity: "error",
    clause: "D2 A01, A04; RFC 4287 § 4.1",
    w3c: "DuplicateElement",
    says: {
      fr: "<{element}> figure plusieurs fois dans <{parent}>",
      en: "<{element}> stands more than once in <{parent}>",
    },
    hint: { fr: "N’en gardez qu’un.", en: "Keep only one." },
  },
  "atom/unexpected-element": {
    severity: "error",
    clause: "D2 A01; RFC 4287 § 4",
    w3c: "UndefinedElement",
    says: {
      fr: "<{element}> n’a pas sa place dans <{parent}>",
      en: "<{element}> has no place in <{parent}>",
    },
    hint: {
      fr: "Corrigez son nom, ou déplacez-le : Atom n’a pas les noms de RSS.",
      en: "Mend its name, or move it: Atom does not have the names of RSS.",
    },
  },
  "atom/misplaced-metadata": {
    severity: "error",
    clause: "D2 A02",
    w3c: "MisplacedMetadata",
    says: { fr: "<{element}> vient après la première brève", en: "<{element}> comes after the first entry" },
    hint: {
      fr: "Placez avant les <entry> ce qui décrit le flux.",
      en: "Put what describes the feed before the <entry> elements.",
    },
  },
  "atom/id": {
    severity: "error",
    clause: "D2 A01; RFC 4287 § 4.2.6",
    w3c: "InvalidFullLink",
    says: {
      fr: "l’identifiant « {found} » n’est pas une adresse complète",
      en: "the id “{found}” is not a full address",
    },
    hint: {
      fr: "Écrivez par exemple tag:ex.org,2024-11-01:breve.",
      en: "Write for example tag:ex.org,2024-11-01:brief.",
    },
  },
  "atom/duplicate-id": {
    severity: "error",
    clause: "D2 A04; RFC 4287 § 4.1.1",
    w3c: "DuplicateEntries",
    says: {
      fr: "deux brèves du flux ont l’identifiant « {found} »",
      en: "two briefs of the feed have the id “{found}”",
    },
    hint: { fr: "Donnez à l’une un nouvel « id ».", en: "Give one of them a new “id”." },
  },
  "atom/date": {
    severity: "error",
    clause: "D2 A05; RFC 4287 § 3.3",
    w3c: "InvalidRFC3339Date",
    says: { fr: "« {found} » n’est pas une date d’Atom", en: "“{found}” is not an Atom date" },
    hint: { fr: "Écrivez « 2024-11-01T14:05:00+01:00 ».", en: "Write “2024-11-01T14:05:00+01:00”." },
  },
  "atom/updated-before-published": {
    severity: "error",
    clause: "D2 A05 (ours)",
    w3c: null,
    says: {
      fr: "la brève serait mise à jour ({updated}) avant d’être publiée ({published})",
      en: "the brief would be updated ({updated}) before it was published ({published})",
    },
    hint: { fr: "Vérifiez les dates de la brève.", en: "Check the brief’s dates." },
  },
  "atom/no-author": {
    severity: "error",
    clause: "D2 A03; RFC 4287 § 4.1.1",
    w3c: "MissingElement",
    says: {
      fr: "ni le flux ni la brève ne nomme d’auteur",
      en: "neither the feed nor the brief names an author",
    },
    hint: {
      fr: "Donnez un auteur à la brève, ou un éditeur au site.",
      en: "Give the brief an author, or the site a publisher.",
    },
  },
  "atom/author-name": {
    severity: "error",
    clause: "D2 A03; RFC 4287 § 3.2.1",
    w3c: "MissingElement",
    says: { fr: "<{element}> n’a pas de nom", en: "<{element}> has no name" },
    hint: { fr: "Ajoutez <name>.", en: "Add <name>." },
  },
  "atom/email": {
    severity: "error",
    clause: "D2 A03; RFC 4287 § 3.2.3",
    w3c: "InvalidAddrSpec",
    says: { fr: "« {found} » n’est pas un courriel", en: "“{found}” is no e-mail" },
    hint: { fr: "Écrivez l’adresse seule : redaction@ex.org.", en: "Write the address alone: desk@ex.org." },
  },
  "atom/category": {
    severity: "error",
    clause: "D2 A07; RFC 4287 § 4.2.2",
    w3c: "MissingAttribute",
    says: { fr: "une <category> n’a pas de « term »", en: "a <category> has no “term”" },
    hint: {
      fr: "Écrivez dans « term » la clé du sujet, qui est dans content/site.yaml.",
      en: "Write into “term” the topic’s key from content/site.yaml.",
    },
  },
  "atom/category-scheme": {
    severity: "error",
    clause: "D2 A07; RFC 4287 § 4.2.2.2",
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
} as const satisfies FeedRuleTable;
