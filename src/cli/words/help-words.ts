/** The sentences of `brevier help`, and of a command line that cannot be followed, in each language of messages. */
import { frenchSpaces, type Text } from "../../base/problem.ts";
import type { MessageLanguage } from "../message-language.ts";

const words = {
  program: {
    fr: "Fait des brèves d’une rédaction (content/) un site statique avec ses flux et ses pages d’archive (dist/), et le vérifie.",
    en: "Turns a newsroom’s briefs (content/) into a static site with feeds and archive pages (dist/), and checks it.",
  },
  helpCommand: { fr: "dit ce qu’accepte une commande", en: "display help for command" },
  helpOption: { fr: "dit ce qu’accepte la commande", en: "display help for command" },

  version: { fr: "dit la version de Brevier", en: "print the version of Brevier" },
  exitCodes: {
    fr: "Code de sortie : 0 s’il n’y a rien ou des avertissements, 1 s’il y a une erreur, 2 si la commande n’est pas comprise ou si elle échoue.",
    en: "Exit code: 0 if there is nothing or only warnings, 1 if there is an error, 2 if the command is not understood or something failed.",
  },

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
    en: "too many words: {found}. Put a text of several words between straight quotes",
  },
  badChoice: {
    fr: "« {found} » n’est pas une valeur de {option}{nearest}",
    en: "“{found}” is not a value of {option}{nearest}",
  },
  conflict: {
    fr: "« {found} » est incompatible avec « {other} »",
    en: "“{found}” cannot be used with “{other}”",
  },
  operand: {
    fr: "Si « {found} » est un titre ou un nom de fichier, il se met à la fin, après « -- » : {line}",
    en: "If “{found}” is a headline or the name of a file, put it at the end, after “--”: {line}",
  },
  seeHelp: {
    fr: "« brevier help{command} » donne la liste de ce qui est accepté.",
    en: "“brevier help{command}” lists what is accepted.",
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
