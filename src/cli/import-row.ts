import { command, flag, option } from "./command-row.ts";
import { LANG, NOW, QUIET } from "./common-options.ts";
import type { ImportRequest } from "./import-command.ts";

/** `brevier import` and its options. */
export const importRow = command<ImportRequest>({
  name: "import",
  help: {
    fr: "apporte les articles d’une archive (WordPress, flux, dossier de Markdown, CSV, JSON Lines, ninjs), chacun une seule fois",
    en: "bring in the posts of an archive (WordPress, feeds, a folder of Markdown, CSV, JSON Lines, ninjs), each only once",
  },
  argument: {
    key: "source",
    flags: "<source>",
    help: { fr: "l’archive : un fichier ou un dossier", en: "the archive: a file or a folder" },
  },
  options: [
    option("--map <file>", {
      fr: "un fichier YAML qui dit de quelle colonne ou clé vient chaque champ",
      en: "a YAML file that says from which column or key each field comes",
    }),
    option("--pictures <folder>", {
      fr: "le dossier où sont les images de l’archive",
      en: "the folder that has the pictures of the archive",
    }),
    option("--limit <number>", { fr: "n’en importe pas plus", en: "import no more than that" }),
    flag("--dry-run", { fr: "dit tout, et n’écrit rien", en: "say it all, and write nothing" }),
    NOW,
    option(
      "--format <format>",
      { fr: "la forme du rapport", en: "how the report is printed" },
      { choices: ["text", "json"], default: "text" },
    ),
    LANG,
    QUIET,
  ],
  load: async () => (await import("./import-command.ts")).importCommand,
});
