import { describe, expect, test } from "vitest";
import { directionOf } from "../../../src/language/locale/language-tags.ts";
import type { Locale } from "../../../src/language/locale/locale.ts";
import { groupDigits, word } from "../../../src/language/locale/words.ts";
import { wordsEn } from "../../../src/language/locale/words-en.ts";
import { wordsFr } from "../../../src/language/locale/words-fr.ts";
import { slugOf } from "../../../src/language/slug.ts";
import { localeFor } from "./locale-for.ts";

const fr = localeFor("fr");
const en = localeFor("en");

describe("the words of the interface", () => {
  test("every key is in both languages, with the same values to fill", () => {
    expect(Object.keys(wordsEn).toSorted()).toEqual(Object.keys(wordsFr).toSorted());
    const holes = (entry: unknown) => new Set(JSON.stringify(entry).match(/\{\w+\}/g) ?? []);
    for (const [key, entry] of Object.entries(wordsFr)) {
      expect([key, holes(new Map(Object.entries(wordsEn)).get(key))]).toEqual([key, holes(entry)]);
    }
  });

  test("0 and 1 are singular in French, only 1 is in English; thousands are set apart", () => {
    const count = (locale: Locale, value: number) => word(locale, "count.briefs", { count: value });
    expect([0, 1, 2, 12_345, 1_000_000].map((value) => count(fr, value))).toEqual([
      "0 brève",
      "1 brève",
      "2 brèves",
      "12\u202f345 brèves",
      "1\u202f000\u202f000 de brèves",
    ]);
    expect([0, 1, 2, 12_345].map((value) => count(en, value))).toEqual([
      "0 briefs",
      "1 brief",
      "2 briefs",
      "12,345 briefs",
    ]);
  });

  test("thousands are set apart as each country does", () => {
    const numbers = (tag: string) => [1200, 12_345].map((count) => groupDigits(localeFor(tag), count));
    expect(numbers("fr-CA")).toEqual(["1\u00a0200", "12\u00a0345"]);
    expect(numbers("fr-BE")).toEqual(["1\u202f200", "12\u202f345"]);
    expect(numbers("fr-CH")).toEqual(["1200", "12\u202f345"]);
    expect(numbers("en-US")).toEqual(["1,200", "12,345"]);
  });

  test("a separator is put between thousands as it is written", () => {
    const { thousands } = fr;
    for (const separator of ["$&", "$1", "$$", "$`"])
      expect(groupDigits({ ...fr, thousands: { ...thousands, separator } }, 1200)).toBe(`1${separator}200`);
  });

  test("quotation marks and the country follow the variant", () => {
    const of = (tag: string) =>
      [word(localeFor(tag), "quote.open"), word(localeFor(tag), "language.locale")] as const;
    expect(of("fr-CA")).toEqual(["«\u00a0", "fr_CA"]);
    expect(of("fr-LU")).toEqual(["«\u202f", "fr_FR"]);
    expect(of("en")).toEqual(["“", "en_GB"]);
  });

  test("a script says its direction where the language alone would not", () => {
    expect(["az-Arab", "ar-Latn", "sr-Cyrl"].map(directionOf)).toEqual(["rtl", "ltr", "ltr"]);
  });

  test("Arabic, Persian and Hebrew run from right to left", () => {
    expect(["ar", "fa-IR", "he", "fr", "ru"].map(directionOf)).toEqual(["rtl", "rtl", "rtl", "ltr", "ltr"]);
  });
});

// The end of D17.
describe("slugs", () => {
  test.each([
    ["Cœur", "coeur"],
    ["manœuvre", "manoeuvre"],
    ["Élysée/Kremlin", "elysee-kremlin"],
    ["Ça va ? 50 %", "ca-va-50"],
    ["L’accord d’Achgabat", "l-accord-d-achgabat"],
    ["Straße & Ægir", "strasse-aegir"],
    ["東京", ""],
    ["  --  ", ""],
  ])("%s → %s", (text, slug) => {
    expect(slugOf(text)).toBe(slug);
  });

  test("at most 80 characters, cut between words", () => {
    const slug = slugOf("mot ".repeat(60));
    expect(slug.length).toBeLessThanOrEqual(80);
    expect(slug.split("-").every((part) => part === "mot")).toBe(true);
    expect(slugOf("x".repeat(200))).toHaveLength(80);
  });
});
