import { describe, expect, test } from "vitest";
import { cleanAddress, withoutInvisible } from "../../src/language/invisible-characters.ts";
import { fc } from "../property.ts";

const shown = (text: string) =>
  text.replace(
    /[\p{Cf}\p{Default_Ignorable_Code_Point}]/gu,
    (one) => `<${one.codePointAt(0)?.toString(16)}>`,
  );

describe("what shows nothing is taken out, and letters are composed", () => {
  test.each([
    ["mot\u200b! 50\u200b %", "mot! 50 %"],
    ["co\u00adopération", "coopération"],
    ["\ufeffL’accord\u2060 est\u200c prêt\u200d", "L’accord est prêt"],
    ["e\u0301te\u0301", "été"],
    ["e\u200b\u0301", "é"],
    ["+33\u200e 1\u200f", "+33 1"],
    ["\u202a+33 6 12\u202c", "+33 6 12"],
    ["Le titre \u202e inversé", "Le titre  inversé"],
    ["un \u2066isolat\u2069", "un isolat"],
    ["l\ufe0f’accord\u034f\u115f\u3164\u2063", "l’accord"],
    ["une image \ufffc collée\ufff9", "une image  collée"],
  ])("%j → %j", (text, expected) => {
    expect(shown(withoutInvisible(text))).toBe(shown(expected));
  });
});

describe("what shapes its neighbours stays", () => {
  test.each([
    "🗞️ 👩‍👩‍👧‍👦 👍🏽 🏳️‍🌈 1️⃣ ℹ️ ©️ ↔️ ❤️‍🔥",
    "🏴\u{e0067}\u{e0062}\u{e0065}\u{e006e}\u{e0067}\u{e007f}",
    "می‌روم",
    "क्‍ष",
    "ก\u200bข",
    "葛\u{e0100}",
    "ᠠ\u180b",
  ])("%j", (text) => {
    expect(shown(withoutInvisible(text))).toBe(shown(text.normalize("NFC")));
  });
});

describe("beside letters from right to left, marks of direction that are closed on their line stay", () => {
  test.each([
    ["العربية \u200f(!)", "العربية \u200f(!)"],
    ["שלום \u2066a\u2069 \u202bב\u202c", "שלום \u2066a\u2069 \u202bב\u202c"],
    ["שלום \u202e ב", "שלום  ב"],
    ["שלום \u2067 ב\n\u2069", "שלום  ב\n"],
    ["שלום \u202c\u2069 ב", "שלום  ב"],
    ["שלום \u2067\u202ba\u2069b\u202c", "שלום \u2067a\u2069b"],
    ["שלום \u202b\u2067a\u202c\u2069\u202c", "שלום \u202b\u2067a\u2069\u202c"],
  ])("%j → %j", (text, expected) => {
    expect(shown(withoutInvisible(text))).toBe(shown(expected));
  });
});

test("an address holds none, whatever letters it has", () => {
  expect(cleanAddress("https://exemple.org/\u200bשלום\u200f/p\u00adage\u2060")).toBe(
    "https://exemple.org/שלום/page",
  );
});

test("whatever the text, what is clean stays as it is, and nothing that is seen is lost", () => {
  const piece = fc.oneof(
    fc.constantFrom(
      ..."a|é|e\u0301| |\n|ا|ש|ก|क|葛|👩|🏴|1|❤|\u20e3|\u00ad|\u034f|\u061c|\u115f|\u180b|\u200b|\u200c|\u200d|\u200e|\u200f|\u202a|\u202b|\u202c|\u202e|\u2060|\u2066|\u2067|\u2069|\ufe0f|\ufeff|\ufffc|\u{e0067}|\u{e007f}|\u{1f3fd}".split(
        "|",
      ),
    ),
    fc.string({ unit: "binary", maxLength: 2 }),
  );
  const seen = (text: string) => text.replace(/[\p{Default_Ignorable_Code_Point}\ufff9-\ufffc]/gu, "");
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
      const text = pieces.join("");
      const once = withoutInvisible(text);
      expect(shown(withoutInvisible(once))).toBe(shown(once));
      expect(seen(once)).toBe(seen(seen(text).normalize("NFC")));
    }),
    { numRuns: 300 * Number(process.env["BREVIER_RUNS"] ?? 10) },
  );
});
