/** Problems as people read them. */
import type { Problem } from "../base/problem.ts";
import { problemsAsText } from "../cli/report/print-report.ts";
import { sourceLines } from "../cli/report/source-lines.ts";

export interface FormatOptions {
  /** The folder of the site, whose lines are shown; without it only the places are. */
  readonly root?: string;
  /** `en` if not said. */
  readonly lang?: "fr" | "en";
  /** Whether with the colours of a terminal. */
  readonly colours?: boolean;
}

/** Each with its place, its line and how to fix it, as the commands print it. Empty if there are none. */
export function formatProblems(
  problems: readonly Problem[],
  { root, lang = "en", colours = false }: FormatOptions = {},
): string {
  return problemsAsText(problems, lang, colours, root === undefined ? () => null : sourceLines(root));
}
