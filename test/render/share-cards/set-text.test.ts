import { describe, expect, test } from "vitest";
import { setText } from "../../../src/render/share-cards/set-text.ts";
import { fc } from "../../property.ts";

const SPACE = 0.25;
/** Every letter is half as wide as it is high. */
const measured = (text: string) => text.split(" ").map((word) => ({ text: word, width: word.length / 2 }));
const BOX = { width: 1000, height: 300, sizes: [80, 60, 40], leading: 1 };
const set = (text: string, box = BOX) => setText(measured(text), SPACE, box);
const widthOf = (line: string, size: number) =>
  size * measured(line).reduce((sum, { width }, i) => sum + width + (i === 0 ? 0 : SPACE), 0);

describe("a text is set", () => {
  test("in the largest letters if it is short", () => {
    expect(set("Accord à Minsk")).toEqual({ size: 80, lines: ["Accord à Minsk"] });
  });

  test("in lines of much the same length: the last has no single word", () => {
    expect(set("La Douma russe ratifie le traité").lines).toEqual(["La Douma russe", "ratifie le traité"]);
  });

  test("in smaller letters where it would have too many lines, or where a word is wider than a line", () => {
    expect(set("a".repeat(30)).size).toBe(60);
    const long = Array.from({ length: 20 }, () => "traité").join(" ");
    expect(set(long)).toMatchObject({ size: 60, lines: Array(4).fill("traité traité traité traité traité") });
  });

  test("with an ellipsis where it does not fit in the smallest", () => {
    const { size, lines } = set(Array.from({ length: 100 }, (_, i) => `traité${i}`).join(" "));
    expect([size, lines.length, lines.at(-1)?.at(-1)]).toEqual([40, 7, "…"]);
  });

  test("whole, in its order and inside its box, if it fits at all", () => {
    const word = fc.string({ minLength: 1, maxLength: 20, unit: fc.constantFrom(..."abcdé’-") });
    fc.assert(
      fc.property(fc.array(word, { minLength: 1, maxLength: 16 }), (words) => {
        const text = words.join(" ");
        const { size, lines } = set(text);
        expect(lines.join(" ")).toBe(text);
        expect(lines.length * size * BOX.leading).toBeLessThanOrEqual(BOX.height);
        for (const line of lines) expect(widthOf(line, size)).toBeLessThanOrEqual(BOX.width);
      }),
    );
  });
});
