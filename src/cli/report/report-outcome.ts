import { isOfDisk } from "../../base/disk-error.ts";
import type { Outcome } from "../../base/problem.ts";
import { programVersion } from "../../node/site.ts";
import type { Environment, ExitCode } from "../environment.ts";
import type { MessageLanguage } from "../message-language.ts";
import { countOf, problemsAsData, problemsAsText, type ReportFormat } from "./print-report.ts";
import { sourceLines } from "./source-lines.ts";

/** Prints what a command found, and then in a sentence what it did. Gives its exit code: 2 where it is the disk that refused. */
export function report(
  { ok, problems }: Pick<Outcome<unknown>, "ok" | "problems">,
  says: string,
  { format, quiet }: { readonly format: ReportFormat; readonly quiet: boolean },
  language: MessageLanguage,
  { terminal, root }: Environment,
): ExitCode {
  const code = ok ? 0 : problems.some(isOfDisk) ? 2 : 1;
  if (format !== "text") {
    terminal.out(problemsAsData(problems, format, language, programVersion()));
    return code;
  }
  if (problems.length > 0)
    terminal.err(
      `${problemsAsText(problems, language, terminal.colours, sourceLines(root))}\n${countOf(problems, language)}\n`,
    );
  if (!ok) terminal.err(says);
  else if (!quiet) terminal.out(says);
  return code;
}
