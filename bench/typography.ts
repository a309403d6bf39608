/** What setting French costs a body of text, beside what markdown-it takes to read and print it: microseconds, medians of several rounds. */
import Parser from "markdown-it";
import { lint } from "../lib/language/typography/lint.js";
import { typeset } from "../lib/language/typography/typeset.js";
import { variants } from "../lib/language/typography/variants.js";
import { parseMarkdown } from "../lib/text/parse-markdown.js";

const ROUNDS = 9;
const TIMES = 2000;
const variant = variants["fr-FR"];

/** Prints a line for each way to treat the body. */
export function printTypographyCost(body: string): void {
  const parser = new Parser({ html: true });
  const blocks = body.split("\n\n");
  const language = { lang: "fr", variant };
  const ways: Readonly<Record<string, () => void>> = {
    "markdown-it alone": () => void parser.render(body),
    "typeset, the text alone": () => {
      for (const block of blocks) typeset(block, variant);
    },
    "lint, the text alone": () => {
      for (const block of blocks) lint(block, variant);
    },
    "a body read, not set": () => void parseMarkdown(body, "f.md", 1),
    "a body read and set": () => void parseMarkdown(body, "f.md", 1, { ...language, isLinted: false }),
    "a body read, set, linted": () => void parseMarkdown(body, "f.md", 1, { ...language, isLinted: true }),
  };
  const rounds = new Map<string, number[]>(Object.keys(ways).map((name) => [name, []]));
  for (let round = 0; round < ROUNDS; round++) {
    for (const [name, way] of Object.entries(ways)) {
      for (let i = 0; i < TIMES / 4; i++) way();
      const started = performance.now();
      for (let i = 0; i < TIMES; i++) way();
      rounds.get(name)?.push(((performance.now() - started) / TIMES) * 1000);
    }
  }
  const medianOf = (name: string) =>
    (rounds.get(name) ?? []).toSorted((a, b) => a - b)[Math.floor(ROUNDS / 2)] ?? Number.NaN;
  const reference = medianOf("markdown-it alone");
  console.log(`\na body of ${body.length} signs, median of ${ROUNDS} rounds of ${TIMES}`);
  for (const name of Object.keys(ways)) {
    const value = medianOf(name);
    console.log(
      `${name.padEnd(26)} ${value.toFixed(1).padStart(7)} µs   ${(value / reference).toFixed(2)} × markdown-it`,
    );
  }
}
