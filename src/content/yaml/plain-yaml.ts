/**
 * A reader of the YAML that most sources are written in: one line a value, comments on lines of their own, no escapes. A text with
 * anything else, right or wrong, is left to the full parser, which takes forty times as long.
 */

/** A node, with offsets into the text. */
export type PlainNode =
  | {
      readonly is: "text";
      readonly value: string;
      readonly form: "plain" | "single" | "double";
      readonly start: number;
      readonly end: number;
    }
  | { readonly is: "list"; readonly items: readonly PlainNode[]; readonly start: number }
  | { readonly is: "map"; readonly entries: ReadonlyMap<string, PlainEntry>; readonly start: number };

export interface PlainEntry {
  /** The offset of the key. */
  readonly at: number;
  readonly value: PlainNode;
}

/** Reads a text; null if it holds anything that this reader does not know. */
export function readPlainYaml(text: string): PlainNode | null {
  if (text === "" || UNUSUAL.test(text)) return null;
  const lines: Line[] = [];
  let start = 0;
  for (const line of text.split("\n")) {
    const indent = INDENT.exec(line)?.[0].length ?? 0;
    const isEmpty = line === "" || line.startsWith("#", indent);
    if (!isEmpty && (indent === line.length || line.endsWith(" "))) return null;
    if (!isEmpty) lines.push({ start, indent, text: line });
    start += line.length + 1;
  }
  if (lines.length === 0) return null;
  const reader = new PlainReader(text, lines);
  const root = reader.map(0, 0);
  return reader.isAtEnd ? root : null;
}

/** Characters that a version of YAML takes for line ends or refuses. */
const UNUSUAL = /[^\P{Cc}\n]|[\u2028\u2029\ufeff]|\p{Cs}/u;
const INDENT = /^ */;
const KEY = /^([A-Za-z][A-Za-z0-9_-]{0,99}):(?: +|$)/;
/** First characters that have no meaning in YAML. */
const BEGINNING = /^[\p{L}\p{N}«“(./…]/u;
/** A text in brackets, without characters that have a meaning in YAML. */
const IN_FLOW = /[\p{L}\p{N}«“(./…][^,[\]{}:#"'&*!|>%@`?]*/uy;
const FLOW_KEY = /([A-Za-z][A-Za-z0-9_-]{0,99}): +/y;
const SPACES = / */y;
/** How many brackets may be nested; more is left to the full parser. */
const DEEPEST = 4;

interface Line {
  /** Where it begins. */
  readonly start: number;
  readonly indent: number;
  readonly text: string;
}

class PlainReader {
  readonly #text: string;
  readonly #lines: readonly Line[];
  #line = 0;
  /** In brackets, the offset of the next character. */
  #at = 0;

  constructor(text: string, lines: readonly Line[]) {
    this.#text = text;
    this.#lines = lines;
  }

  get isAtEnd(): boolean {
    return this.#line === this.#lines.length;
  }

  /** The entries at this indent, from the current line on; of the first line only what follows `- `. */
  map(indent: number, depth: number): PlainNode | null {
    const entries = new Map<string, PlainEntry>();
    const start = (this.#lines[this.#line]?.start ?? 0) + indent;
    for (let line = this.#lines[this.#line]; line !== undefined; line = this.#lines[this.#line]) {
      const isFirst = entries.size === 0;
      if (!isFirst && line.indent < indent) break;
      if (!isFirst && line.indent > indent) return null;
      const [whole, key] = KEY.exec(line.text.slice(indent)) ?? [];
      if (whole === undefined || key === undefined || entries.has(key)) return null;
      const value = this.#valueFrom(line, indent, indent + whole.length, depth);
      if (value === null) return null;
      entries.set(key, { at: line.start + indent, value });
    }
    return { is: "map", entries, start };
  }

  /** The value of a key, on its line or below. */
  #valueFrom(line: Line, indent: number, from: number, depth: number): PlainNode | null {
    if (depth > DEEPEST) return null;
    this.#line++;
    if (from < line.text.length) return this.#inline(line, from);
    const next = this.#lines[this.#line];
    if (next === undefined || next.indent < indent) return null;
    if (next.text.startsWith("- ", next.indent)) return this.#list(next.indent, depth + 1);
    return next.indent > indent ? this.map(next.indent, depth + 1) : null;
  }

  #list(indent: number, depth: number): PlainNode | null {
    const items: PlainNode[] = [];
    const start = (this.#lines[this.#line]?.start ?? 0) + indent;
    for (let line = this.#lines[this.#line]; line !== undefined; line = this.#lines[this.#line]) {
      if (line.indent < indent) break;
      const isItem = line.indent === indent && line.text.startsWith("- ", indent);
      // A key at the same indent belongs to the enclosing map.
      if (!isItem && line.indent === indent && items.length > 0) break;
      if (!isItem) return null;
      const isMap = KEY.test(line.text.slice(indent + 2));
      if (!isMap) this.#line++;
      const item = isMap ? this.map(indent + 2, depth + 1) : this.#inline(line, indent + 2);
      if (item === null) return null;
      items.push(item);
    }
    return { is: "list", items, start };
  }

  /** A value to the end of a line. */
  #inline(line: Line, from: number): PlainNode | null {
    const start = line.start + from;
    const written = line.text.slice(from);
    const first = written.charAt(0);
    if (first === "[" || first === "{" || first === '"' || first === "'") {
      this.#at = start;
      const value = this.#flow(0);
      return this.#at === line.start + line.text.length ? value : null;
    }
    if (!BEGINNING.test(written) || written.includes(": ") || written.includes(" #") || written.endsWith(":"))
      return null;
    return { is: "text", value: written, form: "plain", start, end: start + written.length };
  }

  /** A value in brackets, or in quotation marks. */
  #flow(depth: number): PlainNode | null {
    const first = this.#text.charAt(this.#at);
    if (first === '"' || first === "'") return this.#quoted(first);
    if (depth > DEEPEST) return null;
    if (first === "[") return this.#flowList(depth);
    if (first === "{") return this.#flowMap(depth);
    const start = this.#at;
    const value = this.#take(IN_FLOW)?.[0].replace(/ +$/, "");
    // Values over several lines are left to the full parser.
    if (value === undefined || value.includes("\n")) return null;
    return { is: "text", value, form: "plain", start, end: start + value.length };
  }

  #flowList(depth: number): PlainNode | null {
    const start = this.#at++;
    const items: PlainNode[] = [];
    do {
      this.#take(SPACES);
      const item = this.#flow(depth + 1);
      if (item === null) return null;
      items.push(item);
      this.#take(SPACES);
    } while (this.#skip(","));
    return this.#skip("]") ? { is: "list", items, start } : null;
  }

  #flowMap(depth: number): PlainNode | null {
    const start = this.#at++;
    const entries = new Map<string, PlainEntry>();
    do {
      this.#take(SPACES);
      const at = this.#at;
      const key = this.#take(FLOW_KEY)?.[1];
      const value = key === undefined || entries.has(key) ? null : this.#flow(depth + 1);
      if (key === undefined || value === null) return null;
      entries.set(key, { at, value });
      this.#take(SPACES);
    } while (this.#skip(","));
    return this.#skip("}") ? { is: "map", entries, start } : null;
  }

  #quoted(mark: string): PlainNode | null {
    const start = this.#at;
    const close = this.#text.indexOf(mark, start + 1);
    const value = this.#text.slice(start + 1, close);
    // A doubled single quote, an escape or a line end is left to the full parser.
    if (
      close < 0 ||
      value.includes("\n") ||
      (mark === '"' ? value.includes("\\") : this.#text[close + 1] === mark)
    )
      return null;
    this.#at = close + 1;
    return { is: "text", value, form: mark === '"' ? "double" : "single", start, end: close + 1 };
  }

  #take(pattern: RegExp): RegExpExecArray | null {
    pattern.lastIndex = this.#at;
    const found = pattern.exec(this.#text);
    if (found !== null) this.#at += found[0].length;
    return found;
  }

  #skip(character: string): boolean {
    if (this.#text.charAt(this.#at) !== character) return false;
    this.#at++;
    return true;
  }
}
