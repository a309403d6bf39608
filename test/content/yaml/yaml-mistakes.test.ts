import { describe, expect, test } from "vitest";
import { readYaml } from "../../../src/content/yaml/located-yaml.ts";
import { fc } from "../../property.ts";

/** The problems of lines that cannot be read, with their places. */
const CASES: readonly (readonly [string, readonly string[]])[] = [
  ["a: 1\nb: 2\n", []],
  ["a: [x, y]\nb: { c: 1 }\nd:\n  - e\n  - f: g\n", []],
  ["a: >-\n  un\n  deux\n", []],
  ["a:\n\t- x\n", ["2:1 yaml/tab"]],
  ["\ta: 1\n", ["1:1 yaml/tab"]],
  ["a:\n    b: 1\n   c: 2\n", ["3:1 yaml/indent"]],
  [" a: 1\nb: 2\n", ["2:1 yaml/indent"]],
  ["a: 1\n  b: 2\n", ["1:4 yaml/key-inside-value"]],
  ["a: Un texte\n  qui continue : ainsi\n", ["1:4 yaml/key-inside-value"]],
  ['a: "foo\nb: 2\n', ["1:4 yaml/unclosed-quote"]],
  ["z: 0\na: 'foo\n", ["2:4 yaml/unclosed-quote"]],
  ["a: 'l'eau est froide'\nb: 1\n", ["1:7 yaml/text-after-quote"]],
  ['a: "il dit "non" hier"\n', ["1:13 yaml/text-after-quote"]],
  ["a: [x\nb: 1\n", ["1:4 yaml/unclosed-bracket"]],
  ["a: { x: 1\nb: 2\n", ["1:4 yaml/unclosed-bracket"]],
  ["a: [\n", ["1:4 yaml/unclosed-bracket"]],
  ["a: [b]\nc: [{ d: e }, f\ng: h\n", ["2:4 yaml/unclosed-bracket"]],
  ["a: Gaza : un\n", ["1:4 yaml/colon-in-text"]],
  ["a: « x » : y\n", ["1:4 yaml/colon-in-text"]],
  ["a: @foo\n", ["1:4 yaml/bad-start"]],
  ["a: !foo bar\n", ["1:4 yaml/bad-start"]],
  ["a: &foo bar\n", ["1:4 yaml/aliases"]],
  ["a: *foo\n", ["1:4 yaml/aliases"]],
  ...["?", "? Pourquoi", "? b: c", "*Le Monde* racheté", "*b: c*", "**b** c", "*b*, *c*", ": b", ":"].flatMap(
    (start) => [
      [`a: ${start}\n`, ["1:4 yaml/bad-start"]] as const,
      ...(start.length > 1 && !/[,:]/.test(start)
        ? ([
            [`a: { b: ${start}, c: d }\n`, ["1:9 yaml/bad-start"]],
            [`a: { b: ${start} }\n`, ["1:9 yaml/bad-start"]],
            [`a:\n  - b: ${start}\n    c: d\n`, ["2:8 yaml/bad-start"]],
            [`a:\n  ${start}\n`, ["2:3 yaml/bad-start"]],
            [`a:\n  - ${start}\n`, ["2:5 yaml/bad-start"]],
          ] as const)
        : []),
    ],
  ),
  ["a: { b: : c }\n", ["1:9 yaml/bad-start"]],
  ["a:\n  - : c\n", ["2:5 yaml/bad-start"]],
  ["a: { b: #MeToo }\nc: d\n", ["1:9 yaml/bad-start"]],
  ["a: Le mouvement #MeToo gagne\n", ["1:17 yaml/hash-in-text"]],
  ["a: Pourquoi ?\nb: c # d\n", []],
  ["a:\n  - Pourquoi ?\n  - Comment *\nb: c # d\n", []],
  ["a: b\nc: [d e, f] # g\n", []],
  ["a: Le mouvement # pas encore\nb: true #todo\nc: 2024-10-31 09:00 #heure\n", []],
  ["a: ?b c\nd: Le C# gagne\ne: «#f»\n", []],
  ["a: \"Le #b\"\nc: 'Le #d'\ne: >-\n  Le #f\n", []],
  ["a: 1\nbcd\nc: 3\n", ["2:1 yaml/no-colon"]],
  ["b: 2\na:1\n", ["2:1 yaml/no-colon"]],
  ['a: "c:\\dossier"\n', ["1:7 yaml/bad-escape"]],
  ["a: { x: 1 y: 2 }\n", ["1:9 yaml/missing-comma"]],
  ["a: [x,, y]\n", ["1:7 yaml/extra-comma"]],
  ["a: [x] y\n", ["1:8 yaml/text-after-bracket"]],
  ["a: { b: c }z\n", ["1:12 yaml/text-after-bracket"]],
  ["a: >contact\n", ["1:4 yaml/bad-start"]],
  ["a:\n  > b: c\n  d: e\n", ["2:3 yaml/bad-start"]],
  ["a: *\n", ["1:4 yaml/aliases"]],
  ["a: & b\n", ["1:4 yaml/aliases"]],
  ["a: - x\n", ["1:4 yaml/list-on-key-line"]],
  ["a: 1\n---\nb: 2\n", ["2:1 yaml/several-parts"]],
  ["a: 1\na: 2\n", ["2:1 yaml/duplicate-key"]],
  ["a: [x]]\nb: 1\n", ["1:7 yaml/extra-bracket"]],
  ['a: "x"#c\n', ["1:7 yaml/broken"]],
];

describe("lines that cannot be read", () => {
  test.each(CASES)("%j: %j", (text, expected) => {
    const outcome = readYaml(text, "f", 1);
    expect(outcome.problems.map(({ place, rule }) => `${place.line}:${place.column} ${rule}`)).toEqual(
      expected,
    );
    expect(outcome.ok).toBe(expected.length === 0);
  });

  test("only what has no rule of its own is said in the parser's words", () => {
    const [broken] = readYaml('a: "x"#c\n', "f", 1).problems;
    expect(broken?.says.en).toBe(
      "reading stops here, for an uncommon reason: Comments must be separated from other tokens by white space characters",
    );
  });

  test("whatever the lines are, each mistake stands on a line of the text and is reported once a line", () => {
    const characters = fc.constantFrom(..."ab:: --[]{}\"'\n\n  \t&*!,#|>@%\\é?".split(""));
    fc.assert(
      fc.property(fc.array(characters, { maxLength: 40 }), (parts) => {
        const text = parts.join("");
        const outcome = readYaml(text, "f", 1);
        const lines = outcome.problems.map(({ place }) => place.line);
        expect(new Set(lines).size).toBe(lines.length);
        for (const { place, says } of outcome.problems) {
          expect(place.line).toBeLessThanOrEqual(text.split("\n").length);
          expect(place.column).toBeGreaterThanOrEqual(1);
          expect(says.fr).not.toMatch(/\{\w+\}|undefined/);
        }
      }),
      { numRuns: Number(process.env["BREVIER_RUNS"] ?? 300) },
    );
  });
});
