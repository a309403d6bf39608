/** The typographic faults of texts as problems, each at its place. */
import { positionsOf } from "../base/positions.ts";
import type { Place, Problem } from "../base/problem.ts";
import type { Range } from "../language/typography/kept-ranges.ts";
import { type Finding, lint } from "../language/typography/lint.ts";
import type { Variant } from "../language/typography/variants.ts";
import type { LocatedText } from "./run-source.ts";
import { typographyProblem } from "./typography-rules.ts";

/** A finding with its range in the source; null if the source writes it in another way. */
export interface LocatedFinding extends Finding {
  readonly range: Range | null;
}

/** The findings of a text with their places in its source. */
export function findingsOf(located: LocatedText, variant: Variant): readonly LocatedFinding[] {
  return lint(located.text, variant, located.kept).map((finding) => ({
    ...finding,
    range: located.sourceOf(finding.start, finding.end),
  }));
}

/** A finding as a problem. */
export function problemOfFinding({ fault, found, fix }: Finding, place: Place): Problem {
  return typographyProblem(`typography/${fault}`, place, {
    found,
    ...(fix === null ? {} : { expected: fix }),
  });
}

/** Finds lines and columns in a text, from 1. */
export function placesIn(source: string, file: string, firstLine: number): (offset: number) => Place {
  const positionOf = positionsOf(source);
  return (offset) => {
    const { line, column } = positionOf(offset);
    return { file, line: firstLine + line - 1, column };
  };
}
