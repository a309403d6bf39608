import type { RuleTable } from "../../base/problem.ts";

/** Domains of examples, where a site's own belongs. */
export const domainRules = {
  "site/example-url": {
    severity: "warning",
    says: {
      fr: "« url » est à {found}, un domaine réservé aux exemples : aucun site ne peut y être publié, et les adresses des flux et des pages n’y mènent à rien",
      en: "“url” is at {found}, a domain reserved for examples: no site can be published there, and the addresses in feeds and pages lead nowhere",
    },
    hint: {
      fr: "Écrivez l’adresse à laquelle les lecteurs trouveront le site : « url: https://{own}/ ».",
      en: "Write the address at which readers will find the site: “url: https://{own}/”.",
    },
  },
  "site/example-authority": {
    severity: "warning",
    says: {
      fr: "« authority » est {found}, un domaine réservé aux exemples ; il est dans l’identifiant de chaque brève des flux, et y reste pour toujours",
      en: "“authority” is {found}, a domain reserved for examples; it is in the id of every brief in feeds, and stays there for good",
    },
    hint: {
      fr: "Avant de publier, écrivez un nom de domaine à vous : « authority: {own} ». Une fois le site publié, n’y touchez plus : les lecteurs de flux prendraient chaque brève pour une nouvelle.",
      en: "Before you publish, write a domain name of yours: “authority: {own}”. Once the site is published, leave it alone: feed readers would take every brief for a new one.",
    },
  },
} as const satisfies RuleTable;
