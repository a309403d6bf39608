import type { RuleTable } from "../../base/problem.ts";

/** Where the sources contradict what readers, feeds and search engines know. */
export const witnessRules = {
  "brief/moved": {
    severity: "warning",
    says: {
      fr: "cette brève était publiée à {from}, où il n’y a plus rien ; elle est maintenant à {to}",
      en: "this brief was published at {from}, where there is nothing now; it has moved to {to}",
    },
    hint: {
      fr: "Lecteurs, flux et moteurs de recherche connaissent l’ancienne adresse. Pour qu’elle mène à la brève, écrivez « aliases: [{aliases}] » dans l’en-tête.",
      en: "Readers, feeds and search engines know the old address. To make it lead to the brief, add “aliases: [{aliases}]” to its front matter.",
    },
  },
  "brief/deleted": {
    severity: "warning",
    says: {
      fr: "« {id} », que les lecteurs trouvaient à {from}, n’est plus dans les sources : il n’y a plus rien à cette adresse",
      en: "“{id}”, which readers found at {from}, is no longer in the sources: there is nothing now at that address",
    },
    hint: {
      fr: "Si c’est une erreur, remettez le fichier (git checkout HEAD -- content/briefs). Sinon, brevier record inscrit le retrait au registre ; si une autre brève la remplace, donnez-lui « aliases: [{from}] ».",
      en: "If this is a mistake, restore the file (git checkout HEAD -- content/briefs). If not, brevier record enters the removal in the ledger; if another brief replaces it, give that brief “aliases: [{from}]”.",
    },
  },
  "brief/hidden": {
    severity: "warning",
    says: {
      fr: "« {id} », que les lecteurs trouvaient à {from}, n’est plus publiée : « draft » ou « published » la retiennent",
      en: "“{id}”, which readers found at {from}, is no longer published: “draft” or “published” holds it back",
    },
    hint: {
      fr: "Si c’est une erreur, retirez « draft », ou rétablissez la date. Sinon, brevier record inscrit le retrait au registre.",
      en: "If this is a mistake, remove “draft”, or restore the date. If not, brevier record enters the removal in the ledger.",
    },
  },
  "brief/id-changed": {
    severity: "warning",
    says: {
      fr: "la brève publiée à cette adresse avait l’identifiant {expected} ; elle a maintenant {found}",
      en: "the brief published at this address had the id {expected}; it now has {found}",
    },
    hint: {
      fr: "Rétablissez « id: {expected} » : sinon les lecteurs de flux prendront la brève pour une nouvelle, et les liens qui la désignent seront rompus.",
      en: "Restore “id: {expected}”: otherwise feed readers will take the brief for a new one, and links to it will break.",
    },
  },
  "brief/updates-gone": {
    severity: "warning",
    says: {
      fr: "des mises à jour que les lecteurs ont vues ont été retirées ou réécrites ({count})",
      en: "updates that readers saw have been removed or rewritten ({count})",
    },
    hint: {
      fr: "Rétablissez-les telles qu’elles étaient (git log -p {file}), et dites ce qui est nouveau dans une entrée de plus sous « updates » : ce qui a été dit aux lecteurs ne s’efface pas.",
      en: "Restore them as they were (git log -p {file}), and add what is new as another entry under “updates”: what readers were told is not erased.",
    },
  },
  "site/authority-changed": {
    severity: "warning",
    says: {
      fr: "« authority » est maintenant {found} ; les flux publiés ont {expected} dans chaque identifiant",
      en: "“authority” is now {found}; the published feeds have {expected} in every id",
    },
    hint: {
      fr: "Rétablissez « authority: {expected} », même si le site a changé d’adresse : sinon les lecteurs de flux prendront chaque brève pour une nouvelle.",
      en: "Restore “authority: {expected}”, even if the site has moved: otherwise feed readers will take every brief for a new one.",
    },
  },
} as const satisfies RuleTable;
