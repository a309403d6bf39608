import type { RuleTable } from "../../base/problem.ts";

/** What `check-package-description.ts` finds. */
export const PACKAGE_DESCRIPTION_RULES = {
  "wacz/description": {
    severity: "error",
    clause: "WACZ 1.1.1, datapackage.json",
    says: {
      fr: "{member} ne peut pas être lu comme la description d’un paquet : {detail}",
      en: "{member} cannot be read as a package’s description: {detail}",
    },
    hint: {
      fr: "Il faut profile « data-package », wacz_version « 1.1.1 » et resources avec path, hash et bytes.",
      en: "It takes profile “data-package”, wacz_version “1.1.1”, and resources with path, hash and bytes.",
    },
  },
  "wacz/wrong-hash": {
    severity: "error",
    clause: "WACZ 1.1.1, datapackage.json",
    says: {
      fr: "l’empreinte de {member} est {found}, et le paquet dit {expected}",
      en: "the digest of {member} is {found}, and the package says {expected}",
    },
    hint: {
      fr: "Le membre a été altéré depuis que le paquet a été fait : remettez le paquet gardé dans archives/, ou reprenez-le chez l’éditeur.",
      en: "The member was altered since the package was made: put back the package kept in archives/, or take it from the publisher again.",
    },
  },
  "wacz/wrong-size": {
    severity: "error",
    clause: "WACZ 1.1.1, datapackage.json",
    says: {
      fr: "{member} a {found} octets, et le paquet dit {expected}",
      en: "{member} has {found} bytes, and the package says {expected}",
    },
    hint: {
      fr: "Le membre a été altéré depuis que le paquet a été fait : remettez le paquet gardé dans archives/, ou reprenez-le chez l’éditeur.",
      en: "The member was altered since the package was made: put back the package kept in archives/, or take it from the publisher again.",
    },
  },
} as const satisfies RuleTable;
