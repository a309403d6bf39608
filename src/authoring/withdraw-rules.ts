import { problemsOf, type RuleTable } from "../base/problem.ts";

/** What can be wrong with what `brevier withdraw` is asked. */
export const withdrawRules = {
  "withdraw/unknown-brief": {
    severity: "error",
    says: {
      fr: "aucune brève n’a l’identifiant « {found} »{nearest}",
      en: "no brief has the id “{found}”{nearest}",
    },
    hint: {
      fr: "Donnez l’« id » qui est dans l’en-tête de la brève.",
      en: "Give the “id” that stands in the brief’s front matter.",
    },
  },
  "withdraw/never-published": {
    severity: "error",
    says: {
      fr: "cette brève n’a jamais paru : il n’y a rien à retirer",
      en: "this brief was never published: there is nothing to withdraw",
    },
    hint: {
      fr: "Effacez son fichier, ou faites-en un brouillon.",
      en: "Delete its file, or make it a draft.",
    },
  },
  "withdraw/already": {
    severity: "error",
    says: {
      fr: "cette brève est déjà retirée (niveau {found})",
      en: "this brief is already withdrawn (level {found})",
    },
    hint: {
      fr: "Un niveau qui retire davantage peut suivre : notice, puis anonymised, puis erased.",
      en: "A level that takes more away can follow: notice, then anonymised, then erased.",
    },
  },
  "withdraw/needs-title": {
    severity: "error",
    says: {
      fr: "il faut un titre qui ne nomme personne",
      en: "a headline that says nobody is needed",
    },
    hint: {
      fr: 'Donnez-en un par --title "…", qui remplacera celui de la brève sur l’avis de retrait.',
      en: 'Give one with --title "…", to take the place of the brief’s headline on the notice of withdrawal.',
    },
  },
  "withdraw/needless-title": {
    severity: "error",
    says: {
      fr: "« --title » ne vaut qu’avec « --level anonymised »",
      en: "“--title” goes with “--level anonymised” only",
    },
    hint: {
      fr: "Retirez --title : « notice » garde le titre de la brève, « erased » n’en garde aucun.",
      en: "Leave --title out: “notice” keeps the brief’s headline, “erased” keeps none.",
    },
  },
  "withdraw/translation-stands": {
    severity: "warning",
    says: {
      fr: "sa version « {lang} », content/{other}, reste publiée",
      en: "its version “{lang}”, content/{other}, stays published",
    },
    hint: {
      fr: "Retirez-la aussi s’il le faut : brevier withdraw {id}.",
      en: "Withdraw it too if need be: brevier withdraw {id}.",
    },
  },
  "withdraw/linked": {
    severity: "warning",
    says: {
      fr: "content/{other} y mène par un lien",
      en: "content/{other} links to it",
    },
    hint: {
      fr: "Le lien mènera à l’avis de retrait. Dites-le au lecteur, ou retirez le lien.",
      en: "The link will lead to the notice of withdrawal. Tell the reader so, or remove the link.",
    },
  },
} as const satisfies RuleTable;

export const withdrawProblem = problemsOf(withdrawRules);
