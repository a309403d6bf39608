/** The only door to markdown-it: Markdown in; HTML with slots, plain text and located problems out. */
import Parser, { type MarkdownIt } from "markdown-it";
import type { Body, BodyPart, Slot, Wanted } from "../model/body.ts";
import type { BriefId } from "../model/identifiers.ts";
import type { Problem } from "../problem.ts";
import { addBlockDirection } from "./block-direction.ts";
import { addInlineRules } from "./inline-rules.ts";
import { countWords, plainTextOf } from "./plain-text.ts";
import { DEEPEST, TextReader } from "./text-reader.ts";
import { textProblem } from "./text-rules.ts";

/** A text read from Markdown, with all that it asks of the rest of the site. */
export interface ParsedText {
  readonly body: Body;
  readonly links: readonly Wanted<BriefId>[];
  /** Paths of the site that it links to: `/a-propos/`. */
  readonly paths: readonly Wanted<string>[];
  /** Pictures by the name they have in the text: `./carte.svg`, `/images/carte.svg`. */
  readonly pictures: readonly Wanted<string>[];
  readonly problems: readonly Problem[];
}

const parser = makeParser();

/**
 * Reads Markdown (CommonMark with tables; no raw HTML, no indented code, no underlined headings).
 * @param source the Markdown, without front matter.
 * @param file names the file in problems.
 * @param firstLine the line of the file on which `source` begins, from 1.
 */
export function parseMarkdown(source: string, file: string, firstLine: number): ParsedText {
  const tokens = parser.parse(source, {});
  const reader = new TextReader(source, file, firstLine);
  reader.read(tokens);
  const text = plainTextOf(tokens);
  if (text.trim() === "")
    reader.problems.push(textProblem("text/no-text", { file, line: firstLine, column: 1 }));
  const markup = parser.renderer.render(tokens, parser.options, {}).trimEnd();
  return {
    body: { parts: splitAtSlots(markup, reader.slots), text, words: countWords(text) },
    links: reader.links,
    paths: reader.paths,
    pictures: reader.pictures,
    problems: reader.problems,
  };
}

function makeParser(): MarkdownIt {
  const md = new Parser({ html: true, linkify: false, typographer: false, maxNesting: DEEPEST });
  // Without the last, definitions stay as tokens that print nothing: the reader tells of those that no link uses.
  md.disable(["code", "lheading", "strip_references"]);
  // Every address reaches the reader below, which refuses with a place what markdown-it would leave as text without a word.
  md.validateLink = () => true;
  addInlineRules(md);
  addBlockDirection(md);
  md.renderer.rules["image"] = (tokens, i, options, env) => {
    const token = tokens[i];
    const alt = md.utils.escapeHtml(md.renderer.renderInlineAsText(token?.children ?? [], options, env));
    return `<img${token?.attrGet("src") ?? ""} alt="${alt}" loading="lazy">`;
  };
  return md;
}

function splitAtSlots(markup: string, slots: readonly Slot[]): readonly BodyPart[] {
  return markup
    .split("\0")
    .map((piece, i) => (i % 2 === 0 ? piece : (slots[Number(piece)] ?? "")))
    .filter((part) => part !== "");
}
