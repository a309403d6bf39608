import type { RuleTable } from "../../base/problem.ts";

/** What readers, feeds and search engines know, and the sources say otherwise. */
export const witnessRules = {
  "brief/moved": {
    severity: "warning",
    says: {
      fr: "cette brève était publiée à {from}, où il n’y a plus rien ; elle est maintenant à {to}",
      en: "this brief was published at {from}, where nothing is left; it is at {to} now",
    },
    hint: {
      fr: "Lecteurs, flux et moteurs connaissent l’ancienne adresse. Pour qu’elle mène à la brève, écrivez « aliases: [{aliases}] » dans l’en-tête.",
      en: "Readers, feeds and search engines know the former address. To make it lead to the brief, write “aliases: [{aliases}]” into its front matter.",
    },
  },
  "brief/deleted": {
    severity: "warning",
    says: {
      fr: "« {id} », que les lecteurs trouvaient à {from}, n’est plus dans les sources : il n’y a plus rien à cette adresse",
      en: "“{id}”, which readers found at {from}, is no longer in the sources: nothing is left at that address",
    },
    hint: {
      fr: "Si ce n’est pas voulu, remettez le fichier (git checkout HEAD -- content/briefs). Si c’est voulu, brevier record inscrit le retrait au registre ; si une autre brève la remplace, donnez-lui « aliases: [{from}] ».",
      en: "If that is not wanted, put the file back (git checkout HEAD -- content/briefs). If it is, brevier record writes it down in the ledger; if another brief takes its place, give that one “aliases: [{from}]”.",
    },
  },
  "brief/hidden": {
    severity: "warning",
    says: {
      fr: "« {id} », que les lecteurs trouvaient à {from}, n’est plus publiée : « draft » ou « published » la retiennent",
      en: "“{id}”, which readers found at {from}, is no longer published: “draft” or “published” holds it back",
    },
    hint: {
      fr: "Si ce n’est pas voulu, ôtez « draft », ou remettez sa date. Si c’est voulu, brevier record inscrit le retrait au registre.",
      en: "If that is not wanted, take “draft” out, or put its date back. If it is, brevier record writes it down in the ledger.",
    },
  },
  "brief/id-changed": {
    severity: "warning",
    says: {
      fr: "la brève publiée à cette adresse avait l’identifiant {expected} ; elle a maintenant {found}",
      en: "the brief published at this address had the id {expected}; it has {found} now",
    },
    hint: {
      fr: "Remettez « id: {expected} » : les lecteurs de flux prendraient la brève pour une nouvelle, et les liens qui la nomment se perdraient.",
      en: "Write “id: {expected}” again: feed readers would take the brief for a new one, and links that name it would be lost.",
    },
  },
  "brief/updates-gone": {
    severity: "warning",
    says: {
      fr: "des mises à jour que les lecteurs ont vues n’y sont plus, ou disent autre chose ({count})",
      en: "updates that readers saw are gone, or say something else ({count})",
    },
    hint: {
      fr: "Remettez-les telles qu’elles étaient (git log -p {file}), et dites ce qui est nouveau par une entrée de plus sous « updates » : ce qui a été dit aux lecteurs ne s’efface pas.",
      en: "Put them back as they were (git log -p {file}), and say what is new in one more entry below “updates”: what readers were told is not erased.",
    },
  },
  "site/authority-changed": {
    severity: "warning",
    says: {
      fr: "« authority » est maintenant {found} ; les flux publiés ont {expected} dans chaque identifiant",
      en: "“authority” is {found} now; the published feeds have {expected} in every id",
    },
    hint: {
      fr: "Remettez « authority: {expected} », même si le site a changé d’adresse : sinon les lecteurs de flux prendront chaque brève pour une nouvelle.",
      en: "Write “authority: {expected}” again, even if the site has moved: else feed readers will take every brief for a new one.",
    },
  },
} as const satisfies RuleTable;
