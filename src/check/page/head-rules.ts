import type { RuleTable } from "../../base/problem.ts";

/** The head of a page: its canonical address, title and language. */
export const HEAD_RULES = {
  "head/copy-listed": {
    severity: "error",
    says: {
      fr: "un moteur de recherche peut référencer cette page d’une copie de relecture",
      en: "search engines may list this page of a copy for review",
    },
    hint: {
      fr: 'Écrivez dans le gabarit : <meta name="robots" content="{{ head.robots }}">, ou « noindex ».',
      en: 'Write in the template: <meta name="robots" content="{{ head.robots }}">, or “noindex”.',
    },
  },
  "head/canonical": {
    severity: "error",
    says: {
      fr: "adresses de référence (canonical) de la page : {count}, au lieu d’une seule",
      en: "canonical addresses of the page: {count}, instead of one",
    },
    hint: {
      fr: 'Gardez un seul <link rel="canonical"> dans le gabarit.',
      en: 'Keep exactly one <link rel="canonical"> in the template.',
    },
  },
  "head/canonical-relative": {
    severity: "error",
    standard: "warning",
    says: {
      fr: "l’adresse de référence « {found} » n’est pas complète",
      en: "the canonical address “{found}” is not a full address",
    },
    hint: {
      fr: "Elle doit commencer par https:// et le nom du site.",
      en: "It must start with https:// and the site’s name.",
    },
  },
  "head/canonical-elsewhere": {
    severity: "error",
    says: {
      fr: "la page se donne pour {found}, mais elle est publiée à {expected}",
      en: "the page claims to be {found}, but it is published at {expected}",
    },
    hint: {
      fr: "Corrigez l’adresse de référence, ou marquez la copie « noindex ».",
      en: "Correct the canonical address, or mark the copy “noindex”.",
    },
  },
  "head/canonical-missing-target": {
    severity: "error",
    standard: "warning",
    says: {
      fr: "l’adresse de référence {found} ne correspond à aucune page du site",
      en: "the site has no page at the canonical address {found}",
    },
    hint: {
      fr: "Vérifiez l’adresse du site dans content/site.yaml.",
      en: "Check the site’s address in content/site.yaml.",
    },
  },
  "head/title": {
    severity: "error",
    standard: "error",
    says: {
      fr: "la page n’a pas un titre (<title>) et un seul",
      en: "the page does not have exactly one title (<title>)",
    },
    hint: { fr: "Donnez un « title » à la brève ou à la page.", en: "Give the brief or the page a “title”." },
  },
  "head/description": {
    severity: "error",
    says: { fr: "la page n’a pas de description", en: "the page has no description" },
    hint: {
      fr: "Donnez un « summary » à la brève ou à la page.",
      en: "Give the brief or the page a “summary”.",
    },
  },
  "head/lang": {
    severity: "error",
    standard: "warning",
    says: {
      fr: 'la page ne dit pas sa langue : lang="{found}" n’en est pas une',
      en: 'the page does not state its language: lang="{found}" is not a language',
    },
    hint: {
      fr: 'Il faut <html lang="fr">, ou la langue de la page.',
      en: 'It needs <html lang="fr">, or the page’s language.',
    },
  },
  "head/viewport": {
    severity: "error",
    says: { fr: "la page ne s’adapte pas aux petits écrans", en: "the page does not adapt to small screens" },
    hint: {
      fr: 'Ajoutez <meta name="viewport" content="width=device-width">.',
      en: 'Add <meta name="viewport" content="width=device-width">.',
    },
  },
  "head/viewport-zoom": {
    severity: "error",
    standard: "warning",
    says: { fr: "la page empêche d’agrandir le texte", en: "the page keeps readers from enlarging the text" },
    hint: {
      fr: "Retirez « maximum-scale » et « user-scalable » de la balise viewport.",
      en: "Remove “maximum-scale” and “user-scalable” from the viewport tag.",
    },
  },
  "head/charset": {
    severity: "error",
    standard: "error",
    says: {
      fr: "la page n’annonce pas l’UTF-8 dans ses 1 024 premiers octets",
      en: "the page does not announce UTF-8 within its first 1,024 bytes",
    },
    hint: {
      fr: 'Mettez <meta charset="utf-8"> en premier dans <head>.',
      en: 'Put <meta charset="utf-8"> first in <head>.',
    },
  },
  "head/json-ld": {
    severity: "error",
    standard: "error",
    says: {
      fr: "les données pour les moteurs (JSON-LD) sont illisibles",
      en: "the data for search engines (JSON-LD) cannot be read",
    },
    hint: {
      fr: "Dans le gabarit, passez-les par le filtre jsonLd.",
      en: "In the template, print them with the filter jsonLd.",
    },
  },
  "head/open-graph-relative": {
    severity: "error",
    standard: "warning",
    says: {
      fr: "{property} doit être une adresse complète, pas « {found} »",
      en: "{property} must be a full address, not “{found}”",
    },
    hint: {
      fr: "Ajoutez https:// et le nom du site : les réseaux sociaux lisent cette adresse ailleurs.",
      en: "Add https:// and the site’s name: social networks read this address elsewhere.",
    },
  },
  "head/open-graph-address": {
    severity: "error",
    says: {
      fr: "og:url dit {found}, l’adresse de référence dit {expected}",
      en: "og:url says {found}, the canonical address says {expected}",
    },
    hint: { fr: "Les deux doivent être la même adresse.", en: "Both must be the same address." },
  },
} as const satisfies RuleTable;
