import { problemsOf, type RuleTable } from "../base/problem.ts";
import { signingRules } from "./signing-rules.ts";

/** Faults of the ledger, and of what is to be recorded or signed. */
export const archiveRules = {
  "ledger/not-text": {
    severity: "error",
    says: {
      fr: "ce mois du registre n’est pas du texte UTF-8",
      en: "this month of the ledger is not UTF-8 text",
    },
    hint: {
      fr: "Reprenez le fichier dans l’historique (git checkout) : brevier record et brevier sign sont seuls à l’écrire.",
      en: "Restore the file from version control (git checkout): only brevier record and brevier sign write it.",
    },
  },
  "ledger/cut-line": {
    severity: "error",
    says: {
      fr: "la dernière ligne du registre n’est pas finie",
      en: "the last line of the ledger has no end",
    },
    hint: {
      fr: "Reprenez le fichier dans l’historique ; sinon effacez cette seule ligne, puis relancez brevier record : ce qui est publié y sera inscrit de nouveau.",
      en: "Restore the file from version control; otherwise delete this line only, then run brevier record again: what is published will be recorded again.",
    },
  },
  "ledger/not-json": {
    severity: "error",
    says: {
      fr: "cette ligne du registre n’est pas un objet JSON à partir d’ici",
      en: "this line of the ledger stops being a JSON object here",
    },
    hint: {
      fr: "Reprenez le fichier dans l’historique (git checkout) ; des marques de fusion (<<<<<<<) se défont en gardant un côté, puis brevier record.",
      en: "Restore the file from version control (git checkout); if it has merge markers (<<<<<<<), keep one side, then run brevier record.",
    },
  },
  "ledger/not-canonical": {
    severity: "error",
    says: {
      fr: "cette ligne du registre n’est plus dans la forme où Brevier l’a écrite",
      en: "this line of the ledger is no longer in the form in which Brevier wrote it",
    },
    hint: {
      fr: "Reprenez le fichier dans l’historique : aucun éditeur ne doit le remettre en forme.",
      en: "Restore the file from version control: no editor should reformat it.",
    },
  },
  "ledger/wrong-value": {
    severity: "error",
    says: {
      fr: "« {name} » ne peut pas être « {found} » dans une ligne du registre",
      en: "“{name}” cannot be “{found}” in a line of the ledger",
    },
    hint: {
      fr: "Reprenez le fichier dans l’historique ; s’il vient d’un Brevier plus récent, mettez Brevier à jour.",
      en: "Restore the file from version control; if a newer Brevier wrote it, update Brevier.",
    },
  },
  "ledger/broken-chain": {
    severity: "error",
    says: {
      fr: "cette ligne du registre ne suit pas celle qui la précède : une ligne a été altérée, ôtée ou ajoutée avant elle",
      en: "this line of the ledger does not follow the previous one: an earlier line was altered, removed or added",
    },
    hint: {
      fr: "Comparez avec l’historique (git log -p content/ledger) et reprenez la dernière version correcte : le registre ne fait que s’allonger.",
      en: "Compare with the history (git log -p content/ledger) and restore the last correct version: the ledger only grows.",
    },
  },
  "ledger/missing-month": {
    severity: "error",
    says: {
      fr: "il manque un mois du registre, que les suivants nomment : {file}",
      en: "a month of the ledger that later ones name is missing: {file}",
    },
    hint: { fr: "Reprenez-le dans l’historique.", en: "Restore it from version control." },
  },
  "ledger/empty-month": {
    severity: "error",
    says: { fr: "ce mois du registre est vide", en: "this month of the ledger is empty" },
    hint: {
      fr: "Reprenez le fichier dans l’historique (git checkout) ; s’il n’y a jamais été, effacez-le : brevier record et brevier sign ne font pas de fichier vide.",
      en: "Restore the file from version control (git checkout); if it was never there, delete it: brevier record and brevier sign make no empty file.",
    },
  },
  "ledger/unknown-file": {
    severity: "error",
    says: {
      fr: "ce fichier n’est pas un mois du registre (AAAA-MM.ndjson)",
      en: "this file is not a month of the ledger (YYYY-MM.ndjson)",
    },
    hint: {
      fr: "Mettez-le ailleurs : content/ledger n’est écrit que par brevier record et brevier sign.",
      en: "Move it: only brevier record and brevier sign write to content/ledger.",
    },
  },
  "record/changed-silently": {
    severity: "warning",
    says: {
      fr: "le texte de « {brief} » a changé depuis qu’il est au registre, et aucune mise à jour ne le dit (révision {revision})",
      en: "the text of “{brief}” has changed since it was recorded, and no update says so (revision {revision})",
    },
    hint: {
      fr: "Si le sens change, ajoutez une entrée à « updates » et construisez de nouveau ; le changement est inscrit au registre.",
      en: "If the meaning changes, add an entry to “updates” and build again; the change is now in the ledger.",
    },
  },
  "record/withdrawn": {
    severity: "warning",
    says: {
      fr: "« {brief} » n’est plus publié à {path}",
      en: "“{brief}” is no longer published at {path}",
    },
    hint: {
      fr: "Si ce n’est pas voulu, remettez son fichier ; le retrait est inscrit au registre.",
      en: "If that was not intended, restore its file; the withdrawal is now in the ledger.",
    },
  },
  "record/fewer-revisions": {
    severity: "warning",
    says: {
      fr: "« {brief} » en est à la révision {revision}, alors que le registre en connaît {known} : des mises à jour ont été ôtées",
      en: "“{brief}” is at revision {revision}, but the ledger has {known}: updates have been removed",
    },
    hint: {
      fr: "Remettez les entrées de « updates » : ce qui a été dit aux lecteurs ne s’efface pas.",
      en: "Restore the entries of “updates”: what readers were told is not erased.",
    },
  },
  "record/no-text": {
    severity: "error",
    says: {
      fr: "le texte de la brève ne se trouve pas dans sa page publiée",
      en: "the text of the brief is not found in its published page",
    },
    hint: {
      fr: "Les gabarits doivent garder h1.p-name, .p-summary, .e-content et time.dt-published, et l’empreinte de la copie d’archive (code.text-digest).",
      en: "Templates must keep h1.p-name, .p-summary, .e-content and time.dt-published, and the digest on the archive copy (code.text-digest).",
    },
  },
  "record/altered": {
    severity: "error",
    says: {
      fr: "ce fichier n’est pas celui que nomme la liste de ce qui est publié (manifest.json) : il a été altéré, ou ôté, depuis la construction",
      en: "this file is not the one in the list of published files (manifest.json): it was altered or removed since the build",
    },
    hint: {
      fr: "Lancez brevier build --repair, puis brevier record : seul ce qui a été construit est inscrit au registre.",
      en: "Run brevier build --repair, then brevier record: only what was built is recorded in the ledger.",
    },
  },
  "record/not-yet": {
    severity: "error",
    says: {
      fr: "cette brève ne paraît que le {published} : le site a été construit pour une date à venir, et rien n’est inscrit au registre",
      en: "this brief does not appear until {published}: the site was built for a future moment, and nothing is recorded in the ledger",
    },
    hint: {
      fr: "Construisez pour aujourd’hui (brevier build), puis brevier record.",
      en: "Build for today (brevier build), then brevier record.",
    },
  },
  "record/not-built": {
    severity: "error",
    says: {
      fr: "« {folder} » n’a pas de liste lisible des fichiers publiés (manifest.json)",
      en: "“{folder}” has no readable list of published files (manifest.json)",
    },
    hint: { fr: "Lancez d’abord brevier build.", en: "Run brevier build first." },
  },
  ...signingRules,
} as const satisfies RuleTable;

export const archiveProblem = problemsOf(archiveRules);
