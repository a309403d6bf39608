import type { RuleTable } from "../../problem.ts";

/** What can be wrong with the names that stand directly in the content folder. */
export const folderRules = {
  "source/misspelt-entry": {
    severity: "error",
    says: {
      fr: "« {found} » n’est pas un nom que Brevier lit{nearest}",
      en: "“{found}” is not a name that Brevier reads{nearest}",
    },
    hint: { fr: "Directement sous content : {known}.", en: "Directly below content: {known}." },
  },
  "source/unknown-entry": {
    severity: "warning",
    says: {
      fr: "« {found} » n’est lu par rien, et n’est pas publié",
      en: "“{found}” is read by nothing, and not published",
    },
    hint: { fr: "Directement sous content : {known}.", en: "Directly below content: {known}." },
  },
} as const satisfies RuleTable;
