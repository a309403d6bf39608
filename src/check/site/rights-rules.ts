import type { RuleTable } from "../../base/problem.ts";

const AGREE = {
  fr: "Mettez les deux d’accord : un site qui se contredit ne réserve et ne permet rien de sûr. Construit par Brevier, tout vient de « rights » ; un fichier de content/public ou un gabarit du site a pu le remplacer.",
  en: "Bring both into agreement: a site that contradicts itself neither reserves nor allows anything for certain. Built by Brevier, all of it comes from “rights”; a file of content/public or a template of the site may have taken its place.",
};

/** Rights that one page or file states otherwise than another. */
export const RIGHTS_RULES = {
  "rights/mining": {
    severity: "error",
    clause: "Directive (EU) 2019/790, article 4 (3)",
    says: {
      fr: "fouille de textes et entraînement : « {found} » ici ({dialect}), mais « {expected} » dans {place} ({other})",
      en: "text and data mining, training: “{found}” here ({dialect}), but “{expected}” in {place} ({other})",
    },
    hint: AGREE,
  },
  "rights/search": {
    severity: "error",
    clause: "Brevier",
    says: {
      fr: "recherche par des modèles : « {found} » ici ({dialect}), mais « {expected} » dans {place} ({other})",
      en: "search by models: “{found}” here ({dialect}), but “{expected}” in {place} ({other})",
    },
    hint: AGREE,
  },
  "rights/input": {
    severity: "error",
    clause: "Brevier",
    says: {
      fr: "lecture par des modèles qui répondent : « {found} » ici ({dialect}), mais « {expected} » dans {place} ({other})",
      en: "reading by models that answer: “{found}” here ({dialect}), but “{expected}” in {place} ({other})",
    },
    hint: AGREE,
  },
  "rights/license": {
    severity: "error",
    clause: "Brevier",
    says: {
      fr: "la licence : « {found} » ici ({dialect}), mais « {expected} » dans {place} ({other})",
      en: "the licence: “{found}” here ({dialect}), but “{expected}” in {place} ({other})",
    },
    hint: AGREE,
  },
  "rights/holder": {
    severity: "error",
    clause: "Brevier",
    says: {
      fr: "le titulaire des droits : « {found} » ici ({dialect}), mais « {expected} » dans {place} ({other})",
      en: "who has the rights: “{found}” here ({dialect}), but “{expected}” in {place} ({other})",
    },
    hint: AGREE,
  },
  "rights/policy": {
    severity: "error",
    clause: "TDMRep",
    says: {
      fr: "la page des conditions : « {found} » ici ({dialect}), mais « {expected} » dans {place} ({other})",
      en: "the page of terms: “{found}” here ({dialect}), but “{expected}” in {place} ({other})",
    },
    hint: AGREE,
  },
} as const satisfies RuleTable;
