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
  "site/unsafe-name": {
    severity: "error",
    clause: "Brevier",
    says: {
      fr: "« {found} » n’est pas un nom que la liste du site (manifest.json) puisse contenir : « brevier verify » refuserait le site entier",
      en: "“{found}” is no name that the site’s list (manifest.json) can hold: “brevier verify” would refuse the whole site",
    },
    hint: {
      fr: "Renommez le fichier dans les sources : ni caractère de commande (fin de ligne, échappement), ni « \\ », ni lettre d’un disque au début.",
      en: "Rename the file in the sources: no control character (line end, escape), no “\\”, no letter of a disk at the start.",
    },
  },
  "site/address-unknown": {
    severity: "error",
    standard: "warning",
    says: {
      fr: "rien dans le site ne dit à quelle adresse il est publié : ses liens écrits en entier n’ont pas été suivis",
      en: "nothing in the site says at which address it is published: its links that are written in full were not followed",
    },
    hint: {
      fr: "Donnez l’adresse : brevier check --base https://exemple.org/ (le dossier du site, à la fin).",
      en: "Give the address: brevier check --base https://example.org/ (the folder of the site comes last).",
    },
  },
  "site/no-base-url": {
    severity: "error",
    standard: "error",
    says: {
      fr: "la page d’accueil ne dit pas à quelle adresse le site est publié, donc rien d’autre n’a été vérifié",
      en: "the home page does not say at which address the site is published, so nothing else was checked",
    },
    hint: {
      fr: 'Il faut dans index.html un seul <link rel="canonical">, avec une adresse complète qui finit par « / » ; --base la donne pour une fois.',
      en: 'index.html needs exactly one <link rel="canonical">, with a full address that ends in “/”; --base gives it for once.',
    },
  },
} as const satisfies RuleTable;
