/** The parser’s errors in an editor’s words: one rule for each kind of mistake, at the character to correct. */
import type { Document, Node, YAMLError } from "yaml";
import { firstWhere } from "../../base/first-where.ts";
import type { Values } from "../../base/problem.ts";
import { yamlLibrary } from "./yaml-library.ts";
import type { yamlRules } from "./yaml-rules.ts";

/** A mistake, with its offset into the text. */
export interface YamlMistake {
  readonly rule: keyof typeof yamlRules;
  readonly offset: number;
  readonly values: Values;
}

const CLOSING: Readonly<Record<string, string>> = { "[": "]", "{": "}" };

/** The mistakes of a document, one a line: a single mistake often gives several errors. */
export function mistakesOf(
  document: Document,
  text: string,
  lineOf: (offset: number) => number,
): readonly YamlMistake[] {
  const lines = new Set<number>();
  // Once lost, the parser reports the same of everything that follows.
  const errors = document.errors.filter(({ message }, i) => i === 0 || !message.includes("in YAML stream"));
  const marks = marksOf(document, text, errors);
  return [
    ...errors.map((error) => badStartAt(error, text) ?? mistakeOf(error, marks, text)),
    ...repeatedKeys(document, text),
    ...anchorsAndTagsOf(document, text),
    ...marksOfKeys(document, text),
    ...hashesInTexts(document, text),
  ].filter(({ offset }) => {
    const line = lineOf(offset);
    const isNew = !lines.has(line);
    lines.add(line);
    return isNew;
  });
}

/** Offsets, each list in order: what many errors ask for is looked for once. */
interface Marks {
  /** Where quoted texts begin. */
  readonly quotes: readonly number[];
  /** Brackets that are never closed. */
  readonly brackets: readonly number[];
  /** Keys over several lines. */
  readonly longKeys: ReadonlySet<number>;
}

function marksOf(document: Document, text: string, errors: readonly YAMLError[]): Marks {
  const { isCollection, isScalar, Scalar } = yamlLibrary();
  const nodes = nodesOf(document);
  const isQuoted = (node: Node) =>
    isScalar(node) && (node.type === Scalar.QUOTE_DOUBLE || node.type === Scalar.QUOTE_SINGLE);
  const isUnclosed = (node: Node) =>
    isCollection(node) &&
    node.flow === true &&
    text.charAt((node.range?.[1] ?? 0) - 1) !== CLOSING[text.charAt(startOf(node))];
  return {
    quotes: nodes.filter(isQuoted).map(startOf),
    brackets: nodes.filter(isUnclosed).map(startOf),
    longKeys: new Set(errors.flatMap(({ code, pos }) => (code === "MULTILINE_IMPLICIT_KEY" ? [pos[0]] : []))),
  };
}

/** The last of some offsets in order that is not after the limit; null if there is none. */
function lastUpTo(offsets: readonly number[], limit: number): number | null {
  return offsets[firstWhere(offsets, (offset) => offset > limit) - 1] ?? null;
}

function mistakeOf(error: YAMLError, marks: Marks, text: string): YamlMistake {
  const [offset] = error.pos;
  const at = (rule: YamlMistake["rule"], values: Values = {}, where = offset) => ({
    rule,
    offset: where,
    values,
  });
  const { code, message } = error;
  const broken = at("yaml/broken", { detail: message.split("\n")[0] ?? code });
  switch (code) {
    case "TAB_AS_INDENT":
      return at("yaml/tab");
    case "BAD_SCALAR_START":
      return at("yaml/bad-start", { found: text.charAt(offset) });
    case "BAD_DQ_ESCAPE":
      return at("yaml/bad-escape", { found: text.slice(offset, offset + 2) });
    case "MULTIPLE_DOCS":
      return at("yaml/several-parts");
    case "BAD_ALIAS":
      return at("yaml/aliases");
    case "BLOCK_IN_FLOW":
      return at("yaml/missing-comma");
    case "BLOCK_AS_IMPLICIT_KEY":
      return marks.longKeys.has(offset) ? at("yaml/key-inside-value") : at("yaml/colon-in-text");
    case "MULTILINE_IMPLICIT_KEY":
      return at("yaml/no-colon");
    case "BAD_INDENT":
      return unclosedBracket(marks, text, offset) ?? at("yaml/indent");
    case "UNEXPECTED_TOKEN":
      return unexpected(message, text, offset) ?? broken;
    case "MISSING_CHAR": {
      if (message.startsWith("Missing closing")) {
        const opened = lastUpTo(marks.quotes, offset) ?? offset;
        return at("yaml/unclosed-quote", { found: text.charAt(opened) }, opened);
      }
      if (message.startsWith("Sequence item without")) return at("yaml/indent");
      if (message.startsWith("Missing ,")) return at("yaml/missing-comma");
      if (message.includes("ow sequence in") || message.includes("ow map in"))
        return unclosedBracket(marks, text, offset) ?? broken;
      return message.startsWith("Implicit map keys") ? at("yaml/no-colon") : broken;
    }
    default:
      return broken;
  }
}

/** Errors that the first character of a text may give, some words further on. */
const OF_A_START: ReadonlySet<string> = new Set([
  "BLOCK_AS_IMPLICIT_KEY",
  "MISSING_CHAR",
  "UNEXPECTED_TOKEN",
  "BAD_INDENT",
]);

/** `? `, `: ` and `#` at the start of a text, and `*Le Monde*`, of which the parser takes the first word only. */
function badStartAt({ code, message, pos: [offset] }: YAMLError, text: string): YamlMistake | null {
  if (!OF_A_START.has(code)) return null;
  const start = text.lastIndexOf("\n", offset - 1) + 1;
  const before = text.slice(start, offset);
  const at = (column: number): YamlMistake => ({
    rule: "yaml/bad-start",
    offset: start + column,
    values: { found: text.charAt(start + column) },
  });
  if (/^(?:\*|[?:](?:\s|$))/.test(text.slice(offset, offset + 2)) && isStart(before))
    return at(before.length);
  const word = /(?:\*\S*|\?)\s*$/.exec(before);
  if (word !== null && isStart(before.slice(0, word.index)) && !message.startsWith("Missing closing"))
    return at(word.index);
  const hash = code === "BAD_INDENT" ? hashFrom(text, start) : null;
  return hash === null ? null : at(hash - start);
}

/** Where on a line a value begins with `#`, after any keys; null if none does. */
function hashFrom(text: string, start: number): number | null {
  const before = /[^"'#\n]*[:,[{] +(?=#\S)/y;
  before.lastIndex = start;
  return before.test(text) ? before.lastIndex : null;
}

/** Whether a value begins after this part of a line. */
function isStart(before: string): boolean {
  return /(?:^|[:-][ \t]|[,[{])[ \t]*$/.test(before);
}

/** `? text` and `: text` on a line of their own, which the parser reads as keys. */
function marksOfKeys(document: Document, text: string): readonly YamlMistake[] {
  const { isScalar, visit } = yamlLibrary();
  const found: YamlMistake[] = [];
  visit(document, {
    Pair: (_, { key }) => {
      const start = isScalar(key) ? (key.range?.[0] ?? 0) : 0;
      // On the line of the key: a question may end the line above.
      const before = text.slice(text.lastIndexOf("\n", start - 1) + 1, start).trimEnd();
      const isExplicit = before.endsWith("?") && isStart(before.slice(0, -1));
      const isMissing = isScalar(key) && key.source === "" && text.charAt(start) === ":";
      if (!isExplicit && !isMissing) return undefined;
      const offset = isExplicit ? text.lastIndexOf("?", start) : start;
      found.push({ rule: "yaml/bad-start", offset, values: { found: text.charAt(offset) } });
      return visit.BREAK;
    },
  });
  return found;
}

/** A text of several words that a hashtag cuts short: what follows would be a comment. */
function hashesInTexts(document: Document, text: string): readonly YamlMistake[] {
  const { isScalar, Scalar } = yamlLibrary();
  return nodesOf(document).flatMap((node): readonly YamlMistake[] => {
    if (!isScalar(node) || node.type !== Scalar.PLAIN || !/^[\p{L}\p{N}]/u.test(node.comment ?? ""))
      return [];
    const { source = "" } = node;
    if (!/\p{L}/u.test(source) || !source.trim().includes(" ")) return [];
    const offset = text.indexOf("#", node.range?.[1] ?? 0);
    const found = /^#\S*/.exec(text.slice(offset, offset + 60))?.[0] ?? "#";
    return [{ rule: "yaml/hash-in-text", offset, values: { found } }];
  });
}

function unexpected(message: string, text: string, offset: number): YamlMistake | null {
  if (message.startsWith("Unexpected , in")) return { rule: "yaml/extra-comma", offset, values: {} };
  if (message.includes("block-seq-ind on same line"))
    return { rule: "yaml/list-on-key-line", offset, values: {} };
  const before = text.slice(0, offset).trimEnd();
  const last = before.at(-1) ?? "";
  if (message.endsWith("at node end")) {
    if (last === '"' || last === "'")
      return { rule: "yaml/text-after-quote", offset, values: { found: last } };
    if (last === "]" || last === "}")
      return { rule: "yaml/text-after-bracket", offset, values: { found: last } };
  }
  if (/flow-(?:seq|map)-end/.test(message))
    return { rule: "yaml/extra-bracket", offset, values: { found: text.charAt(offset) } };
  if (last === ">" || last === "|")
    return { rule: "yaml/bad-start", offset: before.length - 1, values: { found: last } };
  const startsLine = /^[ \t]*$/.test(text.slice(text.lastIndexOf("\n", offset - 1) + 1, offset));
  return startsLine && message === "Unexpected scalar at node end"
    ? { rule: "yaml/indent", offset, values: {} }
    : null;
}

/** The last bracket before the offset that is never closed. */
function unclosedBracket({ brackets }: Marks, text: string, offset: number): YamlMistake | null {
  const open = lastUpTo(brackets, offset - 1);
  const hash = open === null ? null : hashFrom(text, open);
  if (hash !== null) return { rule: "yaml/bad-start", offset: hash, values: { found: "#" } };
  const found = open === null ? "" : text.charAt(open);
  const expected = CLOSING[found];
  return open === null || expected === undefined
    ? null
    : { rule: "yaml/unclosed-bracket", offset: open, values: { found, expected } };
}

/** Each key that its map has already. */
function repeatedKeys(document: Document, text: string): readonly YamlMistake[] {
  const { isScalar, visit } = yamlLibrary();
  const found: YamlMistake[] = [];
  visit(document, {
    Map: (_, { items }) => {
      const keys = new Set<unknown>();
      for (const { key } of items) {
        if (!isScalar(key)) continue;
        const offset = startOf(key);
        if (keys.has(key.value))
          found.push({ rule: "yaml/duplicate-key", offset, values: { found: writtenKey(text, offset) } });
        keys.add(key.value);
      }
    },
  });
  return found;
}

function writtenKey(text: string, offset: number): string {
  KEY.lastIndex = offset;
  return KEY.exec(text)?.[1] ?? "";
}

const KEY = /["']?([^:"'\s]+)/y;

/** `&`, `*` or `!`, which the parser drops together with a word: the editor’s text would be lost. Only the first is reported: a YAML bomb holds thousands. */
function anchorsAndTagsOf(document: Document, text: string): readonly YamlMistake[] {
  const { visit } = yamlLibrary();
  const found: YamlMistake[] = [];
  visit(document, {
    Alias: (_, node) => {
      found.push({ rule: "yaml/aliases", offset: node.range?.[0] ?? 0, values: {} });
      return visit.BREAK;
    },
    Value: (_, node) => {
      if (node.anchor === undefined && node.tag === undefined) return undefined;
      const start = node.range?.[0] ?? 0;
      const line = text.lastIndexOf("\n", start - 1) + 1;
      const mark = node.anchor === undefined ? "!" : "&";
      const offset = line + Math.max(0, text.slice(line, start).lastIndexOf(mark));
      found.push(
        mark === "&"
          ? { rule: "yaml/aliases", offset, values: {} }
          : { rule: "yaml/bad-start", offset, values: { found: mark } },
      );
      return visit.BREAK;
    },
  });
  return found;
}

function nodesOf(document: Document): readonly Node[] {
  const nodes: Node[] = [];
  yamlLibrary().visit(document, { Value: (_, node) => void nodes.push(node) });
  return nodes;
}

function startOf(node: Node | undefined): number {
  return node?.range?.[0] ?? 0;
}
