/** The only door to markdown-it: Markdown in; HTML with slots, plain text and located problems out. */
import Parser, { type MarkdownIt, type Token } from "markdown-it";
import type { Body, BodyPart, Slot, Wanted } from "../model/body.ts";
import { type BriefId, briefId } from "../model/identifiers.ts";
import type { Place, Problem } from "../problem.ts";
import { addInlineRules } from "./inline-rules.ts";
import { countWords, plainTextOf } from "./plain-text.ts";
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
  const reader = new Reader(source, file, firstLine);
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
  const md = new Parser({ html: true, linkify: false, typographer: false });
  md.disable(["code", "lheading"]);
  // Every address reaches the reader below, which refuses with a place what markdown-it would leave as text without a word.
  md.validateLink = () => true;
  addInlineRules(md);
  md.renderer.rules["image"] = (tokens, i) => {
    const token = tokens[i];
    const alt = md.utils.escapeHtml(token === undefined ? "" : token.content);
    return `<img${token?.attrGet("src") ?? ""} alt="${alt}" loading="lazy">`;
  };
  return md;
}

/** Walks the tokens once: gathers what the text asks for, puts slots for addresses, finds problems. */
class Reader {
  readonly slots: Slot[] = [];
  readonly links: Wanted<BriefId>[] = [];
  readonly paths: Wanted<string>[] = [];
  readonly pictures: Wanted<string>[] = [];
  readonly problems: Problem[] = [];
  readonly #lines: readonly string[];
  readonly #file: string;
  readonly #firstLine: number;
  readonly #anchors = new Set<string>();
  #block = 0;
  #cursor = 0;

  constructor(source: string, file: string, firstLine: number) {
    this.#lines = source.split("\n");
    this.#file = file;
    this.#firstLine = firstLine;
  }

  read(tokens: readonly Token[]): void {
    for (const token of tokens) {
      if (token.map !== null && token.map[0] >= this.#block) {
        if (token.map[0] > this.#block) this.#cursor = 0;
        this.#block = token.map[0];
      }
      this.#readOne(token);
      if (token.children !== null) this.read(token.children);
    }
  }

  #readOne(token: Token): void {
    if (token.type === "html_block" || token.type === "html_inline") {
      const found = token.content.trim().split("\n")[0] ?? "";
      this.problems.push(textProblem("text/raw-html", this.#placeOf(found), { found: shorten(found) }));
    } else if (token.type === "heading_open" && token.tag === "h1") {
      this.problems.push(textProblem("text/first-level-heading", this.#placeOf("#")));
    } else if (token.type === "link_open") this.#readLink(token);
    else if (token.type === "image") this.#readPicture(token);
    else if (token.type === "th_open" || token.type === "td_open") alignByClass(token);
    const id = token.attrGet("id");
    if (id !== null) this.#readAnchor(String(id));
  }

  #readAnchor(id: string): void {
    if (this.#anchors.has(id)) {
      this.problems.push(textProblem("text/duplicate-anchor", this.#placeOf(`{#${id}}`), { found: id }));
    }
    this.#anchors.add(id);
  }

  #readLink(token: Token): void {
    const href = String(token.attrGet("href") ?? "");
    const place = this.#placeOf(decoded(href), href);
    const { line, column } = place;
    if (href.startsWith("brief:")) {
      const id = briefId(href.slice("brief:".length));
      if (id === null) {
        this.problems.push(textProblem("text/bad-brief-link", place, { found: href.slice(6) }));
        return;
      }
      this.links.push({ target: id, line, column });
      token.attrSet("href", this.#slot({ to: "brief", id }));
    } else if (href.startsWith("#") && href.length > 1) {
      token.attrSet("href", this.#slot({ to: "fragment", id: href.slice(1) }));
    } else if (href.startsWith("/") && !href.startsWith("//")) {
      this.paths.push({ target: href, line, column });
      token.attrSet("href", this.#slot({ to: "site", path: href }));
    } else if (/^[a-z][a-z0-9+.-]*:/i.test(href)) {
      if (!isSafeAddress(href))
        this.problems.push(textProblem("text/unsafe-link", place, { found: shorten(href) }));
    } else this.problems.push(textProblem("text/relative-link", place, { found: shorten(href) }));
  }

  #readPicture(token: Token): void {
    const src = String(token.attrGet("src") ?? "");
    const place = this.#placeOf(decoded(src), src);
    if (token.content.trim() === "")
      this.problems.push(textProblem("text/image-without-alt", place, { found: src }));
    if (/^([a-z][a-z0-9+.-]*:|\/\/)/i.test(src)) {
      this.problems.push(textProblem("text/remote-image", place, { found: shorten(src) }));
      return;
    }
    const name = decoded(src);
    this.pictures.push({ target: name, line: place.line, column: place.column });
    token.attrSet("src", this.#slot({ to: "picture", source: name }));
  }

  /** NUL cannot come from a source (CommonMark § 2.3 replaces it), so it marks where a slot stands in the HTML. */
  #slot(slot: Slot): string {
    this.slots.push(slot);
    return `\0${this.slots.length - 1}\0`;
  }

  /** Where one of the texts stands, at or after the last place found in the block; the block's start if it is written another way. */
  #placeOf(...texts: readonly string[]): Place {
    for (let line = this.#block; line < this.#lines.length; line++) {
      const from = line === this.#block ? this.#cursor : 0;
      for (const text of texts) {
        const column = this.#lines[line]?.indexOf(text, from) ?? -1;
        if (text === "" || column < 0) continue;
        this.#block = line;
        this.#cursor = column + 1;
        return { file: this.#file, line: this.#firstLine + line, column: column + 1 };
      }
    }
    return { file: this.#file, line: this.#firstLine + this.#block, column: 1 };
  }
}

/** Whether an absolute address may be followed and has a host where its scheme asks for one. */
function isSafeAddress(href: string): boolean {
  if (/^(mailto|tel):/i.test(href)) return true;
  return /^https?:\/\//i.test(href) && URL.canParse(href);
}

/** The page's policy forbids style attributes, which markdown-it gives to aligned cells. */
function alignByClass(token: Token): void {
  const style = String(token.attrGet("style") ?? "");
  if (style === "") return;
  token.attrs = (token.attrs ?? []).filter(([name]) => name !== "style");
  token.attrSet("class", style.replace("text-align:", "align-"));
}

function splitAtSlots(markup: string, slots: readonly Slot[]): readonly BodyPart[] {
  return markup
    .split("\0")
    .map((piece, i) => (i % 2 === 0 ? piece : (slots[Number(piece)] ?? "")))
    .filter((part) => part !== "");
}

function decoded(address: string): string {
  try {
    return decodeURI(address);
  } catch {
    // A stray `%` is the writer's own text: it is then looked for as it stands.
    return address;
  }
}

function shorten(found: string): string {
  return found.length <= 60 ? found : `${found.slice(0, 59)}…`;
}
