import { describe, expect, test } from "vitest";
import { corpusBrief, momentAfter } from "../../bench/corpus.ts";
import { brevierBrief, eleventyBrief, hugoBrief } from "../../bench/corpus-forms.ts";

const numbers = Array.from({ length: 2000 }, (_, i) => i - 5);
const briefs = numbers.map(corpusBrief);

describe("the briefs of the benchmark", () => {
  test("are the same at every run, whatever was made before", () => {
    expect(numbers.toReversed().map(corpusBrief).toReversed()).toEqual(briefs);
  });

  test("have an id and a name each", () => {
    expect(new Set(briefs.map(({ id }) => id)).size).toBe(briefs.length);
    expect(new Set(briefs.map(({ slug }) => slug)).size).toBe(briefs.length);
  });

  test("are younger, the lower their number, and are all published at the moment that builds are told", () => {
    const times = briefs.map(({ published }) => Date.parse(published));
    expect(times.toSorted((a, b) => b - a)).toEqual(times);
    for (const count of [0, 1, 5]) {
      const now = Date.parse(momentAfter(count));
      expect(Date.parse(corpusBrief(-count).published)).toBeLessThan(now);
      expect(Date.parse(corpusBrief(-count - 1).published)).toBeGreaterThanOrEqual(now);
    }
  });

  test("have the same text in every form", () => {
    for (const brief of briefs.slice(0, 50)) {
      for (const { path, text } of [
        brevierBrief(brief, "everything"),
        hugoBrief(brief),
        eleventyBrief(brief),
      ]) {
        expect(path).toContain(`/${brief.slug}.md`);
        expect(text.split("\n---\n\n")[1]).toBe(brief.body);
      }
    }
  });

  test("are 3.2 KB in the mean, with their front matter", () => {
    const sizes = briefs.map((brief) => Buffer.byteLength(eleventyBrief(brief).text));
    const mean = sizes.reduce((sum, size) => sum + size, 0) / sizes.length;
    expect(mean).toBeGreaterThan(3000);
    expect(mean).toBeLessThan(3400);
  });
});
