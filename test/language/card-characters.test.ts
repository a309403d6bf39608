import { inflateSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import { cardText, undrawnIn } from "../../src/language/card-characters.ts";
import { filesOf } from "../memory-site.ts";

const FONTS = filesOf("node_modules/@fontsource/source-serif-4/files");

/** The characters of a font, by its format 4 table of them. // WOFF 1.0, § 4; OpenType, cmap */
function charactersOf(name: string): readonly number[] {
  const font = Buffer.from(FONTS[name] ?? "");
  const rows = Array.from({ length: font.readUInt16BE(12) }, (_, i) => 44 + 20 * i);
  const row = rows.find((at) => font.toString("latin1", at, at + 4) === "cmap") ?? 0;
  const [offset, packed, length] = [4, 8, 12].map((more) => font.readUInt32BE(row + more));
  const stored = font.subarray(offset, (offset ?? 0) + (packed ?? 0));
  const cmap = packed === length ? stored : inflateSync(stored);
  const tables = Array.from({ length: cmap.readUInt16BE(2) }, (_, i) => cmap.readUInt32BE(8 + 8 * i));
  const table = cmap.subarray(tables.find((at) => cmap.readUInt16BE(at) === 4));
  const half = table.readUInt16BE(6);
  return Array.from({ length: half / 2 }, (_, i) => 2 * i).flatMap((i) => {
    const [end, start] = [table.readUInt16BE(14 + i), table.readUInt16BE(16 + half + i)];
    const delta = table.readUInt16BE(16 + 2 * half + i);
    const range = table.readUInt16BE(16 + 3 * half + i);
    return Array.from({ length: end - start + 1 }, (_, n) => start + n).filter((code) => {
      if (code === 0xffff) return false;
      const glyph =
        range === 0 ? code + delta : table.readUInt16BE(16 + 3 * half + i + range + 2 * (code - start));
      return (glyph & 0xffff) !== 0;
    });
  });
}

const SUBSETS = ["latin", "latin-ext", "cyrillic", "cyrillic-ext", "greek", "vietnamese"];

describe("the characters that a card can show", () => {
  test.each([400, 700])("are those of the font's files, in weight %d", (weight) => {
    const inFont = new Set(
      SUBSETS.flatMap((subset) => charactersOf(`source-serif-4-${subset}-${weight}-normal.woff`)),
    );
    expect(inFont.size).toBeGreaterThan(800);
    const all = Array.from({ length: 0xffff }, (_, code) => code).filter(
      (code) => code < 0xd800 || code > 0xdfff,
    );
    const shown = (code: number) => undrawnIn([String.fromCodePoint(code)]).length === 0;
    const isComposed = (code: number) =>
      String.fromCodePoint(code).normalize("NFC") === String.fromCodePoint(code);
    expect([...inFont].filter((code) => isComposed(code) && !shown(code))).toEqual([]);
    const more = all
      .filter((code) => shown(code) && !inFont.has(code))
      .map((code) => cardText(String.fromCodePoint(code)));
    // What is shown by another character of the font, or is nothing to be seen.
    expect(more.filter((text) => [...text].some((one) => !inFont.has(one.codePointAt(0) ?? 0)))).toEqual([]);
  });

  test("none beyond the first plane", () => {
    expect(undrawnIn(["𝕏 et 😀"])).toEqual(["𝕏", "😀"]);
  });

  test.each([
    ["« Œuvre » — l’été ; 1 200 €, n° 5 : ½ … № 3", []],
    ["Путин, Ђоковић, Αθήνα, Việt Nam, Łódź, İzmir, Çavuşoğlu", []],
    ["«\u202fOui\u202f»\u00a0: co\u00adopé\u2060ration, mi\u2011chemin", []],
    ["Cafe\u0301", []],
    ["طهران وافتتاح", ["ط", "ه", "ر", "ا", "ن", "و", "ف", "ت", "ح"]],
    ["CO₂ → 北京", ["₂", "→", "北", "京"]],
  ])("of %j it cannot show %j", (text, expected) => {
    expect(undrawnIn([text])).toEqual(expected);
  });

  test("a narrow no-break space is a thin one; what is not seen is not there", () => {
    expect(cardText("«\u202foui\u202f» co\u00adopé\u2060ra\u200btion, mi\u2011chemin, Cafe\u0301")).toBe(
      "«\u2009oui\u2009» coopération, mi-chemin, Café",
    );
  });
});
