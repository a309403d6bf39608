/** A moment as a program gives it. */
import { isAhead } from "../base/clock-skew.ts";

/** A time, or its text with an offset: `2024-10-31T18:00:00+01:00`. */
export type Moment = Date | string;

/** Milliseconds since 1970. @throws TypeError if it is no time with its offset, RangeError if it is yet to come */
export function momentOf(moment: Moment | undefined, wall: number): number {
  if (moment === undefined) return wall;
  const isWhole = typeof moment !== "string" || /T.*(?:Z|[+-]\d\d:\d\d)$/.test(moment);
  const time = isWhole ? new Date(moment).getTime() : Number.NaN;
  if (Number.isNaN(time)) throw new TypeError(`now is no time with its offset: ${String(moment)}`);
  if (isAhead(time, wall))
    throw new RangeError("now is yet to come: readers would see what is not published");
  return time;
}
