import { describe, expect, test } from "vitest";
import { didYouMean, nearestOf } from "../../src/language/nearest.ts";

const KNOWN = ["title", "topics", "story", "summary", "sujets", "iran", "fr", "coeur"];

describe("the nearest known word", () => {
  test.each([
    ["titel", "title"],
    ["tiltes", "title"],
    ["topic", "topics"],
    ["Titre", "title"],
    ["SUMMARY", "summary"],
    ["sujéts", "sujets"],
    ["cœur", "coeur"],
    ["irna", "iran"],
    ["FR", "fr"],
    ["sumary", "summary"],
  ])("%s: %s", (found, nearest) => {
    expect(nearestOf(found, KNOWN)).toBe(nearest);
  });

  test.each(["x", "fe", "résumé", "irak-2", "ir", "axin"])("nothing is near %s", (found) => {
    expect(nearestOf(found, KNOWN)).toBe(null);
  });

  test("an exchange counts once, though its letters are changed again", () => {
    expect(nearestOf("abcd", ["badc"])).toBe(null);
    expect(nearestOf("abcde", ["badce"])).toBe("badce");
  });

  test("is asked in both languages, or not at all", () => {
    expect(didYouMean("titel", KNOWN)).toEqual({
      fr: " : vouliez-vous dire « title » ?",
      en: ": did you mean “title”?",
    });
    expect(didYouMean("résumé", KNOWN)).toEqual({ fr: "", en: "" });
  });
});
