/** Plain text → Markdown with the same text. Escapes only what this room's parser would read, so that a person can go on writing. */
import { coverOf } from "../language/typography/kept-ranges.ts";
import { bareAddressesIn } from "./bare-addresses.ts";

/**
 * Paragraphs of plain text as Markdown: `parseMarkdown` gives them back as paragraphs, in order, and finds no markup in them but the
 * links that web and mail addresses are.
 * White space: CommonMark drops spaces, tabs and line ends around a paragraph, so they are dropped here; a line end inside one, with the
 * spaces and tabs around it, becomes one space. All other white space (no-break, doubled, ideographic) stays. A paragraph of white space alone vanishes.
 */
export function markdownOf(paragraphs: readonly string[]): string {
  return paragraphs
    .map(escapeMarkdown)
    .filter((paragraph) => paragraph !== "")
    .join("\n\n");
}

/** One paragraph of plain text as one line of Markdown. It holds no control character but tabs and line ends. */
export function escapeMarkdown(paragraph: string): string {
  // Looking behind keeps a long run of spaces from being tried from each of its spaces.
  const text = paragraph
    .replace(/(?<![ \t])[ \t]*[\r\n][ \t\r\n]*/g, " ")
    .replace(/^[ \t]+|(?<![ \t])[ \t]+$/g, "");
  return escapeStart(escapeInline(text));
}

/**
 * What may be a mark inside a line: a backslash before punctuation, code, emphasis, strikethrough, the end of a link's text or of a
 * `[…]{lang=xx}`, HTML and `<addresses>`, an entity, a closing `{#anchor}`.
 */
const MARKS =
  /\\(?=[!-/:-@[-`{-~])|`+|\*+|_+|~{2,}|\](?=\(|\{lang=)|<(?=[A-Za-z/!?]|[^\s<>]+@)|&(?=#\w+;|[A-Za-z][A-Za-z0-9]*;)|\{(?=#[a-z][a-z0-9-]*\}$)/g;

function escapeInline(text: string): string {
  const isAlone = (character: string) => text.indexOf(character) === text.lastIndexOf(character);
  const areApostrophes = !/(?<!\p{L})`|`(?!\p{L})/u.test(text);
  const firstBracket = text.indexOf("[");
  const isInAddress = coverOf(bareAddressesIn(text));
  return text.replace(MARKS, (mark, at: number) => {
    const first = mark.charAt(0);
    // In an address nothing is a mark but `&amp;`.
    if (isInAddress(at)) return first === "&" ? "&amp;" : mark;
    // Code, emphasis and links take two marks.
    if ("`*_".includes(first) && isAlone(first)) return mark;
    if (first === "`" && areApostrophes) return mark;
    if (first === "]" && (firstBracket < 0 || firstBracket > at)) return mark;
    const before = text.slice(Math.max(0, at - 2), at);
    const after = text.slice(at + mark.length, at + mark.length + 2);
    if ((first === "*" || first === "_") && isBetweenSpaces(before, after)) return mark;
    if (first === "_" && isInWord(before, after)) return mark;
    return mark.replace(/./g, "\\$&");
  });
}

/** A piece of a line that has marks around it: every character that may be part of one is escaped, and web and mail addresses stay whole where they may be links. */
export function escapeRun(text: string, hasAddresses: boolean): string {
  const isInAddress = coverOf(hasAddresses ? bareAddressesIn(text) : []);
  return text.replace(
    /[\\`*_~[\]]|<(?=[A-Za-z/!?]|[^\s<>]+@)|&(?=#\w+;|[A-Za-z][A-Za-z0-9]*;)|\{(?=#[a-z][a-z0-9-]*\}$)/g,
    (mark, at: number) => {
      if (isInAddress(at)) return mark === "&" ? "&amp;" : mark;
      return mark === "_" && isInWord(text.slice(Math.max(0, at - 2), at), text.slice(at + 1, at + 3))
        ? mark
        : `\\${mark}`;
    },
  );
}

/** Such a run of `*` or `_` flanks nothing (CommonMark § 6.2). */
function isBetweenSpaces(before: string, after: string): boolean {
  return /(?:^|[\p{Zs}\t])$/u.test(before) && /^(?:$|[\p{Zs}\t])/u.test(after);
}

/** `snake_case`: an underscore inside a word is no emphasis (CommonMark § 6.2). */
function isInWord(before: string, after: string): boolean {
  return /[\p{L}\p{N}]$/u.test(before) && /^[\p{L}\p{N}]/u.test(after);
}

/** What makes a line something else than a paragraph: a heading, a quotation, an item, a break (CommonMark § 4.1), a link's definition; and a numbered item. */
const STARTS = [
  /^#{1,6}(?:[ \t]|$)/,
  /^>/,
  /^[-+*](?:[ \t]|$)/,
  /^([-*_])[ \t]*(?:\1[ \t]*){2,}$/,
  /^\[.*\]:/s,
];
const NUMBER = /^\d{1,9}(?=[.)](?:[ \t]|$))/;

/** The start of a line, if it would be read as something else than a paragraph. */
export function escapeStart(line: string): string {
  return STARTS.some((start) => start.test(line)) ? `\\${line}` : line.replace(NUMBER, "$&\\");
}
