import { problemsOf, type RuleTable } from "../base/problem.ts";

/** Why the output cannot be put in its place. */
export const commitRules = {
  "dist/not-ours": {
    severity: "error",
    says: {
      fr: "le dossier « {folder} » contient déjà des fichiers que Brevier n’a pas écrits ({count})",
      en: "the folder “{folder}” already holds files that Brevier did not write ({count})",
    },
    hint: {
      fr: "Choisissez un autre dossier avec --out, ou confirmez avec --adopt : rien n’y sera effacé, sauf ce qui porte le nom d’une page.",
      en: "Choose another folder with --out, or confirm with --adopt: nothing in it is deleted, but what has the name of a page is replaced.",
    },
  },
  "dist/foreign-file": {
    severity: "error",
    says: {
      fr: "un fichier que Brevier n’a pas écrit est à la place d’une page : {path}",
      en: "a file that Brevier did not write is in the place of a page: {path}",
    },
    hint: {
      fr: "Déplacez-le ; vos propres fichiers vont dans content/public. Avec --adopt, il est remplacé.",
      en: "Move it; your own files go into content/public. With --adopt it is replaced.",
    },
  },
  "dist/broken-manifest": {
    severity: "error",
    says: {
      fr: "la liste des fichiers publiés (manifest.json) ne peut pas être lue",
      en: "the list of published files (manifest.json) cannot be read",
    },
    hint: {
      fr: "Reprenez le dossier d’une sauvegarde, construisez dans un dossier vide, ou confirmez avec --adopt : les pages sont refaites, mais ce qui ne sert plus reste.",
      en: "Restore the folder from a backup, build into an empty one, or confirm with --adopt: pages are made again, but what is no longer used stays.",
    },
  },
  "dist/broken-journal": {
    severity: "warning",
    says: {
      fr: "une construction a été interrompue pendant la publication, et son journal ne peut pas être lu : tous les fichiers publiés ont été relus et remis en état",
      en: "a build was interrupted while publishing, and its journal cannot be read: every published file has been read again and restored",
    },
    hint: {
      fr: "Un arrêt brutal de la machine peut en être la cause. Une page ajoutée par cette construction et retirée depuis peut rester : brevier check la montre.",
      en: "The machine may have stopped suddenly. A page that the interrupted build added and that has since been removed may remain: brevier check shows it.",
    },
  },
  "build/withdrawn-text": {
    severity: "error",
    says: {
      fr: "ce fichier dit encore ce que disait la brève {id}, qui a été retirée ({count} passages de huit mots)",
      en: "this file still says what the brief {id} said, which was withdrawn ({count} runs of eight words)",
    },
    hint: {
      fr: "Cherchez le passage dans content (une autre brève, une page, content/public) et ôtez-le ; un fichier que Brevier n’a pas écrit s’efface du dossier publié. Si deux textes ont le droit de le dire, effacez content/withdrawn/{id}.json, qui est la preuve du retrait.",
      en: "Look for the passage in content (another brief, a page, content/public) and take it out; a file that Brevier did not write is deleted from the published folder. If two texts may both say it, delete content/withdrawn/{id}.json, which is the proof of the withdrawal.",
    },
  },
  "build/withdrawn-file": {
    severity: "error",
    says: {
      fr: "ce fichier est une image ou une pièce jointe de la brève {id}, qui a été retirée",
      en: "this file is a picture or an attachment of the brief {id}, which was withdrawn",
    },
    hint: {
      fr: "Ôtez-le de content : il y est sous ce nom, ou un autre fichier y a les mêmes octets.",
      en: "Remove it from content: it stands there by this name, or another file there has the same bytes.",
    },
  },
  "build/unfinished": {
    severity: "error",
    says: {
      fr: "la publication s’est arrêtée en chemin : une partie des fichiers est en place, le reste attend",
      en: "publishing stopped halfway: some of the files are in place, the rest is waiting",
    },
    hint: {
      fr: "Supprimez la cause, indiquée par l’autre erreur, puis construisez de nouveau : la publication sera achevée, et tous les changements seront indiqués. N’envoyez pas le dossier avant.",
      en: "Remove the cause, named by the other error, then build again: publishing will be completed and every change reported. Do not upload the folder before that.",
    },
  },
  "build/locked": {
    severity: "error",
    says: {
      fr: "une autre construction est en cours (processus {pid} sur {host}, depuis {since})",
      en: "another build is running (process {pid} on {host}, since {since})",
    },
    hint: {
      fr: "Attendez qu’elle finisse ; si elle n’existe plus, effacez {file}.",
      en: "Wait for it to finish; if it no longer exists, delete {file}.",
    },
  },
  "build/no-such-month": {
    severity: "error",
    says: {
      fr: "aucun mois de content/briefs ne correspond à « {glob} » (--volumes)",
      en: "no month of content/briefs matches “{glob}” (--volumes)",
    },
    hint: {
      fr: "Un mois se nomme 2024-10, une année 2024-*. Ceux qui ont des brèves : {months}.",
      en: "A month is named 2024-10, a year 2024-*. Those with briefs: {months}.",
    },
  },
  "build/two-files": {
    severity: "error",
    says: {
      fr: "deux fichiers différents seraient publiés à la même adresse, {path} : celui-ci et {other}",
      en: "two different files would be published at the same address, {path}: this one and {other}",
    },
    hint: {
      fr: "Renommez l’un des deux. Rien n’a été publié.",
      en: "Rename one of the two. Nothing was published.",
    },
  },
} as const satisfies RuleTable;

export const commitProblem = problemsOf(commitRules);
