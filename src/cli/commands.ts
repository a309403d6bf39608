/** The command line: understood by commander, answered by a command of the table. */
import { relative } from "node:path";
import { Command, CommanderError } from "commander";
import { diskErrorOf, nameFrom } from "../base/disk-error.ts";
import { programVersion } from "../node/site.ts";
import { COMMANDS } from "./command-table.ts";
import type { Environment } from "./environment.ts";
import { EXIT, type ExitCode } from "./exit-code.ts";
import { messageLanguage } from "./message-language.ts";
import { markOperands } from "./operands.ts";
import { usageError } from "./usage-error.ts";
import { type HelpWord, helpWord, isHelpWord } from "./words/help-words.ts";

/** Runs `brevier ARGUMENTS…`. */
export async function runCommand(argv: readonly string[], environment: Environment): Promise<ExitCode> {
  let code: ExitCode = EXIT.done;
  const language = messageLanguage(languageIn(argv), environment);
  const t = (name: HelpWord) => helpWord(name, language);
  const program = new Command("brevier")
    .description(t("program"))
    // Mistakes of the command line are reported below, in the language of messages.
    .configureOutput({
      writeOut: environment.terminal.out,
      writeErr: environment.terminal.err,
      outputError: () => {},
    })
    .configureHelp({
      styleTitle: (title) => (isHelpWord(title) ? t(title) : title),
      optionDescription: (option) => withValues(option, t),
      argumentDescription: (argument) => withValues(argument, t),
    })
    .version(programVersion(), "--version", t("version"))
    .helpOption("-h, --help", t("helpOption"))
    .helpCommand("help [command]", t("helpCommand"))
    .addHelpText("afterAll", `\n${t("exitCodes")}\n`)
    .exitOverride();
  for (const add of COMMANDS)
    add(program, language, async (answer) => {
      code = await answer(environment);
    });
  try {
    await program.parseAsync(markOperands(argv), { from: "user" });
  } catch (error) {
    const problem = diskErrorOf(error, (path) => nameFrom(path, relative(environment.root, path)));
    if (problem !== null) {
      const { place, rule, says, hint } = problem;
      // The code of a command could not be loaded; that of reports might not be either.
      environment.terminal.err(
        `${place.file}:1:1: ${t("error")}: ${says[language]} [${rule}]\n  → ${hint[language]}\n`,
      );
      return EXIT.broken;
    }
    if (!(error instanceof CommanderError)) throw error;
    if (error.exitCode === 0) return EXIT.done;
    // `commander.help`: it was shown, since no command was named.
    if (error.code !== "commander.help") environment.terminal.err(usageError(error, program, argv, language));
    return EXIT.broken;
  }
  return code;
}

/** The value of `--lang`, before the command line is understood: its mistakes are reported in that language. */
function languageIn(argv: readonly string[]): string | undefined {
  const at = argv.findIndex((word) => word === "--lang" || word.startsWith("--lang="));
  const word = argv[at];
  return word === "--lang" ? argv[at + 1] : word?.slice("--lang=".length);
}

/** A description with the possible values and the default. */
function withValues(
  {
    description,
    argChoices,
    defaultValue,
  }: {
    readonly description: string;
    readonly argChoices?: readonly string[] | undefined;
    readonly defaultValue?: unknown;
  },
  t: (name: HelpWord) => string,
): string {
  const choices = argChoices === undefined ? [] : [t("choices") + argChoices.join(", ")];
  const byDefault = typeof defaultValue === "string" ? [t("default") + defaultValue] : [];
  const values = [...choices, ...byDefault].join(t("and"));
  return values === "" ? description : `${description} (${values})`;
}
