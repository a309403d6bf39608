import type { FeedRuleTable } from "./feed-rule.ts";

const BOUND_TO = {
  fr: "le préfixe {prefix} est lié à « {found} » au lieu de « {expected} »",
  en: "the prefix {prefix} is bound to “{found}” instead of “{expected}”",
};

/** XML that is broken, or that feed readers misread. */
export const XML_RULES = {
  "xml/not-well-formed": {
    severity: "error",
    clause: "XML 1.0 § 2.1",
    w3c: "SAXError",
    says: {
      fr: "le fichier XML est cassé à cet endroit ; le lecteur dit, en anglais : {message}",
      en: "the XML file is broken here: {message}",
    },
    hint: {
      fr: "Cherchez ici une balise mal fermée, ou un « & » ou un « < » seul : les lecteurs de flux refusent tout le fichier.",
      en: "Look here for a tag that is not closed, or a “&” or “<” by itself: feed readers refuse the whole file.",
    },
  },
  "xml/character": {
    severity: "error",
    clause: "XML 1.0 § 2.2",
    w3c: "SAXError",
    says: {
      fr: "il y a ici un caractère de contrôle, interdit en XML",
      en: "there is a control character here, which XML forbids",
    },
    hint: {
      fr: "Retirez-le : il vient souvent d’un copier-coller, et ne se voit pas.",
      en: "Remove it: it often comes from copy and paste, and cannot be seen.",
    },
  },
  "xml/named-entity": {
    severity: "error",
    clause: "XML 1.0 § 4.1",
    w3c: "SAXError",
    says: {
      fr: "une entité comme &nbsp; ou &eacute; n’existe pas en XML",
      en: "an entity like &nbsp; or &eacute; does not exist in XML",
    },
    hint: { fr: "Écrivez le caractère lui-même.", en: "Write the character itself." },
  },
  "xml/undeclared-prefix": {
    severity: "error",
    clause: "Namespaces in XML 1.0 § 5",
    w3c: "SAXError",
    says: {
      fr: "un préfixe employé ici n’est pas déclaré ; le lecteur dit, en anglais : {message}",
      en: "a prefix used here is not declared: {message}",
    },
    hint: {
      fr: 'Déclarez-le sur la racine : xmlns:content="…".',
      en: 'Declare it on the root: xmlns:content="…".',
    },
  },
  "xml/doctype": {
    severity: "error",
    standard: "warning",
    clause: "XML 1.0 § 4.2",
    w3c: "ContainsSystemEntity",
    says: {
      fr: "le fichier a un <!DOCTYPE>, que les lecteurs de flux refusent ou n’appliquent pas",
      en: "the file has a <!DOCTYPE>, which feed readers refuse or ignore",
    },
    hint: {
      fr: "Retirez-le : un flux ne définit pas d’entités.",
      en: "Remove it: a feed defines no entities.",
    },
  },
  "xml/no-declaration": {
    severity: "error",
    standard: "off",
    clause: "XML 1.0 § 2.8",
    w3c: "MissingEncoding",
    says: {
      fr: "le fichier ne commence pas par la déclaration XML",
      en: "the file does not start with the XML declaration",
    },
    hint: {
      fr: 'Écrivez <?xml version="1.0" encoding="utf-8"?> sur la première ligne, sans rien avant.',
      en: 'Write <?xml version="1.0" encoding="utf-8"?> on the first line, with nothing before it.',
    },
  },
  "xml/blank-before-declaration": {
    severity: "error",
    clause: "XML 1.0 § 2.8",
    w3c: "SAXError",
    says: {
      fr: "des blancs précèdent la déclaration XML",
      en: "white space comes before the XML declaration",
    },
    hint: {
      fr: "Retirez-les : beaucoup de lecteurs refusent alors tout le fichier.",
      en: "Remove it: many readers then refuse the whole file.",
    },
  },
  "xml/encoding": {
    severity: "error",
    standard: "warning",
    clause: "XML 1.0 § 4.3.3",
    w3c: "NonstdEncoding",
    says: {
      fr: "le fichier se dit codé en « {found} » au lieu de « {expected} »",
      en: "the file calls its encoding “{found}” instead of “{expected}”",
    },
    hint: {
      fr: 'Écrivez <?xml version="1.0" encoding="utf-8"?>.',
      en: 'Write <?xml version="1.0" encoding="utf-8"?>.',
    },
  },
  "xml/version": {
    severity: "error",
    standard: "error",
    clause: "XML 1.0 § 2.8",
    w3c: "BadXmlVersion",
    says: {
      fr: "le fichier se dit en XML {found} au lieu de {expected}",
      en: "the file calls itself XML {found} instead of {expected}",
    },
    hint: {
      fr: 'Écrivez <?xml version="1.0" encoding="utf-8"?> : presque aucun lecteur ne connaît XML 1.1.',
      en: 'Write <?xml version="1.0" encoding="utf-8"?>: hardly any reader knows XML 1.1.',
    },
  },
  "xml/unknown-encoding": {
    severity: "error",
    clause: "XML 1.0 § 4.3.3",
    w3c: "UnknownEncoding",
    says: {
      fr: "le fichier se dit codé en « {found} », que les lecteurs ne connaissent pas",
      en: "the file calls its encoding “{found}”, which readers do not know",
    },
    hint: {
      fr: 'Enregistrez-le en UTF-8, avec <?xml version="1.0" encoding="utf-8"?>.',
      en: 'Save it in UTF-8, with <?xml version="1.0" encoding="utf-8"?>.',
    },
  },
  "xml/encoding-contradiction": {
    severity: "error",
    clause: "XML 1.0 § 4.3.3",
    w3c: "UnicodeError",
    says: {
      fr: "le fichier se dit codé en « {found} », et ses premiers octets montrent un autre codage",
      en: "the file calls its encoding “{found}”, and its first bytes show another",
    },
    hint: {
      fr: 'Enregistrez-le en UTF-8, avec <?xml version="1.0" encoding="utf-8"?>.',
      en: 'Save it in UTF-8, with <?xml version="1.0" encoding="utf-8"?>.',
    },
  },
  "xml/wrong-bytes": {
    severity: "error",
    clause: "XML 1.0 § 4.3.3",
    w3c: "UnicodeError",
    says: {
      fr: "le fichier se dit codé en « {found} », et contient des octets qui n’y veulent rien dire",
      en: "the file calls its encoding “{found}”, and holds bytes that mean nothing in it",
    },
    hint: {
      fr: 'Enregistrez-le en UTF-8, avec <?xml version="1.0" encoding="utf-8"?>.',
      en: 'Save it in UTF-8, with <?xml version="1.0" encoding="utf-8"?>.',
    },
  },
  "xml/media-namespace": {
    severity: "error",
    clause: "Media RSS 1.5",
    w3c: "MediaRssNamespace",
    says: BOUND_TO,
    hint: {
      fr: "Écrivez l’adresse attendue : sans sa barre finale, les images se perdent.",
      en: "Write the expected address: without its last slash, pictures are lost.",
    },
  },
  "xml/bad-namespace": {
    severity: "error",
    standard: "warning",
    clause: "Namespaces in XML 1.0 § 2.3",
    w3c: "UnknownNamespace",
    says: BOUND_TO,
    hint: {
      fr: "Écrivez l’adresse attendue : elle compte au caractère près, barre finale comprise.",
      en: "Write the expected address: it counts to the letter, with its last slash.",
    },
  },
  "xml/unknown-namespace": {
    severity: "warning",
    clause: "W3C Feed Validation Service",
    w3c: "UnknownNamespace",
    says: {
      fr: "« {found} » est un vocabulaire que l’on ne connaît pas",
      en: "“{found}” is a vocabulary that is not known",
    },
    hint: {
      fr: "Vérifiez-en l’adresse, qui compte au caractère près ; si elle est juste, ne changez rien.",
      en: "Check its address, which counts to the letter; if it is right, change nothing.",
    },
  },
  "xml/namespace-below-root": {
    severity: "warning",
    clause: "Brevier",
    w3c: null,
    says: {
      fr: "le préfixe {prefix} est déclaré ailleurs que sur la racine",
      en: "the prefix {prefix} is declared elsewhere than on the root",
    },
    hint: {
      fr: "Déclarez-le une seule fois, sur le premier élément.",
      en: "Declare it once, on the first element.",
    },
  },
  "xml/unused-prefix": {
    severity: "warning",
    clause: "Brevier",
    w3c: null,
    says: {
      fr: "le préfixe {prefix} est déclaré mais ne sert pas",
      en: "the prefix {prefix} is declared but not used",
    },
    hint: { fr: "Ne déclarez que les préfixes employés.", en: "Declare only the prefixes in use." },
  },
  "xml/space-around-text": {
    severity: "warning",
    clause: "Brevier",
    w3c: null,
    says: {
      fr: "il y a des blancs entre la balise <{element}> et son texte",
      en: "there is white space between the tag <{element}> and its text",
    },
    hint: {
      fr: "Des lecteurs de flux gardent ces blancs : collez le texte à la balise.",
      en: "Some feed readers keep it: join the text to the tag.",
    },
  },
  "xml/misread-character": {
    severity: "warning",
    clause: "XML 1.0 § 2.2",
    w3c: "BadCharacters",
    says: {
      fr: "il y a ici un caractère mal lu : un texte lu dans un autre codage que le sien, ou un « � »",
      en: "there is a misread character here: a text read in another encoding than its own, or a “�”",
    },
    hint: {
      fr: "Retapez le caractère, souvent une apostrophe, un guillemet, un tiret ou un « œ ».",
      en: "Type the character again: often an apostrophe, a quotation mark, a dash or an “œ”.",
    },
  },
  "xml/reserved-prefix": {
    severity: "error",
    standard: "warning",
    clause: "Namespaces in XML 1.0 § 2.3",
    w3c: "ReservedPrefix",
    says: BOUND_TO,
    hint: {
      fr: "Écrivez l’adresse attendue, ou prenez un autre préfixe : des lecteurs vont au préfixe sans lire l’adresse.",
      en: "Write the expected address, or take another prefix: some readers go by the prefix without reading the address.",
    },
  },
  "xml/unusual-prefix": {
    severity: "warning",
    standard: "off",
    clause: "W3C Feed Validation Service",
    w3c: "NonstdPrefix",
    says: {
      fr: "« {found} » est déclaré sous le préfixe {prefix} au lieu de {expected}",
      en: "“{found}” is declared under the prefix {prefix} instead of {expected}",
    },
    hint: {
      fr: "Prenez le préfixe que tous emploient : des lecteurs ne connaissent que lui.",
      en: "Take the prefix that everybody uses: some readers know no other.",
    },
  },
} as const satisfies FeedRuleTable;
