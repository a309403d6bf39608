/** YAML in; strings, lists and maps with their places out. Every scalar is read as text: the schema gives it its type. */
import type { Node, Pair, Scalar, YAMLMap } from "yaml";
import { positionsOf } from "../../base/positions.ts";
import type { Outcome, Place, Problem } from "../../base/problem.ts";
import { hasInvisible, withoutInvisible } from "../../language/invisible-characters.ts";
import type { Placed, Position } from "../../model/brief.ts";
import type { LocatedText } from "../../text/run-source.ts";
import { type PlainEntry, type PlainNode, readPlainYaml } from "./plain-yaml.ts";
import { locateScalar, type ScalarForm } from "./scalar-source.ts";
import { yamlLibrary } from "./yaml-library.ts";
import { mistakesOf } from "./yaml-mistakes.ts";
import type { YamlPath } from "./yaml-paths.ts";
import { yamlProblem } from "./yaml-rules.ts";

export interface LocatedYaml {
  /** Strings, arrays and records of them; null for an empty document. */
  readonly value: unknown;
  /** The place of the value; without one, that of its key, or of the nearest node above. */
  placeOf(path: YamlPath): Place;
  /** The place of the value’s key. */
  placeOfKey(path: YamlPath): Place;
  /** Whether the group at the path, or the nearest node above, is written in braces. */
  isInBraces(path: YamlPath): boolean;
  /** The text at a path with the way back to its characters in the YAML; null if there is none. */
  textAt(path: YamlPath): LocatedText | null;
  /** The place of a `#` that begins what should be the value at a path; null if there is none. */
  placeOfHash(path: YamlPath): Place | null;
  /** The place of an offset in the YAML. */
  placeAt(offset: number): Place;
}

/**
 * Reads YAML 1.2.
 * @param firstLine the line of the file on which the text begins, from 1.
 */
export function readYaml(text: string, file: string, firstLine: number): Outcome<LocatedYaml> {
  const plain = readPlainYaml(text);
  return plain === null
    ? readAnyYaml(text, file, firstLine)
    : { ok: true, value: locatedPlain(plain, text, file, firstLine), problems: [] };
}

/** The same with the full parser only. */
export function readAnyYaml(text: string, file: string, firstLine: number): Outcome<LocatedYaml> {
  const { LineCounter, isScalar, parseDocument } = yamlLibrary();
  const counter = new LineCounter();
  const document = parseDocument(text, {
    schema: "failsafe",
    lineCounter: counter,
    prettyErrors: false,
    // Compares each key with each other: `repeatedKeys` looks them up.
    uniqueKeys: false,
    // "silent" would drop, without an error, everything after a `---` line.
    logLevel: "error",
  });
  const placeAt = (offset: number): Place => {
    const { line, col } = counter.linePos(offset);
    return { file, line: line + firstLine - 1, column: col };
  };
  const problems: readonly Problem[] = mistakesOf(
    document,
    text,
    (offset) => counter.linePos(offset).line,
  ).map(({ rule, offset, values }) => yamlProblem(rule, placeAt(offset), values));
  if (problems.length > 0) return { ok: false, problems };
  const childOf = childFinder();
  const find = (path: YamlPath) => findNode(document.contents, path, childOf);
  const value: LocatedYaml = {
    value: cleanedOf(document.toJS(), text),
    placeOf: (path) => {
      const { value: node, key } = find(path);
      return placeAt((node ?? key)?.range?.[0] ?? 0);
    },
    isInBraces: (path) => text.charAt(find(path).value?.range?.[0] ?? 0) === "{",
    textAt: (path) => {
      const node = find(path).value;
      if (!isScalar(node) || typeof node.value !== "string" || !node.range) return null;
      // If there is nothing at the path, this is the map or list above it, which is no scalar.
      const [start, end] = node.range;
      return locateScalar(node.value, text.slice(start, end), formOf(node), start);
    },
    placeOfHash: (path) => {
      const { key, value: node } = find(path);
      const hash = /(?:^|:)\s*(?=#\S)/y;
      hash.lastIndex = key?.range?.[1] ?? 0;
      const item = key === null ? text.indexOf("#", text.lastIndexOf("\n", node?.range?.[0] ?? 0)) : -1;
      const found = key === null ? item : hash.test(text) ? hash.lastIndex : -1;
      return found < 0 ? null : placeAt(found);
    },
    placeAt,
    placeOfKey: (path) => placeAt(find(path).key?.range?.[0] ?? find(path).value?.range?.[0] ?? 0),
  };
  return { ok: true, value, problems: [] };
}

/** An escape like "\u200b" brings in what the text of the file was freed of, and what was closed on a line may not be in its value. */
function cleanedOf(value: unknown, text: string): unknown {
  return text.includes("\\") || hasInvisible(text) ? cleaned(value) : value;
}

function cleaned(value: unknown): unknown {
  if (typeof value === "string") return withoutInvisible(value);
  if (Array.isArray(value)) return value.map(cleaned);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, cleaned(inner)]));
}

function locatedPlain(root: PlainNode, text: string, file: string, firstLine: number): LocatedYaml {
  const positionOf = positionsOf(text);
  const placeAt = (offset: number): Place => {
    const { line, column } = positionOf(offset);
    return { file, line: line + firstLine - 1, column };
  };
  const find = (path: YamlPath) => {
    let [key, value]: [number | null, PlainNode] = [null, root];
    for (const step of path) {
      const next: PlainEntry | PlainNode | undefined = childOfPlain(value, step);
      if (next === undefined) break;
      [key, value] = "at" in next ? [next.at, next.value] : [null, next];
    }
    return { key, value };
  };
  return {
    value: cleanedOf(plainValue(root), text),
    placeOf: (path) => placeAt(find(path).value.start),
    isInBraces: (path) => text.charAt(find(path).value.start) === "{",
    textAt: (path) => {
      const node = find(path).value;
      if (node.is !== "text") return null;
      return locateScalar(node.value, text.slice(node.start, node.end), node.form, node.start);
    },
    // A text with a comment is left to the full parser.
    placeOfHash: () => null,
    placeAt,
    placeOfKey: (path) => {
      const { key, value } = find(path);
      return placeAt(key ?? value.start);
    },
  };
}

function childOfPlain(node: PlainNode, step: string | number): PlainEntry | PlainNode | undefined {
  if (node.is === "map") return typeof step === "string" ? node.entries.get(step) : undefined;
  return node.is === "list" && typeof step === "number" ? node.items[step] : undefined;
}

function plainValue(node: PlainNode): unknown {
  if (node.is === "text") return node.value;
  if (node.is === "list") return node.items.map(plainValue);
  return Object.fromEntries([...node.entries].map(([key, { value }]) => [key, plainValue(value)]));
}

function formOf({ type }: Scalar): ScalarForm {
  if (type === "QUOTE_DOUBLE") return "double";
  if (type === "QUOTE_SINGLE") return "single";
  return type === "BLOCK_FOLDED" || type === "BLOCK_LITERAL" ? "block" : "plain";
}

interface Found {
  readonly key: Node | null;
  readonly value: Node | null;
}

function findNode(root: Node | null, path: YamlPath, childOf: ChildOf): Found {
  let found: Found = { key: null, value: root };
  for (const step of path) {
    const next = childOf(found.value, step);
    if (next === null) return found;
    found = next;
  }
  return found;
}

type ChildOf = (node: Node | null, step: string | number) => Found | null;

/** Finds what a map or list has at a key or an index; the keys of each map are gone through once. */
function childFinder(): ChildOf {
  const { isMap, isSeq } = yamlLibrary();
  const known = new Map<Node, ReadonlyMap<unknown, Found>>();
  const entriesOf = (map: YAMLMap): ReadonlyMap<unknown, Found> => {
    const entries = known.get(map) ?? new Map(map.items.flatMap(entryOf));
    known.set(map, entries);
    return entries;
  };
  return (node, step) => {
    if (isMap(node)) return entriesOf(node).get(step) ?? null;
    const item = isSeq(node) && typeof step === "number" ? asNode(node.items[step]) : null;
    return item === null ? null : { key: null, value: item };
  };
}

function entryOf({ key, value }: Pair): readonly (readonly [unknown, Found])[] {
  return yamlLibrary().isScalar(key) ? [[key.value, { key: asNode(key), value: asNode(value) }]] : [];
}

function asNode(value: unknown): Node | null {
  const { isAlias, isMap, isScalar, isSeq } = yamlLibrary();
  return isMap(value) || isSeq(value) || isScalar(value) || isAlias(value) ? value : null;
}

/** The line and column of the value at a path. */
export function positionOf(yaml: LocatedYaml, path: YamlPath): Position {
  const { line, column } = yaml.placeOf(path);
  return { line, column };
}

/** The texts of the list at a path as values with their positions. What `make` refuses is left out: the schema has reported it. */
export function placedTexts<T>(
  yaml: LocatedYaml,
  texts: readonly string[],
  path: YamlPath,
  make: (text: string) => T | null,
): readonly Placed<T>[] {
  return texts.flatMap((text, i): Placed<T>[] => {
    const value = make(text);
    return value === null ? [] : [{ value, ...positionOf(yaml, [...path, i]) }];
  });
}
