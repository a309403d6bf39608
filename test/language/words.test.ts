import { describe, expect, test } from "vitest";
import { isWordKey } from "../../src/language/built-in-words.ts";
import { directionOf } from "../../src/language/language-tags.ts";
import { nearestOf } from "../../src/language/nearest.ts";
import { slugOf } from "../../src/language/slug.ts";
import type { Voice } from "../../src/language/voice.ts";
import { word } from "../../src/language/words.ts";
import { wordsEn } from "../../src/language/words-en.ts";
import { wordsFr } from "../../src/language/words-fr.ts";
import { nodeFolder } from "../../src/node-folders.ts";
import { ROOT } from "../memory-site.ts";
import { voiceFor } from "./voice-for.ts";

const fr = voiceFor("fr");
const en = voiceFor("en");

describe("the words of the interface", () => {
  test("every key is in both languages, with the same values to fill", () => {
    expect(Object.keys(wordsEn).toSorted()).toEqual(Object.keys(wordsFr).toSorted());
    const holes = (entry: unknown) => new Set(JSON.stringify(entry).match(/\{\w+\}/g) ?? []);
    for (const [key, entry] of Object.entries(wordsFr)) {
      expect([key, holes(new Map(Object.entries(wordsEn)).get(key))]).toEqual([key, holes(entry)]);
    }
  });

  test("templates ask for no key that is not there", () => {
    const templates = nodeFolder(`${ROOT}templates`);
    const asked = templates
      .list()
      .filter((file) => file.endsWith(".njk"))
      .flatMap((file) => [
        ...new TextDecoder().decode(templates.read(file) ?? undefined).matchAll(/"([\w.-]+)" \| t\(/g),
      ])
      .map((match) => match[1] ?? "");
    expect(asked.length).toBeGreaterThan(30);
    expect(asked.filter((key) => !isWordKey(key))).toEqual([]);
  });

  test("0 and 1 are singular in French, only 1 is in English; thousands are set apart", () => {
    const count = (voice: Voice, value: number) => word(voice, "count.briefs", { count: value });
    expect([0, 1, 2, 12_345].map((value) => count(fr, value))).toEqual([
      "0 brève",
      "1 brève",
      "2 brèves",
      "12\u202f345 brèves",
    ]);
    expect([0, 1, 2, 12_345].map((value) => count(en, value))).toEqual([
      "0 briefs",
      "1 brief",
      "2 briefs",
      "12,345 briefs",
    ]);
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

test("the nearest known word is within two changes; a short word is not taken for anything", () => {
  const known = ["title", "topics", "story"];
  expect([
    nearestOf("titel", known),
    nearestOf("topic", known),
    nearestOf("resume", known),
    nearestOf("x", known),
  ]).toEqual(["title", "topics", null, null]);
});
