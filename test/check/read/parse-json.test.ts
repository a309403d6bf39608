import { describe, expect, it } from "vitest";
import { type JsonNode, memberOf, parseJson } from "../../../src/check/read/parse-json.ts";
import { fc } from "../../property.ts";

function plain(node: JsonNode): unknown {
  switch (node.kind) {
    case "object":
      return Object.fromEntries([...node.members].map(([name, member]) => [name, plain(member)]));
    case "array":
      return node.items.map(plain);
    case "null":
      return null;
    default:
      return node.value;
  }
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

describe("parseJson", () => {
  it("reads what JSON.parse reads", () => {
    fc.assert(
      fc.property(fc.json(), fc.constantFrom(0, 2), (text, indent) => {
        const value: unknown = JSON.parse(text);
        const parsed = parseJson(JSON.stringify(value, null, indent));
        expect(parsed.ok && plain(parsed.root)).toEqual(value);
      }),
    );
  });

  it("refuses what JSON.parse refuses", () => {
    const anyCharacter = fc.constantFrom(
      '"',
      ",",
      "]",
      "}",
      "[",
      "{",
      "\\",
      "0",
      "-",
      "e",
      "t",
      "\n",
      "\u0001",
      " ",
    );
    fc.assert(
      fc.property(fc.json(), fc.nat(), anyCharacter, fc.boolean(), (text, seed, character, replaces) => {
        const at = seed % (text.length + 1);
        const changed = text.slice(0, at) + character + text.slice(at + (replaces ? 1 : 0));
        expect(parseJson(changed).ok).toBe(isJson(changed));
      }),
      { numRuns: 500 },
    );
  });

  it("knows the line and column of each value", () => {
    const parsed = parseJson('{\n  "a": [1,\n    "é"]\n}');
    const list = memberOf(parsed.ok ? parsed.root : null, "a");
    expect(list?.at).toEqual({ line: 2, column: 8 });
    expect(list?.kind === "array" && list.items.map(({ at }) => at)).toEqual([
      { line: 2, column: 9 },
      { line: 3, column: 5 },
    ]);
  });

  it.each([
    ["", 1, 1],
    ["{", 1, 2],
    ['{"a" 1}', 1, 6],
    ["[1, 2,\n]", 2, 1],
    ['["a\n"]', 1, 2],
    ['{"a": 1} x', 1, 10],
  ])("says where %j ceases to be JSON", (text, line, column) => {
    expect(parseJson(text)).toEqual({ ok: false, tooDeep: false, at: { line, column } });
  });
});
