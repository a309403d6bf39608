import type { RuleTable } from "../../problem.ts";

/** What can be wrong with the names that stand directly in the content folder. */
export const folderRules = {
  "source/misspelt-entry": {
    severity: "error",
    says: {
      fr: "« {found} » n’est pas un nom que Brevier lit{nearest}",
      en: "“{found}” is not a name that Brevier reads{nearest}",
    },
    hint: {
      fr: "Corrigez ou effacez ce nom ; directement sous content, Brevier lit : {known}.",
      en: "Mend or delete this name; directly below content, Brevier reads: {known}.",
    },
  },
  "source/unknown-entry": {
    severity: "warning",
    says: {
      fr: "Brevier ne lit pas « {found} », qui n’est pas publié",
      en: "Brevier does not read “{found}”, which is not published",
    },
    hint: {
      fr: "Corrigez ou effacez ce nom ; directement sous content, Brevier lit : {known}.",
      en: "Mend or delete this name; directly below content, Brevier reads: {known}.",
    },
  },
} as const satisfies RuleTable;
