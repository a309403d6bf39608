import { describe, expect, test } from "vitest";
import { fixTypography, lookAtTypography } from "../../src/authoring/fix-typography.ts";
import { sourceTexts } from "../../src/authoring/source-texts.ts";
import type { SourceText, TextSettings } from "../../src/content/parse/prose.ts";
import { lint } from "../../src/language/typography/lint.ts";
import { typeset } from "../../src/language/typography/typeset.ts";
import { variantIn } from "../../src/language/typography/variants.ts";
import { lang } from "../../src/model/identifiers.ts";
import { UNCHANGED, type VariantName } from "../../src/model/typography.ts";
import { findingsOf } from "../../src/text/check-typography.ts";
import { parseMarkdown } from "../../src/text/parse-markdown.ts";
import { fc } from "../property.ts";
import { markdown } from "../text/random-markdown.ts";

// `BREVIER_RUNS` sets another number; fast-check prints the seed of a failure.
const RUNS = { numRuns: 10 * Number(process.env["BREVIER_RUNS"] ?? 15) };
const FILE = "briefs/2024/10/31/a.md";
const HEAD = "---\ntitle: Un titre\n---\n";

function langOf(tag: string) {
  const found = lang(tag);
  if (found === null) throw new Error(`not a language: ${tag}`);
  return found;
}

function settingsOf(name: VariantName): TextSettings {
  const variant = name === "en" ? null : name;
  return { defaultLanguage: langOf(name === "en" ? "en" : "fr"), typography: { ...UNCHANGED, variant } };
}

function htmlOf(source: string, { defaultLanguage, typography }: TextSettings): string {
  const language = {
    lang: defaultLanguage,
    variant: variantIn(typography, defaultLanguage),
    isLinted: false,
  };
  return JSON.stringify(parseMarkdown(source.slice(HEAD.length), FILE, 1, language).body.parts, null, 1);
}

const fixed = (source: string, settings: TextSettings, sets: boolean) =>
  fixTypography(source, FILE, settings, { sets }) ?? source;

const isRightOnceSet = ({ located, variant }: SourceText) =>
  lint(typeset(located.text, variant), variant).every(({ fix }) => fix === null);

const NAMES: readonly VariantName[] = ["fr-FR", "fr-BE", "fr-CA", "fr-CH", "fr-UE", "en"];

describe("whatever the Markdown, and however it is set", () => {
  const always = (law: (source: string, settings: TextSettings) => void) =>
    fc.assert(
      fc.property(markdown, fc.constantFrom(...NAMES), (body, name) => law(HEAD + body, settingsOf(name))),
      RUNS,
    );

  test("the file with all that the site sets written in it gives the page that it gave", () => {
    always((source, settings) => {
      const right = fixed(source, settings, false);
      // What is set may show a fault that is fixed too: `Mr .` is set as `Mr.`.
      fc.pre(sourceTexts(right, FILE, settings).every((text) => isRightOnceSet(text)));
      expect(htmlOf(fixed(source, settings, true), settings)).toBe(htmlOf(right, settings));
    });
  });

  test("what is written is written once: nothing is left to write", () => {
    always((source, settings) => {
      for (const sets of [false, true]) {
        const once = fixed(source, settings, sets);
        expect(fixTypography(once, FILE, settings, { sets })).toBeNull();
      }
    });
  });

  test("a place in the file holds what it is said to hold", () => {
    always((source, settings) => {
      for (const { located, variant } of sourceTexts(source, FILE, settings)) {
        for (const { found, range } of findingsOf(located, variant))
          if (range !== null) expect(source.charAt(range.start)).toBe(found.charAt(0));
        for (let at = 0; at < located.text.length; at++) {
          const range = located.sourceOf(at, at + 1);
          const character = located.text.charAt(at);
          const isKept = located.kept.some(({ start, end }) => at >= start && at < end);
          if (range !== null && !isKept && character !== "\n")
            expect(source.slice(range.start, range.end)).toBe(character);
        }
      }
    });
  });

  test("every remark stands on a line of the file", () => {
    always((source, settings) => {
      const lines = source.split("\n");
      for (const { place } of lookAtTypography(source, FILE, settings, { sets: true }).problems) {
        expect(lines[place.line - 1]).toBeDefined();
        expect(place.column).toBeLessThanOrEqual((lines[place.line - 1] ?? "").length + 1);
      }
    });
  });
});

test("nearly all that the site sets can be written", () => {
  const settings = settingsOf("fr-FR");
  const sources = fc.sample(markdown, { seed: 1, numRuns: 300 }).map((body) => HEAD + body);
  const setBy = (texts: readonly string[]) =>
    texts.reduce((sum, text) => sum + lookAtTypography(text, FILE, settings, { sets: true }).setByBuild, 0);
  const left = setBy(sources.map((source) => fixed(source, settings, true)));
  expect(left / setBy(sources)).toBeLessThan(0.02);
});
