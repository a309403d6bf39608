import type { RuleTable } from "../../base/problem.ts";

/** The lines of robots.txt. */
export const ROBOTS_RULES = {
  "robots/unknown-line": {
    severity: "warning",
    clause: "RFC 9309 § 2.2.4",
    says: {
      fr: "aucun robot ne connaît la ligne « {found} » de robots.txt",
      en: "no robot knows the line “{found}” of robots.txt",
    },
    hint: {
      fr: "Corrigez son nom (User-agent, Allow, Disallow, Sitemap…), ou commencez-la par « # » : elle est ignorée.",
      en: "Correct its name (User-agent, Allow, Disallow, Sitemap…), or start it with “#”: it is ignored.",
    },
  },
  "robots/outside-group": {
    severity: "error",
    clause: "RFC 9309 § 2.2",
    says: {
      fr: "« {found} » vient avant tout « User-agent » : la règle n’est pour personne",
      en: "“{found}” comes before any “User-agent”: the rule is for nobody",
    },
    hint: {
      fr: "Écrivez au-dessus une ligne « User-agent », avec le nom du robot ou « * ».",
      en: "Write “User-agent: *” above it, or the robot’s name.",
    },
  },
  "robots/path": {
    severity: "error",
    clause: "RFC 9309 § 2.2.2",
    says: {
      fr: "« {found} » n’est pas un chemin : la règle ne vaut pour aucune adresse",
      en: "“{found}” is not a path: the rule applies to no address",
    },
    hint: {
      fr: "Écrivez un chemin qui commence par « / », sans le nom du site.",
      en: "Write a path that starts with “/”, without the site’s name.",
    },
  },
  "robots/address": {
    severity: "error",
    clause: "RFC 9309 § 2.2.4; RSL 1.0 § 4.4",
    says: {
      fr: "« {name} » donne « {url} », qui n’est pas l’adresse complète d’un fichier du site",
      en: "“{name}” gives “{url}”, which is not the full address of a file of the site",
    },
    hint: {
      fr: "Écrivez l’adresse entière, avec https://, d’un fichier publié.",
      en: "Write the whole address, with https://, of a file that is published.",
    },
  },
  "robots/preference": {
    severity: "error",
    clause: "draft-ietf-aipref-attach",
    says: {
      fr: "« {name} » ne comprend pas « {found} »",
      en: "“{name}” does not understand “{found}”",
    },
    hint: { fr: "Écrivez l’un de ses mots ({expected}).", en: "Write one of its words ({expected})." },
  },
} as const satisfies RuleTable;
