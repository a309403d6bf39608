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
      fr: "Reprenez archives/index.json d’une sauvegarde ; « brevier archive » l’écrit, et rien d’autre ne doit le changer.",
      en: "Restore archives/index.json from a backup; “brevier archive” writes it, and nothing else should change it.",
    },
  },
  "package/missing": {
    severity: "warning",
    says: {
      fr: "la liste des paquets gardés (archives/index.json) nomme ce paquet, et il n’est pas là : le site se construit sans lui",
      en: "the list of kept packages (archives/index.json) names this package, and it is not there: the site is built without it",
    },
    hint: {
      fr: "Remettez-le d’une sauvegarde. Si vous l’avez retiré à dessein, retirez aussi sa ligne de la liste.",
      en: "Put it back from a backup. If you took it away on purpose, take its row out of the list too.",
    },
  },
  "package/altered": {
    severity: "error",
    says: {
      fr: "ce paquet n’est plus celui que la liste des paquets gardés nomme : son empreinte est {found}, et devrait être {expected}",
      en: "this package is no longer the one that the list of kept packages names: its digest is {found}, and should be {expected}",
    },
    hint: {
      fr: "Remettez-le d’une sauvegarde : un paquet ne change jamais. Si la sortie est encore celle dont il est fait, « brevier archive --month » (ou --brief) le remet aussi.",
      en: "Put it back from a backup: a package never changes. If the output is still the one that it was made of, “brevier archive --month” (or --brief) puts it back too.",
    },
  },
} as const satisfies RuleTable;

export const packageProblem = problemsOf(packageRules);
