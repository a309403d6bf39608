/** Every command with its options and their help: a new option is a line here, and what the command does with it. */
import type { ArchiveRequest } from "./archive-command.ts";
import type { BuildRequest } from "./build-command.ts";
import type { CheckRequest } from "./check-command.ts";
import type { CommonRequest } from "./command-frame.ts";
import { type AddCommand, command, flag, option } from "./command-row.ts";
import { BUILT, FORMAT, LANG, NOW, QUIET, WRITTEN_AT } from "./common-options.ts";
import { importRow } from "./import-row.ts";
import { initRow } from "./init-row.ts";
import { newRow } from "./new-row.ts";
import type { NextRequest } from "./next-command.ts";
import type { PicturesRequest } from "./pictures-command.ts";
import { publishRow } from "./publish-row.ts";
import type { RecordRequest } from "./record-command.ts";
import type { ServeRequest } from "./serve-command.ts";
import type { SignRequest } from "./sign-command.ts";
import type { TypoRequest } from "./typo-command.ts";
import type { VerifyRequest } from "./verdicts.ts";
import type { WithdrawRequest } from "./withdraw-command.ts";

export const COMMANDS: readonly AddCommand[] = [
  initRow,
  command<BuildRequest>({
    name: "build",
    help: {
      fr: "construit le site ; rien n’est publié s’il y a une erreur",
      en: "build the site; nothing is published if there is an error",
    },
    options: [
      option(
        "--out <folder>",
        { fr: "le dossier où va le site", en: "where the site goes" },
        { default: "dist" },
      ),
      NOW,
      FORMAT,
      LANG,
      flag("--adopt", {
        fr: "prend un dossier où sont des fichiers que Brevier n’a pas écrits",
        en: "take over a folder that has files Brevier did not write",
      }),
      flag("--repair", {
        fr: "relit chaque fichier publié, et remet ce qui a été altéré",
        en: "read every published file again and restore what was altered",
      }),
      flag("--strict", {
        fr: "refuse de publier si l’hébergeur de site.yaml ne peut pas dire tout ce que le site demande",
        en: "refuse to publish if the host of site.yaml cannot say all that the site asks for",
      }),
      QUIET,
      option("--volumes <globs...>", {
        fr: "ne fait que les mois nommés, comme 2024-10 ou '2024-*', sans l’accueil ni ce qui n’est d’aucun mois ; tout le site est vérifié",
        en: "build only these months, like 2024-10 or '2024-*', without the home page and other site-wide pages; the whole site is checked",
      }),
      option(
        "--fronts",
        {
          fr: "achève un site dont d’autres constructions ont fait les mois, et dit ceux qu’il a fallu faire encore",
          en: "complete a site whose months were built elsewhere, and list those still to be built",
        },
        { default: false, conflicts: "volumes" },
      ),
      option(
        "--accept-change <id>",
        {
          fr: "ce que le registre dit de cette brève (ou d’« authority ») ne compte plus : le changement est voulu ; va avec --reason",
          en: "what the ledger says of this brief (or of “authority”) no longer counts: the change is meant; goes with --reason",
        },
        { isRepeatable: true },
      ),
      option("--reason <text>", {
        fr: "pourquoi, en une phrase qui reste au registre",
        en: "why, in a sentence that stays in the ledger",
      }),
      flag("--timings", {
        fr: "dit ce que chaque étape a coûté, en tout et par brève",
        en: "print what each stage cost, in all and for each brief",
      }),
    ],
    load: async () => (await import("./build-command.ts")).buildCommand,
  }),
  command<CommonRequest>({
    name: "index",
    help: {
      fr: "lit les sources et dit leurs problèmes ; laisse dans .brevier l’index dont partent les constructions, sans rien construire",
      en: "read the sources and report their problems; leave in .brevier the index that builds start from, without building",
    },
    options: [NOW, FORMAT, LANG, QUIET],
    load: async () => (await import("./index-command.ts")).indexCommand,
  }),
  command<ArchiveRequest>({
    name: "archive",
    help: {
      fr: "fait des paquets (WACZ) de ce qui est construit, à garder dans archives/ : chaque mois qui a changé depuis son dernier paquet",
      en: "make packages (WACZ) of the built site, kept in archives/: each month that changed since its last package",
    },
    options: [
      option("--month <month>", {
        fr: "ce mois seul, comme 2024-10, même s’il n’a pas changé",
        en: "this month alone, like 2024-10, changed or not",
      }),
      option("--brief <id>", {
        fr: "une brève seule, par son identifiant",
        en: "one brief alone, by its id",
      }),
      flag("--all", {
        fr: "les mois qui ont changé, et le site entier en un paquet s’il a changé",
        en: "the months that changed, and the whole site in one package if it changed",
      }),
      BUILT,
      FORMAT,
      LANG,
      QUIET,
    ],
    load: async () => (await import("./archive-command.ts")).archiveCommand,
  }),
  command<CheckRequest>({
    name: "check",
    help: {
      fr: "vérifie un site construit, ou un flux, sans rien lire d’autre",
      en: "check a built site, or one feed, by itself",
    },
    argument: {
      key: "folder",
      flags: "[folder]",
      help: { fr: "le site construit", en: "the built site" },
      default: "dist",
    },
    options: [
      flag("--external", {
        fr: "demande aussi aux autres sites si les pages citées y sont encore (seul cas où le réseau sert)",
        en: "also ask other sites whether the linked pages still exist (the only use of the network)",
      }),
      option(
        "--profile <profile>",
        {
          fr: "le poids des règles : celui des normes, celui de la maison, ou aucun avertissement toléré (sinon house pour ce que Brevier a construit, standard pour le reste)",
          en: "how much rules weigh: as in the standards, as in the house, or no warning tolerated (default: house for what Brevier built, standard for the rest)",
        },
        { choices: ["standard", "house", "strict"] },
      ),
      option("--base <address>", {
        fr: "l’adresse où le site est publié (sinon ce que disent sa page d’accueil, robots.txt, un plan du site, CNAME ou un flux)",
        en: "the address at which the site is published (default: what its home page, robots.txt, a sitemap, CNAME or a feed says)",
      }),
      option("--config <file>", {
        fr: "le fichier YAML où sont les réglages, sous « check » (sinon content/site.yaml)",
        en: "the YAML file with the settings, below “check” (default: content/site.yaml)",
      }),
      flag("--preview", {
        fr: "le site est une copie de relecture (« publish --preview ») : aucun moteur de recherche ne doit pouvoir en référencer une page",
        en: "the site is a copy for review (“publish --preview”): search engines must not be allowed to list any of its pages",
      }),
      option("--withdrawn <folder>", {
        fr: "prouve aussi que rien de ce qui a été retiré n’y est plus : content/withdrawn",
        en: "also prove that nothing of what was withdrawn is left: content/withdrawn",
      }),
      option("--report [file]", {
        fr: "écrit aussi une page à lire (sinon : check.html)",
        en: "also write a page to read (default: check.html)",
      }),
      FORMAT,
      LANG,
      QUIET,
    ],
    load: async () => (await import("./check-command.ts")).checkCommand,
  }),
  command<NextRequest>({
    name: "next",
    help: {
      fr: "dit quand construire de nouveau sans que personne n’édite : une brève programmée paraît, une autre n’est plus nouvelle",
      en: "say when to build again though nobody edits: a scheduled brief appears, another is news no longer",
    },
    options: [
      option(
        "--format <format>",
        { fr: "la forme de la réponse", en: "how the answer is printed" },
        { choices: ["text", "json"], default: "text" },
      ),
      flag("--due", {
        fr: "dit seulement, pour un script, si cette heure est venue : yes ou no",
        en: "only say, for a script, whether that time has come: yes or no",
      }),
      LANG,
    ],
    load: async () => (await import("./next-command.ts")).nextCommand,
  }),
  command<RecordRequest>({
    name: "record",
    help: {
      fr: "inscrit au registre (content/ledger) ce qui est publié et n’y est pas encore, et en garde les pages (content/revisions)",
      en: "record in the ledger (content/ledger) what is published and not yet there, and keep its pages (content/revisions)",
    },
    options: [BUILT, WRITTEN_AT, FORMAT, LANG, QUIET],
    load: async () => (await import("./record-command.ts")).recordCommand,
  }),
  command<WithdrawRequest>({
    name: "withdraw",
    help: {
      fr: "retire une brève publiée : un avis reste à son adresse, et rien d’elle ailleurs ; dit ce qu’aucun programme ne fait",
      en: "withdraw a published brief: a notice stays at its address, and nothing of it elsewhere; say what no program can do",
    },
    argument: {
      key: "id",
      flags: "<id>",
      help: { fr: "l’identifiant de la brève", en: "the id of the brief" },
    },
    options: [
      option(
        "--level <level>",
        {
          fr: "ce qui part : notice, l’article, dont le titre reste ; anonymised, le titre aussi ; erased, tout, sources comprises",
          en: "what goes: notice, the article, whose headline stays; anonymised, the headline too; erased, everything, sources included",
        },
        { choices: ["notice", "anonymised", "erased"], isRequired: true },
      ),
      option(
        "--reason <text>",
        {
          fr: "pourquoi, en une phrase pour le lecteur",
          en: "why, in a sentence for the reader",
        },
        { isRequired: true },
      ),
      option("--title <text>", {
        fr: "avec anonymised : un titre qui ne nomme personne",
        en: "with anonymised: a headline that says nobody",
      }),
      option("--replaced-by <id>", {
        fr: "l’identifiant de la brève qui prend sa place",
        en: "the id of the brief that takes its place",
      }),
      option("--date <time>", {
        fr: "quand elle a été retirée (sinon maintenant)",
        en: "when it was withdrawn (default: now)",
      }),
      flag("--dry-run", { fr: "dit tout, et ne change rien", en: "say it all, and change nothing" }),
      NOW,
      FORMAT,
      LANG,
      QUIET,
    ],
    load: async () => (await import("./withdraw-command.ts")).withdrawCommand,
  }),
  command<SignRequest>({
    name: "sign",
    help: {
      fr: "signe la liste des fichiers publiés, et garde la signature au registre",
      en: "sign the list of published files, and keep the signature in the ledger",
    },
    options: [
      option("--key <file>", {
        fr: "le fichier de la clé secrète (minisign -G -W), hors du site ; sinon la clé est dans BREVIER_SIGNING_KEY",
        en: "the file of the secret key (minisign -G -W), outside the site; otherwise the key is in BREVIER_SIGNING_KEY",
      }),
      BUILT,
      WRITTEN_AT,
      FORMAT,
      LANG,
      QUIET,
    ],
    load: async () => (await import("./sign-command.ts")).signCommand,
  }),
  command<VerifyRequest>({
    name: "verify",
    help: {
      fr: "vérifie une copie : rien d’altéré, de manquant ni d’ajouté, et de qui elle vient ; sans site ni réseau",
      en: "verify a copy: nothing altered, missing or added, and who it comes from; needs neither the site nor the network",
    },
    argument: {
      key: "copy",
      flags: "<copy>",
      help: {
        fr: "le dossier d’une copie du site, un paquet (.wacz), une archive web (.warc, .warc.gz), ou la copie d’archive d’une brève (archive.html)",
        en: "the folder of a copy of the site, a package (.wacz), a web archive (.warc, .warc.gz), or the archive copy of a brief (archive.html)",
      },
    },
    options: [
      option(
        "--key <key>",
        {
          fr: "la clé publique de l’éditeur, RW…, ou son fichier : la copie doit être signée par elle ; plusieurs fois, s’il a changé de clé",
          en: "the publisher’s public key, RW…, or its file: the copy must be signed with it; repeat if the key has changed",
        },
        { isRepeatable: true },
      ),
      option("--root <digest>", {
        fr: "l’empreinte de manifest.json, ou du paquet, si l’on sait de quoi ce doit être la copie",
        en: "the digest of manifest.json, or of the package, if you know what this should be a copy of",
      }),
      option("--ledger <folder>", {
        fr: "un dossier content/ledger : la chaîne des signatures y est suivie jusqu’à la copie",
        en: "a content/ledger folder: the chain of signatures is followed to the copy",
      }),
      option("--allow <paths...>", {
        fr: "des fichiers, ou dossiers finis par /, que l’hébergeur a ajoutés : CNAME .git/",
        en: "files, or folders ending in /, added by the host: CNAME .git/",
      }),
      FORMAT,
      LANG,
      QUIET,
    ],
    load: async () => (await import("./verify-command.ts")).verifyCommand,
  }),
  command<PicturesRequest>({
    name: "pictures",
    help: {
      fr: "fait les versions réduites des images, à côté d’elles, là où elles manquent (avec sharp)",
      en: "make the smaller versions of pictures, beside them, where they are missing (by sharp)",
    },
    options: [
      flag("--dry-run", {
        fr: "dit ce qui serait écrit et effacé, sans le faire",
        en: "say what would be written and deleted, and do nothing",
      }),
      FORMAT,
      LANG,
      QUIET,
    ],
    load: async () => (await import("./pictures-command.ts")).picturesCommand,
  }),
  command<ServeRequest>({
    name: "serve",
    help: {
      fr: "construit un aperçu, le sert sur 127.0.0.1, le refait à chaque enregistrement",
      en: "build a preview, serve it on 127.0.0.1, build again on every save",
    },
    options: [option("--port <number>", { fr: "le port", en: "the port" }, { default: "8080" }), NOW, LANG],
    load: async () => (await import("./serve-command.ts")).serveCommand,
  }),
  importRow,
  publishRow,
  newRow,
  command<TypoRequest>({
    name: "typo",
    help: {
      fr: "relit la typographie des sources : ce qu’un correcteur marquerait, à sa ligne",
      en: "proofread the typography of the sources: what a copy editor would mark, at its line",
    },
    argument: {
      key: "paths",
      flags: "[paths...]",
      help: {
        fr: "des fichiers ou dossiers de content ; sinon tous",
        en: "files or folders of content (default: all)",
      },
    },
    options: [
      flag("--check", {
        fr: "finit par 1 s’il reste quelque chose à corriger",
        en: "exit with 1 if anything is left to correct",
      }),
      flag("--write", {
        fr: "corrige les fichiers là où la correction est sûre, et rien d’autre en eux",
        en: "correct the files where the correction is safe, and nothing else in them",
      }),
      flag("--set", {
        fr: "compte aussi ce que le site compose de lui-même : espaces, guillemets, apostrophes, points, tirets",
        en: "include what the site sets by itself: spaces, quotation marks, apostrophes, dots, dashes",
      }),
      FORMAT,
      LANG,
    ],
    load: async () => (await import("./typo-command.ts")).typoCommand,
  }),
];
