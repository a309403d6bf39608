import { isOfDisk } from "../base/disk-error.ts";
import type { Problem } from "../base/problem.ts";

/** `done`, perhaps with warnings; `errors` in the content or the output; `broken`: the command line cannot be followed, or the machine refused. */
export const EXIT = { done: 0, errors: 1, broken: 2 } as const;

export type ExitCode = (typeof EXIT)[keyof typeof EXIT];

/** The exit code of a command. `ok`: whether it did its work. */
export function exitCodeOf(ok: boolean, problems: readonly Problem[]): ExitCode {
  if (ok) return EXIT.done;
  return problems.some(isOfDisk) ? EXIT.broken : EXIT.errors;
}
