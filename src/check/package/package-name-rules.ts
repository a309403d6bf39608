import type { RuleTable } from "../../base/problem.ts";

/** What `check-package-name.ts` finds. */
export const PACKAGE_NAME_RULES = {
  "wacz/name": {
    severity: "error",
    says: {
      fr: "l’empreinte du paquet commence par {found}, et son nom dit {expected}",
      en: "the package’s digest begins with {found}, and its name says {expected}",
    },
    hint: {
      fr: "Le paquet a été altéré ou renommé : remettez celui qui est gardé dans archives/, ou reprenez-le chez l’éditeur.",
      en: "The package was altered or renamed: put back the one kept in archives/, or take it from the publisher again.",
    },
  },
} as const satisfies RuleTable;
