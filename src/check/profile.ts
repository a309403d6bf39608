/** How much each rule weighs: what a standard demands is an error on any site, the taste of a house only in that house. */
import type { ReadableFolder } from "../base/folders.ts";
import type { Problem, Rule, RuleTable, Severity } from "../base/problem.ts";
import { CHECK_RULES } from "./check-rules.ts";
import { parseJson, stringOf } from "./read/parse-json.ts";

/**
 * `standard`: an error only where a standard says MUST or where readers surely meet a fault; what standards, guides and validators advise is a
 * warning, taste is not told. `house`: each rule as its table weighs it. `strict`: the same, and a warning is an error.
 */
export type Profile = "standard" | "house" | "strict";

/** What a clause may name first that gives advice, or warns, where no standard demands anything. */
const ADVICE = [
  "W3C Feed Validation Service",
  "RSS Best Practices Profile",
  "WCAG",
  "Google Search Central",
  "schema.org",
  "Open Graph protocol",
  "X Cards",
  "microformats2",
  "Netlify and Cloudflare Pages",
  "draft-",
];

/** What a rule weighs for what Brevier did not make: what its row says, else what its clause, by what it names first. */
function standardWeight({ severity, standard, clause = "Brevier" }: Rule): Severity | "off" {
  if (standard !== undefined) return standard;
  if (clause.startsWith("Brevier")) return "off";
  return ADVICE.some((name) => clause.startsWith(name)) ? "warning" : severity;
}

/** What a rule weighs in a profile. */
export function weightOf(rule: Rule, profile: Profile): Severity | "off" {
  if (profile === "standard") return standardWeight(rule);
  return profile === "strict" ? "error" : rule.severity;
}

const RULES: RuleTable = CHECK_RULES;

/** The problems that a profile tells, with the weight that it gives them. */
export function* weighed(problems: Iterable<Problem>, profile: Profile): Generator<Problem> {
  for (const problem of problems) {
    const rule = RULES[problem.rule];
    const severity = rule === undefined ? problem.severity : weightOf(rule, profile);
    if (severity !== "off") yield { ...problem, severity };
  }
}

/** Of what Brevier made, as its own manifest shows, `house`; of anything else `standard`. */
export function profileOf(dist: ReadableFolder): Profile {
  const bytes = dist.read("manifest.json");
  if (bytes === null) return "standard";
  const parsed = parseJson(new TextDecoder().decode(bytes));
  const format = parsed.ok ? stringOf(parsed.root, "format") : null;
  return format?.startsWith("brevier-manifest-") === true ? "house" : "standard";
}
