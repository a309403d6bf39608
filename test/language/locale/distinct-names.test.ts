import { describe, expect, test } from "vitest";
import { withDistinctNames } from "../../../src/language/locale/distinct-names.ts";
import { regionalNames } from "../../../src/language/locale/regional-words.ts";
import { word } from "../../../src/language/locale/words.ts";
import type { OwnWords, WordsByLanguage } from "../../../src/model/words.ts";
import { langOf, localeFor } from "./locale-for.ts";

/** `[language.name, edition.name]` of each of the site's languages. */
function namesIn(tags: readonly string[], own: Readonly<Record<string, OwnWords>> = {}) {
  const words: WordsByLanguage = new Map(Object.entries(own).map(([tag, said]) => [langOf(tag), said]));
  const locales = withDistinctNames(
    tags.map((tag) => localeFor(tag, { words })),
    words,
  );
  return locales.map((locale) => [word(locale, "language.name"), word(locale, "edition.name")]);
}

describe("the names of a site's languages", () => {
  test("a language that is there once needs no country", () => {
    expect(namesIn(["fr-CA", "en-CA"])).toEqual([
      ["Français", "Édition en français"],
      ["English", "English edition"],
    ]);
  });

  test("beside its language a country is named, and beside another country both are", () => {
    expect(namesIn(["fr", "en", "fr-CA"])).toEqual([
      ["Français", "Édition en français"],
      ["English", "English edition"],
      ["Français (Canada)", "Édition canadienne"],
    ]);
    expect(namesIn(["fr-BE", "fr-CH"])).toEqual([
      ["Français (Belgique)", "Édition belge"],
      ["Français (Suisse)", "Édition suisse"],
    ]);
  });

  test("a country without a name here is named by its tag", () => {
    expect(namesIn(["fr", "fr-SN"])[1]).toEqual(["Français (fr-SN)", "Édition en français (fr-SN)"]);
  });

  test("what the site says of the country itself stays; of the language alone it does not tell them apart", () => {
    const own = { fr: { "language.name": "En français" }, "fr-CA": { "language.name": "Québec" } };
    expect(namesIn(["fr", "fr-CA", "fr-BE"], own)).toEqual([
      ["En français", "Édition en français"],
      ["Québec", "Édition canadienne"],
      ["Français (Belgique)", "Édition belge"],
    ]);
  });

  test("no two countries have one name", () => {
    for (const key of ["language.name", "edition.name"] as const) {
      const names = Object.values(regionalNames).map((row) => row[key]);
      expect(new Set(names).size).toBe(names.length);
    }
  });
});
