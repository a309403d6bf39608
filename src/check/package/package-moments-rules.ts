import type { RuleTable } from "../../base/problem.ts";

/** What `check-package-moments.ts` finds. */
export const PACKAGE_MOMENTS_RULES = {
  "wacz/newer-than-site": {
    severity: "warning",
    says: {
      fr: "le paquet contient {url}, du {found}, et le site ne montre rien d’aussi récent (au plus tard {newest})",
      en: "the package holds {url}, of {found}, and the site shows nothing as new (at the latest {newest})",
    },
    hint: {
      fr: "Ne publiez pas ce qui est sous embargo : construisez de nouveau, et le paquet attend son moment. Si la brève a été retirée, retirez aussi le paquet (docs/packages.md).",
      en: "Do not publish what is embargoed: build again, and the package waits for its moment. If the brief was withdrawn, withdraw the package too (docs/packages.md).",
    },
  },
} as const satisfies RuleTable;
