/** The command line: what can be asked, and which command answers. Each command's code is loaded when it is called. */
import { Command, CommanderError, Option } from "commander";
import type { BuildRequest } from "./build-command.ts";
import type { CheckRequest } from "./check-command.ts";
import type { NewRequest } from "./new-command.ts";
import type { ServeRequest } from "./serve-command.ts";
import type { ExitCode, Surroundings } from "./terminal.ts";

/** Runs `brevier ARGUMENTS…`. */
export async function runCommand(argv: readonly string[], around: Surroundings): Promise<ExitCode> {
  let code: ExitCode = 0;
  const program = new Command("brevier")
    .description(
      "Turns a newsroom’s briefs (content/) into a static site with feeds and archive pages (dist/), and checks it.",
    )
    .configureOutput({ writeOut: around.terminal.out, writeErr: around.terminal.err })
    .exitOverride()
    .showHelpAfterError("(brevier help COMMAND shows what it takes)");
  const now = () =>
    new Option(
      "--now <time>",
      "the moment to build for, as RFC 3339 (default: SOURCE_DATE_EPOCH, else the clock)",
    );
  const lang = () =>
    new Option("--lang <language>", "language of messages (default: the locale’s, else en)").choices([
      "fr",
      "en",
    ]);
  const format = () =>
    new Option("--format <format>", "how problems are printed").choices(["text", "json"]).default("text");

  program
    .command("build")
    .description("build the site; nothing is published if there is an error")
    .option("--out <folder>", "where the site goes", "dist")
    .addOption(now())
    .addOption(format())
    .addOption(lang())
    .option("--adopt", "take over a folder with files that Brevier did not write", false)
    .option("--repair", "read every published file again, and mend what was altered", false)
    .option("--quiet", "print problems only", false)
    .action(async (request: BuildRequest) => {
      const { buildCommand } = await import("./build-command.ts");
      code = await buildCommand(request, around);
    });
  program
    .command("check")
    .description("check a built site, reading nothing but it")
    .argument("[folder]", "the built site", "dist")
    .addOption(format())
    .addOption(lang())
    .action(async (folder: string, request: Omit<CheckRequest, "folder">) => {
      const { checkCommand } = await import("./check-command.ts");
      code = await checkCommand({ ...request, folder }, around);
    });
  program
    .command("serve")
    .description("build a preview, serve it on 127.0.0.1, build again on every save")
    .option("--port <number>", "the port", "8080")
    .addOption(now())
    .addOption(lang())
    .action(async (request: ServeRequest) => {
      const { serveCommand } = await import("./serve-command.ts");
      code = await serveCommand(request, around);
    });
  program
    .command("new")
    .description("write a new brief and print its path")
    .argument("[title]", "the headline; with --from, it is the first line of the text")
    .option("--from <file>", "a plain-text article, or - for standard input")
    .option("--published <time>", "when it is published (default: now)")
    .option("--place <place>", "the dateline: “Minsk” or “Minsk, Biélorussie”")
    .option("--topic <keys...>", "topics of site.yaml")
    .option("--author <keys...>", "authors of site.yaml")
    .option("--source <url...>", "addresses of what it rests on")
    .addOption(now())
    .addOption(lang())
    .action(async (title: string | undefined, request: Omit<NewRequest, "title">) => {
      const { newCommand } = await import("./new-command.ts");
      code = await newCommand({ ...request, ...(title === undefined ? {} : { title }) }, around);
    });
  try {
    await program.parseAsync([...argv], { from: "user" });
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 1;
    throw error;
  }
  return code;
}
