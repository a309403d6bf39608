import type { RuleTable } from "../../base/problem.ts";

const LEAVE_OUT = {
  fr: "Dans le gabarit, n’écrivez ce nom que si la valeur existe.",
  en: "In the template, write this name only where there is a value.",
};

/** The form of a page’s JSON-LD. */
export const JSON_LD_RULES = {
  "json-ld/several": {
    severity: "error",
    clause: "Brevier",
    says: {
      fr: "les données pour les moteurs (JSON-LD) sont dans {count} éléments <script> au lieu d’un",
      en: "the data for search engines (JSON-LD) are in {count} <script> elements instead of one",
    },
    hint: { fr: "Réunissez-les en un seul, sous « @graph ».", en: "Put them into one, below “@graph”." },
  },
  "json-ld/context": {
    severity: "error",
    clause: "JSON-LD 1.1 § 3.1",
    standard: "warning",
    says: {
      fr: "les données pour les moteurs ne disent pas qu’elles emploient schema.org : « @context » est « {found} »",
      en: "the data for search engines do not say that they use schema.org: “@context” is “{found}”",
    },
    hint: {
      fr: 'Donnez à "@context" la valeur "https://schema.org".',
      en: 'Give "@context" the value "https://schema.org".',
    },
  },
  "json-ld/repeated-name": {
    severity: "error",
    clause: "RFC 8259 § 4",
    standard: "warning",
    says: {
      fr: "le nom « {name} » est donné deux fois à la même chose : seul le dernier compte",
      en: "the name “{name}” is given twice to one thing: only the last counts",
    },
    hint: {
      fr: "Gardez-en un ; plusieurs valeurs vont dans une liste entre crochets.",
      en: "Keep one; several values go into a list between brackets.",
    },
  },
  "json-ld/empty": {
    severity: "error",
    clause: "Brevier",
    says: { fr: "« {property} » n’a pas de valeur", en: "“{property}” has no value" },
    hint: LEAVE_OUT,
  },
  "json-ld/slip": {
    severity: "error",
    clause: "Brevier",
    says: {
      fr: "« {property} » vaut « {found} » : un programme l’a écrit à la place d’une valeur absente",
      en: "“{property}” is “{found}”: a program wrote that where a value was missing",
    },
    hint: LEAVE_OUT,
  },
  "json-ld/relative-address": {
    severity: "error",
    clause: "Brevier",
    says: {
      fr: "« {property} » doit être une adresse complète, pas « {found} »",
      en: "“{property}” must be a full address, not “{found}”",
    },
    hint: {
      fr: "Ajoutez https:// et le nom du site : ces données sont lues ailleurs.",
      en: "Add https:// and the site’s name: these data are read elsewhere.",
    },
  },
  "json-ld/untyped": {
    severity: "error",
    clause: "Brevier",
    says: {
      fr: "une chose décrite par {names} ne dit pas ce qu’elle est",
      en: "a thing described by {names} does not say what it is",
    },
    hint: {
      fr: "Donnez-lui un « @type », comme NewsArticle ou Person.",
      en: "Give it a “@type”, such as NewsArticle or Person.",
    },
  },
  "json-ld/repeated-id": {
    severity: "error",
    clause: "JSON-LD 1.1 § 3.3",
    standard: "warning",
    says: {
      fr: "deux choses de la page ont le même « @id » : {id}",
      en: "two things of the page have the same “@id”: {id}",
    },
    hint: {
      fr: 'Décrivez la chose une fois ; ailleurs, renvoyez-y par {"@id": …}.',
      en: 'Describe the thing once; elsewhere refer to it by {"@id": …}.',
    },
  },
  "json-ld/unknown-type": {
    severity: "warning",
    clause: "schema.org",
    says: {
      fr: "« {type} » n’est pas un type de schema.org que Brevier connaît",
      en: "“{type}” is not a type of schema.org that Brevier knows",
    },
    hint: {
      fr: "Vérifiez son orthographe, majuscules comprises, sur schema.org.",
      en: "Check its spelling, capitals too, on schema.org.",
    },
  },
  "json-ld/unknown-property": {
    severity: "warning",
    clause: "schema.org",
    says: {
      fr: "schema.org n’a pas de « {name} » pour {type}",
      en: "schema.org has no “{name}” for {type}",
    },
    hint: {
      fr: "Vérifiez son orthographe, majuscules comprises, sur schema.org/{type}.",
      en: "Check its spelling, capitals too, on schema.org/{type}.",
    },
  },
  "head/json-ld-reference": {
    severity: "error",
    says: {
      fr: "les données pour les moteurs renvoient à « {id} », qu’aucune page du site ne décrit",
      en: "the data for search engines refer to “{id}”, which no page of the site describes",
    },
    hint: {
      fr: "Donnez à côté de « @id » au moins « @type » et « url », ou décrivez-le dans le même graphe.",
      en: "Beside “@id” give at least “@type” and “url”, or describe it in the same graph.",
    },
  },
} as const satisfies RuleTable;
