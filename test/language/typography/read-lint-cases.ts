/** Reads lint-cases.txt, whose head says how it is written. */
import type { VariantName } from "../../../src/model/typography.ts";
import { linesOf, plain } from "./read-cases.ts";

/** What a line expects: `fault:found→fix`, without the last part where only the writer can know. */
export interface LintCase {
  readonly section: string;
  readonly line: number;
  readonly variant: VariantName;
  readonly exceptions: readonly string[];
  readonly input: string;
  readonly expected: readonly string[];
  /** The line as it is written. */
  readonly shown: string;
}

/** All the cases, in the order of the file. */
export const lintCases: readonly LintCase[] = linesOf("lint-cases.txt").flatMap(
  ({ clause: section, line, names, exceptions, shown }) => {
    const [input = "", expected, ...more] = shown.startsWith("= ") ? [shown.slice(2)] : shown.split(" → ");
    if (more.length > 0 || (expected === undefined) !== shown.startsWith("= "))
      throw new Error(`not a case: ${shown}`);
    const found = expected === undefined ? [] : expected.split(" | ").map(plain);
    return names.map((variant) => ({
      section,
      line,
      variant,
      exceptions,
      input: plain(input),
      expected: found,
      shown,
    }));
  },
);
