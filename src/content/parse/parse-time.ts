import type { Outcome, Place, Problem } from "../../base/problem.ts";
import { type Reading, readTime } from "../../language/locale/zone.ts";
import type { Day, Instant } from "../../model/identifiers.ts";
import type { LocatedYaml } from "../yaml/located-yaml.ts";
import { pathsAlong, valueAt, type Way } from "../yaml/yaml-paths.ts";
import { timeProblem } from "./time-rules.ts";

/** The newsroom’s clock. */
export interface Clock {
  readonly timeZone: string;
  /** What a day alone means where an hour is needed, `09:00`; null where it is refused. */
  readonly publicationHour: string | null;
}

/** A written date with its time → instant on the newsroom’s clock. A day alone has the site’s hour, if it has one. */
export function parseInstant(text: string, clock: Clock, place: Place): Outcome<Instant> {
  const { timeZone, publicationHour } = clock;
  const reading = readTime(text, timeZone);
  if (reading.kind === "instant") return { ok: true, value: reading.instant, problems: [] };
  if (reading.kind === "day" && publicationHour !== null)
    return parseInstant(`${text} ${publicationHour}`, clock, place);
  return { ok: false, problems: [problemOf(reading, text, timeZone, place)] };
}

/** A written day, or the day of a written time. No zone shifts a day without a time. */
export function parseDay(text: string, clock: Pick<Clock, "timeZone">, place: Place): Outcome<Day> {
  const reading = readTime(text, clock.timeZone);
  if (reading.kind === "day") return { ok: true, value: reading.day, problems: [] };
  if (reading.kind === "instant") return parseDay(reading.instant.slice(0, 10), clock, place);
  return { ok: false, problems: [problemOf(reading, text, clock.timeZone, place)] };
}

/** The times of a brief. */
const INSTANTS: readonly Way[] = [
  ["published"],
  ["updates", null, "date"],
  ["embargo"],
  ["withdrawn", "date"],
];
const DAYS: readonly Way[] = [["sources", null, "accessed"]];

/** The problems of the times of a brief whose fields are wrong, so that a misspelt key hides none. What is no time at all is left to the schema. */
export function checkTimes(yaml: LocatedYaml, clock: Clock): readonly Problem[] {
  const problemsAt = (ways: readonly Way[], parse: typeof parseInstant | typeof parseDay) =>
    ways
      .flatMap((way) => pathsAlong(yaml.value, way))
      .flatMap((path) => {
        const text = valueAt(yaml.value, path);
        if (typeof text !== "string" || readTime(text.trim(), clock.timeZone).kind === "unreadable")
          return [];
        return parse(text.trim(), clock, yaml.placeOf(path)).problems;
      });
  return [...problemsAt(INSTANTS, parseInstant), ...problemsAt(DAYS, parseDay)];
}

function problemOf(reading: Reading, found: string, zone: string, place: Place): Problem {
  if (reading.kind === "gap" || reading.kind === "twice") {
    const [first, second] = reading.readings;
    return timeProblem(reading.kind === "gap" ? "time/in-gap" : "time/twice", place, {
      found,
      zone,
      first,
      second,
    });
  }
  if (reading.kind === "day") return timeProblem("time/without-hour", place, { found });
  if (reading.kind === "no-such-day")
    return timeProblem("time/no-such-day", place, { found: found.slice(0, 10) });
  return timeProblem("time/unreadable", place, { found });
}
