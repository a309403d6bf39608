import type { RuleTable } from "../../base/problem.ts";

/** What `check-package-pages.ts` finds. */
export const PACKAGE_PAGES_RULES = {
  "wacz/page-line": {
    severity: "error",
    clause: "WACZ 1.1.1, pages",
    says: {
      fr: "cette ligne n’est pas une page de la liste : {detail}",
      en: "this line is no page of the list: {detail}",
    },
    hint: {
      fr: "La première ligne dit le format json-pages-1.0 ; chaque autre, une adresse (url) et un instant (ts).",
      en: "The first line says the format json-pages-1.0; each other one an address (url) and a moment (ts).",
    },
  },
  "wacz/page-not-indexed": {
    severity: "error",
    clause: "WACZ 1.1.1, pages",
    says: {
      fr: "la page {url} est dans la liste des pages et n’est pas dans l’index",
      en: "the page {url} is in the list of pages and not in the index",
    },
    hint: {
      fr: "Refaites le paquet : un lecteur offrirait une page qu’il ne peut pas montrer.",
      en: "Make the package again: a reader would offer a page that it cannot show.",
    },
  },
} as const satisfies RuleTable;
