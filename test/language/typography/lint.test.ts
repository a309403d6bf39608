import { describe, expect, test } from "vitest";
import { applyEdits } from "../../../src/language/typography/edits.ts";
import { keptRanges } from "../../../src/language/typography/kept-ranges.ts";
import { type Finding, lint } from "../../../src/language/typography/lint.ts";
import { typeset } from "../../../src/language/typography/typeset.ts";
import { type Variant, variants } from "../../../src/language/typography/variants.ts";
import { fc } from "../../property.ts";
import { textOfFaults, visible } from "./random-text.ts";
import { type LintCase, lintCases } from "./read-lint-cases.ts";

// `npm run test:long` sets more; fast-check prints the seed of a failure.
const RUNS = { numRuns: 100 * Number(process.env["BREVIER_RUNS"] ?? 10) };
const ALL = Object.values(variants);
const FRENCH = ALL.filter(({ isFrench }) => isFrench);

const variantOfCase = ({ variant, exceptions }: LintCase): Variant => ({ ...variants[variant], exceptions });
const shownAs = ({ fault, found, fix }: Finding) =>
  visible(fix === null ? `${fault}:${found}` : `${fault}:${found}→${fix}`);
const fixesOf = (text: string, variant: Variant) =>
  lint(text, variant).flatMap(({ start, end, fix }) => (fix === null ? [] : [{ start, end, text: fix }]));
const fixed = (text: string, variant: Variant) => applyEdits(text, fixesOf(text, variant));

describe.each([...new Set(lintCases.map(({ section }) => section))])("%s", (section) => {
  test.each(lintCases.filter((one) => one.section === section))("line $line, $variant: $shown", (one) => {
    expect(lint(one.input, variantOfCase(one)).map(shownAs)).toEqual(one.expected.map(visible));
  });
});

describe("the cases themselves", () => {
  const lines = (pick: (one: LintCase) => boolean) => new Set(lintCases.filter(pick).map(({ line }) => line));

  test("are many, and near half of them are traps", () => {
    expect(lines(() => true).size).toBeGreaterThanOrEqual(200);
    expect(lines(({ expected }) => expected.length === 0).size).toBeGreaterThanOrEqual(90);
  });

  test("once fixed, nothing more is to be fixed in them", () => {
    for (const one of lintCases) {
      const variant = variantOfCase(one);
      expect([one.line, fixesOf(fixed(one.input, variant), variant)]).toEqual([one.line, []]);
    }
  });

  test("what the site makes of what is right gives no cause for another remark", () => {
    for (const one of lintCases.filter(({ expected }) => expected.length === 0)) {
      const variant = variantOfCase(one);
      expect([one.line, lint(typeset(one.input, variant), variant).map(shownAs)]).toEqual([one.line, []]);
    }
  });
});

describe.each(ALL)("whatever the text, $name", (variant) => {
  const always = (law: (text: string, findings: readonly Finding[]) => void) =>
    fc.assert(
      fc.property(textOfFaults, (text) => law(text, lint(text, variant))),
      RUNS,
    );

  test("a remark says what stands at its place; none stands over another; all are in order", () => {
    always((text, findings) => {
      let done = 0;
      for (const { start, end, found, fix } of findings) {
        expect(start).toBeGreaterThanOrEqual(done);
        expect(end).toBeGreaterThan(start);
        expect(visible(text.slice(start, end))).toBe(visible(found));
        expect(fix).not.toBe(found);
        done = end;
      }
    });
  });

  test("none is made of an address, a path, a handle, or of what is kept", () => {
    always((text, findings) => {
      for (const { start, end } of keptRanges(text, []))
        expect(findings.filter((one) => one.start < end && one.end > start)).toEqual([]);
      const all = [{ start: 0, end: text.length }];
      expect(lint(text, variant, all)).toEqual([]);
    });
  });
});

describe.each(FRENCH)("what is fixed, $name", (variant) => {
  const always = (law: (text: string) => void) => fc.assert(fc.property(textOfFaults, law), RUNS);

  test("is not reported again", () => {
    always((text) => {
      const before = new Set(lint(text, variant).map(shownAs));
      const after = lint(fixed(text, variant), variant).filter(({ fix }) => fix !== null);
      expect(after.map(shownAs).filter((one) => before.has(one))).toEqual([]);
    });
  });

  test("is set once and for all", () => {
    always((text) => {
      const once = typeset(fixed(text, variant), variant);
      expect(visible(typeset(once, variant))).toBe(visible(once));
    });
  });
});
