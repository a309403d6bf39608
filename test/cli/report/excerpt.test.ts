import { describe, expect, test } from "vitest";
import { cellsOf, widthOf } from "../../../src/cli/report/display-width.ts";
import { excerptOf } from "../../../src/cli/report/excerpt.ts";

/** How many columns stand before the caret, and before the character that it is below. */
function columnsAbove(line: string, character: string) {
  const [shown = "", caret = ""] = excerptOf(line, line.indexOf(character) + 1, null);
  const before = shown.slice(0, shown.indexOf(character));
  return { caret: caret.length - 1, character: widthOf(cellsOf(before)) };
}

describe("the columns of a text in a terminal", () => {
  test.each([
    ["abc", 3],
    ["e\u0301te\u0301", 3],
    ["日本", 4],
    ["ｆ", 2],
    ["«\u202fa\u202f»", 5],
    ["a\tb", 3],
    ["😀", 2],
    ["👍🏽", 2],
    ["👩‍👧‍👦", 2],
    ["🇫🇷🇧🇪", 4],
    ["❤️", 2],
    ["א\u05b7ב", 2],
    ["a\u200bb", 2],
    ["\u1112\u1161\u11ab", 2],
    ["", 0],
  ])("%j takes %d", (text, width) => {
    expect(widthOf(cellsOf(text))).toBe(width);
  });
});

describe("the caret", () => {
  test.each([
    ["plain", "title: abc X"],
    ["a combining accent", "title: re\u0301sume\u0301 X"],
    ["wide signs", "title: 日本語 X"],
    ["a tab", "title:\tabc X"],
    ["a thin space", "title: «\u202fabc\u202f» X"],
    ["an emoji of several parts", "title: 👩‍👧‍👦 X"],
    ["a flag", "title: 🇫🇷 X"],
    ["a control character", "title: \u001b X"],
    ["an order of direction", "title: \u202eabc\u202c X"],
    ["right-to-left text", "title: الجزيرة X"],
  ])("stands below its character after %s", (_, line) => {
    const { caret, character } = columnsAbove(line, "X");
    expect(caret).toBe(character);
  });

  test("a right-to-left character stands alone in its place, so that what is around it cannot move it", () => {
    const line = "title: אבגדה";
    expect(excerptOf(line, 10, null)).toEqual([
      "    \u200etitle: אב\u200eג\u200eדה",
      `    ${" ".repeat(9)}^`,
    ]);
  });

  test("goes on below what was found, with its quotes", () => {
    expect(excerptOf("titel: Un", 1, "titel")).toEqual(["    titel: Un", "    ^~~~~"]);
    expect(excerptOf('lang: "日本"', 7, "日本")).toEqual(['    lang: "日本"', "          ^~~~~~"]);
    expect(excerptOf("titel: Un", 1, "autre")).toEqual(["    titel: Un", "    ^"]);
    expect(excerptOf("titel: Un", 1, "")).toEqual(["    titel: Un", "    ^"]);
  });

  test("stands after the last character of a line when something is missing there", () => {
    expect(excerptOf("title", 6, null)).toEqual(["    title", "         ^"]);
  });

  test("no order reaches the terminal, and a blank line is not shown", () => {
    expect(excerptOf("a\u001b[2J\u202eb", 1, null)).toEqual(["    a [2J\ufffdb", "    ^"]);
    expect(excerptOf("  ", 1, null)).toEqual([]);
    expect(excerptOf(null, 1, null)).toEqual([]);
    expect(excerptOf("---", 1, null)).toEqual([]);
  });

  test("a long line is cut around it, and says so", () => {
    const line = `${"日".repeat(100)}X${"é".repeat(300)}`;
    const [shown = "", caret = ""] = excerptOf(line, 101, null);
    expect(shown.startsWith("    …日") && shown.endsWith("é…")).toBe(true);
    expect(widthOf(cellsOf(shown))).toBeLessThanOrEqual(4 + 102);
    expect(caret.length - 1).toBe(widthOf(cellsOf(shown.slice(0, shown.indexOf("X")))));
    const [end = ""] = excerptOf("a".repeat(300), 300, null);
    expect(end).toBe(`    …${"a".repeat(100)}`);
    const [start = ""] = excerptOf("a".repeat(300), 1, null);
    expect(start).toBe(`    ${"a".repeat(100)}…`);
  });
});
