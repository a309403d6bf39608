import type { Problem } from "../../base/problem.ts";

/** What is found many times, told once. */
export interface ProblemGroup {
  /** The one that is told, at the first of its places. */
  readonly first: Problem;
  /** All, in the order of the report; `first` is the first. */
  readonly all: readonly Problem[];
  /** Whether they are the same finding; else they are what more there is of one rule. */
  readonly isSame: boolean;
}

/** So many different findings of one rule are told each; what more there is, together. */
const FINDINGS_OF_RULE = 20;

/** Puts problems together that say the same, then those of a rule that is broken in very many ways. Groups are in the order of their first. */
export function groupProblems(problems: readonly Problem[]): readonly ProblemGroup[] {
  const bySentence = new Map<string, Problem[]>();
  const sentencesOfRule = new Map<string, number>();
  const rest = new Map<string, Problem[]>();
  const order = new Map(problems.map((problem, i) => [problem, i]));
  for (const problem of problems) {
    const { rule, severity, says, hint } = problem;
    const key = JSON.stringify([rule, severity, says.en, hint.en]);
    const known = bySentence.get(key);
    if (known !== undefined) {
      known.push(problem);
      continue;
    }
    const ofRule = `${severity} ${rule}`;
    const count = sentencesOfRule.get(ofRule) ?? 0;
    if (count < FINDINGS_OF_RULE) {
      sentencesOfRule.set(ofRule, count + 1);
      bySentence.set(key, [problem]);
    } else {
      const others = rest.get(ofRule);
      if (others === undefined) rest.set(ofRule, [problem]);
      else others.push(problem);
    }
  }
  const groups = [
    ...[...bySentence.values()].map((all) => ({ all, isSame: true })),
    ...[...rest.values()].map((all) => ({ all, isSame: false })),
  ];
  return groups
    .flatMap(({ all, isSame }): ProblemGroup[] =>
      all[0] === undefined ? [] : [{ first: all[0], all, isSame }],
    )
    .toSorted((a, b) => (order.get(a.first) ?? 0) - (order.get(b.first) ?? 0));
}
