import { problemsOf, type RuleTable } from "../../base/problem.ts";

/** What can be wrong with the names in the content folder, and with its links. */
export const folderRules = {
  "source/misspelt-entry": {
    severity: "error",
    says: {
      fr: "« {found} » n’est pas un nom que Brevier lit{nearest}",
      en: "“{found}” is not a name that Brevier reads{nearest}",
    },
    hint: {
      fr: "Corrigez ou effacez ce nom ; directement dans « content », Brevier lit : {known}.",
      en: "Correct or delete this name; directly in “content”, Brevier reads: {known}.",
    },
  },
  "source/unknown-entry": {
    severity: "warning",
    says: {
      fr: "Brevier ne lit pas « {found} », qui n’est pas publié",
      en: "Brevier does not read “{found}”, which is not published",
    },
    hint: {
      fr: "Corrigez ou effacez ce nom ; directement dans « content », Brevier lit : {known}.",
      en: "Correct or delete this name; directly in “content”, Brevier reads: {known}.",
    },
  },
  "source/leads-elsewhere": {
    severity: "error",
    says: {
      fr: "ce raccourci (lien symbolique) mène à « {found} », que « {folder} » ne doit pas publier",
      en: "this shortcut (symbolic link) points to “{found}”, which “{folder}” must not publish",
    },
    hint: {
      fr: "Effacez le raccourci ; pour publier ce fichier ici, copiez-le à la place.",
      en: "Delete the shortcut; to publish that file here, copy it in its place.",
    },
  },
  "source/not-published": {
    severity: "warning",
    says: {
      fr: "« {found} » est caché, ou laissé par un système ou un logiciel : il n’est pas publié",
      en: "“{found}” is hidden, or was left by a system or a program: it is not published",
    },
    hint: {
      fr: "Effacez-le, ou donnez-lui un autre nom s’il doit être publié.",
      en: "Delete it, or rename it if it is to be published.",
    },
  },
  "source/password-file": {
    severity: "warning",
    says: {
      fr: "« {found} » contient des mots de passe : il n’est pas publié",
      en: "“{found}” contains passwords: it is not published",
    },
    hint: {
      fr: "Posez-le sur le serveur, hors du site, et donnez son chemin complet dans .htaccess (AuthUserFile).",
      en: "Put it on the server, outside the site, and give its full path in .htaccess (AuthUserFile).",
    },
  },
  "source/leads-outside": {
    severity: "error",
    says: {
      fr: "ce raccourci (lien symbolique) mène hors du dossier, vers un dossier, ou nulle part",
      en: "this shortcut (symbolic link) points outside the folder, to a folder, or nowhere",
    },
    hint: {
      fr: "Copiez le fichier à la place du raccourci.",
      en: "Replace the shortcut with a copy of the file.",
    },
  },
  "source/not-a-file": {
    severity: "error",
    says: {
      fr: "ce n’est pas un fichier, mais un tube, une prise ou un périphérique : rien n’en est lu",
      en: "this is not a file, but a pipe, a socket or a device: nothing of it is read",
    },
    hint: {
      fr: "Effacez-le, et mettez un fichier à sa place.",
      en: "Delete it, and put a file in its place.",
    },
  },
  "source/forbidden-name": {
    severity: "error",
    says: {
      fr: "« {found} » ne peut pas être le nom d’un fichier publié : {why}",
      en: "“{found}” cannot be the name of a published file: {why}",
    },
    hint: {
      fr: "Renommez le fichier, avec des lettres, des chiffres et des traits d’union.",
      en: "Rename the file, with letters, digits and hyphens.",
    },
  },
  "source/windows-name": {
    severity: "warning",
    says: {
      fr: "Windows ne peut pas écrire de fichier nommé « {found} » : qui copie le site ou ses sources le perd",
      en: "Windows cannot write a file called “{found}”: whoever copies the site or its sources loses it",
    },
    hint: {
      fr: 'Renommez-le : ni con, aux, nul, prn, com1 ou lpt1, quelle que soit l’extension, ni < > " | *, ni deux-points, ni point d’interrogation, ni point ou espace à la fin.',
      en: 'Rename it: not con, aux, nul, prn, com1 or lpt1, whatever the ending, without < > " | * and without colon, question mark, or a full stop or space at the end.',
    },
  },
  "source/twin-names": {
    severity: "warning",
    says: {
      fr: "ce nom et celui de « {found} » ne diffèrent que par la façon d’écrire les accents : sur certains disques, l’un efface l’autre",
      en: "this name and that of “{found}” differ only in how accents are written: on some disks one erases the other",
    },
    hint: {
      fr: "Renommez ou effacez l’un des deux.",
      en: "Rename or delete one of the two.",
    },
  },
  "source/unused": {
    severity: "warning",
    says: {
      fr: "aucune brève n’utilise ce fichier ; il n’est pas publié",
      en: "no brief uses this file; it is not published",
    },
    hint: {
      fr: "Citez-le dans « image », ou déplacez-le dans content/public.",
      en: "Name it in “image”, or move it to content/public.",
    },
  },
} as const satisfies RuleTable;

export const folderProblem = problemsOf(folderRules);
