import { problemsOf, type RuleTable } from "../base/problem.ts";

/** Why a package cannot be made. */
export const packingRules = {
  "archive/no-site": {
    severity: "error",
    says: {
      fr: "le dossier « {folder} » n’est pas un site que Brevier a construit : il n’a pas de manifest.json",
      en: "the folder “{folder}” is not a site built by Brevier: it has no manifest.json",
    },
    hint: {
      fr: "Construisez d’abord (brevier build), ou nommez le dossier avec --out.",
      en: "Build first (brevier build), or name the folder with --out.",
    },
  },
  "archive/broken-manifest": {
    severity: "error",
    says: {
      fr: "la liste des fichiers publiés ne peut pas être lue ici",
      en: "the list of published files cannot be read here",
    },
    hint: {
      fr: "Construisez de nouveau avec --repair : la liste est refaite.",
      en: "Build again with --repair: the list will be rebuilt.",
    },
  },
  "archive/no-address": {
    severity: "error",
    says: {
      fr: "la page d’accueil ne dit pas à quelle adresse le site est publié (link rel=canonical)",
      en: "the home page does not give the address of the site (link rel=canonical)",
    },
    hint: {
      fr: "Gardez dans votre gabarit le lien canonique que celui de Brevier écrit, puis construisez de nouveau.",
      en: "Keep Brevier’s canonical link in your template, then build again.",
    },
  },
  "archive/no-such-month": {
    severity: "error",
    says: {
      fr: "aucun mois « {found} » n’est publié ; il y a {known}",
      en: "no month “{found}” is published; there are {known}",
    },
    hint: {
      fr: "Nommez un mois comme 2024-10.",
      en: "Name a month like 2024-10.",
    },
  },
  "archive/no-such-brief": {
    severity: "error",
    says: {
      fr: "aucune brève publiée n’a l’identifiant « {found} »",
      en: "no published brief has the id “{found}”",
    },
    hint: {
      fr: "L’identifiant est la ligne « id » de l’en-tête de la brève ; elle doit être publiée et construite.",
      en: "The id is on the “id” line of the brief’s front matter; the brief must be published and built.",
    },
  },
  "archive/missing-file": {
    severity: "error",
    says: {
      fr: "ce fichier est dans la liste des fichiers publiés et n’est plus là",
      en: "this file is in the list of published files and is no longer there",
    },
    hint: {
      fr: "Construisez de nouveau avec --repair, puis archivez. Aucun paquet n’a été écrit.",
      en: "Build again with --repair, then archive. No package was written.",
    },
  },
  "archive/altered-file": {
    severity: "error",
    says: {
      fr: "ce fichier n’est plus celui que la construction a écrit, ou il est en train de changer",
      en: "this file is no longer the one that the build wrote, or it is being changed right now",
    },
    hint: {
      fr: "Construisez de nouveau avec --repair, puis archivez. Aucun paquet n’a été écrit.",
      en: "Build again with --repair, then archive. No package was written.",
    },
  },
  "archive/missing-asset": {
    severity: "error",
    says: {
      fr: "la page charge {url}, qui n’est pas dans le site : le paquet ne pourrait pas la montrer entière",
      en: "the page loads {url}, which is not in the site: the package could not show it in full",
    },
    hint: {
      fr: "Ajoutez le fichier (content/public, ou à côté de la brève), ou retirez-le de la page, puis construisez de nouveau.",
      en: "Add the file (content/public, or beside the brief), or remove it from the page, then build again.",
    },
  },
  "archive/busy": {
    severity: "error",
    says: {
      fr: "une construction ou un autre archivage est en cours (processus {pid} sur {host}, depuis {since})",
      en: "a build or another archive run is in progress (process {pid} on {host}, since {since})",
    },
    hint: {
      fr: "Attendez qu’il finisse, puis archivez.",
      en: "Wait until it finishes, then archive.",
    },
  },
  "archive/broken-index": {
    severity: "error",
    says: {
      fr: "la liste des paquets (index.json) ne peut pas être lue",
      en: "the list of packages (index.json) cannot be read",
    },
    hint: {
      fr: "Reprenez-la d’une sauvegarde. « brevier archive » l’écrit ; rien d’autre ne doit la changer.",
      en: "Restore it from a backup. “brevier archive” writes it; nothing else should change it.",
    },
  },
} as const satisfies RuleTable;

export const packingProblem = problemsOf(packingRules);
