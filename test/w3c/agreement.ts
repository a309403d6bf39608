/** Whether what `checkFeed` says of a case is what its comment expects. */
import type { Problem } from "../../src/check/check-dist.ts";
import type { Kinds, ValidatorCase } from "./validator-cases.ts";

export type Verdict = "agreed" | "missed" | "blamed";

/** Classes of which so many are kinds that they say nothing. */
const GENERAL: ReadonlySet<string> = new Set(["Message", "Error", "Warning", "Info", "InvalidValue"]);
/** What its tests always let pass: a case names no address of its own. */
const ABOUT_SELF: ReadonlySet<string> = new Set(["MissingSelf", "SelfDoesntMatchLocation"]);
/** What a value is that its messages of success do not call valid. */
const OPPOSITES: Readonly<Record<string, string>> = {
  ValidURI: "InvalidLink",
  ValidHttpGUID: "InvalidHttpGUID",
  ValidURLAttribute: "InvalidURIAttribute",
  ValidCloud: "InvalidIntegerAttribute",
  ValidTitle: "ContainsHTML",
  ValidDoctype: "InvalidDoctype",
};

export function verdictOf(
  { expected, isNegated, element }: ValidatorCase,
  problems: readonly Problem[],
  kinds: Kinds,
): Verdict {
  if (isSuccess(expected, kinds)) {
    const opposite = OPPOSITES[expected] ?? `Inv${expected.slice(1)}`;
    return !isNegated && problems.some(({ w3c }) => isKind(w3c, opposite, kinds)) ? "blamed" : "agreed";
  }
  const found = problems.some(
    (problem) =>
      isMeant(problem, expected, kinds) &&
      // That a message is not given about one element says nothing of the others.
      (!isNegated || element === null || problem.says.en.includes(`<${element}>`)),
  );
  if (found !== isNegated) return "agreed";
  return isNegated ? "blamed" : "missed";
}

/** Whether a case expects that nothing, or no error, is found. */
export function isSound({ expected, isNegated }: ValidatorCase): boolean {
  return isNegated && ["Error", "Warning", "Message"].includes(expected);
}

/** Whether a case expects an error. */
export function isFaulty({ expected, isNegated }: ValidatorCase, kinds: Kinds): boolean {
  return !isNegated && (expected === "Error" || (kinds.get(expected) ?? []).includes("Error"));
}

function isSuccess(expected: string, kinds: Kinds): boolean {
  return (kinds.get(expected) ?? []).includes("Success");
}

function isMeant({ severity, w3c }: Problem, expected: string, kinds: Kinds): boolean {
  if (expected === "Error") return severity === "error";
  if (GENERAL.has(expected)) return !ABOUT_SELF.has(w3c ?? "");
  return isKind(w3c, expected, kinds);
}

/** Whether it is that class or one of its kinds, or the class of which that is a kind: ours may say in one what it tells apart. */
function isKind(w3c: string | undefined, expected: string, kinds: Kinds): boolean {
  if (w3c === undefined) return false;
  const isBroader = !GENERAL.has(w3c) && (kinds.get(expected) ?? []).includes(w3c);
  return w3c === expected || isBroader || (kinds.get(w3c) ?? []).includes(expected);
}
