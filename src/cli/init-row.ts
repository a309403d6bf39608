import { HOSTS } from "../authoring/init/hosts.ts";
import { command, flag, option } from "./command-row.ts";
import { LANG, NOW } from "./common-options.ts";
import type { InitRequest } from "./init-command.ts";

/** `brevier init` and its options. */
export const initRow = command<InitRequest>({
  name: "init",
  help: {
    fr: "commence un site : pose six questions, écrit les réglages, une première brève et de quoi publier",
    en: "begin a site: ask six questions, write the settings, a first brief and what publishes it",
  },
  argument: {
    key: "folder",
    flags: "[folder]",
    help: { fr: "le dossier du site (sinon celui-ci)", en: "the site’s folder (default: this one)" },
  },
  options: [
    option("--title <text>", { fr: "le nom du site", en: "the name of the site" }),
    option("--url <address>", {
      fr: "l’adresse où les lecteurs le trouveront",
      en: "the address where readers will find it",
    }),
    option("--authority <domain>", {
      fr: "le nom de domaine, permanent, dans l’identifiant des brèves (sinon celui de l’adresse)",
      en: "the permanent domain name in the ids of briefs (default: that of the address)",
    }),
    option("--language <tags...>", {
      fr: "ses langues, la principale d’abord : fr en",
      en: "its languages, the main one first: en fr",
    }),
    option("--time-zone <zone>", {
      fr: "le fuseau de la rédaction : Europe/Paris",
      en: "the newsroom’s time zone: Europe/London",
    }),
    option("--publisher <name>", { fr: "le nom de l’éditeur", en: "the publisher’s name" }),
    option("--host <host>", {
      fr: `l’hébergeur : ${HOSTS.join(", ")}`,
      en: `the host: ${HOSTS.join(", ")}`,
    }),
    flag("--cms", {
      fr: "ajoute un éditeur dans le navigateur (Sveltia CMS), à un site qui existe aussi",
      en: "add an editor in the browser (Sveltia CMS), to a site that exists too",
    }),
    flag("--yes", {
      fr: "ne demande rien, et prend ce qui est proposé",
      en: "ask nothing, and take what is proposed",
    }),
    NOW,
    LANG,
  ],
  load: async () => (await import("./init-command.ts")).initCommand,
});
