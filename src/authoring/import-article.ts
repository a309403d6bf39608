/** A plain-text article: the bytes of its file → headline, standfirst if one is set off, and paragraphs, word for word; or its problems. */
import { isUtf8 } from "node:buffer";
import iconv from "iconv-lite";
import type { Outcome, Place, Problem, Text } from "../base/problem.ts";
import { decodeSource, LARGEST_TEXT } from "../content/yaml/front-matter.ts";
import { sourceProblem } from "../content/yaml/source-rules.ts";
import { paragraphsOf } from "./article-paragraphs.ts";
import { newProblem } from "./new-rules.ts";

export interface Article {
  readonly title: string;
  /** The standfirst above a line of dashes; null if there is none. */
  readonly summary: string | null;
  /** At least one; each on one line, without white space around it. */
  readonly paragraphs: readonly string[];
}

/**
 * Reads an article: the headline on the first line that is not blank, then the text, in the paragraphs that `paragraphsOf` finds. If a line
 * of three or more of the same character (`---`, `***`) follows the first paragraph, that paragraph is the standfirst. UTF-8, with or without a byte order mark, or Windows-1252. A line ends with `\n`, `\r\n`, `\r`, U+2028, U+2029, a
 * form feed or a vertical tab. White space around a line is layout and is dropped; inside a line all of it stays.
 * @param file names the article in problems.
 */
export function importArticle(bytes: Uint8Array, file: string): Outcome<Article> {
  const whole: Place = { file, line: 1, column: 1 };
  if (bytes.length > LARGEST_TEXT)
    return failed(sourceProblem("source/too-large", whole, { found: bytes.length, limit: LARGEST_TEXT }));
  const kind = kindOf(bytes);
  if (kind !== null) return failed(newProblem("article/not-plain-text", whole, { kind }));
  const decoded = decodeArticle(bytes, file);
  if (!decoded.ok) return decoded;
  // U+2028 replaces the line ends that XML forbids: lines are counted as editors count them, and no other control character passes.
  const text = decoded.value.replace(/[\f\v]/g, "\u2028");
  if (text.trim() === "") return failed(newProblem("article/empty", whole));
  const checked = decodeSource(new TextEncoder().encode(text), file);
  const problems = [...misreadIn(text, file), ...checked.problems];
  return checked.ok && problems.length === 0 ? partsOf(checked.value, file) : { ok: false, problems };
}

/** C1 controls, which nobody types: what Windows-1252 becomes when it is read as Latin-1. Each is reported once, at its first place. */
function misreadIn(text: string, file: string): readonly Problem[] {
  return [...new Set(text.match(/[\u0080-\u009f]/g))].map((character) => {
    const code = character.charCodeAt(0);
    const found = code.toString(16).toUpperCase().padStart(4, "0");
    const meant = iconv.decode(Uint8Array.of(code), "windows-1252");
    return newProblem("article/misread-character", placeAt(text, text.indexOf(character), file), {
      found,
      meant,
    });
  });
}

function partsOf(text: string, file: string): Outcome<Article> {
  const at = text.slice(0, text.search(/\S/)).split("\n").length;
  // U+2029 separates paragraphs; U+2028 is a line end, and beside another line end the two are one.
  const lines = text
    .replaceAll("\u2029", "\n\n")
    .replace(/\n\u2028|\u2028\n?/g, "\n")
    .trim()
    .split("\n");
  const [headline = "", ...rest] = lines;
  const place: Place = { file, line: at, column: 1 };
  const { summary, paragraphs } = standfirstOf(rest) ?? { summary: null, paragraphs: paragraphsOf(rest) };
  if (paragraphs.length === 0)
    return failed(newProblem(summary === null ? "article/only-headline" : "article/no-text", place));
  return { ok: true, value: { title: onOneLine(headline), summary, paragraphs }, problems: [] };
}

/** Three or more of the same character, with or without spaces between them. */
const DIVIDER = /^([-–—*_=])(?:\s*\1){2,}$/;

/** The paragraph above the first divider, and the text below it; null if there is no divider or not one paragraph above it. */
function standfirstOf(lines: readonly string[]): Omit<Article, "title"> | null {
  const at = lines.findIndex((line) => DIVIDER.test(line.trim()));
  const divider = lines[at];
  if (divider === undefined) return null;
  const whole = paragraphsOf([...lines.slice(0, at), "", divider, "", ...lines.slice(at + 1)]);
  const [summary, second, ...paragraphs] = whole;
  return summary !== undefined && second === divider.trim() && !DIVIDER.test(summary)
    ? { summary: onOneLine(summary), paragraphs }
    : null;
}

/** Reads UTF-8; else Windows-1252, unless the text looks like UTF-8 with a mistake in it. */
function decodeArticle(bytes: Uint8Array, file: string): Outcome<string> {
  const text = new TextDecoder("utf-8").decode(bytes);
  if (isUtf8(bytes)) return { ok: true, value: text, problems: [] };
  const broken = text.match(/\ufffd/g)?.length ?? 0;
  const sound = text.match(/[^\0-\x7f\ufffd]/gu)?.length ?? 0;
  if (sound > broken || startsWith(bytes, [0xef, 0xbb, 0xbf]))
    return failed(newProblem("article/mixed-encoding", placeAt(text, text.indexOf("\ufffd"), file)));
  // Not TextDecoder: Node 20 takes Windows-1252 for Latin-1 (nodejs/node #56542).
  const western = iconv.decode(bytes, "windows-1252");
  const unknown = western.indexOf("\ufffd");
  if (unknown < 0) return { ok: true, value: western, problems: [] };
  const found = (bytes[unknown] ?? 0).toString(16).toUpperCase();
  return failed(newProblem("article/unknown-byte", placeAt(western, unknown, file), { found }));
}

const KINDS: readonly { readonly starts: readonly number[]; readonly kind: Text }[] = [
  { starts: [0x25, 0x50, 0x44, 0x46, 0x2d], kind: { fr: "un PDF", en: "a PDF" } },
  { starts: [0x7b, 0x5c, 0x72, 0x74, 0x66], kind: { fr: "un document RTF", en: "an RTF document" } },
  { starts: [0xd0, 0xcf, 0x11, 0xe0], kind: { fr: "un document Word", en: "a Word document" } },
  {
    starts: [0x50, 0x4b, 0x03, 0x04],
    kind: { fr: "un document Word ou LibreOffice", en: "a Word or LibreOffice document" },
  },
  { starts: [0xff, 0xfe], kind: { fr: "un texte en UTF-16", en: "a text in UTF-16" } },
  { starts: [0xfe, 0xff], kind: { fr: "un texte en UTF-16", en: "a text in UTF-16" } },
];

/** What kind of file it is instead of plain text; null if it may be plain text. */
function kindOf(bytes: Uint8Array): Text | null {
  const known = KINDS.find(({ starts }) => startsWith(bytes, starts));
  if (known !== undefined) return known.kind;
  return bytes.includes(0) ? { fr: "un fichier binaire", en: "a binary file" } : null;
}

function startsWith(bytes: Uint8Array, starts: readonly number[]): boolean {
  return starts.every((byte, i) => bytes[i] === byte);
}

function placeAt(text: string, index: number, file: string): Place {
  const before = text.slice(0, index).split(/\r\n?|\n/);
  return { file, line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
}

function failed(problem: Problem): { readonly ok: false; readonly problems: readonly Problem[] } {
  return { ok: false, problems: [problem] };
}

/** A text of front matter is one line: a tab in a headline becomes a space. */
function onOneLine(text: string): string {
  return text.replace(/\t+/g, " ").trim();
}
