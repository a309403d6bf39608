/** HTML → an article: its headline, standfirst and text, and what is no text of it, told with its place. */
import { positionsOf } from "../../base/positions.ts";
import { failed, type Outcome, type Place, type Problem } from "../../base/problem.ts";
import { newProblem } from "../new-rules.ts";
import { openingDateline } from "./article-dateline.ts";
import { KINDS, withoutFurniture } from "./article-furniture.ts";
import type { Article } from "./article-of-text.ts";
import { leftKinds, shortened } from "./html-left.ts";
import { notesIn } from "./html-notes.ts";
import { htmlToMarkdown } from "./html-to-markdown.ts";
import { classesOf, elementsIn, type HtmlElement, isElement, parseHtml, textIn } from "./html-tree.ts";
import { type PageData, pageDataOf } from "./page-data.ts";

/** A page of the Web, or one that a browser saved. */
export function articleOfPage(html: string, file: string): Outcome<Article> {
  const root = parseHtml(html);
  if (isOfWordProcessor(root)) return articleOfDocument(html, file, { title: null, isLocated: true });
  const data = pageDataOf(root);
  const body = bodyOf(root);
  if (body === null) return failed([newProblem("article/no-article", { file, line: 1, column: 1 })]);
  const scope = scopeOf(root, body);
  const headings = [...elementsIn(scope), ...elementsIn(root)].filter(({ name }) => name === "h1");
  const shown = headings.find((one) => alike(textIn(one), data.headline)) ?? headings[0] ?? null;
  const title = shown === null ? data.headline : textIn(shown);
  const standfirst = standfirstOf(scope, body, data);
  const byline = elementsIn(scope).find((one) => isByline(one));
  const names =
    data.authors.length > 0 ? data.authors.join(", ") : byline === undefined ? null : textIn(byline);
  return articleOf(html, withNotes(body, root), file, {
    title,
    shown,
    standfirst,
    byline: names,
    section: data.sections.length > 0 ? data.sections.join(" / ") : null,
    published: data.published,
    sources: data.address === null ? [] : [data.address],
    base: data.base,
    lang: data.lang,
    isLocated: true,
  });
}

/** What is known of a text besides its HTML. */
export interface TextFacts {
  readonly title: string | null;
  readonly byline?: string | null;
  readonly published?: string | null;
  /** What is no text, and is told elsewhere. */
  readonly isOut?: (element: HtmlElement) => boolean;
  /** As in `Found`. */
  readonly isLocated?: boolean;
}

/** A document or message that was made HTML: all of it is text. Its headline is the one that its styles say, else the first line. */
export function articleOfDocument(
  html: string,
  file: string,
  { title, isOut, isLocated = false, ...facts }: TextFacts,
): Outcome<Article> {
  const whole = parseHtml(html);
  const root = isOut === undefined ? whole : pruned(whole, new Set(elementsIn(whole).filter(isOut)));
  const all = elementsIn(root);
  const lines = all.filter(({ name }) => /^(?:h[1-6]|p)$/.test(name));
  const shown =
    title !== null
      ? null
      : (all.find((one) => classesOf(one).some((name) => /^(?:Mso)?title$/i.test(name))) ??
        all.find(({ name }) => name === "h1") ??
        lines.find((line) => textIn(line) !== "") ??
        null);
  const standfirst =
    all.find(
      (one) =>
        classesOf(one).some((name) => /^(?:chapo|(?:Mso)?subtitle)$/i.test(name)) && textIn(one) !== "",
    ) ?? null;
  const known = { byline: null, published: null, ...facts };
  return articleOf(html, root, file, {
    ...known,
    title: title ?? (shown === null ? null : textIn(shown)),
    shown,
    standfirst,
    section: null,
    sources: [],
    base: null,
    lang: null,
    isLocated,
  });
}

/** Whether a page is a document that a word processor saved as a page: no landmark tells its text apart, since all of it is text. */
function isOfWordProcessor(root: HtmlElement): boolean {
  return elementsIn(root).some(
    (one) =>
      (one.name === "meta" &&
        one.attributes["name"]?.toLowerCase() === "generator" &&
        /^(?:LibreOffice|OpenOffice|StarOffice|Microsoft Word|AbiWord)/i.test(
          one.attributes["content"] ?? "",
        )) ||
      // Google Docs names itself nowhere else.
      (one.name === "body" && classesOf(one).includes("doc-content")),
  );
}

interface Found {
  readonly title: string | null;
  /** The elements of the headline and of the standfirst, which are no part of the text. */
  readonly shown: HtmlElement | null;
  readonly standfirst: HtmlElement | null;
  readonly byline: string | null;
  readonly section: string | null;
  readonly published: string | null;
  readonly sources: readonly string[];
  readonly base: string | null;
  readonly lang: string | null;
  /** Whether the HTML is what people have: then problems have its lines. */
  readonly isLocated: boolean;
}

function articleOf(html: string, body: HtmlElement, file: string, found: Found): Outcome<Article> {
  const { shown, standfirst, base, lang, published, sources } = found;
  const positionOf = positionsOf(html);
  const placeOf = (at: number): Place =>
    found.isLocated ? { file, ...positionOf(at) } : { file, line: 1, column: 1 };
  const around = outermost(body, isAround);
  const out = new Set([shown, standfirst, ...around, ...elementsIn(body).filter(isByline)]);
  const { markdown, left } = htmlToMarkdown(pruned(body, out), { base, lang });
  const blocks = markdown.split(/\n\n(?=\S)/);
  const rows = [found.title ?? "", ...blocks.map(unmarked)].map((text, i) => ({ text, line: i }));
  const bare = withoutFurniture(rows, file);
  const texts = blocks.filter((block, i) => block !== "" && bare.rows[i + 1]?.text !== "");
  const start = placeOf(body.at);
  const problems: Problem[] = [
    ...around.flatMap((one) => {
      const words = textIn(one);
      return words === ""
        ? []
        : [newProblem("article/left-out", placeOf(one.at), { found: shortened(words), kind: KINDS.around })];
    }),
    ...bare.problems.map((problem) => ({ ...problem, place: start })),
    ...left.map(({ what, excerpt, at }) =>
      newProblem("article/simplified", placeOf(at), { found: excerpt, kind: leftKinds[what] }),
    ),
  ];
  const byline = found.byline ?? bare.byline;
  const [first] = texts;
  const { title } = found;
  if (title === null || title === "") return failed([...problems, newProblem("article/no-article", start)]);
  if (first === undefined) return failed([...problems, newProblem("article/only-headline", start)]);
  // Some set the dateline in bold letters.
  const opening = openingDateline(first) ?? openingDateline(first.replace(/^(\*\*|\*)([^*\n]+)\1/, "$2"));
  if (opening !== null) problems.push(newProblem("article/dateline", start, { found: opening.written }));
  return {
    ok: true,
    value: {
      title,
      summary: standfirst === null ? null : textIn(standfirst),
      paragraphs: [],
      markdown: [opening?.text ?? first, ...texts.slice(1)].join("\n\n"),
      dateline: opening === null ? null : { place: opening.place, country: opening.country },
      section: found.section ?? bare.section,
      byline,
      published,
      sources,
    },
    problems,
  };
}

/** The words of a block of one line, as `withoutFurniture` knows lines. */
function unmarked(block: string): string {
  return block
    .replace(/\[([^\]\n]*)\]\([^)\n]*\)/g, "$1")
    .replace(/\*+/g, "")
    .trim();
}

const BODY_CLASSES =
  /^(?:entry-content|post-content|article-body|article-content|article-text|article__(?:body|content|text)|post-body|post__content|content__article-body|texte|story-body|e-content|td-post-content)$/;

/** The element of the text, by the landmarks that sites have; null if there is none. Of several, the one with the most words. */
function bodyOf(root: HtmlElement): HtmlElement | null {
  const all = elementsIn(root);
  const hasHeading = all.some(({ name }) => name === "h1");
  const candidates: readonly ((element: HtmlElement) => boolean)[] = [
    ({ attributes }) => attributes["itemprop"] === "articleBody",
    (element) => classesOf(element).some((name) => BODY_CLASSES.test(name)),
    ({ name }) => name === "article",
    ({ name, attributes }) => name === "main" || attributes["role"] === "main",
    ({ name }) => name === "body" && hasHeading,
    // A piece of a page.
    (element) => element === root && hasHeading,
  ];
  const sizes = sizesIn(root);
  const sizeOf = (element: HtmlElement) => sizes.get(element) ?? 0;
  for (const is of candidates) {
    const found = all.filter((one) => is(one) && sizeOf(one) > 0);
    if (found.length > 0) return found.reduce((a, b) => (sizeOf(b) > sizeOf(a) ? b : a));
  }
  return null;
}

/** How much text each element has, counted once for all. */
function sizesIn(root: HtmlElement): ReadonlyMap<HtmlElement, number> {
  const sizes = new Map<HtmlElement, number>();
  const sizeOf = (element: HtmlElement): number => {
    const isRead = !/^(?:script|style|template)$/.test(element.name);
    const size = element.children.reduce(
      (sum, child) => sum + (isElement(child) ? sizeOf(child) : isRead ? child.trim().length : 0),
      0,
    );
    sizes.set(element, size);
    return size;
  };
  sizeOf(root);
  return sizes;
}

/** The text with the notes that it calls and the page has elsewhere. */
function withNotes(body: HtmlElement, root: HtmlElement): HtmlElement {
  const own = new Set(elementsIn(body));
  const { calls, definitions } = notesIn(root);
  const called = new Set([...calls].filter(([link]) => own.has(link)).map(([, label]) => label));
  const notes = [...definitions].filter(([note, label]) => called.has(label) && !own.has(note));
  return { ...body, children: [...body.children, ...notes.map(([note]) => note)] };
}

/** The nearest `article` or `main` around the text, where its headline and standfirst stand; the page if there is none. */
function scopeOf(root: HtmlElement, body: HtmlElement): HtmlElement {
  const around = elementsIn(root).filter(
    (one) => (one.name === "article" || one.name === "main") && elementsIn(one).includes(body),
  );
  return around.at(-1) ?? root;
}

const STANDFIRST =
  /^(?:chapo|chapeau|standfirst|lead|lede|article__(?:desc|chapo|standfirst|lead)|article-(?:chapo|lead|standfirst|intro)|entry-summary|post-excerpt|p-summary|descriptif|accroche)$/i;

/** A paragraph that the page sets apart by its class, or outside the text, in the words of its description. */
function standfirstOf(scope: HtmlElement, body: HtmlElement, { description }: PageData): HtmlElement | null {
  const all = elementsIn(scope);
  const named = all.find((one) => classesOf(one).some((name) => STANDFIRST.test(name)) && textIn(one) !== "");
  if (named !== undefined) return named;
  const inBody = new Set(elementsIn(body));
  return (
    all.find(
      (one) =>
        /^(?:p|h2|div)$/.test(one.name) &&
        (one.name === "h2" || !inBody.has(one)) &&
        one.children.every((child) => !isElement(child) || child.name !== "p") &&
        alike(textIn(one), description),
    ) ?? null
  );
}

/** Whether two texts have the same words. */
function alike(a: string, b: string | null): boolean {
  const words = (text: string) =>
    (
      text
        .normalize("NFC")
        .toLowerCase()
        .match(/[\p{L}\p{N}]+/gu) ?? []
    ).join(" ");
  return b !== null && words(a) !== "" && words(a) === words(b);
}

const BYLINE =
  /^(?:byline|author|auteur|auteurs|signature|post-author|entry-author|article__author|article-author|vcard)$/i;

function isByline(element: HtmlElement): boolean {
  const { attributes } = element;
  const isNamed =
    attributes["rel"] === "author" ||
    attributes["itemprop"] === "author" ||
    classesOf(element).some((name) => BYLINE.test(name));
  return isNamed && textIn(element).length < 150;
}

const AROUND =
  /^(?:related.*|lire-aussi|a-lire.*|read-also|see-also|voir-aussi|tags?|tags?-links|post-tags|comments?|comment-list|comment-form|comments-area|author-box|paywall|advert.*|publicite|promo|entry-footer|entry-meta|post-meta|post-navigation|date|published|posted-on|entry-date|post-date|publication|meta|article__(?:date|meta|tags|related)|inread|outbrain)$/i;

/** What a page has around a text: dates, other articles, comments, footers. An aside is one if it is links for the most part. */
function isAround(element: HtmlElement): boolean {
  const { name } = element;
  if (name === "footer" || classesOf(element).some((one) => AROUND.test(one))) return true;
  if (name !== "aside") return false;
  const links = outermost(element, (one) => one.name === "a");
  return 2 * links.reduce((sum, one) => sum + textIn(one).length, 0) > textIn(element).length;
}

/** Of the elements below one that are such, those that stand in no other. */
function outermost(element: HtmlElement, is: (element: HtmlElement) => boolean): readonly HtmlElement[] {
  return element.children.filter(isElement).flatMap((child) => (is(child) ? [child] : outermost(child, is)));
}

/** The tree without some of its elements. */
function pruned(element: HtmlElement, out: ReadonlySet<HtmlElement | null>): HtmlElement {
  return {
    ...element,
    children: element.children
      .filter((child) => !isElement(child) || !out.has(child))
      .map((child) => (isElement(child) ? pruned(child, out) : child)),
  };
}
