import { describe, expect, test } from "vitest";
import { typeset } from "../../../src/language/typography/typeset.ts";
import { type Variant, variants } from "../../../src/language/typography/variants.ts";
import { fc } from "../../property.ts";
import { proseWithUrls, textOfMarks, visible } from "./random-text.ts";
import { type Case, cases } from "./read-cases.ts";

// `npm run test:long` sets more; fast-check prints the seed of a failure.
const RUNS = { numRuns: 200 * Number(process.env["BREVIER_RUNS"] ?? 10) };
/** Laws that no one rule is likely to break alone. */
const FEWER = { numRuns: Math.ceil(RUNS.numRuns / 5) };
const ALL = Object.values(variants);
const SPACES = /[\n\p{Zs}]/gu;
const QUOTES = /["«»“”‹›‘’'´`‛ʼ′＇]/g;

const variantOfCase = ({ variant, exceptions }: Case): Variant => ({ ...variants[variant], exceptions });

/** What no typography may change: all but spaces and quotation marks, dots and dashes counted by run. */
const skeletonOf = (text: string) =>
  text
    .replace(SPACES, "")
    .replace(QUOTES, "")
    .replace(/[.…]+/g, ".")
    .replace(/[-–—]+/g, "-");
const wordsOf = (text: string) => text.replace(/[ʼ]/g, "’").match(/[\p{L}\p{N}]+/gu) ?? [];

describe.each([...new Set(cases.map(({ clause }) => clause))])("%s", (clause) => {
  test.each(cases.filter((one) => one.clause === clause))("line $line, $variant: $shown", (one) => {
    expect(visible(typeset(one.input, variantOfCase(one)))).toBe(visible(one.output));
  });
});

describe("the cases themselves", () => {
  test("are many, and of every variant", () => {
    expect(new Set(cases.map(({ line }) => line)).size).toBeGreaterThanOrEqual(240);
    for (const { name } of ALL) {
      expect(cases.filter(({ variant }) => variant === name).length).toBeGreaterThan(30);
    }
  });

  test("ask for nothing but other spaces, quotation marks, dots and dashes", () => {
    for (const { line, input, output } of cases) {
      expect([line, skeletonOf(output)]).toEqual([line, skeletonOf(input)]);
    }
  });

  test("no line is twice in a variant", () => {
    const keys = cases.map(({ variant, exceptions, input }) => `${variant} ${exceptions.join()} ${input}`);
    expect(keys.filter((key, i) => keys.indexOf(key) !== i)).toEqual([]);
  });
});

describe("what is set stays set", () => {
  test("of every case", () => {
    for (const one of cases) {
      expect([one.line, visible(typeset(one.output, variantOfCase(one)))]).toEqual([
        one.line,
        visible(one.output),
      ]);
    }
  });

  test.each(ALL)("of a straight mark before a space and a closing mark alone, $name", (variant) => {
    for (const text of ['—" ›"', '--"\n›" a', 'a –" ›']) {
      const once = typeset(text, variant);
      expect(visible(typeset(once, variant))).toBe(visible(once));
    }
  });

  test.each(ALL)("of any text, $name", (variant) => {
    fc.assert(
      fc.property(textOfMarks, (text) => {
        const once = typeset(text, variant);
        expect(visible(typeset(once, variant))).toBe(visible(once));
      }),
      RUNS,
    );
  });
});

describe.each(ALL)("whatever the text, $name", (variant) => {
  const always = (law: (text: string, out: string) => void) =>
    fc.assert(
      fc.property(textOfMarks, (text) => law(text, typeset(text, variant))),
      FEWER,
    );

  test("only spaces, quotation marks, dots and dashes change; words stay apart", () => {
    always((text, out) => {
      expect(skeletonOf(out)).toBe(skeletonOf(text));
      expect(wordsOf(out)).toEqual(wordsOf(text));
    });
  });

  test("no quotation mark or apostrophe is lost or added", () => {
    always((text, out) => {
      expect(out.match(QUOTES)?.length).toBe(text.match(QUOTES)?.length);
    });
  });

  test("a space is added nowhere but inside « »", () => {
    const outside = (text: string) =>
      text
        .replace(/«[\n\p{Zs}]+/gu, "«")
        .replace(/[\n\p{Zs}]+»/gu, "»")
        .match(SPACES)?.length ?? 0;
    always((text, out) => {
      expect(outside(out)).toBeLessThanOrEqual(text.match(SPACES)?.length ?? 0);
    });
  });

  test("straight quotation marks change all together or not at all, but those of inches", () => {
    const straight = (of: string) => of.replace(/\d"/g, "").match(/"/g)?.length ?? 0;
    always((text, out) => {
      // What looks like an address or a path keeps its own.
      fc.pre(!/[/@#]/.test(text));
      expect([0, straight(text)]).toContain(straight(out));
    });
  });

  test("addresses come through as they are", () => {
    fc.assert(
      fc.property(proseWithUrls, ({ text, urls }) => {
        const out = typeset(text, variant);
        for (const url of urls) expect(out).toContain(url);
      }),
      FEWER,
    );
  });

  test("lone surrogates are text like any other", () => {
    fc.assert(
      fc.property(
        fc.string({ unit: "binary" }),
        fc.constantFrom("\ud800", "\udc00", "l'\udfff", "\ud83d!"),
        (text, lone) => {
          const given = `${text.slice(0, 3)} ${lone} ${text}`;
          expect(skeletonOf(typeset(given, variant))).toBe(skeletonOf(given));
        },
      ),
      FEWER,
    );
  });
});

test("English keeps every space as it was", () => {
  fc.assert(
    fc.property(textOfMarks, (text) => {
      expect(typeset(text, variants.en).match(SPACES)).toEqual(text.match(SPACES));
    }),
    FEWER,
  );
});
