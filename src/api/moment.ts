/** A moment as a program gives it. */
import { momentOf as momentOfText } from "../cli/moment.ts";

/** A time, or its text with an offset: `2024-10-31T18:00:00+01:00`. */
export type Moment = Date | string;

/** Milliseconds since 1970. @throws TypeError if it is no time, or has no offset */
export function momentOf(moment: Moment): number {
  const time = typeof moment === "string" ? momentOfText(moment, {}, 0) : moment.getTime();
  if (time === null || Number.isNaN(time)) throw new TypeError(`no time with its offset: ${String(moment)}`);
  return time;
}
