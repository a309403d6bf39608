import type { RuleTable } from "../../base/problem.ts";

/** What `check-package-briefs.ts` finds. */
export const PACKAGE_BRIEFS_RULES = {
  "wacz/brief-gone": {
    severity: "error",
    says: {
      fr: "le paquet contient la brève {url}, que le site n’a plus",
      en: "the package holds the brief {url}, which the site no longer has",
    },
    hint: {
      fr: "Si elle a été retirée, son texte est encore publié dans ce paquet : lancez « brevier build », qui laisse le paquet de côté et dit comment en faire un autre. Si elle a changé d’adresse, gardez l’ancienne sous « aliases ».",
      en: "If it was taken out, its text is still published in this package: run “brevier build”, which leaves the package out and says how to make another. If it has moved, keep its old address under “aliases”.",
    },
  },
} as const satisfies RuleTable;
