import { Parser } from "htmlparser2";
import { describe, expect, test } from "vitest";
import { withdrawnFinder } from "../../src/base/find-withdrawn.ts";
import { foldedWords, shingleHash, shinglesOf } from "../../src/base/shingles.ts";
import { fc } from "../property.ts";

const SALT = "0123456789abcdef";

/** Whether a file says a text that was withdrawn. */
function finds(text: string, file: string): boolean {
  const shingles = new Map<number, Set<string>>();
  for (const { words, run } of shinglesOf(text)) {
    const hashes = shingles.get(words) ?? new Set();
    shingles.set(words, hashes.add(shingleHash(SALT, run)));
  }
  const finder = withdrawnFinder([{ id: "traite", salt: SALT, shingles, files: new Set() }]);
  return finder.inFile(new TextEncoder().encode(file)).length > 0;
}

/** Every name that HTML has, by a list that is not ours. */
const LIST = new URL("../../node_modules/html-entities/dist/esm/named-references.js", import.meta.url);
const { namedReferences } = await import(LIST.href);
const NAMES = Object.keys(namedReferences.html5.entities)
  .filter((name) => name.endsWith(";"))
  .map((name) => name.slice(1, -1));

function decoded(html: string): string {
  let text = "";
  const parser = new Parser({ ontext: (part) => (text += part) });
  parser.end(html);
  return text;
}

describe("a withdrawn text is found, however its characters are written", () => {
  const TEXT = "L’accord a été signé à Téhéran : « l’œuvre »";
  const written = (form: (character: string) => string) => TEXT.replace(/[^ -~]/gu, form);
  const codeOf = (character: string) => character.codePointAt(0) ?? 0;
  const names: Readonly<Record<string, string>> = {
    "’": "rsquo",
    é: "eacute",
    à: "agrave",
    "«": "laquo",
    œ: "oelig",
    "»": "raquo",
  };
  test.each<readonly [string, string]>([
    ["by names", written((one) => `&${names[one]};`)],
    ["by names in a feed, where the ampersand is escaped again", written((one) => `&amp;${names[one]};`)],
    [
      "by names without a semicolon, as old pages have them",
      TEXT.replaceAll("é", "&eacute").replaceAll("«", "&laquo"),
    ],
    ["by numbers", written((one) => `&#${codeOf(one)};`)],
    ["by hexadecimal numbers", written((one) => `&#x${codeOf(one).toString(16)};`)],
    ["by hexadecimal numbers in capitals", written((one) => `&#X${codeOf(one).toString(16).toUpperCase()};`)],
    ["by numbers without a semicolon", TEXT.replaceAll("é ", `&#233 `)],
    ["letters with their accents by names", TEXT.replaceAll("é", "e&#769;")],
    [
      "with places where a line may end",
      TEXT.replace("signé", "si&shy;gn\u00ad&eacute;").replace(
        "Téhéran",
        "T&eacute;&ZeroWidthSpace;h\u200béran",
      ),
    ],
  ])("%s", (_, html) => {
    expect(finds(TEXT, `<p>${html}</p>`)).toBe(true);
  });

  test("by any name of HTML: a letter is part of its word, anything else parts two", () => {
    expect(NAMES.length).toBe(2125);
    const missed = NAMES.filter((name) => {
      const html = `un deux trois quatre cinq six sept huit neuf dix a&${name};b`;
      return foldedWords(decoded(html)).length < 11 || !finds(decoded(html).replace(/[\p{Cf}]/gu, ""), html);
    });
    expect(missed).toEqual([]);
  });

  test("whatever its letters are, and whichever of them are written by name", () => {
    const letter = fc.constantFrom(...NAMES.filter((name) => /^[\p{L}]$/u.test(decoded(`&${name};`))));
    const word = fc.array(letter, { minLength: 1, maxLength: 4 });
    fc.assert(
      fc.property(fc.array(word, { minLength: 8, maxLength: 12 }), (words) => {
        const html = words.map((names) => names.map((name) => `&${name};`).join("")).join(" ");
        return finds(decoded(html), html);
      }),
    );
  });

  test("a character without a width that belongs to its word, by its name", () => {
    const persian = "او می\u200cگوید که این خبر را نمی\u200cداند و می\u200cرود";
    expect(finds(persian, `<p>${persian.replaceAll("\u200c", "&zwnj;")}</p>`)).toBe(true);
  });

  test("and another text is not", () => {
    expect(finds(TEXT, "<p>L&rsquo;accord n&rsquo;a pas &eacute;t&eacute; sign&eacute;.</p>")).toBe(false);
  });
});
