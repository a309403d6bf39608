import type { RuleTable } from "../../base/problem.ts";

/** The sitemaps, and the addresses that they list. */
export const SITEMAPS_RULES = {
  "sitemap/namespace": {
    severity: "error",
    standard: "error",
    says: {
      fr: "la racine du plan du site est dans l’espace de noms « {found} » au lieu de « {expected} »",
      en: "the sitemap’s root is in the namespace “{found}” instead of “{expected}”",
    },
    hint: {
      fr: "Écrivez l’adresse attendue, au caractère près : les moteurs refusent toute autre.",
      en: "Write the expected address, to the letter: search engines refuse any other.",
    },
  },
  "sitemap/no-address": {
    severity: "error",
    standard: "error",
    says: {
      fr: "une entrée du plan du site n’a pas une adresse <loc> et une seule",
      en: "an entry of the sitemap does not have exactly one address <loc>",
    },
    hint: { fr: "Donnez à chaque entrée un <loc> et un seul.", en: "Give each entry exactly one <loc>." },
  },
  "sitemap/outside-base": {
    severity: "error",
    standard: "error",
    says: { fr: "l’adresse « {url} » n’est pas sous {base}", en: "the address “{url}” is not below {base}" },
    hint: {
      fr: "Retirez-la, ou écrivez l’adresse complète d’une page du site.",
      en: "Remove it, or write the full address of a page of the site.",
    },
  },
  "sitemap/missing-target": {
    severity: "error",
    standard: "error",
    says: {
      fr: "le plan du site donne {url}, qui n’existe pas",
      en: "the sitemap gives {url}, which does not exist",
    },
    hint: { fr: "Reconstruisez le site.", en: "Build the site again." },
  },
  "sitemap/date": {
    severity: "error",
    standard: "error",
    says: {
      fr: "« {found} » n’est pas une date, ou n’a pas son décalage horaire",
      en: "“{found}” is not a date, or lacks its offset",
    },
    hint: {
      fr: "Écrivez « 2024-11-01 » ou « 2024-11-01T14:05:00+01:00 ».",
      en: "Write “2024-11-01” or “2024-11-01T14:05:00+01:00”.",
    },
  },
  "sitemap/too-large": {
    severity: "error",
    standard: "error",
    says: {
      fr: "le plan du site a {count} adresses et {size} octets ; la limite est {limit} adresses et 52 428 800 octets",
      en: "the sitemap has {count} addresses and {size} bytes; the limit is {limit} addresses and 52,428,800 bytes",
    },
    hint: { fr: "Il faut le couper en plusieurs fichiers.", en: "It must be cut into several files." },
  },
  "sitemap/repeated": {
    severity: "error",
    standard: "warning",
    says: { fr: "{url} figure déjà dans {first}", en: "{url} is already in {first}" },
    hint: {
      fr: "Retirez l’une des deux : une page n’y figure qu’une fois.",
      en: "Remove one of them: a page is listed once.",
    },
  },
  "sitemap/unlisted-page": {
    severity: "error",
    says: { fr: "la page n’est dans aucun plan du site", en: "the page is in no sitemap" },
    hint: { fr: "Ajoutez-la, ou marquez-la « noindex ».", en: "Add it, or mark it “noindex”." },
  },
  "sitemap/not-indexable": {
    severity: "error",
    standard: "warning",
    says: {
      fr: "le plan du site donne {url}, une page que les moteurs ne doivent pas retenir",
      en: "the sitemap gives {url}, a page that search engines must not keep",
    },
    hint: {
      fr: "Retirez-la du plan : elle est « noindex » ou renvoie à une autre.",
      en: "Take it out: it is “noindex” or points to another page.",
    },
  },
  "sitemap/not-announced": {
    severity: "error",
    says: { fr: "robots.txt n’annonce pas le plan du site", en: "robots.txt does not announce the sitemap" },
    hint: { fr: "Ajoutez la ligne « Sitemap: {expected} ».", en: "Add the line “Sitemap: {expected}”." },
  },
  "sitemap/not-in-index": {
    severity: "error",
    says: {
      fr: "ni sitemap.xml ni robots.txt ne mentionnent ce plan du site",
      en: "neither sitemap.xml nor robots.txt names this sitemap",
    },
    hint: {
      fr: "Ajoutez-le à l’un des deux : sans cela, aucun moteur ne le lira.",
      en: "Add it to one of them: without that, no search engine reads it.",
    },
  },
  "sitemap/news-incomplete": {
    severity: "error",
    standard: "warning",
    says: { fr: "il manque <news:{element}> à cette entrée", en: "this entry lacks <news:{element}>" },
    hint: {
      fr: "Il faut le nom du journal, sa langue, la date et le titre.",
      en: "It needs the paper’s name, its language, the date and the title.",
    },
  },
  "sitemap/news-language": {
    severity: "error",
    standard: "warning",
    says: {
      fr: "« {found} » n’est pas un code de langue de deux ou trois lettres",
      en: "“{found}” is not a language code of two or three letters",
    },
    hint: {
      fr: "Écrivez la langue sans le pays : fr, et non fr-FR. Seul le chinois en a un : zh-cn, zh-tw.",
      en: "Write the language without its country: fr, not fr-FR. Only Chinese has one: zh-cn, zh-tw.",
    },
  },
} as const satisfies RuleTable;
