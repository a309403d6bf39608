/** What the disk can refuse, as problems: no room, no right, files that change under the program's hands. */
import { type Problem, problemsOf, type RuleTable } from "./problem.ts";

export const diskRules = {
  "disk/full": {
    severity: "error",
    says: {
      fr: "ce fichier ne peut pas être écrit : le disque est plein, ou une limite de taille est atteinte ({code})",
      en: "this file cannot be written: the disk is full, or a size limit is reached ({code})",
    },
    hint: {
      fr: "Libérez de la place, puis construisez de nouveau.",
      en: "Free some space, then build again.",
    },
  },
  "disk/denied": {
    severity: "error",
    says: {
      fr: "l’ordinateur refuse l’accès à ce fichier ou à ce dossier ({code})",
      en: "the computer denies access to this file or folder ({code})",
    },
    hint: {
      fr: "Donnez à qui construit le site le droit de le lire et de l’écrire, ou choisissez un autre dossier avec --out.",
      en: "Give the user who builds the site permission to read and write it, or choose another folder with --out.",
    },
  },
  "disk/read-only": {
    severity: "error",
    says: {
      fr: "ce disque est en lecture seule ({code})",
      en: "this disk is read-only ({code})",
    },
    hint: {
      fr: "Rendez-le accessible en écriture, ou choisissez un dossier sur un autre disque avec --out.",
      en: "Make it writable, or choose a folder on another disk with --out.",
    },
  },
  "disk/too-many-open": {
    severity: "error",
    says: {
      fr: "trop de fichiers sont ouverts à la fois sur cet ordinateur ({code})",
      en: "too many files are open at once on this computer ({code})",
    },
    hint: {
      fr: "Fermez d’autres programmes ou relevez la limite (ulimit -n), puis construisez de nouveau.",
      en: "Close other programs or raise the limit (ulimit -n), then build again.",
    },
  },
  "disk/in-the-way": {
    severity: "error",
    says: {
      fr: "un fichier est à la place d’un dossier, ou un dossier à la place d’un fichier ({code})",
      en: "a file is in the place of a folder, or a folder in the place of a file ({code})",
    },
    hint: {
      fr: "Déplacez-le, puis construisez de nouveau.",
      en: "Move it, then build again.",
    },
  },
  "disk/too-large": {
    severity: "error",
    says: {
      fr: "ce fichier pèse plus de 2 Gio : c’est plus que le programme ne peut lire",
      en: "this file is larger than 2 GiB: more than the program can read",
    },
    hint: {
      fr: "Ôtez-le du site : une si longue vidéo se met chez un hébergeur de vidéos, et se cite par son adresse.",
      en: "Take it out of the site: put so long a film on a video host, and link to its address.",
    },
  },
  "disk/vanished": {
    severity: "error",
    says: {
      fr: "ce fichier a disparu pendant la construction ({code})",
      en: "this file disappeared during the build ({code})",
    },
    hint: {
      fr: "Construisez de nouveau, quand aucun autre programme n’utilise ce dossier.",
      en: "Build again when no other program is using this folder.",
    },
  },
  "disk/failed": {
    severity: "error",
    says: {
      fr: "le disque a signalé une erreur ({code})",
      en: "the disk reported an error ({code})",
    },
    hint: {
      fr: "Vérifiez le disque, puis construisez de nouveau.",
      en: "Check the disk, then build again.",
    },
  },
  "disk/changed": {
    severity: "error",
    says: {
      fr: "ce fichier a changé pendant la construction",
      en: "this file changed during the build",
    },
    hint: {
      fr: "Construisez de nouveau : rien n’a été publié.",
      en: "Build again: nothing was published.",
    },
  },
} as const satisfies RuleTable;

/** Node’s own, without a call of the system: `readFile` takes no more than 2 GiB. */
const TOO_LARGE = "ERR_FS_FILE_TOO_LARGE";

/** The names of errors (POSIX.1-2017, errno.h); any other is `disk/failed`. */
const RULES: Readonly<Record<string, keyof typeof diskRules>> = {
  ENOSPC: "disk/full",
  EDQUOT: "disk/full",
  EFBIG: "disk/full",
  EACCES: "disk/denied",
  EPERM: "disk/denied",
  EROFS: "disk/read-only",
  EMFILE: "disk/too-many-open",
  ENFILE: "disk/too-many-open",
  ENOTDIR: "disk/in-the-way",
  EISDIR: "disk/in-the-way",
  EEXIST: "disk/in-the-way",
  ENOTEMPTY: "disk/in-the-way",
  ENOENT: "disk/vanished",
  [TOO_LARGE]: "disk/too-large",
};

const diskProblem = problemsOf(diskRules);

const NOTHING = { code: null, syscall: null, file: null, path: null, dest: null };

/**
 * The problem of something that was thrown; null if it is no problem of the disk.
 * @param nameOf how an editor calls a path of the disk.
 */
export function diskErrorOf(error: unknown, nameOf: (path: string) => string): Problem | null {
  if (!(error instanceof Error)) return null;
  const at = (file: string) => ({ file, line: 1, column: 1 });
  // By what it holds, not by its class: it may come from a thread.
  const { code, syscall, file: changed, path, dest } = { ...NOTHING, ...error };
  if (code === "CHANGED" && typeof changed === "string") return diskProblem("disk/changed", at(changed));
  if (typeof code !== "string" || (typeof syscall !== "string" && code !== TOO_LARGE)) return null;
  // Of a move, what stands in the way is where it leads.
  const file = typeof dest === "string" ? dest : typeof path === "string" ? path : ".";
  return diskProblem(RULES[code] ?? "disk/failed", at(nameOf(file)), { code });
}

/** A path of the disk as an editor sees it from a folder, the site's: `relative` is the way there, which must not lead out of it. */
export function nameFrom(path: string, relative: string): string {
  if (relative === "") return ".";
  return relative.startsWith("..") ? path : relative;
}

/** Whether a problem is of the disk, and so nothing that an editor wrote. */
export function isOfDisk({ rule }: Problem): boolean {
  return rule in diskRules;
}
