/** A plain-text article: the bytes of its file → headline, standfirst if one is set off, and paragraphs, word for word; or its problems. */
import { failed, hasErrors, type Outcome, type Place, sortProblems, type Text } from "../../base/problem.ts";
import { withFurther } from "../../content/parse/parse-fields.ts";
import { decodeSource, LARGEST_TEXT } from "../../content/yaml/front-matter.ts";
import { sourceProblem } from "../../content/yaml/source-rules.ts";
import { newProblem } from "../new-rules.ts";
import { cleanCharacters, placeAt } from "./article-characters.ts";
import { openingDateline } from "./article-dateline.ts";
import { formatOf, SAVE } from "./article-format.ts";
import { type Row, withoutFurniture } from "./article-furniture.ts";
import { type Paragraphs, paragraphsOf } from "./article-paragraphs.ts";
import { decodeText, wideEncodingOf } from "./decode-text.ts";
import { HYPHEN_AT_END } from "./parted-words.ts";

export interface Article {
  readonly title: string;
  /** The standfirst above a line of dashes; null if there is none. */
  readonly summary: string | null;
  /** At least one; each on one line, without white space around it. */
  readonly paragraphs: readonly string[];
  /** Of an agency’s text: `BREST, 3 mars (AFP) –`. */
  readonly dateline: { readonly place: string; readonly country: string | null } | null;
  /** What a web page has at the head of an article; null where there is none. */
  readonly section: string | null;
  readonly byline: string | null;
  /** The text of a document that has more than paragraphs, which are then none. */
  readonly markdown?: string;
  /** When the document says that it was published, as it is written there. */
  readonly published?: string | null;
  /** Whole addresses. */
  readonly sources?: readonly string[];
  /** Whether the document says that it is unfinished. */
  readonly isDraft?: boolean;
}

/**
 * Reads an article: the headline on the first line that is not blank, then the text, in the paragraphs that `paragraphsOf` finds. If a line
 * of three or more of the same character (`---`, `***`) follows the first paragraph, that paragraph is the standfirst. In any encoding that `decodeText` reads. A line ends with `\n`, `\r\n`, `\r`, U+2028, U+2029, a
 * form feed or a vertical tab. White space around a line is layout and is dropped; inside a line all of it stays.
 * What a web page or a conversion has put there is put right or left out, and each is told as a warning.
 * @param file names the article in problems.
 */
export function articleOfText(bytes: Uint8Array, file: string): Outcome<Article> {
  const whole: Place = { file, line: 1, column: 1 };
  if (bytes.length > LARGEST_TEXT)
    return failed([sourceProblem("source/too-large", whole, { found: bytes.length, limit: LARGEST_TEXT })]);
  const kind = kindOf(bytes);
  if (kind !== null) return failed([newProblem("article/not-plain-text", whole, { kind, way: SAVE })]);
  const decoded = decodeText(bytes, file);
  if (!decoded.ok) return decoded;
  const clean = cleanCharacters(decoded.value, file);
  // U+2028 replaces the line ends that XML forbids: lines are counted as editors count them, and no other control character passes.
  const text = clean.text.replace(/[\f\v]/g, "\u2028");
  if (text.trim() === "") return failed([newProblem("article/empty", whole)]);
  // A soft hyphen is seen where a line ends at it, and nowhere else.
  const seen = text.replace(/\u00ad(?=[ \t]*(?:\r?\n|$))/g, "-");
  const checked = decodeSource(new TextEncoder().encode(seen), file);
  if (!checked.ok || hasErrors(clean.problems)) return failed(withFurther(clean.problems, checked.problems));
  const format = formatOf(checked.value);
  if (format !== null) {
    const { kind: found, way, at } = format;
    return failed([
      newProblem("article/not-plain-text", placeAt(checked.value, at, file), { kind: found, way }),
    ]);
  }
  const article = articleOf(checked.value, file);
  const problems = sortProblems([...decoded.problems, ...clean.problems, ...article.problems]);
  return article.ok ? { ...article, problems } : { ok: false, problems };
}

function articleOf(text: string, file: string): Outcome<Article> {
  const { rows, section, byline, problems: leftOut } = withoutFurniture(rowsOf(text), file);
  const from = rows.findIndex((row) => row.text !== "");
  const headline = rows[from];
  const rest = rows.slice(from + 1).map((row) => row.text);
  const place: Place = { file, line: headline?.line ?? 1, column: 1 };
  const { summary, paragraphs, rejoined } = standfirstOf(rest) ?? { summary: null, ...paragraphsOf(rest) };
  const [first, ...others] = paragraphs;
  if (headline === undefined || first === undefined)
    return failed([
      ...leftOut,
      newProblem(summary === null ? "article/only-headline" : "article/no-text", place),
    ]);
  const opening = openingDateline(first);
  return {
    ok: true,
    value: {
      title: onOneLine(headline.text),
      summary,
      paragraphs: [opening?.text ?? first, ...others],
      dateline: opening === null ? null : { place: opening.place, country: opening.country },
      section,
      byline,
    },
    problems: [
      ...leftOut,
      ...(opening === null
        ? []
        : [newProblem("article/dateline", lineWith(opening.written), { found: opening.written })]),
      ...(rejoined.length === 0
        ? []
        : [newProblem("article/rejoined", firstParted(), { found: rejoined.join(", ") })]),
    ],
  };

  function firstParted(): Place {
    const row = rows.find((one) => HYPHEN_AT_END.test(one.text));
    return { file, line: row?.line ?? place.line, column: row?.text.length ?? 1 };
  }

  /** The line of the article that begins with the first words of a text. */
  function lineWith(written: string): Place {
    const row = rows.find((one) => written.startsWith(one.text.slice(0, written.length)) && one.text !== "");
    return { file, line: row?.line ?? place.line, column: 1 };
  }
}

/** Lines with their numbers. U+2028 is a line end, beside another line end the two are one; U+2029 separates paragraphs. */
function rowsOf(text: string): readonly Row[] {
  return text.split("\n").flatMap((line, i) =>
    line
      .replace(/^\u2028|\u2028$/g, "")
      .replaceAll("\u2029", "\u2028\u2028")
      .split("\u2028")
      .map((part) => ({ text: part.trim(), line: i + 1 })),
  );
}

/** Three or more of the same character, with or without spaces between them. */
const DIVIDER = /^([-–—*_=])(?:\s*\1){2,}$/;

/** The paragraph above the first divider, and the text below it; null if there is no divider or not one paragraph above it. */
function standfirstOf(lines: readonly string[]): (Pick<Article, "summary"> & Paragraphs) | null {
  const at = lines.findIndex((line) => DIVIDER.test(line.trim()));
  const divider = lines[at];
  if (divider === undefined) return null;
  const whole = paragraphsOf([...lines.slice(0, at), "", divider, "", ...lines.slice(at + 1)]);
  const [summary, second, ...paragraphs] = whole.paragraphs;
  return summary !== undefined && second === divider.trim() && !DIVIDER.test(summary)
    ? { summary: onOneLine(summary), paragraphs, rejoined: whole.rejoined }
    : null;
}

const KINDS: readonly { readonly starts: readonly number[]; readonly kind: Text }[] = [
  { starts: [0x25, 0x50, 0x44, 0x46, 0x2d], kind: { fr: "un PDF", en: "a PDF" } },
  { starts: [0xd0, 0xcf, 0x11, 0xe0], kind: { fr: "un document Word", en: "a Word document" } },
  {
    starts: [0x50, 0x4b, 0x03, 0x04],
    kind: { fr: "un document Word ou LibreOffice", en: "a Word or LibreOffice document" },
  },
  { starts: [0x1f, 0x8b], kind: { fr: "un fichier comprimé", en: "a compressed file" } },
  { starts: [0xff, 0xd8, 0xff], kind: { fr: "une photo (JPEG)", en: "a photograph (JPEG)" } },
  { starts: [0x47, 0x49, 0x46, 0x38], kind: { fr: "une image (GIF)", en: "a picture (GIF)" } },
  { starts: [0x49, 0x49, 0x2a, 0x00], kind: { fr: "une image (TIFF)", en: "a picture (TIFF)" } },
  { starts: [0x4d, 0x4d, 0x00, 0x2a], kind: { fr: "une image (TIFF)", en: "a picture (TIFF)" } },
  { starts: [0x89, 0x50, 0x4e, 0x47], kind: { fr: "une image (PNG)", en: "a picture (PNG)" } },
];

/** What kind of file it is instead of plain text; null if it may be plain text. */
export function kindOf(bytes: Uint8Array): Text | null {
  const known = KINDS.find(({ starts }) => startsWith(bytes, starts));
  if (known !== undefined) return known.kind;
  return wideEncodingOf(bytes) === null && bytes.includes(0)
    ? { fr: "un fichier binaire", en: "a binary file" }
    : null;
}

function startsWith(bytes: Uint8Array, starts: readonly number[]): boolean {
  return starts.every((byte, i) => bytes[i] === byte);
}

/** A text of front matter is one line: a tab in a headline becomes a space. */
function onOneLine(text: string): string {
  return text.replace(/\t+/g, " ").trim();
}
