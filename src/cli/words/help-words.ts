/** What `brevier help` says, and what is said of a command line that cannot be followed, in each language of messages. */
import { frenchSpaces, type Text } from "../../base/problem.ts";
import type { MessageLanguage } from "../message-language.ts";

const words = {
  program: {
    fr: "Fait des brèves d’une rédaction (content/) un site statique avec ses flux et ses pages d’archive (dist/), et le vérifie.",
    en: "Turns a newsroom’s briefs (content/) into a static site with feeds and archive pages (dist/), and checks it.",
  },
  build: {
    fr: "construit le site ; rien n’est publié s’il y a une erreur",
    en: "build the site; nothing is published if there is an error",
  },
  index: {
    fr: "lit les sources et dit leurs problèmes ; laisse dans .brevier l’index dont partent les constructions, sans rien construire",
    en: "read the sources and tell their problems; leave in .brevier the index that builds begin with, and build nothing",
  },
  archive: {
    fr: "fait des paquets (WACZ) de ce qui est construit, à garder dans archives/ : chaque mois qui a changé depuis son dernier paquet",
    en: "make packages (WACZ) of what is built, to be kept in archives/: of each month that changed since its last package",
  },
  archiveMonth: {
    fr: "ce mois seul, comme 2024-10, même s’il n’a pas changé",
    en: "this month alone, like 2024-10, changed or not",
  },
  archiveBrief: {
    fr: "une brève seule, par son identifiant",
    en: "one brief alone, by its id",
  },
  archiveAll: {
    fr: "les mois qui ont changé, et le site entier en un paquet s’il a changé",
    en: "the months that changed, and the whole site in one package if it changed",
  },
  archiveOut: { fr: "le dossier où est le site construit", en: "where the built site is" },
  check: {
    fr: "vérifie un site construit, ou un flux, sans rien lire d’autre",
    en: "check a built site, or one feed, reading nothing but it",
  },
  record: {
    fr: "inscrit au registre (content/ledger) ce qui est publié et n’y est pas encore",
    en: "write down in the ledger (content/ledger) what is published and is not in it yet",
  },
  sign: {
    fr: "signe la liste des fichiers publiés, et garde la signature au registre",
    en: "sign the list of published files, and keep the signature in the ledger",
  },
  verify: {
    fr: "vérifie une copie : rien d’altéré, de manquant ni d’ajouté, et de qui elle vient ; sans site ni réseau",
    en: "verify a copy: nothing altered, missing or added, and from whom it is; with no site and no network",
  },
  serve: {
    fr: "construit un aperçu, le sert sur 127.0.0.1, le refait à chaque enregistrement",
    en: "build a preview, serve it on 127.0.0.1, build again on every save",
  },
  new: { fr: "écrit une nouvelle brève et dit son chemin", en: "write a new brief and print its path" },
  typo: {
    fr: "relit la typographie des sources : ce qu’un correcteur marquerait, à sa ligne",
    en: "proofread the typography of the sources: what a copy editor would mark, at its line",
  },
  paths: {
    fr: "des fichiers ou dossiers de content ; sinon tous",
    en: "files or folders of content; else all",
  },
  typoCheck: {
    fr: "finit par 1 s’il reste quelque chose à corriger",
    en: "end with 1 if anything is left to mend",
  },
  typoWrite: {
    fr: "corrige les fichiers là où la correction est sûre, et rien d’autre en eux",
    en: "mend the files where the mending is sure, and nothing else in them",
  },
  typoSet: {
    fr: "compte aussi ce que le site compose de lui-même : espaces, guillemets, apostrophes, points, tirets",
    en: "count in what the site sets by itself: spaces, quotation marks, apostrophes, dots, dashes",
  },
  external: {
    fr: "demande aussi aux autres sites si les pages citées y sont encore (seul cas où le réseau sert)",
    en: "ask other sites too whether the pages that are named still stand (the only use of the network)",
  },
  helpCommand: { fr: "dit ce qu’accepte une commande", en: "display help for command" },
  helpOption: { fr: "dit ce qu’accepte la commande", en: "display help for command" },

  out: { fr: "le dossier où va le site", en: "where the site goes" },
  now: {
    fr: "le moment pour lequel construire, comme 2024-10-31T18:40:00+01:00 (sinon SOURCE_DATE_EPOCH, sinon l’horloge)",
    en: "the moment to build for, as RFC 3339 (default: SOURCE_DATE_EPOCH, else the clock)",
  },
  writtenAt: {
    fr: "le moment que dit le registre, comme 2024-10-31T18:40:00+01:00 (sinon SOURCE_DATE_EPOCH, sinon l’horloge)",
    en: "the moment that the ledger says, as RFC 3339 (default: SOURCE_DATE_EPOCH, else the clock)",
  },
  lang: {
    fr: "langue des messages (sinon celle du site, sinon celle du système, sinon en)",
    en: "language of messages (default: the site’s, else the locale’s, else en)",
  },
  format: { fr: "la forme des problèmes", en: "how problems are printed" },
  adopt: {
    fr: "prend un dossier où sont des fichiers que Brevier n’a pas écrits",
    en: "take over a folder with files that Brevier did not write",
  },
  repair: {
    fr: "relit chaque fichier publié, et remet ce qui a été altéré",
    en: "read every published file again, and mend what was altered",
  },
  timings: {
    fr: "dit ce que chaque étape a coûté, en tout et par brève",
    en: "print what each stage cost, in all and for each brief",
  },
  version: { fr: "dit la version de Brevier", en: "print the version of Brevier" },
  quiet: { fr: "ne dit que les problèmes", en: "print problems only" },
  volumes: {
    fr: "ne fait que les mois nommés, comme 2024-10 ou '2024-*', sans l’accueil ni ce qui n’est d’aucun mois ; tout le site est vérifié",
    en: "make only the months named, like 2024-10 or '2024-*', without the home page and what is of no month; the whole site is checked",
  },
  fronts: {
    fr: "achève un site dont d’autres constructions ont fait les mois, et dit ceux qu’il a fallu faire encore",
    en: "end a site of which other builds made the months, and say which had to be made still",
  },
  folder: { fr: "le site construit", en: "the built site" },
  built: { fr: "le dossier du site construit", en: "where the built site is" },
  secretKey: {
    fr: "le fichier de la clé secrète (minisign -G -W), hors du site ; sinon la clé est dans BREVIER_SIGNING_KEY",
    en: "the file of the secret key (minisign -G -W), outside of the site; else the key is in BREVIER_SIGNING_KEY",
  },
  copy: {
    fr: "le dossier d’une copie du site, un paquet (.wacz), ou la copie d’archive d’une brève (archive.html)",
    en: "the folder of a copy of the site, a package (.wacz), or the archive copy of a brief (archive.html)",
  },
  publicKey: {
    fr: "la clé publique de l’éditeur, RW…, ou son fichier : la copie doit être signée par elle ; plusieurs fois, s’il a changé de clé",
    en: "the publisher’s public key, RW…, or its file: the copy has to be signed by it; several times if the key has changed",
  },
  root: {
    fr: "l’empreinte de manifest.json, ou du paquet, si l’on sait de quoi ce doit être la copie",
    en: "the digest of manifest.json, or of the package, if it is known what this is to be a copy of",
  },
  ledger: {
    fr: "un dossier content/ledger : la chaîne des signatures y est suivie jusqu’à la copie",
    en: "a folder content/ledger: the chain of signatures is followed in it to the copy",
  },
  allow: {
    fr: "des fichiers, ou dossiers finis par /, que l’hébergeur a ajoutés : CNAME .git/",
    en: "files, or folders that end in /, that the host has added: CNAME .git/",
  },
  report: {
    fr: "écrit aussi une page à lire, check.html si rien n’est dit",
    en: "write a page to read as well, check.html if nothing is said",
  },
  exitCodes: {
    fr: "Finit par 0 s’il n’y a rien ou des avertissements, 1 s’il y a une erreur, 2 si la commande n’est pas comprise ou si quelque chose a cassé.",
    en: "Ends with 0 if there is nothing or warnings only, 1 if there is an error, 2 if the command is not understood or something broke.",
  },
  port: { fr: "le port", en: "the port" },
  title: {
    fr: "le titre ; avec --from, c’est la première ligne du texte",
    en: "the headline; with --from, it is the first line of the text",
  },
  from: {
    fr: "un article en texte brut, ou - pour l’entrée standard",
    en: "a plain-text article, or - for standard input",
  },
  published: { fr: "quand elle est publiée (sinon maintenant)", en: "when it is published (default: now)" },
  place: {
    fr: "le lieu : « Minsk » ou « Minsk, Biélorussie »",
    en: "the dateline: “Minsk” or “Minsk, Biélorussie”",
  },
  topic: { fr: "des sujets de site.yaml", en: "topics of site.yaml" },
  author: { fr: "des auteurs de site.yaml", en: "authors of site.yaml" },
  source: { fr: "les adresses de ce sur quoi elle repose", en: "addresses of what it rests on" },

  error: { fr: "erreur", en: "error" },
  choices: { fr: "au choix : ", en: "choices: " },
  default: { fr: "sinon : ", en: "default: " },
  and: { fr: " ; ", en: "; " },
  "Usage:": { fr: "Emploi :", en: "Usage:" },
  "Arguments:": { fr: "Arguments :", en: "Arguments:" },
  "Options:": { fr: "Options :", en: "Options:" },
  "Commands:": { fr: "Commandes :", en: "Commands:" },

  unknownCommand: {
    fr: "commande inconnue, « {found} »{nearest}",
    en: "unknown command, “{found}”{nearest}",
  },
  unknownOption: { fr: "option inconnue, « {found} »{nearest}", en: "unknown option, “{found}”{nearest}" },
  noValue: { fr: "il manque une valeur après « {found} »", en: "a value is missing after “{found}”" },
  noArgument: { fr: "il manque « {found} »", en: "“{found}” is missing" },
  tooMany: {
    fr: "trop de mots : {found}. Un texte de plusieurs mots se met entre guillemets droits",
    en: "too many words: {found}. A text of several words goes between straight quotes",
  },
  badChoice: {
    fr: "« {found} » n’est pas une valeur de {option}{nearest}",
    en: "“{found}” is not a value of {option}{nearest}",
  },
  conflict: {
    fr: "« {found} » ne va pas avec « {other} »",
    en: "“{found}” does not go with “{other}”",
  },
  seeHelp: {
    fr: "« brevier help{command} » dit ce qui peut être demandé.",
    en: "“brevier help{command}” says what can be asked.",
  },
} as const satisfies Record<string, Text>;

export type HelpWord = keyof typeof words;

/** A text of the help, with what is to stand for each `{name}`. */
export function helpWord(
  name: HelpWord,
  language: MessageLanguage,
  values: Readonly<Record<string, string>> = {},
): string {
  const text = language === "fr" ? frenchSpaces(words[name].fr) : words[name].en;
  return text.replace(/\{(\w+)\}/g, (whole, key: string) => values[key] ?? whole);
}

export function isHelpWord(name: string): name is HelpWord {
  return Object.hasOwn(words, name);
}
