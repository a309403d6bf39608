/** The comments of the files that publish a new site by themselves. */
import type { Text } from "../../base/problem.ts";
import { commentLines } from "../yaml-lines.ts";
import type { SiteLanguage } from "./site-language.ts";

const notes = {
  github: {
    fr: "Publie le site à chaque changement de la branche principale, et chaque brève programmée quand son heure est venue.",
    en: "Publishes the site at each change of the main branch, and each scheduled brief when its time has come.",
  },
  githubPages: {
    fr: "À faire une fois : Settings → Pages → Source : GitHub Actions.",
    en: "To do once: Settings → Pages → Source: GitHub Actions.",
  },
  githubSecrets: {
    fr: "À faire une fois : Settings → Secrets and variables → Actions, un secret pour chaque nom ci-dessous : {names}.",
    en: "To do once: Settings → Secrets and variables → Actions, a secret for each name below: {names}.",
  },
  every: {
    fr: "Quatre fois par heure : la plupart de ces passages s’arrêtent à « brevier next ».",
    en: "Four times an hour: most of these runs end at “brevier next”.",
  },
  cache: {
    fr: "Ce que la dernière construction a laissé : sans cela tout est refait, et le site est le même.",
    en: "What the last build has left: without it all is made anew, and the site is the same.",
  },
  due: {
    fr: "yes si l’heure d’une brève programmée est venue depuis la dernière construction.",
    en: "yes if the time of a scheduled brief has come since the last build.",
  },
  hidden: {
    fr: "Le site a des fichiers dans .well-known.",
    en: "The site has files in .well-known.",
  },
  gitlab: {
    fr: "Publie le site à chaque changement de la branche principale. Pour les brèves programmées, à faire une fois : Build → Pipeline schedules, toutes les quinze minutes (*/15 * * * *).",
    en: "Publishes the site at each change of the main branch. For scheduled briefs, to do once: Build → Pipeline schedules, every fifteen minutes (*/15 * * * *).",
  },
  gitlabDue: {
    fr: "Un passage programmé qui n’a rien à publier s’arrête ici, sans être un échec.",
    en: "A scheduled run that has nothing to publish ends here, and is no failure.",
  },
  script: {
    fr: "Construit le site, et l’envoie à l’hébergeur s’il a changé : des sources nouvelles, ou une brève programmée dont l’heure est venue. À faire une fois dans le dossier du site : npm install. Se lance sans risque toutes les cinq minutes (deploy/crontab ou deploy/brevier.timer).",
    en: "Builds the site, and sends it to the host if it has changed: new sources, or a scheduled brief whose time has come. To do once in the site’s folder: npm install. It can be run every five minutes (deploy/crontab or deploy/brevier.timer).",
  },
  environment: {
    fr: "Lus dans l’environnement, jamais dans un fichier du dépôt :",
    en: "Read from the environment, never from a file of the repository:",
  },
  pull: {
    fr: "Les sources que d’autres ont versées au dépôt, s’il y en a un.",
    en: "The sources that others have committed, if there is a repository.",
  },
  changed: {
    fr: "manifest.json change avec chaque fichier du site : le même que le dernier envoyé, rien n’est à envoyer.",
    en: "manifest.json changes with every file of the site: if it is the one last sent, nothing is to be sent.",
  },
  ledger: {
    fr: "Le registre dit ce que les lecteurs ont pu lire : il est versé au dépôt avec les sources.",
    en: "The ledger says what readers could read: it is committed with the sources.",
  },
  next: {
    fr: "Pour le journal : la prochaine heure à laquelle le site changera de lui-même.",
    en: "For the log: the next time at which the site will change by itself.",
  },
  crontab: {
    fr: "À copier dans « crontab -e », avec le chemin du site et vos valeurs. Un courrier ne part que si la publication échoue.",
    en: "To be copied into “crontab -e”, with the path of the site and your values. Mail is sent only if publishing fails.",
  },
  service: {
    fr: "Pour systemd, à la place de crontab. Dans ~/.config/systemd/user/, avec brevier.timer ; vos valeurs dans ~/.config/brevier.env, une par ligne : {names}. Puis : systemctl --user enable --now brevier.timer",
    en: "For systemd, instead of crontab. In ~/.config/systemd/user/, with brevier.timer; your values in ~/.config/brevier.env, one a line: {names}. Then: systemctl --user enable --now brevier.timer",
  },
  description: { fr: "Publication du site", en: "Publishing the site" },
  timer: { fr: "Toutes les cinq minutes.", en: "Every five minutes." },
  path: { fr: "/chemin/du/site", en: "/path/to/site" },
} as const satisfies Record<string, Text>;

type WorkflowNote = keyof typeof notes;

/** A note in the site's language; `{names}` is the list of variables. */
export function workflowNote(
  note: WorkflowNote,
  language: SiteLanguage,
  names: readonly string[] = [],
): string {
  return notes[note][language].replace("{names}", () => names.join(", "));
}

/** Gives the notes of a file as comments. */
export function noteWriter(
  language: SiteLanguage,
  names: readonly string[] = [],
): (note: WorkflowNote, indent?: string) => readonly string[] {
  return (note, indent) => commentLines(workflowNote(note, language, names), indent);
}
