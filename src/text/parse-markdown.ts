/** Markdown in; HTML with slots, plain text and located problems out. */
import { createRequire } from "node:module";
import type { MarkdownIt } from "markdown-it";
import type { Problem } from "../base/problem.ts";
import { cleanAddress } from "../language/invisible-characters.ts";
import { lint } from "../language/typography/lint.ts";
import type { Variant } from "../language/typography/variants.ts";
import type { Body, BodyPart, Slot, Wanted } from "../model/body.ts";
import type { BriefId } from "../model/identifiers.ts";
import { addBareAddresses } from "./bare-addresses.ts";
import { addBlockDirection } from "./block-direction.ts";
import { findingsOf, placesIn, problemOfFinding } from "./check-typography.ts";
import { checkUnmeant } from "./check-unmeant.ts";
import { addDefinitionLists } from "./definition-lists.ts";
import { addFigures } from "./figures.ts";
import { addFootnotes } from "./footnotes.ts";
import { addComments } from "./html-comments.ts";
import { addInlineRules } from "./inline-rules.ts";
import { addInlinePlaces } from "./located-inline.ts";
import { countWords, plainTextOf } from "./plain-text.ts";
import { withoutRepeatedTitle } from "./repeated-title.ts";
import { type LocatedText, locate } from "./run-source.ts";
import { addTypography, type LocatedRun, SETTING, type Setting } from "./set-typography.ts";
import { DEEPEST, TextReader } from "./text-reader.ts";
import { textProblem } from "./text-rules.ts";

/** A text read from Markdown, with the links and pictures that it asks for. */
export interface ParsedText {
  readonly body: Body;
  readonly links: readonly Wanted<BriefId>[];
  /** Paths of the site that it links to: `/a-propos/`. */
  readonly paths: readonly Wanted<string>[];
  /** Pictures by the name they have in the text: `./carte.svg`, `/images/carte.svg`. */
  readonly pictures: readonly Wanted<string>[];
  readonly problems: readonly Problem[];
}

/** The language of a text, and how it is set; a null variant leaves it as it is written. */
export interface Language {
  readonly lang: string;
  readonly variant: Variant | null;
  /** Whether typographic faults are reported. */
  readonly isLinted: boolean;
}

/** Prints a text as written. */
const AS_WRITTEN: Language = { lang: "und", variant: null, isLinted: false };

let sharedParser: MarkdownIt | null = null;

/** Made when the first text is read: a build in which nothing changed needs none. */
export function parser(): MarkdownIt {
  sharedParser ??= makeParser();
  return sharedParser;
}

/**
 * Reads Markdown (CommonMark with tables, footnotes and definition lists; no raw HTML, no indented code, no underlined headings).
 * @param written the Markdown, without front matter.
 * @param file names the file in problems.
 * @param firstLine the line of the file on which `written` begins, from 1.
 * @param title that of the document: a heading that repeats it at the start is left out.
 */
export function parseMarkdown(
  written: string,
  file: string,
  firstLine: number,
  language: Language = AS_WRITTEN,
  title: string | null = null,
): ParsedText {
  const { source, line } = withoutRepeatedTitle(written, title);
  const runs: LocatedRun[] = [];
  const md = parser();
  const tokens = md.parse(source, { [SETTING]: { ...language, runs } satisfies Setting });
  const reader = new TextReader(source, file, firstLine, (words) =>
    md.renderer.renderInlineAsText(words, md.options, {}),
  );
  reader.read(tokens);
  if (line !== null)
    reader.problems.push(textProblem("text/repeated-title", { file, line: firstLine + line, column: 1 }));
  const text = plainTextOf(tokens);
  if (text.trim() === "")
    reader.problems.push(textProblem("text/no-text", { file, line: firstLine, column: 1 }));
  const markup = md.renderer.render(tokens, md.options, {}).trimEnd();
  return {
    body: { parts: splitAtSlots(markup, reader.slots), text, words: countWords(text) },
    links: reader.links,
    paths: reader.paths,
    pictures: reader.pictures,
    problems: [
      ...reader.problems,
      ...checkUnmeant(tokens, source, file, firstLine),
      ...typographyOf(runs, source, file, firstLine, language),
    ],
  };
}

/** The texts of a document that typography sets, as they are written, with their ways back to the source. */
export function textsOf(source: string, language: Language): readonly LocatedText[] {
  const runs: LocatedRun[] = [];
  parser().parse(source, { [SETTING]: { ...language, runs } satisfies Setting });
  return locate(runs, source);
}

function typographyOf(
  runs: readonly LocatedRun[],
  source: string,
  file: string,
  firstLine: number,
  { variant, isLinted }: Language,
): readonly Problem[] {
  // Finding places costs more than linting, and most texts have no faults.
  if (!isLinted || variant === null || runs.every(({ text, kept }) => lint(text, variant, kept).length === 0))
    return [];
  const placeAt = placesIn(source, file, firstLine);
  return locate(runs, source).flatMap((located, i) =>
    findingsOf(located, variant).map((finding) => {
      const line = firstLine + (runs[i]?.block.line ?? 0);
      const place = finding.range === null ? { file, line, column: 1 } : placeAt(finding.range.start);
      return problemOfFinding(finding, place);
    }),
  );
}

function makeParser(): MarkdownIt {
  // Loaded on first use; a dynamic import would make parsing asynchronous.
  const require = createRequire(import.meta.url);
  const load: (name: "markdown-it") => typeof import("markdown-it").default = require;
  const plugin: (name: string) => (md: MarkdownIt) => void = require;
  const md = new (load("markdown-it"))({
    html: true,
    linkify: false,
    typographer: false,
    maxNesting: DEEPEST,
  });
  // Without the last, definitions stay as tokens that print nothing: the reader reports those that no link uses.
  md.disable(["code", "lheading", "strip_references"]);
  // Every address reaches the reader, which reports what markdown-it would silently leave as text.
  md.validateLink = () => true;
  const { normalizeLink } = md;
  md.normalizeLink = (address) => normalizeLink(cleanAddress(address));
  addComments(md);
  addBareAddresses(md);
  addInlineRules(md);
  addFootnotes(md, plugin("markdown-it-footnote"));
  addDefinitionLists(md, plugin("markdown-it-deflist"));
  addBlockDirection(md);
  addInlinePlaces(md);
  addTypography(md);
  addFigures(md);
  // The reader has put a slot there, which is a whole element.
  md.renderer.rules["image"] = (tokens, i) => String(tokens[i]?.attrGet("src") ?? "");
  return md;
}

function splitAtSlots(markup: string, slots: readonly Slot[]): readonly BodyPart[] {
  return markup
    .split("\0")
    .map((piece, i) => (i % 2 === 0 ? piece : (slots[Number(piece)] ?? "")))
    .filter((part) => part !== "");
}
