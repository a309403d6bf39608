/** Words of a command line that begin with a minus and are no options: `-5 % sur un an`, `-x.md`. The parser of options takes every such word for one. */

/** No argument of a process holds it. */
const MARK = "\0";

/** The words, those marked that cannot be options: no option has a space, a point or a slash in its name, or a digit or sign at its head. */
export function markOperands(argv: readonly string[]): string[] {
  return argv.map((word) => (isOperand(word) ? MARK + word : word));
}

function isOperand(word: string): boolean {
  if (!word.startsWith("-") || /^--?$/.test(word)) return false;
  const [name = ""] = word.split("=");
  // `--place Minsk`, between quotes by mistake, is an option for a person, and is reported.
  return !/^--?\p{L}/u.test(word) || /[./]/.test(name) || (/\s/.test(name) && !/^--[a-z-]+\s/.test(name));
}

/** A value of the parsed command line as it was typed. */
export function unmarked<T>(value: T): T;
export function unmarked(value: unknown): unknown {
  if (typeof value === "string") return value.replaceAll(MARK, "");
  if (Array.isArray(value)) return value.map((one) => unmarked(one));
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, unmarked(one)]));
}

/** The command line with a word put where it is no option, as a shell reads it: `brevier typo --check -- -x`. */
export function asOperand(word: string, argv: readonly string[]): string {
  const rest = argv.filter((one) => one !== word && one !== "--");
  return ["brevier", ...rest, "--", word].map(quoted).join(" ");
}

function quoted(word: string): string {
  return /^[\w@%+=:,./-]+$/.test(word) ? word : `'${word.replaceAll("'", `'\\''`)}'`;
}
