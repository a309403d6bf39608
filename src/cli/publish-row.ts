import { command, flag, option } from "./command-row.ts";
import { LANG, NOW, QUIET } from "./common-options.ts";
import type { PublishRequest } from "./publish-command.ts";

/** `brevier publish` and its options. */
export const publishRow = command<PublishRequest>({
  name: "publish",
  help: {
    fr: "construit, vérifie, inscrit au registre, signe s’il y a une clé, et envoie chez l’hébergeur ce qui a changé ; s’arrête avant l’envoi s’il y a une erreur",
    en: "build, check, record, sign if there is a key, and send the host what changed; stop before anything is sent if there is an error",
  },
  options: [
    option("--to <target>", {
      fr: "où : un nom de « publish.targets », un dossier ou l’adresse d’un hébergeur (sinon le premier de site.yaml)",
      en: "where to: a name of “publish.targets”, a folder or the address of a host (default: the first of site.yaml)",
    }),
    option(
      "--out <folder>",
      { fr: "le dossier où va le site", en: "where the site goes" },
      { default: "dist" },
    ),
    flag("--preview", {
      fr: "envoie une copie de relecture à un autre endroit (« publish.preview » ou --to), sans flux et cachée des moteurs de recherche ; ne touche à rien de ce que voient les lecteurs",
      en: "send a copy for review to another place (“publish.preview” or --to), without feeds and hidden from search engines; nothing that readers see is touched",
    }),
    flag("--drafts", {
      fr: "avec --preview : montre aussi les brouillons et les brèves programmées",
      en: "with --preview: show drafts and scheduled briefs too",
    }),
    flag("--dry-run", {
      fr: "dit ce qui serait envoyé, et n’envoie ni n’inscrit rien",
      en: "say what would be sent; send and record nothing",
    }),
    flag("--adopt", {
      fr: "prend un endroit où sont des fichiers d’autrui, ou un site plus récent",
      en: "take over a place that has files of others, or a newer site",
    }),
    flag("--repair", {
      fr: "regarde chaque fichier là-bas, et renvoie ce qui manque ou n’a pas sa taille",
      en: "look at every file there, and send again what is missing or has not its size",
    }),
    flag("--skip-check", {
      fr: "envoie sans relire le site construit",
      en: "send without checking the built site",
    }),
    option("--key <file>", {
      fr: "le fichier de la clé secrète (sinon BREVIER_SIGNING_KEY)",
      en: "the file of the secret key (default: BREVIER_SIGNING_KEY)",
    }),
    NOW,
    option(
      "--format <format>",
      { fr: "la forme du rapport", en: "how the report is printed" },
      { choices: ["text", "json"], default: "text" },
    ),
    LANG,
    QUIET,
  ],
  load: async () => (await import("./publish-command.ts")).publishCommand,
});
