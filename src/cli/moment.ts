/** The one door of `now`: `--now`, else `SOURCE_DATE_EPOCH`, else the clock. */

/** Milliseconds since 1970; null if what was given is not a time. */
export function momentOf(
  given: string | undefined,
  environment: Readonly<Record<string, string | undefined>>,
  wall: number,
): number | null {
  if (given !== undefined) {
    const parsed = /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d)?(Z|[+-]\d\d:\d\d)$/.test(given)
      ? Date.parse(given)
      : Number.NaN;
    return Number.isNaN(parsed) ? null : parsed;
  }
  const epoch = environment["SOURCE_DATE_EPOCH"];
  if (epoch === undefined || epoch === "") return wall;
  return /^\d{1,12}$/.test(epoch) ? Number(epoch) * 1000 : null;
}
