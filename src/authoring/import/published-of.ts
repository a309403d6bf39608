/** The dates of other programs on the newsroom's clock. */
import type { Problem } from "../../base/problem.ts";
import { epochOf } from "../../language/locale/dates.ts";
import { instantAt, readTime } from "../../language/locale/zone.ts";
import type { Instant } from "../../model/identifiers.ts";
import { importProblem } from "./import-rules.ts";
import type { ImportedPost } from "./imported-post.ts";

/** What a date means, and what has to be said of it; null if the post cannot be imported with it. */
export interface PublishedAt {
  readonly published: Instant | null;
  readonly problem: Problem | null;
}

/** RFC 822 § 5 as feeds write it; V8 reads it, and much else that nobody means. */
const RFC822 =
  /^(?:[A-Za-z]{3,9},? +)?\d{1,2} [A-Za-z]{3,9} \d{4} \d{1,2}:\d\d(?::\d\d)? ?(?:[+-]\d{4}|UTC?|GMT|Z|[ECMP][SD]T)$/;

/** Reads a date; a day alone gets `hour`, as `12:00`. `now` in milliseconds since 1970. */
export function publishedOf(post: ImportedPost, zone: string, hour: string, now: number): PublishedAt {
  const { place } = post;
  const written = post.published.trim();
  if (written === "" || written.startsWith("0000-00-00"))
    return { published: null, problem: importProblem("import/no-date", place) };
  const reading = readTime(tidied(written), zone);
  const named = RFC822.test(written) ? Date.parse(written) : Number.NaN;
  let problem: Problem | null = null;
  let published: Instant | null = null;
  if (reading.kind === "instant") published = reading.instant;
  // An hour that the clock skipped or had twice: the former reading, as most programs have it.
  else if (reading.kind === "gap" || reading.kind === "twice") published = reading.readings[0];
  else if (reading.kind === "day") {
    const whole = readTime(`${reading.day} ${hour}`, zone);
    published = whole.kind === "instant" ? whole.instant : null;
    problem = importProblem("import/hour-made", place, { found: written, expected: hour });
  } else if (!Number.isNaN(named)) published = instantAt(named, zone);
  if (published === null)
    return { published, problem: importProblem("import/unreadable-date", place, { found: written }) };
  if (epochOf(published) > now && !post.isDraft)
    return { published: null, problem: importProblem("import/future-date", place, { found: written }) };
  return { published, problem };
}

/** `2019/05/01 10:00` and `2019-5-1` as RFC 3339 writes them; parts of a second as they are. */
function tidied(written: string): string {
  return written.replace(
    /^(\d{4})[-/](\d{1,2})[-/](\d{1,2})(?!\d)/,
    (_, year: string, month: string, day: string) =>
      `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`,
  );
}
