/** A command and its options as rows of a table, and how commander is told of them. */
import { type Command, Option } from "commander";
import { frenchSpaces, type Text } from "../base/problem.ts";
import type { Environment } from "./environment.ts";
import type { ExitCode } from "./exit-code.ts";
import type { MessageLanguage } from "./message-language.ts";
import { unmarked } from "./operands.ts";

/** An option as commander writes it: `--out <folder>`. */
export interface OptionRow {
  readonly flags: string;
  readonly help: Text;
  readonly default?: string | false;
  readonly choices?: readonly string[];
  /** The name of an option that this one excludes. */
  readonly conflicts?: string;
  readonly isRequired?: true;
  /** Each use adds a value. */
  readonly isRepeatable?: true;
}

interface CommandRow<Request> {
  readonly name: string;
  readonly help: Text;
  /** The argument, and the key that it has in the request. */
  readonly argument?: {
    readonly key: keyof Request & string;
    readonly flags: string;
    readonly help: Text;
    readonly default?: string;
  };
  readonly options: readonly OptionRow[];
  /** The code of a command is loaded when it is called. */
  readonly load: () => Promise<(request: Request, environment: Environment) => Promise<ExitCode>>;
}

/** Adds a command to commander's program. `run` is called when the command line names it. */
export type AddCommand = (
  program: Command,
  language: MessageLanguage,
  run: (answer: (environment: Environment) => Promise<ExitCode>) => Promise<void>,
) => void;

/** An option with a value. */
export function option(flags: string, help: Text, more: Omit<OptionRow, "flags" | "help"> = {}): OptionRow {
  return { flags, help, ...more };
}

/** An option without a value. */
export function flag(flags: string, help: Text): OptionRow {
  return { flags, help, default: false };
}

/** A command as commander is to know it. */
export function command<Request>({ name, help, argument, options, load }: CommandRow<Request>): AddCommand {
  return (program, language, run) => {
    const inLanguage = (text: Text) => (language === "fr" ? frenchSpaces(text.fr) : text.en);
    const added = program.command(name).description(inLanguage(help));
    if (argument !== undefined) added.argument(argument.flags, inLanguage(argument.help), argument.default);
    for (const row of options) added.addOption(optionOf(row, inLanguage(row.help)));
    added.action((...values) =>
      run(async (environment) => {
        const [first, parsed] = argument === undefined ? [undefined, values[0]] : values;
        const request = first === undefined ? parsed : { ...parsed, [argument?.key ?? ""]: first };
        return (await load())(unmarked(request), environment);
      }),
    );
  };
}

function optionOf(
  { flags, default: value, choices, conflicts, isRequired, isRepeatable }: OptionRow,
  help: string,
): Option {
  const option = new Option(flags, help);
  if (value !== undefined) option.default(value);
  if (choices !== undefined) option.choices(choices);
  if (conflicts !== undefined) option.conflicts(conflicts);
  if (isRequired) option.makeOptionMandatory();
  if (isRepeatable) option.argParser((found: string, before: readonly string[] = []) => [...before, found]);
  return option;
}
