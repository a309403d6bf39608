/** In milliseconds: how far the clocks of two machines may differ. */
const SKEW = 60_000;

/** Whether a moment is yet to come by a clock; both in milliseconds since 1970. */
export function isAhead(moment: number, wall: number): boolean {
  return moment > wall + SKEW;
}
