import type { RuleTable } from "../../base/problem.ts";

/** Where the sources contradict the ledger: what readers, feeds and citations hold would break. */
export const publishedRules = {
  "published/gone": {
    severity: "error",
    says: {
      fr: "« {id} », publiée à {from} (registre, {line}), n’est plus dans les sources, et rien ne dit qu’elle a été retirée",
      en: "“{id}”, published at {from} (ledger, {line}), is no longer in the sources, and nothing says that it was withdrawn",
    },
    hint: {
      fr: 'Remettez le fichier (git checkout HEAD -- content/{file}) ; pour retirer la brève, lancez ensuite brevier withdraw {id} --level erased --reason "…". Si une autre la remplace à cette adresse, donnez à celle-là « aliases: [{from}] ». Sinon : brevier build --accept-change {id} --reason "…".',
      en: 'Restore the file (git checkout HEAD -- content/{file}); to withdraw the brief, then run brevier withdraw {id} --level erased --reason "…". If another brief takes its place at that address, give that one “aliases: [{from}]”. Otherwise: brevier build --accept-change {id} --reason "…".',
    },
  },
  "published/hidden": {
    severity: "error",
    says: {
      fr: "« {id} », publiée à {from} (registre, {line}), ne paraît plus : « draft », « published » ou « embargo » la retient",
      en: "“{id}”, published at {from} (ledger, {line}), is no longer shown: “draft”, “published” or “embargo” holds it back",
    },
    hint: {
      fr: 'Retirez « draft » ou « embargo », ou rétablissez la date. Pour retirer la brève : brevier withdraw {id} --level notice --reason "…". Sinon : brevier build --accept-change {id} --reason "…".',
      en: 'Remove “draft” or “embargo”, or restore the date. To withdraw the brief: brevier withdraw {id} --level notice --reason "…". Otherwise: brevier build --accept-change {id} --reason "…".',
    },
  },
  "published/id-changed": {
    severity: "error",
    says: {
      fr: "la brève publiée à cette adresse avait l’identifiant {expected} (registre, {line}) ; elle a maintenant {found}",
      en: "the brief published at this address had the id {expected} (ledger, {line}); it now has {found}",
    },
    hint: {
      fr: 'Rétablissez « id: {expected} » : sinon les lecteurs de flux prendront la brève pour une nouvelle, et les liens qui la désignent seront rompus. Sinon : brevier build --accept-change {expected} --reason "…".',
      en: 'Restore “id: {expected}”: otherwise feed readers will take the brief for a new one, and links to it will break. Otherwise: brevier build --accept-change {expected} --reason "…".',
    },
  },
  "published/moved": {
    severity: "error",
    says: {
      fr: "cette brève était publiée à {from} (registre, {line}), où il n’y a plus rien ; elle est maintenant à {to}",
      en: "this brief was published at {from} (ledger, {line}), where there is nothing now; it is at {to}",
    },
    hint: {
      fr: 'Pour que l’ancienne adresse mène à la brève, écrivez « aliases: [{aliases}] » dans l’en-tête. Sinon : brevier build --accept-change {id} --reason "…".',
      en: 'To make the old address lead to the brief, write “aliases: [{aliases}]” in its front matter. Otherwise: brevier build --accept-change {id} --reason "…".',
    },
  },
  "published/date-changed": {
    severity: "error",
    says: {
      fr: "cette brève a été publiée à {expected} (registre, {line}) ; « published » dit maintenant {found}",
      en: "this brief was published at {expected} (ledger, {line}); “published” now says {found}",
    },
    hint: {
      fr: 'Rétablissez « published: {expected} » : l’heure à laquelle une brève a paru ne change plus. Ce qui est nouveau se dit sous « updates ». Sinon : brevier build --accept-change {id} --reason "…".',
      en: 'Restore “published: {expected}”: the time at which a brief appeared does not change any more. What is new belongs under “updates”. Otherwise: brevier build --accept-change {id} --reason "…".',
    },
  },
  "published/updates-gone": {
    severity: "error",
    says: {
      fr: "des mises à jour que les lecteurs ont vues (registre, {line}) ont été retirées ou réécrites ({count})",
      en: "updates that readers saw (ledger, {line}) have been removed or rewritten ({count})",
    },
    hint: {
      fr: 'Rétablissez-les telles qu’elles étaient (git log -p content/{file}), et dites ce qui est nouveau dans une entrée de plus sous « updates » : ce qui a été dit aux lecteurs ne s’efface pas. Sinon : brevier build --accept-change {id} --reason "…".',
      en: 'Restore them as they were (git log -p content/{file}), and add what is new as another entry under “updates”: what readers were told is not erased. Otherwise: brevier build --accept-change {id} --reason "…".',
    },
  },
  "published/authority-changed": {
    severity: "error",
    says: {
      fr: "« authority » est maintenant {found} ; les flux publiés ont {expected} dans chaque identifiant (registre, {line})",
      en: "“authority” is now {found}; the published feeds have {expected} in every id (ledger, {line})",
    },
    hint: {
      fr: 'Rétablissez « authority: {expected} », même si le site a changé d’adresse : sinon les lecteurs de flux prendront chaque brève pour une nouvelle. Sinon : brevier build --accept-change authority --reason "…".',
      en: 'Restore “authority: {expected}”, even if the site has moved: otherwise feed readers will take every brief for a new one. Otherwise: brevier build --accept-change authority --reason "…".',
    },
  },
  "published/nothing-to-accept": {
    severity: "error",
    says: {
      fr: "--accept-change {id} : le registre ne dit rien de « {id} » que les sources contredisent",
      en: "--accept-change {id}: the ledger says nothing of “{id}” that the sources contradict",
    },
    hint: {
      fr: "Lancez brevier build sans cette option : ce qui est à accepter est dit avec l’identifiant à donner.",
      en: "Run brevier build without this option: what there is to accept is reported, with the id to give.",
    },
  },
} as const satisfies RuleTable;
