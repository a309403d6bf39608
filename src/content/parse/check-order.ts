/** The order of a brief’s times: the day of its folder, its publication, its updates. */

import type { Place, Problem } from "../../base/problem.ts";
import { dayOf } from "../../language/locale/dates.ts";
import type { Update } from "../../model/brief.ts";
import type { Day, Instant } from "../../model/identifiers.ts";
import { timeProblem } from "./time-rules.ts";

/** What is out of order. `at` is the place of `published`. */
export function checkOrder(
  day: Day,
  published: Instant,
  updates: readonly Update[],
  at: Place,
): readonly Problem[] {
  const otherDay =
    dayOf(published) === day
      ? []
      : [timeProblem("time/other-day", at, { found: dayOf(published), folder: day })];
  const early = updates.flatMap((update, i) => {
    const before = i === 0 ? published : updates[i - 1]?.date;
    if (before === undefined || Date.parse(update.date) >= Date.parse(before)) return [];
    const rule = i === 0 ? "time/update-before-publication" : "time/updates-out-of-order";
    return [timeProblem(rule, { file: at.file, ...update.at })];
  });
  return [...otherDay, ...early];
}
