import { problemsOf, type RuleTable } from "../../base/problem.ts";

/** What can be wrong with the packages kept in `archives/`. */
export const packageRules = {
  "package/broken-index": {
    severity: "error",
    says: {
      fr: "la liste des paquets gardés ne peut pas être lue",
      en: "the list of kept packages cannot be read",
    },
    hint: {
      fr: "Restaurez archives/index.json d’une sauvegarde ; seul « brevier archive » doit l’écrire.",
      en: "Restore archives/index.json from a backup; only “brevier archive” should write it.",
    },
  },
  "package/missing": {
    severity: "warning",
    says: {
      fr: "ce paquet figure dans archives/index.json, mais n’est pas là : le site se construit sans lui",
      en: "this package is listed in archives/index.json but is not there: the site is built without it",
    },
    hint: {
      fr: "Restaurez-le d’une sauvegarde ; s’il a été retiré exprès, retirez aussi sa ligne d’archives/index.json.",
      en: "Restore it from a backup; if it was removed on purpose, remove its row from archives/index.json too.",
    },
  },
  "package/altered": {
    severity: "error",
    says: {
      fr: "ce paquet a changé : son empreinte est {found}, et devrait être {expected}",
      en: "this package has changed: its digest is {found}, and should be {expected}",
    },
    hint: {
      fr: "Restaurez-le d’une sauvegarde : un paquet ne change jamais. « brevier archive --month » (ou --brief) le refait si la sortie n’a pas changé.",
      en: "Restore it from a backup: a package never changes. “brevier archive --month” (or --brief) makes it again if the output has not changed.",
    },
  },
} as const satisfies RuleTable;

export const packageProblem = problemsOf(packageRules);
