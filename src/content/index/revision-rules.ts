import { problemsOf, type RuleTable } from "../../base/problem.ts";

/** What can be wrong with the kept revisions of briefs. */
export const revisionRules = {
  "revision/bad-line": {
    severity: "error",
    says: {
      fr: "cette ligne n’est pas celle d’une version gardée",
      en: "this line is not that of a kept revision",
    },
    hint: {
      fr: "« brevier record » seul écrit ce fichier : reprenez-le de git ou d’une sauvegarde.",
      en: "“brevier record” alone writes this file: restore it from git or from a backup.",
    },
  },
  "revision/twice": {
    severity: "error",
    says: {
      fr: "la version {revision} de la brève « {brief} » est déjà gardée : {other}",
      en: "revision {revision} of the brief “{brief}” is kept already: {other}",
    },
    hint: {
      fr: "Une version publiée ne change plus : effacez celle des deux lignes qui a été ajoutée après l’autre.",
      en: "A published revision never changes: delete the one of the two lines that was added after the other.",
    },
  },
  "revision/missing": {
    severity: "error",
    says: {
      fr: "la page de la version {revision} de la brève « {brief} » n’est plus là : content/{page}",
      en: "the page of revision {revision} of the brief “{brief}” is gone: content/{page}",
    },
    hint: {
      fr: "Reprenez-la de git ou d’une sauvegarde ; « git log --all -- content/{page} » dit où elle est.",
      en: "Restore it from git or from a backup; “git log --all -- content/{page}” says where it is.",
    },
  },
  "revision/altered": {
    severity: "error",
    says: {
      fr: "cette page n’est pas celle qui a été gardée : son nom est l’empreinte SHA-256 d’autres octets",
      en: "this page is not the one that was kept: its name is the SHA-256 of other bytes",
    },
    hint: {
      fr: "Une version publiée ne change plus : « git checkout -- content/{page} » la reprend, ou une sauvegarde.",
      en: "A published revision never changes: “git checkout -- content/{page}” restores it, or a backup does.",
    },
  },
  "revision/unused": {
    severity: "warning",
    says: {
      fr: "aucune ligne de content/{rows} ne nomme cette page, qui n’est pas publiée",
      en: "no line of content/{rows} names this page, which is not published",
    },
    hint: {
      fr: "Refaites « brevier record », qui la reprend si le registre la nomme ; sinon, effacez-la.",
      en: "Run “brevier record” again, which takes it up if the ledger names it; else delete it.",
    },
  },
  "revision/not-in-ledger": {
    severity: "warning",
    says: {
      fr: "aucune ligne du registre ne dit que cette version {revision} de la brève « {brief} » a été publiée",
      en: "no line of the ledger says that this revision {revision} of the brief “{brief}” was published",
    },
    hint: {
      fr: "Reprenez « content/ledger » de git ou d’une sauvegarde ; si le registre est juste, effacez cette ligne.",
      en: "Restore “content/ledger” from git or from a backup; if the ledger is right, delete this line.",
    },
  },
  "revision/unknown-file": {
    severity: "error",
    says: {
      fr: "« revisions » n’a que les fichiers que « brevier record » y écrit, et celui-ci n’en est pas un",
      en: "“revisions” holds only the files that “brevier record” writes there, and this is none",
    },
    hint: {
      fr: "Mettez-le ailleurs, ou effacez-le.",
      en: "Move it elsewhere, or delete it.",
    },
  },
} as const satisfies RuleTable;

export const revisionProblem = problemsOf(revisionRules);
