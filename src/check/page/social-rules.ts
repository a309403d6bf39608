import type { RuleTable } from "../../base/problem.ts";

/** The data of a page for social networks: Open Graph and cards. */
export const SOCIAL_RULES = {
  "social/missing": {
    severity: "error",
    clause: "Open Graph protocol",
    standard: "off",
    says: {
      fr: "il manque à la page, pour les réseaux sociaux : {names}",
      en: "for social networks, the page lacks: {names}",
    },
    hint: {
      fr: "Reprenez dans layout.njk les balises <meta> de celui de Brevier.",
      en: "Copy the <meta> tags from Brevier’s own layout.njk.",
    },
  },
  "social/repeated": {
    severity: "error",
    clause: "Open Graph protocol",
    says: { fr: "{name} est donné deux fois", en: "{name} is given twice" },
    hint: {
      fr: "Gardez-en un : les réseaux prennent l’un ou l’autre.",
      en: "Keep one: networks take either.",
    },
  },
  "social/attribute": {
    severity: "warning",
    clause: "Open Graph protocol; X Cards",
    says: {
      fr: "{name} se donne par l’attribut « {attribute} »",
      en: "{name} is given by the attribute “{attribute}”",
    },
    hint: {
      fr: 'Écrivez <meta {attribute}="{name}" content="…">.',
      en: 'Write <meta {attribute}="{name}" content="…">.',
    },
  },
  "social/not-article": {
    severity: "error",
    clause: "Open Graph protocol",
    standard: "off",
    says: {
      fr: "{name} ne se dit que d’un article, et la page n’en est pas un (og:type)",
      en: "{name} is for articles only, and the page is not one (og:type)",
    },
    hint: {
      fr: 'Retirez-le, ou donnez à la page <meta property="og:type" content="article">.',
      en: 'Remove it, or give the page <meta property="og:type" content="article">.',
    },
  },
  "social/locale": {
    severity: "error",
    clause: "Open Graph protocol",
    says: {
      fr: "{name} vaut « {found} », qui n’est pas une langue et un pays",
      en: "{name} is “{found}”, which is not a language and a country",
    },
    hint: {
      fr: "Écrivez-le comme fr_FR, avec un trait bas.",
      en: "Write it like fr_FR, with an underscore.",
    },
  },
  "social/author-address": {
    severity: "error",
    clause: "Open Graph protocol",
    standard: "off",
    says: {
      fr: "{name} est « {found} », et non l’adresse d’une page d’auteur",
      en: "{name} is “{found}”, not the address of an author’s page",
    },
    hint: {
      fr: 'Donnez l’adresse complète de la page de l’auteur ; son nom va dans <meta name="author">.',
      en: 'Give the full address of the author’s page; the name goes into <meta name="author">.',
    },
  },
  "social/card": {
    severity: "error",
    clause: "X Cards",
    standard: "off",
    says: {
      fr: "{name} vaut « {found} », qui n’est pas une carte connue",
      en: "{name} is “{found}”, which is not a known card",
    },
    hint: {
      fr: "Écrivez summary_large_image si la page a une image, sinon summary.",
      en: "Write summary_large_image if the page has a picture, else summary.",
    },
  },
  "social/date": {
    severity: "error",
    clause: "Open Graph protocol",
    says: {
      fr: "{name} vaut « {found} », qui n’est pas une date et une heure avec son décalage",
      en: "{name} is “{found}”, which is not a date and time with its offset",
    },
    hint: {
      fr: "Écrivez-la comme 2024-10-31T14:05:00+01:00.",
      en: "Write it like 2024-10-31T14:05:00+01:00.",
    },
  },
  "social/image-order": {
    severity: "error",
    clause: "Open Graph protocol",
    says: { fr: "{name} ne suit pas son og:image", en: "{name} does not follow its og:image" },
    hint: {
      fr: "Mettez les propriétés d’une image juste après elle.",
      en: "Put the properties of a picture directly after it.",
    },
  },
  "social/image-incomplete": {
    severity: "warning",
    clause: "Open Graph protocol",
    standard: "off",
    says: {
      fr: "il manque à l’image pour les réseaux : {names}",
      en: "the picture for networks lacks: {names}",
    },
    hint: {
      fr: "Ses mesures évitent une première carte sans image ; son texte la dit à qui ne la voit pas.",
      en: "With its size, the first card already has the picture; its text describes it to those who cannot see it.",
    },
  },
  "social/image-size": {
    severity: "error",
    clause: "Open Graph protocol",
    says: {
      fr: "l’image pour les réseaux est dite de {found} pixels, et le fichier en a {expected}",
      en: "the picture for networks is said to have {found} pixels, and the file has {expected}",
    },
    hint: {
      fr: "Donnez à og:image:width et à og:image:height les mesures du fichier : les réseaux réservent la place qui est dite.",
      en: "Give og:image:width and og:image:height the size of the file: networks keep as much room as is said.",
    },
  },
  "head/robots": {
    severity: "error",
    clause: "Google Search Central, robots meta tag",
    says: {
      fr: "« {found} » n’est pas une consigne que les robots connaissent",
      en: "“{found}” is not an instruction that robots know",
    },
    hint: {
      fr: "Vérifiez son orthographe ; plusieurs consignes se séparent par des virgules.",
      en: "Check its spelling; several instructions are separated by commas.",
    },
  },
} as const satisfies RuleTable;
