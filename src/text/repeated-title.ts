/** A first-level heading that says the title once more, as most Markdown begins. */

/** The first line of a text, after blank lines and comments: a heading after `#`, or underlined with `=`. */
const FIRST_HEADING =
  /^(?:[ \t]*\n|[ \t]*<!--[^\n]*-->[ \t]*\n)*? {0,3}(?:#[ \t]+([^\n]*)|([^\n]+)\n {0,3}=+[ \t]*)(?:\n|$)/;

/** A text without the heading at its start that repeats the title; as many lines as it had. */
export interface WithoutTitle {
  readonly source: string;
  /** The line of the heading, from 0; null if there is none. */
  readonly line: number | null;
}

/** Takes a heading that repeats the title from the start of a text. Only letters and digits are compared. */
export function withoutRepeatedTitle(source: string, title: string | null): WithoutTitle {
  const match = FIRST_HEADING.exec(source);
  const heading = match?.[1] ?? match?.[2];
  if (match === null || heading === undefined || title === null || lettersOf(heading) !== lettersOf(title))
    return { source, line: null };
  const start = match[0].lastIndexOf(match[1] === undefined ? heading : "#", match[0].indexOf(heading));
  const line = source.slice(0, start).split("\n").length - 1;
  const blank = match[0].slice(start).replace(/[^\n]/g, "");
  return { source: source.slice(0, start) + blank + source.slice(match[0].length), line };
}

/** The letters and digits of a heading, without the address of a link and attributes at its end. */
function lettersOf(heading: string): string {
  return heading
    .replace(/\]\([^()]*\)|\{[^{}]*\}[ \t]*$/g, "")
    .normalize("NFKD")
    .replace(/[^\p{L}\p{N}]/gu, "")
    .toLowerCase();
}
