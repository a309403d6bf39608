import type { RuleTable } from "../../base/problem.ts";

const ADD_ALTERNATE = {
  fr: 'Ajoutez <link rel="alternate" type="text/html" href="…"/>.',
  en: 'Add <link rel="alternate" type="text/html" href="…"/>.',
};

/** The elements of an Atom feed and of its entries. */
export const ATOM_RULES = {
  "atom/repeated-alternate": {
    severity: "error",
    clause: "RFC 4287 § 4.1.1, 4.1.2",
    w3c: "DuplicateAtomLink",
    says: {
      fr: "<{parent}> a deux liens « alternate » du même type ({type}) et de la même langue (« {lang} »)",
      en: "<{parent}> has two links “alternate” of one type ({type}) and one language (“{lang}”)",
    },
    hint: { fr: "N’en gardez qu’un.", en: "Keep only one." },
  },
  "atom/several-alternates": {
    severity: "warning",
    standard: "off",
    clause: "RFC 4287 § 4.2.7.2",
    w3c: null,
    says: {
      fr: "<{parent}> a un deuxième lien « alternate » ({type}, langue « {lang} ») : c’est lui que certains lecteurs ouvriront (newsboat ouvre le dernier)",
      en: "<{parent}> has a second link “alternate” ({type}, language “{lang}”): it is the one that some readers will open (newsboat opens the last)",
    },
    hint: {
      fr: 'Gardez le lien vers la page même. Pour une autre langue, écrivez rel="related" hreflang="…".',
      en: 'Keep the link to the page itself. For another language, write rel="related" hreflang="…".',
    },
  },
  "atom/namespace": {
    severity: "error",
    clause: "RFC 4287 § 1.2",
    w3c: "InvalidNamespace",
    says: {
      fr: "le flux est dans l’espace de noms « {found} » au lieu de « {expected} »",
      en: "the feed is in the namespace “{found}” instead of “{expected}”",
    },
    hint: {
      fr: 'Écrivez <feed xmlns="http://www.w3.org/2005/Atom">, au caractère près.',
      en: 'Write <feed xmlns="http://www.w3.org/2005/Atom">, to the letter.',
    },
  },
  "atom/no-language": {
    severity: "warning",
    standard: "off",
    clause: "RFC 4287 § 2",
    w3c: "MissingDCLanguage",
    says: { fr: "le flux ne dit pas sa langue", en: "the feed does not state its language" },
    hint: { fr: "Ajoutez xml:lang à <feed>.", en: "Add xml:lang to <feed>." },
  },
  "atom/missing-element": {
    severity: "error",
    clause: "RFC 4287 § 4.1",
    w3c: "MissingElement",
    says: { fr: "il manque <{element}> dans <{parent}>", en: "<{element}> is missing from <{parent}>" },
    hint: { fr: "Vérifiez la brève ou content/site.yaml.", en: "Check the brief or content/site.yaml." },
  },
  "atom/blank-element": {
    severity: "error",
    standard: "warning",
    clause: "RFC 4287 § 4",
    w3c: "NotBlank",
    says: { fr: "<{element}> est vide", en: "<{element}> is empty" },
    hint: { fr: "Remplissez-le, ou retirez-le.", en: "Fill it, or remove it." },
  },
  "atom/repeated-element": {
    severity: "error",
    clause: "RFC 4287 § 4.1",
    w3c: "DuplicateElement",
    says: {
      fr: "<{element}> figure plusieurs fois dans <{parent}>",
      en: "<{element}> appears more than once in <{parent}>",
    },
    hint: { fr: "N’en gardez qu’un.", en: "Keep only one." },
  },
  "atom/unexpected-element": {
    severity: "error",
    clause: "RFC 4287 § 4",
    w3c: "UndefinedElement",
    says: {
      fr: "<{element}> n’a pas sa place dans <{parent}>",
      en: "<{element}> has no place in <{parent}>",
    },
    hint: {
      fr: "Corrigez son nom, ou déplacez-le : Atom n’a pas les noms de RSS.",
      en: "Correct its name, or move it: Atom does not have the names of RSS.",
    },
  },
  "atom/misplaced-metadata": {
    severity: "error",
    clause: "RFC 4287 § 4.1.1",
    w3c: "MisplacedMetadata",
    says: { fr: "<{element}> vient après la première brève", en: "<{element}> comes after the first entry" },
    hint: {
      fr: "Placez avant les <entry> ce qui décrit le flux.",
      en: "Put what describes the feed before the <entry> elements.",
    },
  },
  "atom/date": {
    severity: "error",
    clause: "RFC 4287 § 3.3",
    w3c: "InvalidRFC3339Date",
    says: { fr: "« {found} » n’est pas une date d’Atom", en: "“{found}” is not an Atom date" },
    hint: { fr: "Écrivez « 2024-11-01T14:05:00+01:00 ».", en: "Write “2024-11-01T14:05:00+01:00”." },
  },
  "atom/updated-before-published": {
    severity: "error",
    standard: "warning",
    clause: "Brevier",
    w3c: null,
    says: {
      fr: "la brève serait mise à jour ({updated}) avant d’être publiée ({published})",
      en: "the brief would be updated ({updated}) before it was published ({published})",
    },
    hint: { fr: "Vérifiez les dates de la brève.", en: "Check the brief’s dates." },
  },
  "atom/no-author": {
    severity: "error",
    clause: "RFC 4287 § 4.1.1",
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
  "atom/no-namespace": {
    severity: "error",
    clause: "RFC 4287 § 1.2",
    w3c: "MissingNamespace",
    says: { fr: "<feed> n’est dans aucun espace de noms", en: "<feed> is in no namespace" },
    hint: {
      fr: 'Écrivez <feed xmlns="http://www.w3.org/2005/Atom">.',
      en: 'Write <feed xmlns="http://www.w3.org/2005/Atom">.',
    },
  },
  "atom/old-version": {
    severity: "error",
    clause: "RFC 4287 § 1.2",
    w3c: "ObsoleteNamespace",
    says: {
      fr: "le flux est écrit en Atom 0.3, une ébauche de 2003",
      en: "the feed is written in Atom 0.3, a draft of 2003",
    },
    hint: {
      fr: "Passez à Atom 1.0 : <modified> y est <updated>, <issued> y est <published>, <tagline> y est <subtitle>.",
      en: "Move to Atom 1.0, where <modified> is <updated>, <issued> is <published> and <tagline> is <subtitle>.",
    },
  },
  "atom/prefixed": {
    severity: "warning",
    clause: "W3C Feed Validation Service",
    w3c: "AvoidNamespacePrefix",
    says: {
      fr: "le préfixe {prefix} est déclaré pour « {found} », que des lecteurs n’attendent que sans préfixe",
      en: "the prefix {prefix} is declared for “{found}”, which some readers expect without a prefix only",
    },
    hint: {
      fr: 'Écrivez <feed xmlns="…"> et <div xmlns="…">, sans préfixe.',
      en: 'Write <feed xmlns="…"> and <div xmlns="…">, without a prefix.',
    },
  },
  "atom/white-space": {
    severity: "error",
    clause: "RFC 4287 § 2",
    w3c: "UnexpectedWhitespace",
    says: {
      fr: "il y a des blancs autour du texte de <{element}>",
      en: "there is white space around the text of <{element}>",
    },
    hint: { fr: "Collez le texte aux balises.", en: "Join the text to the tags." },
  },
  "atom/no-vocabulary": {
    severity: "warning",
    standard: "warning",
    clause: "RFC 4287 § 6.1",
    w3c: "UndeterminableVocabulary",
    says: { fr: "<{element}> n’est dans aucun espace de noms", en: "<{element}> is in no namespace" },
    hint: {
      fr: "Donnez un espace de noms à ce qui n’est pas d’Atom.",
      en: "Give a namespace to what is not of Atom.",
    },
  },
  "atom/incomplete-source": {
    severity: "warning",
    clause: "RFC 4287 § 4.2.11",
    w3c: "MissingSourceElement",
    says: { fr: "il manque <{element}> dans <{parent}>", en: "<{element}> is missing from <{parent}>" },
    hint: {
      fr: "Reprenez <id>, <title> et <updated> du flux d’origine.",
      en: "Copy <id>, <title> and <updated> of the feed it comes from.",
    },
  },
  "atom/no-content": {
    severity: "error",
    clause: "RFC 4287 § 4.1.2",
    w3c: "MissingContentOrAlternate",
    says: {
      fr: "la brève n’a ni texte ni lien vers sa page",
      en: "the brief has neither a text nor a link to its page",
    },
    hint: ADD_ALTERNATE,
  },
  "atom/no-alternate": {
    severity: "error",
    clause: "Brevier",
    w3c: null,
    says: { fr: "<{parent}> n’a pas de lien vers sa page", en: "<{parent}> has no link to its page" },
    hint: ADD_ALTERNATE,
  },
  "atom/no-text": {
    severity: "warning",
    clause: "RFC 4287 § 4.1.2",
    w3c: "MissingTextualContent",
    says: { fr: "la brève n’a ni texte ni résumé", en: "the brief has neither a text nor a summary" },
    hint: {
      fr: "Ajoutez <content> ou <summary> : des lecteurs montrent sinon une brève vide.",
      en: "Add <content> or <summary>: else readers show an empty brief.",
    },
  },
} as const satisfies RuleTable;
