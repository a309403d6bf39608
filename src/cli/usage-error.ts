/** A command line that cannot be followed, in the language of messages: commander's own messages are in English only. */
import type { Command, CommanderError } from "commander";
import { frenchSpaces } from "../base/problem.ts";
import { didYouMean } from "../language/nearest.ts";
import type { MessageLanguage } from "./message-language.ts";
import { asOperand, unmarked } from "./operands.ts";
import { printable } from "./report/display-width.ts";
import { type HelpWord, helpWord } from "./words/help-words.ts";

const SENTENCES: Readonly<Record<string, HelpWord>> = {
  "commander.unknownCommand": "unknownCommand",
  "commander.unknownOption": "unknownOption",
  "commander.optionMissingArgument": "noValue",
  "commander.missingArgument": "noArgument",
  "commander.excessArguments": "tooMany",
  "commander.invalidArgument": "badChoice",
  "commander.conflictingOption": "conflict",
};

/** What is wrong and where help is, in two lines. */
export function usageError(
  error: CommanderError,
  program: Command,
  argv: readonly string[],
  language: MessageLanguage,
): string {
  const command = program.commands.find((one) => argv.includes(one.name()));
  const name = command === undefined ? "" : ` ${command.name()}`;
  const what = SENTENCES[error.code];
  const sentence =
    what === undefined
      ? error.message.replace(/^error: /, "")
      : helpWord(what, language, valuesOf(error, what, program, command, argv, language));
  const hints = [
    helpWord("seeHelp", language, { command: name }),
    ...(what === "unknownOption" ? operandHint(error, command, argv, language) : []),
  ];
  return `brevier${name}: ${printable(unmarked(sentence))}\n${hints.map((hint) => `  → ${printable(hint)}\n`).join("")}`;
}

/** A word that no option resembles may be a headline or a file. */
function operandHint(
  { message }: CommanderError,
  command: Command | undefined,
  argv: readonly string[],
  language: MessageLanguage,
): readonly string[] {
  const word = argv.find((one) => message.includes(`'${one}'`));
  const options = command?.options.flatMap(({ long }) => long ?? []) ?? [];
  if (word === undefined || !command?.registeredArguments.length || nearest(word, options, language) !== "")
    return [];
  return [helpWord("operand", language, { found: word, line: asOperand(word, argv) })];
}

function valuesOf(
  { message }: CommanderError,
  what: HelpWord,
  program: Command,
  command: Command | undefined,
  argv: readonly string[],
  language: MessageLanguage,
): Readonly<Record<string, string>> {
  // The first thing between quotes is the option or word; of a bad choice it is the option with its value's name, and the second the value; of a conflict both are options.
  const [first = "", second = ""] = [...message.matchAll(/'([^']*)'/g)].map((match) => match[1] ?? "");
  const option = first.split(" ")[0] ?? "";
  if (what === "tooMany") return { found: surplusOf(command, argv) };
  if (what === "badChoice") {
    const choices = command?.options.find(({ long }) => long === option)?.argChoices ?? [];
    return {
      found: second,
      option,
      nearest: nearest(second, choices, language) || ` (${choices.join(", ")})`,
    };
  }
  if (what === "conflict") return { found: option, other: second.split(" ")[0] ?? "" };
  const known =
    what === "unknownCommand"
      ? program.commands.map((one) => one.name())
      : (command ?? program).options.flatMap(({ long }) => long ?? []);
  return { found: option, nearest: nearest(option, known, language) };
}

function nearest(found: string, known: readonly string[], language: MessageLanguage): string {
  const question = didYouMean(found, known);
  return language === "fr" ? frenchSpaces(question.fr) : question.en;
}

/** The words after those that the command takes. */
function surplusOf(command: Command | undefined, argv: readonly string[]): string {
  const count = command?.registeredArguments.length ?? 0;
  return (command?.args ?? argv).slice(count).join(" ");
}
