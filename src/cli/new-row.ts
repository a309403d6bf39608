import { command, flag, option } from "./command-row.ts";
import { NOW } from "./common-options.ts";
import type { NewRequest } from "./new-command.ts";

/** `brevier new` and its options. */
export const newRow = command<NewRequest>({
  name: "new",
  help: { fr: "écrit une nouvelle brève et dit son chemin", en: "write a new brief and print its path" },
  argument: {
    key: "title",
    flags: "[title]",
    help: {
      fr: "le titre ; avec --from, c’est celui du document",
      en: "the headline; with --from, it is that of the document",
    },
  },
  options: [
    option("--from <file>", {
      fr: "un article : texte brut, page HTML, .docx, .odt, .eml ou .md, ou - pour l’entrée standard",
      en: "an article: plain text, HTML page, .docx, .odt, .eml or .md, or - for standard input",
    }),
    flag("--id", {
      fr: "dit seulement un identifiant que nulle brève n’a, pour la copie d’une brève, et n’écrit rien",
      en: "only print an id that no brief has, for the copy of a brief, and write nothing",
    }),
    option("--published <time>", {
      fr: "quand elle est publiée (sinon maintenant)",
      en: "when it is published (default: now)",
    }),
    option("--place <place>", {
      fr: "le lieu : « Minsk » ou « Minsk, Biélorussie »",
      en: "the dateline: “Minsk” or “Minsk, Biélorussie”",
    }),
    option("--topic <keys...>", {
      fr: "des sujets de site.yaml : --topic iran russie, ou --topic iran --topic russie",
      en: "topics of site.yaml: --topic iran russia, or --topic iran --topic russia",
    }),
    option("--author <keys...>", { fr: "des auteurs de site.yaml", en: "authors of site.yaml" }),
    option("--source <url...>", {
      fr: "les adresses de ses sources",
      en: "addresses of its sources",
    }),
    option("--story <key>", { fr: "un fil de site.yaml", en: "a story of site.yaml" }),
    option("--image <file>", {
      fr: "une image, copiée à côté de la brève ; celles de content/public restent où elles sont",
      en: "a picture, which is copied beside the brief; those of content/public stay where they are",
    }),
    option("--translation-of <id>", {
      fr: "l’« id » de la brève qu’elle traduit",
      en: "the “id” of the brief that it translates",
    }),
    flag("--draft", {
      fr: "reste un brouillon, même si rien n’y manque",
      en: "stays a draft, even if nothing is missing in it",
    }),
    NOW,
    option("--lang <language>", {
      fr: "langue de la brève, parmi celles du site (sinon la première) ; et des messages, si c’est fr ou en",
      en: "language of the brief, one of the site’s (default: the first); and of messages, if it is fr or en",
    }),
  ],
  load: async () => (await import("./new-command.ts")).newCommand,
});
