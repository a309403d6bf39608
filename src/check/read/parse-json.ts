import { type Position, positionsOf } from "./position.ts";

/** A JSON value that knows where it stands. Of a repeated key the last counts, as in `JSON.parse`. */
export type JsonNode =
  | { readonly kind: "object"; readonly members: ReadonlyMap<string, JsonNode>; readonly at: Position }
  | { readonly kind: "array"; readonly items: readonly JsonNode[]; readonly at: Position }
  | { readonly kind: "string"; readonly value: string; readonly at: Position }
  | { readonly kind: "number"; readonly value: number; readonly at: Position }
  | { readonly kind: "boolean"; readonly value: boolean; readonly at: Position }
  | { readonly kind: "null"; readonly at: Position };

/** A document, or the place where it ceases to be JSON. */
export type ParsedJson =
  | { readonly ok: true; readonly root: JsonNode }
  | { readonly ok: false; readonly at: Position };

class JsonFault extends Error {
  readonly offset: number;
  constructor(offset: number) {
    super("not JSON");
    this.offset = offset;
  }
}

/** Reads what `JSON.parse` reads, and nothing else, with the position of every value. // RFC 8259 */
export function parseJson(text: string): ParsedJson {
  const positionOf = positionsOf(text);
  try {
    return { ok: true, root: readDocument(text, positionOf) };
  } catch (fault) {
    if (fault instanceof JsonFault) return { ok: false, at: positionOf(Math.min(fault.offset, text.length)) };
    throw fault;
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
const STRING = /"[^"\\]*(?:\\.[^"\\]*)*"/y;
const NUMBER = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
const WORD = /true|false|null/y;

function readDocument(text: string, positionOf: (offset: number) => Position): JsonNode {
  let offset = 0;

  const take = (pattern: RegExp): string | null => {
    pattern.lastIndex = offset;
    const found = pattern.exec(text)?.[0] ?? null;
    offset += found?.length ?? 0;
    return found;
  };
  const skipWhite = () => take(WHITE);
  const takeSign = (sign: string): boolean => {
    skipWhite();
    const found = text[offset] === sign;
    if (found) offset += 1;
    return found;
  };
  const expect = (sign: string) => {
    if (!takeSign(sign)) throw new JsonFault(offset);
  };
  const takeString = (): string | null => {
    const start = offset;
    const literal = take(STRING);
    if (literal === null) return null;
    try {
      return String(JSON.parse(literal));
    } catch {
      throw new JsonFault(start);
    }
  };

  const readObject = (at: Position): JsonNode => {
    const members = new Map<string, JsonNode>();
    if (takeSign("}")) return { kind: "object", members, at };
    do {
      skipWhite();
      const name = takeString();
      if (name === null) throw new JsonFault(offset);
      expect(":");
      members.set(name, readValue());
    } while (takeSign(","));
    expect("}");
    return { kind: "object", members, at };
  };
  const readArray = (at: Position): JsonNode => {
    const items: JsonNode[] = [];
    if (takeSign("]")) return { kind: "array", items, at };
    do items.push(readValue());
    while (takeSign(","));
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
    if (takeSign("{")) return readObject(at);
    if (takeSign("[")) return readArray(at);
    return readScalar(at);
  };

  const root = readValue();
  skipWhite();
  if (offset < text.length) throw new JsonFault(offset);
  return root;
}
