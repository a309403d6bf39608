/** What the front matter of a brief says of its withdrawal, and whether anything is left that the withdrawal takes away. */
import type * as z from "zod";
import type { Outcome, Problem } from "../../base/problem.ts";
import { epochOf } from "../../language/locale/dates.ts";
import type { Withdrawal } from "../../model/brief.ts";
import { briefId, type Instant } from "../../model/identifiers.ts";
import type { ParsedText } from "../../text/parse-markdown.ts";
import type { briefSchema } from "../schema/brief-schema.ts";
import { type LocatedYaml, positionOf } from "../yaml/located-yaml.ts";
import { valueAt } from "../yaml/yaml-paths.ts";
import { type Clock, parseInstant } from "./parse-time.ts";
import { withdrawalProblem } from "./withdrawal-rules.ts";

/** What an emptied brief may keep: what its address and its record need; a headline only if it says nobody. */
const KEPT = ["id", "published", "lang", "translationOf", "aliases", "withdrawn"];

/** Whether the withdrawal of a brief takes its text away. */
export function isEmptied(yaml: LocatedYaml): boolean {
  const level = levelOf(yaml);
  return level === "anonymised" || level === "erased";
}

/** What is left of an emptied brief and should not be. */
export function checkEmptied(yaml: LocatedYaml, { body }: ParsedText): readonly Problem[] {
  const kept = levelOf(yaml) === "anonymised" ? [...KEPT, "title"] : KEPT;
  const keys = Object.keys(typeof yaml.value === "object" && yaml.value !== null ? yaml.value : {});
  const left = keys
    .filter((key) => !kept.includes(key))
    .map((key) => withdrawalProblem("withdrawal/still-there", yaml.placeOfKey([key]), { key }));
  return body.parts.length === 0
    ? left
    : [...left, withdrawalProblem("withdrawal/text-left", yaml.placeOfKey(["withdrawn"]))];
}

/** The withdrawal of a brief that was published at a moment; null if it was not withdrawn. */
export function parseWithdrawal(
  withdrawn: z.infer<typeof briefSchema>["withdrawn"],
  published: Instant,
  yaml: LocatedYaml,
  clock: Clock,
): Outcome<Withdrawal | null> {
  if (withdrawn === undefined) return { ok: true, value: null, problems: [] };
  const place = yaml.placeOf(["withdrawn", "date"]);
  const date = parseInstant(withdrawn.date, clock, place);
  if (!date.ok) return date;
  const early = epochOf(date.value) < epochOf(published);
  if (early)
    return {
      ok: false,
      problems: [withdrawalProblem("withdrawal/before-publication", place, { found: date.value })],
    };
  const { level, reason, replacedBy } = withdrawn;
  const value = {
    date: date.value,
    level,
    reason,
    replacedBy: replacedBy === undefined ? null : briefId(replacedBy),
    at: positionOf(yaml, ["withdrawn", "date"]),
  };
  return { ok: true, value, problems: date.problems };
}

function levelOf(yaml: LocatedYaml): unknown {
  return valueAt(yaml.value, ["withdrawn", "level"]);
}
