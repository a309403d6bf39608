/** What setting French costs a body of text, beside what markdown-it takes to read and print it: microseconds, medians of several rounds. */
import Parser from "markdown-it";
import { lint } from "../src/language/typography/lint.ts";
import { typeset } from "../src/language/typography/typeset.ts";
import { variants } from "../src/language/typography/variants.ts";
import { parseMarkdown } from "../src/text/parse-markdown.ts";
import { median } from "./measure.ts";
import { table } from "./tables.ts";

const ROUNDS = 9;
const TIMES = 2000;
const variant = variants["fr-FR"];

/** A row for each way to treat the body. */
export function typographyReport(body: string): string {
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
  const reference = median(rounds.get("markdown-it alone") ?? []);
  const rows = [...rounds].map(([name, times]) => [
    name,
    median(times).toFixed(1),
    (median(times) / reference).toFixed(2),
  ]);
  return `A body of ${body.length} signs, medians of ${ROUNDS} rounds of ${TIMES}.\n\n${table(["", "µs", "× markdown-it"], rows)}`;
}
