import type { FeedRuleTable } from "./feed-rule.ts";

/** RSS 2.0: the channel and its logo. */
export const RSS_RULES = {
  "rss/version": {
    severity: "error",
    clause: "D1 R01",
    w3c: "InvalidRSSVersion",
    says: {
      fr: "la version du flux est « {found} » au lieu de « {expected} »",
      en: "the feed’s version is “{found}” instead of “{expected}”",
    },
    hint: { fr: 'Écrivez <rss version="2.0">.', en: 'Write <rss version="2.0">.' },
  },
  "rss/namespace": {
    severity: "error",
    clause: "D1 R01",
    w3c: "InvalidNamespace",
    says: {
      fr: "les éléments de RSS sont placés sous « {found} », alors qu’ils n’ont pas d’espace de noms",
      en: "the elements of RSS stand under “{found}”, though they have no namespace",
    },
    hint: { fr: 'Retirez xmlns="…" de <rss>.', en: 'Remove xmlns="…" from <rss>.' },
  },
  "rss/channel": {
    severity: "error",
    clause: "D1 R01",
    w3c: "MissingElement",
    says: { fr: "il manque <channel> dans <rss>", en: "<channel> is missing from <rss>" },
    hint: {
      fr: "Il faut dans <rss> un <channel>, et un seul.",
      en: "<rss> needs one <channel>, and no other.",
    },
  },
  "rss/missing-title": {
    severity: "error",
    clause: "D1 R02",
    w3c: "MissingTitle",
    says: { fr: "il manque <title> dans <{parent}>", en: "<title> is missing from <{parent}>" },
    hint: { fr: "Donnez-lui un titre.", en: "Give it a title." },
  },
  "rss/missing-link": {
    severity: "error",
    clause: "D1 R02",
    w3c: "MissingLink",
    says: { fr: "il manque <link> dans <{parent}>", en: "<link> is missing from <{parent}>" },
    hint: { fr: "Donnez l’adresse de sa page.", en: "Give the address of its page." },
  },
  "rss/missing-description": {
    severity: "error",
    clause: "D1 R02",
    w3c: "MissingDescription",
    says: { fr: "il manque <description> dans <{parent}>", en: "<description> is missing from <{parent}>" },
    hint: { fr: "Donnez-lui un résumé, ou son texte.", en: "Give it a summary, or its text." },
  },
  "rss/blank-element": {
    severity: "error",
    clause: "D1 R02",
    w3c: "NotBlank",
    says: { fr: "<{element}> est vide", en: "<{element}> is empty" },
    hint: { fr: "Remplissez-le, ou retirez-le.", en: "Fill it, or remove it." },
  },
  "rss/repeated-element": {
    severity: "error",
    clause: "D1 R02",
    w3c: "DuplicateElement",
    says: {
      fr: "<{element}> figure plusieurs fois dans <{parent}>",
      en: "<{element}> stands more than once in <{parent}>",
    },
    hint: { fr: "N’en gardez qu’un.", en: "Keep only one." },
  },
  "rss/unexpected-element": {
    severity: "error",
    clause: "D1 R03, R20",
    w3c: "UndefinedElement",
    says: {
      fr: "<{element}> n’a pas sa place dans <{parent}>",
      en: "<{element}> has no place in <{parent}>",
    },
    hint: {
      fr: "Corrigez son nom, ou déplacez-le : RSS distingue les majuscules.",
      en: "Mend its name, or move it: RSS tells capitals from small letters.",
    },
  },
  "rss/unexpected-attribute": {
    severity: "error",
    clause: "D1 R01",
    w3c: "UnexpectedAttribute",
    says: {
      fr: "<{element}> n’a pas d’attribut « {attribute} »",
      en: "<{element}> has no attribute “{attribute}”",
    },
    hint: { fr: "Corrigez son nom, ou retirez-le.", en: "Mend its name, or remove it." },
  },
  "rss/needless-element": {
    severity: "warning",
    clause: "D1 R03, R34 (ours)",
    w3c: null,
    says: {
      fr: "<{element}> ne sert à aucun lecteur d’aujourd’hui",
      en: "<{element}> is of no use to the readers of today",
    },
    hint: { fr: "Retirez-le.", en: "Remove it." },
  },
  "rss/text-input": {
    severity: "warning",
    clause: "D1 R03",
    w3c: "AvoidTextInput",
    says: { fr: "<textInput> ne sert à aucun lecteur", en: "<textInput> is of no use to any reader" },
    hint: { fr: "Retirez-le.", en: "Remove it." },
  },
  "rss/misplaced-item": {
    severity: "error",
    clause: "D1 R04",
    w3c: "MisplacedItem",
    says: { fr: "<{element}> vient après le premier <item>", en: "<{element}> comes after the first <item>" },
    hint: { fr: "Placez les <item> en dernier.", en: "Put the <item> elements last." },
  },
  "rss/contact": {
    severity: "error",
    clause: "D1 R06",
    w3c: "InvalidContact",
    says: {
      fr: "<{element}> doit donner un courriel et un nom, pas « {found} »",
      en: "<{element}> must give an e-mail and a name, not “{found}”",
    },
    hint: { fr: "Écrivez « redaction@ex.org (Rédaction) ».", en: "Write “desk@ex.org (News desk)”." },
  },
  "rss/contact-name": {
    severity: "error",
    clause: "D1 R06",
    w3c: "MissingRealName",
    says: {
      fr: "<{element}> donne un courriel sans nom : « {found} »",
      en: "<{element}> gives an e-mail without a name: “{found}”",
    },
    hint: { fr: "Écrivez « redaction@ex.org (Rédaction) ».", en: "Write “desk@ex.org (News desk)”." },
  },
  "rss/docs": {
    severity: "warning",
    clause: "D1 R07 (ours)",
    w3c: null,
    says: {
      fr: "<docs> vaut « {found} » au lieu de « {expected} »",
      en: "<docs> is “{found}” instead of “{expected}”",
    },
    hint: {
      fr: "Écrivez l’adresse attendue, où la norme se trouve aujourd’hui.",
      en: "Write the expected address, where the standard is today.",
    },
  },
  "rss/ttl": {
    severity: "error",
    clause: "D1 R08",
    w3c: "InvalidPositiveInteger",
    says: {
      fr: "<ttl> doit être un nombre de minutes, pas « {found} »",
      en: "<ttl> must be a number of minutes, not “{found}”",
    },
    hint: { fr: "Écrivez par exemple 15.", en: "Write for example 15." },
  },
  "rss/no-language": {
    severity: "warning",
    clause: "D1 R05",
    w3c: "MissingDCLanguage",
    says: { fr: "le flux ne dit pas sa langue", en: "the feed does not say its language" },
    hint: {
      fr: "Ajoutez <language>fr</language> à <channel>.",
      en: "Add <language>en</language> to <channel>.",
    },
  },
  "rss/contact-form": {
    severity: "error",
    clause: "D1 R06",
    w3c: "EmailFormat",
    says: {
      fr: "dans <{element}>, « {found} » ne donne pas le nom entre parenthèses, après le courriel",
      en: "in <{element}>, “{found}” does not give the name in brackets, after the e-mail",
    },
    hint: { fr: "Écrivez « redaction@ex.org (Rédaction) ».", en: "Write “desk@ex.org (News desk)”." },
  },
  "rss/said-twice": {
    severity: "warning",
    clause: "D1 R02, R20",
    w3c: "DuplicateSemantics",
    says: {
      fr: "<{element}> est dit deux fois, une fois par <{found}>",
      en: "<{element}> is said twice, once by <{found}>",
    },
    hint: {
      fr: "Gardez l’élément de RSS, que tous les lecteurs connaissent.",
      en: "Keep the element of RSS, which all readers know.",
    },
  },
} as const satisfies FeedRuleTable;
