import type { RuleTable } from "../base/problem.ts";

/** A folder that is no whole site. */
export const DIST_RULES = {
  "site/missing-file": {
    severity: "error",
    says: { fr: "le site n’a pas de fichier {file}", en: "the site has no file {file}" },
    hint: {
      fr: "Relancez la construction du site ; s’il manque encore, c’est un défaut de Brevier.",
      en: "Build the site again; if it is still missing, that is a defect of Brevier.",
    },
  },
  "site/no-base-url": {
    severity: "error",
    says: {
      fr: "la page d’accueil ne dit pas à quelle adresse le site est publié, donc rien d’autre n’a été vérifié",
      en: "the home page does not say at which address the site is published, so nothing else was checked",
    },
    hint: {
      fr: 'Il faut dans index.html un seul <link rel="canonical">, avec une adresse complète qui finit par « / ».',
      en: 'index.html needs exactly one <link rel="canonical">, with a full address that ends in “/”.',
    },
  },
} as const satisfies RuleTable;
