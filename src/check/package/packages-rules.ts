import type { RuleTable } from "../../base/problem.ts";

/** Packages that hold what the site does not show. */
export const PACKAGES_RULES = {
  "wacz/newer-than-site": {
    severity: "warning",
    says: {
      fr: "le paquet contient {url}, du {found}, et le site ne montre rien d’aussi récent (au plus récent, {newest})",
      en: "the package holds {url}, of {found}, and the site shows nothing that recent (its newest is of {newest})",
    },
    hint: {
      fr: "Ne publiez pas ce qui est sous embargo : construisez de nouveau, et le paquet attend son moment. Si la brève a été retirée, retirez aussi le paquet (docs/packages.md).",
      en: "Do not publish what is embargoed: build again, and the package waits for its moment. If the brief was withdrawn, withdraw the package too (docs/packages.md).",
    },
  },
  "wacz/brief-gone": {
    severity: "error",
    says: {
      fr: "le paquet contient la brève {url}, que le site n’a plus",
      en: "the package holds the brief {url}, which the site no longer has",
    },
    hint: {
      fr: "Si elle a été retirée, son texte est encore publié dans ce paquet : lancez « brevier build », qui laisse le paquet de côté et dit comment en faire un autre. Si elle a changé d’adresse, gardez l’ancienne sous « aliases ».",
      en: "If it was withdrawn, its text is still published in this package: run “brevier build”, which leaves the package out and says how to make another. If it has moved, keep its old address under “aliases”.",
    },
  },
} as const satisfies RuleTable;
