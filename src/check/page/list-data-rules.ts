import type { RuleTable } from "../../base/problem.ts";

/** The data of lists and trails for search engines. */
export const LIST_DATA_RULES = {
  "json-ld/position": {
    severity: "error",
    clause: "schema.org, position",
    says: {
      fr: "la position dans la liste est {found} au lieu de {expected}",
      en: "the position in the list is {found} instead of {expected}",
    },
    hint: { fr: "Numérotez les éléments de 1 en 1.", en: "Number the items from 1, one by one." },
  },
  "json-ld/trail-end": {
    severity: "error",
    clause: "schema.org, BreadcrumbList",
    says: {
      fr: "le fil d’Ariane finit à {found}, pas à la page elle-même ({expected})",
      en: "the trail ends at {found}, not at the page itself ({expected})",
    },
    hint: {
      fr: "Sa dernière étape est la page où il se trouve.",
      en: "Its last step is the page on which it stands.",
    },
  },
  "json-ld/list-order": {
    severity: "error",
    clause: "Brevier",
    says: {
      fr: "la liste pour les moteurs ne suit pas l’ordre de la page, à partir de {url}",
      en: "the list for search engines does not follow the page’s order, from {url} on",
    },
    hint: {
      fr: "Les deux listes viennent des mêmes données : gardez leur ordre dans le gabarit.",
      en: "Both lists come from the same data: keep their order in the template.",
    },
  },
  "json-ld/list-without-link": {
    severity: "error",
    clause: "Google Search Central, structured data",
    says: {
      fr: "la liste pour les moteurs cite {url}, vers quoi la page n’a pas de lien",
      en: "the list for search engines names {url}, to which the page has no link",
    },
    hint: {
      fr: "Montrez aux lecteurs ce qui est dit aux moteurs, ou retirez-le des données.",
      en: "Show readers what search engines are told, or remove it from the data.",
    },
  },
} as const satisfies RuleTable;
