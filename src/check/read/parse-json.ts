import { type Position, positionsOf } from "./position.ts";

/** A JSON value with its position. Of a repeated key the last counts, as in `JSON.parse`. */
export type JsonNode =
  | { readonly kind: "object"; readonly members: ReadonlyMap<string, JsonNode>; readonly at: Position }
  | { readonly kind: "array"; readonly items: readonly JsonNode[]; readonly at: Position }
  | { readonly kind: "string"; readonly value: string; readonly at: Position }
  | { readonly kind: "number"; readonly value: number; readonly at: Position }
  | { readonly kind: "boolean"; readonly value: boolean; readonly at: Position }
  | { readonly kind: "null"; readonly at: Position };

/** A key that its object has had before. */
export interface RepeatedKey {
  readonly name: string;
  readonly at: Position;
}

/** A document, or the place where it stops being JSON, or is nested too deep. */
export type ParsedJson =
  | { readonly ok: true; readonly root: JsonNode; readonly repeated: readonly RepeatedKey[] }
  | { readonly ok: false; readonly tooDeep: boolean; readonly at: Position };

/** The deepest nesting of lists and objects. */
export const DEEPEST_JSON = 256;

class JsonFault extends Error {
  readonly offset: number;
  readonly tooDeep: boolean;
  constructor(offset: number, tooDeep = false) {
    super("not JSON");
    this.offset = offset;
    this.tooDeep = tooDeep;
  }
}

/** Reads what `JSON.parse` reads, and nothing else, with the position of every value: that of `positionOf`, if the text is a part of another. // RFC 8259 */
export function parseJson(text: string, positionOf = positionsOf(text)): ParsedJson {
  const repeated: RepeatedKey[] = [];
  try {
    return { ok: true, root: readDocument(text, positionOf, repeated), repeated };
  } catch (fault) {
    if (!(fault instanceof JsonFault)) throw fault;
    return { ok: false, tooDeep: fault.tooDeep, at: positionOf(Math.min(fault.offset, text.length)) };
  }
}

/** The member of an object; null if it is no object or has no such member. */
export function memberOf(node: JsonNode | null, name: string): JsonNode | null {
  return node?.kind === "object" ? (node.members.get(name) ?? null) : null;
}

/** The text of a string member; null if there is none. */
export function stringOf(node: JsonNode | null, name: string): string | null {
  const member = memberOf(node, name);
  return member?.kind === "string" ? member.value : null;
}

/** The items of an array; none of anything else. */
export function itemsOf(node: JsonNode | null): readonly JsonNode[] {
  return node?.kind === "array" ? node.items : [];
}

const WHITE = /[ \t\r\n]*/y;
/** A run of a string's characters. A string with many escapes is read in many runs: one pattern for all would overflow the stack. */
const RUN = /[^"\\]*(?:\\[\s\S]|"|$)/y;
const NUMBER = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
const WORD = /true|false|null/y;

function readDocument(
  text: string,
  positionOf: (offset: number) => Position,
  repeated: RepeatedKey[],
): JsonNode {
  let offset = 0;
  let depth = 0;

  const take = (pattern: RegExp): string | null => {
    pattern.lastIndex = offset;
    const found = pattern.exec(text)?.[0] ?? null;
    offset += found?.length ?? 0;
    return found;
  };
  const skipWhite = () => take(WHITE);
  const takeCharacter = (character: string): boolean => {
    skipWhite();
    const found = text[offset] === character;
    if (found) offset += 1;
    return found;
  };
  const expect = (character: string) => {
    if (!takeCharacter(character)) throw new JsonFault(offset);
  };
  const takeString = (): string | null => {
    if (text[offset] !== '"') return null;
    const start = offset;
    offset += 1;
    let run = take(RUN);
    while (run !== null && run.at(-2) === "\\") run = take(RUN);
    try {
      return String(JSON.parse(text.slice(start, offset)));
    } catch {
      throw new JsonFault(start);
    }
  };

  const readObject = (at: Position): JsonNode => {
    const members = new Map<string, JsonNode>();
    if (takeCharacter("}")) return { kind: "object", members, at };
    do {
      skipWhite();
      const start = offset;
      const name = takeString();
      if (name === null) throw new JsonFault(offset);
      if (members.has(name)) repeated.push({ name, at: positionOf(start) });
      expect(":");
      members.set(name, readValue());
    } while (takeCharacter(","));
    expect("}");
    return { kind: "object", members, at };
  };
  const readArray = (at: Position): JsonNode => {
    const items: JsonNode[] = [];
    if (takeCharacter("]")) return { kind: "array", items, at };
    do items.push(readValue());
    while (takeCharacter(","));
    expect("]");
    return { kind: "array", items, at };
  };
  const readScalar = (at: Position): JsonNode => {
    const value = takeString();
    if (value !== null) return { kind: "string", value, at };
    const digits = take(NUMBER);
    if (digits !== null) return { kind: "number", value: Number(digits), at };
    const word = take(WORD);
    if (word === null) throw new JsonFault(offset);
    return word === "null" ? { kind: "null", at } : { kind: "boolean", value: word === "true", at };
  };
  const readValue = (): JsonNode => {
    skipWhite();
    const at = positionOf(offset);
    const [start, read] = takeCharacter("{")
      ? [offset - 1, readObject]
      : takeCharacter("[")
        ? [offset - 1, readArray]
        : [offset, null];
    if (read === null) return readScalar(at);
    depth += 1;
    if (depth > DEEPEST_JSON) throw new JsonFault(start, true);
    const node = read(at);
    depth -= 1;
    return node;
  };

  const root = readValue();
  skipWhite();
  if (offset < text.length) throw new JsonFault(offset);
  return root;
}
