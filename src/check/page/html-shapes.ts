/**
 * What html-validate looks at in a page. Its rules judge an element by its start tag, by the elements around it, and sometimes by the
 * order of its children; never by words or addresses. So the pages of a site, which share a template, differ in little that it sees.
 */
import { remembering } from "../read/remember.ts";
import { END_TAG, isolatedElementAt, kindOfText, START_TAG, shapeOfTag } from "./html-tags.ts";

/** A start tag, a text or a list of children as html-validate sees it, within the shapes of the elements around it. */
export interface Shape {
  readonly within: Map<string, Shape>;
  /** Whether a valid page had it. */
  isValid: boolean;
}

/** The shapes of the pages read so far. */
export interface ShapeMemory {
  readonly root: Shape;
  /** The shape of a start tag without id: the pages of a site share most of them. */
  readonly shapeOfTag: (tag: string) => string | null;
  /** How many more shapes it takes. */
  room: number;
}

/** A site has some hundreds; those of a site that has more are not worth their memory. */
const MOST_SHAPES = 50_000;
/** In UTF-16 units. */
const LONGEST_SHAPE = 8000;
const ROOM_FOR_TAGS = 500_000;

export function shapeMemory(): ShapeMemory {
  return {
    root: { within: new Map(), isValid: false },
    shapeOfTag: remembering(ROOM_FOR_TAGS, (tag) => shapeOfTag(tag, new Set())),
    room: MOST_SHAPES,
  };
}

const words = (list: string): ReadonlySet<string> => new Set(list.split(/\s+/));

/** Elements whose children may be of any number and order: each is judged by itself. */
const FREE = words(
  `a abbr address article aside b bdi bdo blockquote body cite code data dd del dfn div dl dt em figcaption footer h1 h2 h3 h4 h5 h6 \
header i ins kbd li main mark nav noscript ol p pre q s samp section small span strong sub summary sup td th time title u ul var`,
);
/** Elements whose children are judged together. */
const ORDERED = words("colgroup details figure head hgroup html picture table tbody tfoot thead tr");
const VOID = words("base br col hr img link meta source wbr");
/** Elements in which nothing is a tag. */
const RAW = words("script style");

const DOCTYPE = /^<!doctype [^>]*>/i;
const COMMENT = /<!--(?!-?>)[^[]*?-->/y;

interface Open {
  readonly name: string;
  readonly shape: Shape;
  /** The shapes of its children in order; null for an element of `FREE`. */
  readonly children: string[] | null;
}

/** The elements around a place in a page, and the shapes found so far. */
class Reading {
  readonly shapes = new Set<Shape>();
  readonly ids = new Set<string>();
  readonly #memory: ShapeMemory;
  readonly #open: Open[];

  constructor(memory: ShapeMemory) {
    this.#memory = memory;
    this.#open = [{ name: "", shape: memory.root, children: [] }];
  }

  /** Null if the memory is full. */
  add(key: string): Shape | null {
    const parent = this.#open.at(-1);
    if (parent === undefined) return null;
    const { children, shape } = parent;
    // Of equal children in a row the third says nothing that the second did not.
    if (children !== null && (children.at(-1) !== key || children.at(-2) !== key)) children.push(key);
    return this.#within(shape, key);
  }

  /** Null if it must be judged with its page. */
  shapeOfTag(tag: string): string | null {
    return /\sid=/i.test(tag) ? shapeOfTag(tag, this.ids) : this.#memory.shapeOfTag(tag);
  }

  enter(name: string, shape: Shape): void {
    this.#open.push({ name, shape, children: FREE.has(name) ? null : [] });
  }

  /** Whether the innermost element has this name, and could be closed. The name of the page itself is empty. */
  leave(name: string): boolean {
    const closed = this.#open.pop();
    if (closed === undefined || closed.name !== name) return false;
    const { shape, children } = closed;
    return children === null || this.#within(shape, `<children>${children.join("")}`) !== null;
  }

  #within(parent: Shape, key: string): Shape | null {
    let shape = parent.within.get(key);
    if (shape === undefined) {
      if (this.#memory.room === 0 || key.length > LONGEST_SHAPE) return null;
      this.#memory.room -= 1;
      shape = { within: new Map(), isValid: false };
      // A part of a text keeps the whole text in memory; its copy does not.
      parent.within.set(Buffer.from(key).toString(), shape);
    }
    this.shapes.add(shape);
    return shape;
  }
}

/**
 * The shapes of a page: if valid pages had all of them, it is valid. Null if html-validate must read it, since it is not well-formed in
 * the plainest way, or holds what is judged as a whole.
 */
export function shapesOf(memory: ShapeMemory, html: string): ReadonlySet<Shape> | null {
  const doctype = DOCTYPE.exec(html)?.[0];
  const reading = new Reading(memory);
  if (doctype === undefined || reading.add(doctype) === null) return null;
  let at: number | null = doctype.length;
  while (at !== null && at < html.length) {
    const next = html.indexOf("<", at);
    const text = html.slice(at, next === -1 ? html.length : next);
    if (/\S/.test(text) && reading.add(kindOfText(text)) === null) return null;
    at = next === -1 ? html.length : afterTag(reading, html, next);
  }
  return at !== null && reading.leave("") ? reading.shapes : null;
}

/** Where a tag or a comment ends; null if html-validate must read it. */
function afterTag(reading: Reading, html: string, at: number): number | null {
  const end = matchAt(END_TAG, html, at);
  if (end !== null) return reading.leave(end[1] ?? "") ? at + end[0].length : null;
  const start = matchAt(START_TAG, html, at);
  if (start === null) return afterComment(html, at);
  const [tag, name = ""] = start;
  const isVoid = VOID.has(name);
  const isRaw = RAW.has(name);
  if (!(isVoid || isRaw || FREE.has(name) || ORDERED.has(name))) {
    const element = isolatedElementAt(html, at, reading.ids);
    return element === null || reading.add(element) === null ? null : at + element.length;
  }
  const key = !isVoid && tag.endsWith("/>") ? null : reading.shapeOfTag(tag);
  const shape = key === null ? null : reading.add(key);
  if (shape === null) return null;
  const inside = at + tag.length;
  if (isRaw) return afterRaw(name, html, inside);
  if (!isVoid) reading.enter(name, shape);
  return inside;
}

function afterRaw(name: string, html: string, inside: number): number | null {
  const end = html.indexOf(`</${name}`, inside);
  return end !== -1 && html[end + name.length + 2] === ">" ? end + name.length + 3 : null;
}

/** Some comments are instructions to html-validate, or conditions. */
function afterComment(html: string, at: number): number | null {
  const comment = matchAt(COMMENT, html, at)?.[0];
  return comment === undefined || comment.includes("html-validate") ? null : at + comment.length;
}

function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}
