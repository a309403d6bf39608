import type { RuleTable } from "../../base/problem.ts";

const AGREE = {
  fr: "Mettez les deux d’accord : un site qui se contredit ne réserve et ne permet rien de sûr. Construit par Brevier, tout vient de « rights » ; un fichier de content/public ou un gabarit du site a pu le remplacer.",
  en: "Bring both into agreement: a site that contradicts itself neither reserves nor allows anything for certain. Built by Brevier, all of it comes from “rights”; a file of content/public or a template of the site may have taken its place.",
};

const contradicted = (clause: string, fr: string, en: string) =>
  ({
    severity: "error",
    clause,
    // No standard forbids a site to contradict itself.
    standard: "warning",
    says: {
      fr: `${fr} : « {found} » ici ({dialect}), mais « {expected} » dans {place} ({other})`,
      en: `${en}: “{found}” here ({dialect}), but “{expected}” in {place} ({other})`,
    },
    hint: AGREE,
  }) as const;

/** Rights that one page or file states otherwise than another. */
export const RIGHTS_RULES = {
  "rights/mining": contradicted(
    "Directive (EU) 2019/790, article 4 (3)",
    "fouille de textes et entraînement",
    "text and data mining, training",
  ),
  "rights/search": contradicted("Brevier", "recherche par des modèles", "search by models"),
  "rights/input": contradicted(
    "Brevier",
    "lecture par des modèles qui répondent",
    "reading by models that answer",
  ),
  "rights/license": contradicted("Brevier", "la licence", "the licence"),
  "rights/holder": contradicted("Brevier", "le titulaire des droits", "the rights holder"),
  "rights/policy": contradicted("TDMRep", "la page des conditions", "the page of terms"),
} as const satisfies RuleTable;
