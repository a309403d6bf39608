import type { Problem } from "../../base/problem.ts";
import { problem } from "../check-rules.ts";
import { parseRfc822 } from "../read/parse-rfc822.ts";

/** // OPML 2.0: “all the sub-elements of <head> that are dates conform to RFC 822” */
export function* checkOpmlDate(found: string, name: string, place: Problem["place"]): Generator<Problem> {
  const date = parseRfc822(found);
  if (date === null) yield problem("opml/date", place, { element: name, found });
  else if (!date.hasRightWeekday) yield problem("rss/weekday", place, { found, expected: date.weekday });
  else if (!date.isUsual) yield problem("rss/date-form", place, { found });
}
