/** The HTML of an article’s body → Markdown that our parser reads as the same words; what has no right form there is kept as its text, and told. */
import { forbiddenIn } from "../../text/forbidden-characters.ts";
import { embeddedAddress, pageOfPlayer, quotedMessage } from "./embedded-address.ts";
import { isFurniture } from "./html-furniture.ts";
import { type Left, type LeftKind, shortened } from "./html-left.ts";
import { type Notes, notesIn, withoutBrackets } from "./html-notes.ts";
import {
  classesOf,
  elementsIn,
  folded,
  type HtmlElement,
  type HtmlNode,
  isElement,
  isInline,
  parseHtml,
  textIn,
} from "./html-tree.ts";
import { inlineMarkdown, type Piece, PLAIN, type Style } from "./inline-markdown.ts";
import { type HtmlOptions, inParentheses, linkAddress, resolved } from "./link-address.ts";
import { fence, paragraphsIn, prefixed, rawText, rowsOf, tableOf, withoutAnchor } from "./markdown-blocks.ts";

export interface HtmlMarkdown {
  readonly markdown: string;
  readonly left: readonly Left[];
}

/** Reads a piece of HTML, or a tree that `parseHtml` made. */
export function htmlToMarkdown(html: string | HtmlElement, options: HtmlOptions = {}): HtmlMarkdown {
  const root = typeof html === "string" ? parseHtml(html) : html;
  const writer = new MarkdownWriter(root, options);
  const blocks = [...writer.blocksOf(root.children, PLAIN), ...writer.notes];
  return { markdown: blocks.join("\n\n"), left: writer.left.sort((a, b) => a.at - b.at) };
}

/** Quotations and lists in each other; our parser reads a hundred. */
const DEEPEST = 20;

const HEADING = /^h[1-6]$/;

/** Elements that are set apart from the text around them, but are no more than that. */
const STYLES: Readonly<Record<string, Partial<Style>>> = {
  em: { em: true },
  i: { em: true },
  cite: { em: true },
  dfn: { em: true },
  strong: { strong: true },
  b: { strong: true },
  s: { struck: true },
  strike: { struck: true },
  del: { struck: true },
  code: { code: true },
  kbd: { code: true },
  samp: { code: true },
  tt: { code: true },
};

class MarkdownWriter {
  readonly left: Left[] = [];
  /** Notes, in the order of the text. */
  readonly notes: string[] = [];
  readonly #options: HtmlOptions;
  readonly #notes: Notes;
  /** The level of Markdown for each level of heading that there is: from 2, without a gap. */
  readonly #levels: ReadonlyMap<string, number>;
  #depth = 0;
  /** The marker of the last list, and whether nothing has followed it: two lists with one marker would be one. */
  #listBefore = "";

  constructor(root: HtmlElement, options: HtmlOptions) {
    this.#options = options;
    this.#notes = notesIn(root);
    const names = new Set(
      elementsIn(root)
        .map(({ name }) => name)
        .filter((name) => HEADING.test(name)),
    );
    this.#levels = new Map([...names].sort().map((name, i) => [name, Math.min(i + 2, 6)]));
  }

  /** Blocks of Markdown, each of one or more lines. */
  blocksOf(nodes: readonly HtmlNode[], style: Style): readonly string[] {
    const blocks: string[] = [];
    let pieces: Piece[] = [];
    /** Where the paragraph that is being read begins. */
    let from = 0;
    const add = (more: readonly string[], list = "") => {
      blocks.push(...more);
      if (more.length > 0) this.#listBefore = list;
    };
    const endParagraph = () => {
      for (const lines of paragraphsIn(pieces)) add([this.#inline(lines, from)]);
      pieces = [];
    };
    const block = (element: HtmlElement, make: () => readonly string[], list = "") => {
      endParagraph();
      from = element.at;
      add(make(), list);
    };
    const read = (node: HtmlNode, style: Style): void => {
      if (!isElement(node)) {
        pieces.push({ kind: "text", text: this.#characters(folded(node), from), style });
        return;
      }
      const { name, children } = node;
      const readAll = (inner: Style) => {
        for (const child of withoutBrackets(children, this.#notes)) read(child, inner);
      };
      const note = this.#notes.definitions.get(node);
      if (this.#notes.ways.has(node)) return;
      if (note !== undefined) this.#readNote(node, note);
      else if (isFurniture(node)) return;
      else if (name === "br") pieces.push({ kind: "break" });
      else if (name === "hr") block(node, () => (blocks.length === 0 ? [] : ["***"]));
      else if (name === "a") this.#readLink(node, style, pieces, readAll);
      else if (name === "img" || name === "picture") {
        const picture = this.#pictureOf(node, "");
        if (picture !== null) pieces.push(picture);
      } else if (name === "figure") block(node, () => this.#figure(node));
      else if (FRAMES.has(name)) block(node, () => this.#frame(node));
      else if (HEADING.test(name)) block(node, () => this.#heading(node));
      else if (name === "blockquote") block(node, () => this.#quotation(node, style));
      else if (name === "ul" || name === "ol") {
        endParagraph();
        const mark = this.#nextMark(name);
        const list = this.#list(node, style, mark);
        if (this.#depth < DEEPEST) add(list, mark);
        else add(list);
      } else if (name === "pre") block(node, () => this.#code(node));
      else if (name === "table") block(node, () => this.#table(node, style));
      else if (name === "dl") {
        this.#leave("definitions", node);
        endParagraph();
        readAll(style);
        endParagraph();
      } else if (name === "q") {
        const [open, close] = /^fr\b/.test(this.#options.lang ?? "fr") ? ["«\u00a0", "\u00a0»"] : ["“", "”"];
        pieces.push({ kind: "text", text: open, style });
        readAll(style);
        pieces.push({ kind: "text", text: close, style });
      } else if (name === "math") {
        this.#leave("mathematics", node);
        readAll(style);
      } else if (isInline(node)) readAll(this.#styleOf(node, style));
      else {
        endParagraph();
        from = node.at;
        readAll(name === "dt" ? { ...style, strong: true } : style);
        endParagraph();
      }
    };
    for (const node of withoutBrackets(nodes, this.#notes)) read(node, style);
    endParagraph();
    return blocks;
  }

  #leave(what: LeftKind, element: HtmlElement, excerpt = textIn(element)): void {
    const { src, href, data } = element.attributes;
    const words = excerpt === "" ? (src ?? href ?? data ?? element.name) : excerpt;
    this.left.push({ what, excerpt: shortened(words), at: element.at });
  }

  #inline(pieces: readonly Piece[], at: number): string {
    const { markdown, isPlain } = inlineMarkdown(pieces);
    if (isPlain) {
      const words = pieces.map((piece) => (piece.kind === "text" ? piece.text : " ")).join("");
      this.left.push({ what: "emphasis", excerpt: shortened(words.trim()), at });
    }
    return markdown;
  }

  /** Without what neither pages nor feeds can hold. */
  #characters(text: string, at: number): string {
    const forbidden = forbiddenIn(text);
    if (forbidden.length === 0) return text;
    this.left.push({ what: "characters", excerpt: shortened(text.trim()), at });
    return forbidden.reduceRight(
      (rest, { index, 0: found }) => rest.slice(0, index) + rest.slice(index + found.length),
      text,
    );
  }

  #styleOf({ name, attributes }: HtmlElement, style: Style): Style {
    const { lang: own } = this.#options;
    const lang = attributes["lang"] ?? attributes["xml:lang"] ?? "";
    const isOther =
      /^[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$/.test(lang) && lang.slice(0, 2) !== (own ?? "fr").slice(0, 2);
    return { ...style, ...STYLES[name], ...(isOther ? { lang } : {}) };
  }

  #readLink(link: HtmlElement, style: Style, pieces: Piece[], readAll: (style: Style) => void): void {
    const label = this.#notes.calls.get(link);
    if (label !== undefined) {
      pieces.push({ kind: "note", label });
      return;
    }
    const { href } = link.attributes;
    // An anchor without an address, and one around a picture, which has its own.
    const address = href === undefined ? null : this.#addressOf(href);
    if (href !== undefined && address === null && !this.#notes.ways.has(link) && textIn(link) !== "")
      this.#leave("address", link);
    readAll(address === null ? style : { ...this.#styleOf(link, style), href: address });
  }

  #addressOf(written: string): string | null {
    return linkAddress(written, this.#options);
  }

  /** A picture of the site, or a link to one elsewhere with its words; null where nothing of it can be shown. */
  #pictureOf(element: HtmlElement, caption: string): Piece | null {
    const image = element.name === "img" ? element : elementsIn(element).find(({ name }) => name === "img");
    if (image === undefined) return null;
    const { attributes } = image;
    const alt = folded(this.#characters(attributes["alt"] ?? "", image.at)).trim();
    const keys = ["data-src", "data-lazy-src", "data-original", "src"];
    const src = keys
      .map((key) => attributes[key]?.trim() ?? "")
      .find((value) => value !== "" && !/^data:/i.test(value));
    const whole = src === undefined ? null : (resolved(src, this.#options.base ?? "") ?? src);
    const own = whole === null ? null : (this.#options.pictureAt?.(whole) ?? null);
    if (own !== null) return { kind: "picture", address: inParentheses(own), alt };
    // A pixel that counts readers.
    if (attributes["width"] === "1" || attributes["height"] === "1") return null;
    this.#leave("picture", image, whole ?? alt);
    const words = caption === "" ? alt : caption;
    const href = whole === null ? null : this.#addressOf(whole);
    return words === "" ? null : { kind: "text", text: words, style: { ...PLAIN, href } };
  }

  #figure(figure: HtmlElement): readonly string[] {
    const caption = elementsIn(figure).find(({ name }) => name === "figcaption");
    const images = elementsIn(figure).filter(({ name }) => name === "img");
    const others = elementsIn(figure).some(({ name }) => FRAMES.has(name) || BLOCKS.has(name));
    const [image] = images;
    const words = caption === undefined ? "" : this.#characters(textIn(caption), caption.at);
    if (image === undefined || images.length > 1 || others) return this.blocksOf(figure.children, PLAIN);
    const picture = this.#pictureOf(image, words);
    if (picture?.kind !== "picture" || words === "")
      return picture === null && words === ""
        ? []
        : [this.#inline(picture === null ? [plain(words)] : [picture], figure.at)];
    const shown = this.#inline([picture], figure.at);
    return [`${shown.slice(0, -1)} "${words.replace(/["\\]|&(?=#?\w+;)/g, "\\$&")}")`];
  }

  /** A link to what is embedded, with its title or the name of its host. */
  #frame(frame: HtmlElement): readonly string[] {
    const written = embeddedAddress(frame);
    const address = written === null ? null : (resolved(written, this.#options.base ?? "") ?? written);
    const href = address === null ? null : this.#addressOf(pageOfPlayer(address));
    const inner = this.blocksOf(frame.children, PLAIN);
    if (href === null) {
      this.#leave("embed", frame);
      return inner;
    }
    const title = folded(this.#characters(frame.attributes["title"] ?? "", frame.at)).trim();
    const words = title === "" ? new URL(pageOfPlayer(address ?? "")).hostname : title;
    return [this.#inline([{ kind: "text", text: words, style: { ...PLAIN, href } }], frame.at)];
  }

  #heading(heading: HtmlElement): readonly string[] {
    const inner = this.blocksOf(heading.children, PLAIN);
    // Bold letters are how some programs set a heading.
    const marks = "#".repeat(this.#levels.get(heading.name) ?? 2);
    // A heading is one line, and closing `#` would be a mark.
    return inner.map((block) => {
      if (/^(?:!\[.*\]\(.*\)|[>+-] |```|\|)/.test(block)) return block;
      const line = block.replaceAll("\\\n", " ").replace(/^\*\*([^*]+)\*\*$/, "$1");
      return `${marks} ${withoutAnchor(line).replace(/(?<!\\)(#+)$/, "\\$1")}`;
    });
  }

  #quotation(quotation: HtmlElement, style: Style): readonly string[] {
    const inner = this.#inside(quotation, () => this.blocksOf(quotation.children, style));
    const message = quotedMessage(quotation);
    const href = message === null ? null : this.#addressOf(message);
    const link: Piece = {
      kind: "text",
      text: message === null ? "" : new URL(message).hostname,
      style: { ...PLAIN, href },
    };
    const isLinked = href === null || inner.some((block) => block.includes(`](${href})`));
    const all = isLinked ? inner : [...inner, this.#inline([link], quotation.at)];
    if (this.#depth >= DEEPEST || all.length === 0) return all;
    return [prefixed(all.join("\n\n"), "> ", "> ").replace(/^> $/gm, ">")];
  }

  /** Two lists with one marker would be one list. */
  #nextMark(name: string): string {
    const marks = name === "ul" ? ["-", "+"] : [".", ")"];
    return marks.find((mark) => mark !== this.#listBefore) ?? "-";
  }

  #list(list: HtmlElement, style: Style, mark: string): readonly string[] {
    const start = Number(list.attributes["start"] ?? 1);
    const first = Number.isInteger(start) && start >= 0 && start < 1e8 ? start : 1;
    const items = list.children.flatMap((child): (readonly string[])[] => {
      if (!isElement(child)) return /\S/.test(child) ? [this.blocksOf([child], style)] : [];
      // A list that stands between items belongs to the one before.
      return [
        this.#inside(child, () =>
          this.blocksOf(
            child.name === "li" && !this.#notes.definitions.has(child) ? child.children : [child],
            style,
          ),
        ),
      ];
    });
    const shown = items.filter((item) => item.length > 0);
    if (this.#depth >= DEEPEST) return shown.flat();
    if (shown.length === 0) return [];
    // In the midst of a paragraph a list begins only with 1. // CommonMark § 5.3
    const isTight = shown.every((item) => item.slice(1).every((block) => /^(?:[-+]|1[.)]) /.test(block)));
    const lines = shown.map((item, i) => {
      const marker = list.name === "ul" ? `${mark} ` : `${first + i}${mark} `;
      // A picture or a fence on the line of the marker is read as well as below it.
      const text = item.join(isTight ? "\n" : "\n\n");
      // Behind its marker a text of dashes would be a line across the page. // CommonMark § 4.1
      const isLine = /^(?:- )+-[- ]*$/.test((marker + text).split("\n", 1)[0] ?? "");
      return prefixed(isLine ? `\\${text}` : text, marker, " ".repeat(marker.length));
    });
    return [lines.join(isTight ? "\n" : "\n\n")];
  }

  /** One level deeper; what is too deep is told once, where it begins. */
  #inside<T>(element: HtmlElement, make: () => T): T {
    this.#depth++;
    if (this.#depth === DEEPEST) this.#leave("depth", element);
    const before = this.#listBefore;
    this.#listBefore = "";
    const made = make();
    this.#listBefore = before;
    this.#depth--;
    return made;
  }

  #code(pre: HtmlElement): readonly string[] {
    const code = this.#characters(rawText(pre), pre.at).replace(/^\n/, "").trimEnd();
    const classes = elementsIn(pre).flatMap(classesOf);
    const lang = classes
      .map((name) => /^(?:language|lang)-([\w+#-]+)$/.exec(name)?.[1])
      .find((one) => one !== undefined);
    return code.trim() === "" ? [] : [fence(code, lang ?? "")];
  }

  /** A table whose cells hold a line each; any other is for layout, and its cells are read one after another. */
  #table(table: HtmlElement, style: Style): readonly string[] {
    const inside = elementsIn(table).slice(1);
    const rows = rowsOf(table);
    const width = Math.max(0, ...rows.map((row) => row.length));
    const caption = table.children.find((child) => isElement(child) && child.name === "caption");
    const title = isElement(caption) ? this.blocksOf(caption.children, PLAIN) : [];
    if (width < 2 || inside.some(({ name }) => BLOCKS.has(name) || FRAMES.has(name) || name === "figure")) {
      if (width > 1) this.#leave("layout", table);
      return [...title, ...rows.flat().flatMap((cell) => this.blocksOf(cell.children, style))];
    }
    if (inside.some(({ attributes: { colspan = "1", rowspan = "1" } }) => colspan !== "1" || rowspan !== "1"))
      this.#leave("merged", table);
    if (!(rows[0] ?? []).some(({ name }) => name === "th")) this.#leave("header", table);
    const lines = rows.map((row) =>
      Array.from({ length: width }, (_, i) => {
        const cell = row[i];
        if (cell === undefined) return "";
        const lines = this.blocksOf(cell.children, PLAIN).map((block) => block.replaceAll("\\\n", " "));
        return withoutAnchor(lines.join(" ")).replaceAll("|", "\\|");
      }),
    );
    return [...title, tableOf(lines)];
  }

  #readNote(element: HtmlElement, label: string): void {
    const inner = this.blocksOf(element.children, PLAIN);
    if (inner.length > 0) this.notes.push(prefixed(inner.join("\n\n"), `[^${label}]: `, "    "));
  }
}

const FRAMES: ReadonlySet<string> = new Set(["iframe", "video", "audio", "object", "embed"]);
const BLOCKS: ReadonlySet<string> = new Set("blockquote ul ol dl pre table h1 h2 h3 h4 h5 h6 hr".split(" "));
function plain(text: string): Piece {
  return { kind: "text", text, style: PLAIN };
}
