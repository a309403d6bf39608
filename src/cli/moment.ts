/** Where `now` comes from: `--now`, else `SOURCE_DATE_EPOCH`, else the clock. */
import { epochOf } from "../language/locale/dates.ts";
import { readTime } from "../language/locale/zone.ts";

/** The last moment of the year 9999, beyond which no date has four digits. */
const LATEST = Date.UTC(9999, 11, 31, 23, 59, 59);

/** Milliseconds since 1970; null if the given time is not a time with its offset. */
export function momentOf(
  time: string | undefined,
  variables: Readonly<Record<string, string | undefined>>,
  wall: number,
): number | null {
  if (time !== undefined) {
    if (!/T.*(?:Z|[+-]\d\d:\d\d)$/.test(time)) return null;
    const reading = readTime(time, "utc");
    return reading.kind === "instant" ? epochOf(reading.instant) : null;
  }
  const epoch = variables["SOURCE_DATE_EPOCH"];
  if (epoch === undefined || epoch === "") return wall;
  const moment = /^\d{1,12}$/.test(epoch) ? Number(epoch) * 1000 : Number.NaN;
  return moment <= LATEST ? moment : null;
}
