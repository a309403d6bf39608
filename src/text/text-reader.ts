import type { Token } from "markdown-it";
import { canParseUrl } from "../base/can-parse-url.ts";
import type { Place, Problem } from "../base/problem.ts";
import type { Slot, Wanted } from "../model/body.ts";
import { type BriefId, briefId } from "../model/identifiers.ts";
import { LOST_NOTE, NOTE, NOTE_MARK, REFERENCE } from "./footnotes.ts";
import { codeOf, forbiddenIn, hasForbidden } from "./forbidden-characters.ts";
import { COMMENT } from "./html-comments.ts";
import { FORBIDDEN_REFERENCE } from "./inline-rules.ts";
import { isEmptyFrom } from "./plain-text.ts";
import { TextPlaces } from "./text-places.ts";
import { type TextRule, textProblem } from "./text-rules.ts";

/** markdown-it silently drops what is nested deeper than this in quotations, lists and notes. */
export const DEEPEST = 100;

/** The ids that `templates/` give: the page's main part, and what changed (`plan/brief-document.ts`). */
const RESERVED_ANCHOR = /^(?:main|(?:update|correction|clarification)-\d+)$/;

/** A misspelt `{lang=ru}`. A correct one after its bracket is text only after a backslash. */
const MISWRITTEN_LANGUAGE =
  /(?<=\[[^[\]]*\])(?!\{lang=[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*\})\{ ?[Ll]ang(?:ue|uage)? ?[=:][^{}\n]*\}/g;

/** Walks the tokens once: collects links and pictures, puts slots in place of addresses, finds problems. */
export class TextReader {
  readonly slots: Slot[] = [];
  readonly links: Wanted<BriefId>[] = [];
  readonly paths: Wanted<string>[] = [];
  readonly pictures: Wanted<string>[] = [];
  readonly problems: Problem[] = [];
  readonly #places: TextPlaces;
  readonly #anchors = new Set<string>();
  readonly #fragments: { readonly id: string; readonly place: Place }[] = [];
  readonly #definitions: { readonly label: string; readonly found: string; readonly place: Place }[] = [];
  readonly #labels = new Set<string>();
  readonly #altOf: (words: Token[]) => string;
  #anchor: string | null = null;

  /** `altOf` gives the words of a picture as text. */
  constructor(source: string, file: string, firstLine: number, altOf: (words: Token[]) => string) {
    this.#places = new TextPlaces(source, file, firstLine);
    this.#altOf = altOf;
  }

  read(tokens: readonly Token[]): void {
    this.#readAll(tokens);
    for (const { id, place } of this.#fragments) {
      if (!this.#anchors.has(id)) this.#report("text/unknown-anchor", place, id);
    }
    for (const { label, found, place } of this.#definitions) {
      // Of two definitions of one name the second is ignored (CommonMark § 4.7).
      if (!this.#labels.delete(label)) this.#report("text/lost-definition", place, found);
    }
  }

  #readAll(tokens: readonly Token[]): void {
    for (const [i, token] of tokens.entries()) {
      if (token.map !== null) this.#places.enter(token.map);
      // An image’s words come before its address: places are searched in the order of the source.
      if (token.children !== null) this.#readAll(token.children);
      this.#checkCharacters(token);
      if (token.type === COMMENT) this.#readComment(token);
      else if (token.block) this.#readBlock(token);
      else this.#readInline(token);
      if (token.type === "heading_open" && isEmptyFrom(tokens, i))
        this.#report("text/empty-heading", this.#places.find());
      if (token.type === "dd_open" && isEmptyFrom(tokens, i))
        this.#report("text/empty-definition", this.#places.find(":"));
      if (token.type === NOTE && isEmptyFrom(tokens, i))
        this.#report("text/empty-footnote", this.#places.find("[^"));
      if (token.type === "link_open") this.#readLink(token, isEmptyFrom(tokens, i));
    }
  }

  #readBlock(token: Token): void {
    if (token.type === "html_block") this.#readHtml(token);
    else if (token.type === "heading_open" && token.tag === "h1")
      this.#report("text/first-level-heading", this.#places.find("#"));
    else if (token.type === "th_open" || token.type === "td_open") alignByClass(token);
    else if (token.type === "reference_definition") this.#readDefinition(token);
    else if (token.type === "inline") this.#readAnchor();
    else if (token.type === LOST_NOTE)
      this.#report("text/lost-footnote", this.#places.find("[^"), this.#places.startOfBlock());
    else if (isContainer(token) && token.level >= DEEPEST - 1)
      this.#report("text/too-deep", this.#places.find());
    const id = token.attrGet("id");
    if (id !== null) this.#anchor = String(id);
  }

  #readInline(token: Token): void {
    if (token.type === "html_inline") this.#readHtml(token);
    else if (token.type === "text") this.#readText(token);
    else if (token.type === "image") this.#readPicture(token);
    else if (token.type === REFERENCE || token.type === NOTE_MARK) this.#readNoteMark(token);
    else if (token.type === FORBIDDEN_REFERENCE)
      this.#report("text/control-character", this.#places.find(token.markup), token.markup);
  }

  #readText(token: Token): void {
    if (!token.content.includes("{")) return;
    for (const [found] of token.content.matchAll(MISWRITTEN_LANGUAGE)) this.#reportLanguageMark(found);
  }

  #readNoteMark(token: Token): void {
    const href = token.attrGet("href");
    if (href !== null) token.attrSet("href", this.#slot({ to: "fragment", id: String(href).slice(1) }));
    const place = this.#places.find(token.markup);
    if (token.content !== "") return;
    this.#report("text/unknown-footnote", place, token.markup);
    token.type = "text";
    token.content = token.markup;
  }

  /** After a backslash it is meant as text. */
  #reportLanguageMark(found: string): void {
    const place = this.#places.find(found);
    if (!/\\\]? ?$/.test(this.#places.before(place))) this.#report("text/bad-language-mark", place, found);
  }

  #readHtml(token: Token): void {
    const found = token.content.trim().split("\n")[0] ?? "";
    this.#report("text/raw-html", this.#places.find(found), found);
  }

  #readComment({ content }: Token): void {
    const [found = ""] = content.split("\n");
    this.#report("text/comment", this.#places.find(found), found);
  }

  /** The anchor’s mark ends its block, so it is read after the block’s words. */
  #readAnchor(): void {
    const id = this.#anchor;
    if (id === null) return;
    this.#anchor = null;
    const place = this.#places.find(`{#${id}}`);
    if (RESERVED_ANCHOR.test(id)) this.#report("text/reserved-anchor", place, id);
    else if (this.#anchors.has(id)) this.#report("text/duplicate-anchor", place, id);
    this.#anchors.add(id);
  }

  #readDefinition(token: Token): void {
    const label = labelOf(token) ?? "";
    this.#definitions.push({ label, found: this.#places.startOfBlock(), place: this.#places.find("[") });
  }

  #readLink(token: Token, isEmpty: boolean): void {
    const href = String(token.attrGet("href") ?? "");
    const place = this.#placeOfAddress(token, href);
    const { line, column } = place;
    if (isEmpty) this.#report("text/empty-link", place, href);
    if (href === "") {
      this.#report("text/empty-address", this.#places.find("]("));
      return;
    }
    if (href.startsWith("brief:")) {
      const id = briefId(href.slice("brief:".length));
      if (id === null) {
        this.#report("text/bad-brief-link", place, href.slice("brief:".length));
        return;
      }
      this.links.push({ target: id, line, column });
      token.attrSet("href", this.#slot({ to: "brief", id }));
    } else if (href.startsWith("#") && href.length > 1) {
      const id = href.slice(1);
      this.#fragments.push({ id, place });
      token.attrSet("href", this.#slot({ to: "fragment", id }));
    } else if (href.startsWith("/") && !href.startsWith("//")) {
      this.paths.push({ target: href, line, column });
      token.attrSet("href", this.#slot({ to: "site", path: href }));
    } else if (!/^[a-z][a-z0-9+.-]*:/i.test(href)) this.#report("text/relative-link", place, href);
    else if (!isSafeAddress(href)) this.#report("text/unsafe-link", place, href);
  }

  #readPicture(token: Token): void {
    const src = String(token.attrGet("src") ?? "");
    const place = this.#placeOfAddress(token, src);
    const title = token.attrGet("title");
    if (src === "") {
      this.#report("text/empty-address", this.#places.find("]("));
      return;
    }
    if (token.content.trim() === "") this.#report("text/image-without-alt", place, src);
    if (title !== null) this.#report("text/image-title", place, String(title));
    if (/^([a-z][a-z0-9+.-]*:|\/\/)/i.test(src)) {
      this.#report("text/remote-image", place, src);
      return;
    }
    const name = decoded(src);
    this.#checkValue(name, place);
    this.pictures.push({ target: name, line: place.line, column: place.column });
    token.attrSet("src", this.#slot({ to: "picture", source: name, alt: this.#altOf(token.children ?? []) }));
  }

  /** The address of a reference link is in its definition: searched for here, it could be found in a later link. */
  #placeOfAddress(token: Token, address: string): Place {
    const label = labelOf(token);
    if (label === null) return this.#places.find(decoded(address), address);
    this.#labels.add(label);
    return this.#places.find();
  }

  /** Inline content is checked in its own tokens. */
  #checkCharacters(token: Token): void {
    if (token.type !== "inline" && token.type !== "image") {
      for (const [character] of forbiddenIn(token.content)) {
        this.#checkValue(character, this.#places.find(character));
      }
    }
    for (const value of [token.info, ...(token.attrs ?? []).map(([, value]) => String(value))])
      if (hasForbidden(value)) this.#checkValue(value, this.#places.find());
  }

  #checkValue(value: string, place: Place): void {
    for (const [character] of forbiddenIn(value)) {
      this.#report("text/control-character", place, `U+${codeOf(character)}`);
    }
  }

  /** NUL cannot come from a source (CommonMark § 2.3 replaces it), so it marks the slots in the HTML. */
  #slot(slot: Slot): string {
    this.slots.push(slot);
    return `\0${this.slots.length - 1}\0`;
  }

  #report(rule: TextRule, place: Place, found = ""): void {
    this.problems.push(textProblem(rule, place, { found: shorten(found) }));
  }
}

/** The label of a reference, as markdown-it compares it; null if there is none. */
function labelOf(token: Token): string | null {
  const label = token.meta?.["label"];
  return typeof label === "string" ? label : null;
}

const CONTAINERS: ReadonlySet<string> = new Set(["blockquote_open", "list_item_open", "dd_open", NOTE]);

function isContainer(token: Token): boolean {
  return CONTAINERS.has(token.type);
}

/** Whether an absolute address may be followed and has a host where its scheme asks for one. */
function isSafeAddress(href: string): boolean {
  if (/^(mailto|tel):/i.test(href)) return true;
  return /^https?:\/\//i.test(href) && canParseUrl(href);
}

/** The page's policy forbids style attributes, which markdown-it gives to aligned cells. */
function alignByClass(token: Token): void {
  const style = String(token.attrGet("style") ?? "");
  if (style === "") return;
  token.attrs = (token.attrs ?? []).filter(([name]) => name !== "style");
  token.attrSet("class", style.replace("text-align:", "align-"));
}

function decoded(address: string): string {
  try {
    return decodeURI(address);
  } catch {
    // With a stray `%`, the address is searched for as written.
    return address;
  }
}

function shorten(found: string): string {
  return found.length <= 60 ? found : `${found.slice(0, 59)}…`;
}
