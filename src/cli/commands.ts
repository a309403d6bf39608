/** The command line: what can be asked, and which command answers. Each command's code is loaded when it is called. */
import { relative } from "node:path";
import { Command, CommanderError, Option } from "commander";
import { diskErrorOf, nameFrom } from "../base/disk-error.ts";
import { programVersion } from "../node/site.ts";
import type { ArchiveRequest } from "./archive-command.ts";
import type { BuildRequest } from "./build-command.ts";
import type { CheckRequest } from "./check-command.ts";
import type { Environment, ExitCode } from "./environment.ts";
import type { IndexRequest } from "./index-command.ts";
import { messageLanguage } from "./message-language.ts";
import type { NewRequest } from "./new-command.ts";
import type { RecordRequest } from "./record-command.ts";
import type { ServeRequest } from "./serve-command.ts";
import type { SignRequest } from "./sign-command.ts";
import type { TypoRequest } from "./typo-command.ts";
import { usageError } from "./usage-error.ts";
import type { VerifyRequest } from "./verdicts.ts";
import { type HelpWord, helpWord, isHelpWord } from "./words/help-words.ts";

/** Runs `brevier ARGUMENTS…`. */
export async function runCommand(argv: readonly string[], environment: Environment): Promise<ExitCode> {
  let code: ExitCode = 0;
  const language = messageLanguage(languageAsked(argv), environment);
  const t = (name: HelpWord) => helpWord(name, language);
  const program = new Command("brevier")
    .description(t("program"))
    // What is wrong with the command line is said below, in the language of messages.
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
    .addHelpText("after", `\n${t("exitCodes")}\n`)
    .exitOverride();
  const now = () => new Option("--now <time>", t("now"));
  const lang = () => new Option("--lang <language>", t("lang")).choices(["fr", "en"]);
  const format = () =>
    new Option("--format <format>", t("format")).choices(["text", "json", "sarif"]).default("text");

  program
    .command("build")
    .description(t("build"))
    .option("--out <folder>", t("out"), "dist")
    .addOption(now())
    .addOption(format())
    .addOption(lang())
    .option("--adopt", t("adopt"), false)
    .option("--repair", t("repair"), false)
    .option("--quiet", t("quiet"), false)
    .option("--volumes <globs...>", t("volumes"))
    .addOption(new Option("--fronts", t("fronts")).default(false).conflicts("volumes"))
    .option("--timings", t("timings"), false)
    .action(async (request: BuildRequest) => {
      const { buildCommand } = await import("./build-command.ts");
      code = await buildCommand(request, environment);
    });
  program
    .command("index")
    .description(t("index"))
    .addOption(now())
    .addOption(format())
    .addOption(lang())
    .option("--quiet", t("quiet"), false)
    .action(async (request: IndexRequest) => {
      const { indexCommand } = await import("./index-command.ts");
      code = await indexCommand(request, environment);
    });
  program
    .command("archive")
    .description(t("archive"))
    .option("--month <month>", t("archiveMonth"))
    .option("--brief <id>", t("archiveBrief"))
    .option("--all", t("archiveAll"), false)
    .option("--out <folder>", t("archiveOut"), "dist")
    .addOption(format())
    .addOption(lang())
    .option("--quiet", t("quiet"), false)
    .action(async (request: ArchiveRequest) => {
      const { archiveCommand } = await import("./archive-command.ts");
      code = await archiveCommand(request, environment);
    });
  program
    .command("check")
    .description(t("check"))
    .argument("[folder]", t("folder"), "dist")
    .option("--external", t("external"), false)
    .option("--report [file]", t("report"))
    .addOption(format())
    .addOption(lang())
    .option("--quiet", t("quiet"), false)
    .addHelpText("after", `\n${t("exitCodes")}\n`)
    .action(async (folder: string, request: Omit<CheckRequest, "folder">) => {
      const { checkCommand } = await import("./check-command.ts");
      code = await checkCommand({ ...request, folder }, environment);
    });
  program
    .command("record")
    .description(t("record"))
    .option("--out <folder>", t("built"), "dist")
    .option("--now <time>", t("writtenAt"))
    .addOption(format())
    .addOption(lang())
    .option("--quiet", t("quiet"), false)
    .action(async (request: RecordRequest) => {
      const { recordCommand } = await import("./record-command.ts");
      code = await recordCommand(request, environment);
    });
  program
    .command("sign")
    .description(t("sign"))
    .option("--key <file>", t("secretKey"))
    .option("--out <folder>", t("built"), "dist")
    .option("--now <time>", t("writtenAt"))
    .addOption(format())
    .addOption(lang())
    .option("--quiet", t("quiet"), false)
    .action(async (request: SignRequest) => {
      const { signCommand } = await import("./sign-command.ts");
      code = await signCommand(request, environment);
    });
  program
    .command("verify")
    .description(t("verify"))
    .argument("<copy>", t("copy"))
    .addOption(new Option("--key <key>", t("publicKey")).argParser(collected))
    .option("--root <digest>", t("root"))
    .option("--ledger <folder>", t("ledger"))
    .option("--allow <paths...>", t("allow"))
    .addOption(format())
    .addOption(lang())
    .option("--quiet", t("quiet"), false)
    .action(async (copy: string, request: Omit<VerifyRequest, "copy">) => {
      const { verifyCommand } = await import("./verify-command.ts");
      code = await verifyCommand({ ...request, copy }, environment);
    });
  program
    .command("serve")
    .description(t("serve"))
    .option("--port <number>", t("port"), "8080")
    .addOption(now())
    .addOption(lang())
    .action(async (request: ServeRequest) => {
      const { serveCommand } = await import("./serve-command.ts");
      code = await serveCommand(request, environment);
    });
  program
    .command("new")
    .description(t("new"))
    .argument("[title]", t("title"))
    .option("--from <file>", t("from"))
    .option("--published <time>", t("published"))
    .option("--place <place>", t("place"))
    .option("--topic <keys...>", t("topic"))
    .option("--author <keys...>", t("author"))
    .option("--source <url...>", t("source"))
    .addOption(now())
    .addOption(lang())
    .action(async (title: string | undefined, request: Omit<NewRequest, "title">) => {
      const { newCommand } = await import("./new-command.ts");
      code = await newCommand({ ...request, ...(title === undefined ? {} : { title }) }, environment);
    });
  program
    .command("typo")
    .description(t("typo"))
    .argument("[paths...]", t("paths"))
    .option("--check", t("typoCheck"), false)
    .option("--write", t("typoWrite"), false)
    .option("--set", t("typoSet"), false)
    .addOption(format())
    .addOption(lang())
    .action(async (paths: string[], request: Omit<TypoRequest, "paths">) => {
      const { typoCommand } = await import("./typo-command.ts");
      code = await typoCommand({ ...request, paths }, environment);
    });
  try {
    await program.parseAsync([...argv], { from: "user" });
  } catch (error) {
    const problem = diskErrorOf(error, (path) => nameFrom(path, relative(environment.root, path)));
    if (problem !== null) {
      const { place, rule, says, hint } = problem;
      // No report's code is loaded: it may be that no file can be opened any more.
      environment.terminal.err(
        `${place.file}:1:1: ${t("error")}: ${says[language]} [${rule}]\n  → ${hint[language]}\n`,
      );
      return 2;
    }
    if (!(error instanceof CommanderError)) throw error;
    if (error.exitCode === 0) return 0;
    // `commander.help`: it was shown, since no command was named.
    if (error.code !== "commander.help") environment.terminal.err(usageError(error, program, argv, language));
    return 2;
  }
  return code;
}

/** What `--lang` says, before the command line is understood: its own mistakes are told in that language. */
function languageAsked(argv: readonly string[]): string | undefined {
  const at = argv.findIndex((word) => word === "--lang" || word.startsWith("--lang="));
  const word = argv[at];
  return word === "--lang" ? argv[at + 1] : word?.slice("--lang=".length);
}

/** A description with the values that can stand there, and the one that does if nothing is said. */
function withValues(
  taken: {
    readonly description: string;
    readonly argChoices?: readonly string[] | undefined;
    readonly defaultValue?: unknown;
  },
  t: (name: HelpWord) => string,
): string {
  const choices = taken.argChoices === undefined ? [] : [t("choices") + taken.argChoices.join(", ")];
  const standing = typeof taken.defaultValue === "string" ? [t("default") + taken.defaultValue] : [];
  const values = [...choices, ...standing].join(t("and"));
  return values === "" ? taken.description : `${taken.description} (${values})`;
}

/** Of an option that can be given again: every value, in their order. */
function collected(value: string, before: readonly string[] = []): readonly string[] {
  return [...before, value];
}
