import { describe, expect, it } from "vitest";
import { decodeXml } from "../../../src/check/read/decode-xml.ts";

const declared = (encoding: string, text: string) =>
  `<?xml version="1.0" encoding="${encoding}"?><a>${text}</a>`;
const latin1 = (text: string) => new Uint8Array([...text].map((character) => character.charCodeAt(0)));
const utf8 = (text: string) => new TextEncoder().encode(text);

function utf16(text: string, order: "le" | "be", mark: boolean): Uint8Array {
  const units = [...(mark ? ["\ufeff"] : []), ...text.split("")].map((unit) => unit.charCodeAt(0));
  return new Uint8Array(
    units.flatMap((unit) => (order === "le" ? [unit & 0xff, unit >> 8] : [unit >> 8, unit & 0xff])),
  );
}

describe("decodeXml", () => {
  it.each([
    ["ISO-8859-1", latin1(declared("ISO-8859-1", "Été à Minsk"))],
    ["latin1", latin1(declared("latin1", "Été à Minsk"))],
    ["utf-8", utf8(declared("utf-8", "Été à Minsk"))],
    ["UTF-16", utf16(declared("UTF-16", "Été à Minsk"), "le", true)],
    ["UTF-16", utf16(declared("UTF-16", "Été à Minsk"), "be", true)],
    ["UTF-16", utf16(declared("UTF-16", "Été à Minsk"), "le", false)],
    ["UTF-16LE", utf16(declared("UTF-16LE", "Été à Minsk"), "le", false)],
    ["UTF-16", utf16(declared("UTF-16", "Été à Minsk"), "be", false)],
  ])("reads %s as it is declared", (name, bytes) => {
    expect(decodeXml(bytes)).toEqual({ text: declared(name, "Été à Minsk"), name, fault: null });
  });

  it.each(["windows-1252", "cp1252", "Windows-1252"])(
    "reads the signs of %s that Latin 1 does not have",
    (name) => {
      const bytes = latin1(declared(name, "L\u0092\u009cuvre co\u00fbte 5 \u0080"));
      expect(decodeXml(bytes)?.text).toBe(declared(name, "L’œuvre coûte 5 €"));
    },
  );

  it("reads UTF-16 without a declaration, and a mark in UTF-8", () => {
    expect(decodeXml(utf16("<a>é</a>", "be", true))).toEqual({
      text: "<a>é</a>",
      name: "utf-16",
      fault: null,
    });
    expect(decodeXml(utf8("\ufeff<a>é</a>"))).toEqual({ text: "<a>é</a>", name: null, fault: null });
  });

  it.each([
    ["koi8-r", [0xed], "М"],
    ["shift_jis", [0x82, 0xa0], "あ"],
    ["iso-8859-15", [0xa4], "€"],
  ])("reads %s", (name, bytes, expected) => {
    const [before = "", after = ""] = declared(name, "|").split("|");
    const file = new Uint8Array([...latin1(before), ...bytes, ...latin1(after)]);
    expect(decodeXml(file)).toEqual({ text: declared(name, expected), name, fault: null });
  });

  it.each([
    ["unknown", "klingon", utf8(declared("klingon", "e"))],
    ["unknown", "utf-32", new Uint8Array([0, 0, 0, 0x3c])],
    ["contradiction", "utf-16", utf8(declared("utf-16", "e"))],
    ["contradiction", "iso-8859-1", utf8(`\ufeff${declared("iso-8859-1", "é")}`)],
    ["contradiction", "utf-8", utf16(declared("utf-8", "é"), "le", true)],
    ["bytes", "us-ascii", utf8(declared("us-ascii", "é"))],
    ["bytes", "utf-16", new Uint8Array([...utf16(declared("utf-16", "é"), "le", true), 0])],
    ["bytes", "euc-jp", latin1(declared("euc-jp", "\u00ff"))],
  ] as const)("finds what is wrong: %s (%s)", (fault, name, bytes) => {
    expect(decodeXml(bytes)).toMatchObject({ fault, name });
  });

  it("leaves to others what declares no encoding, or UTF-8, and is not UTF-8", () => {
    expect(decodeXml(latin1("<a>é</a>"))).toBeNull();
    expect(decodeXml(latin1(declared("utf-8", "é")))).toBeNull();
  });

  it.each([0, 1, 2, 3])("reads %i bytes", (length) => {
    expect(() => decodeXml(new Uint8Array(length))).not.toThrow();
  });
});
