/** Whether this is `npm run test:long`: counts and sizes that say something new only once in a while. */
export const IS_LONG = Number(process.env["BREVIER_RUNS"] ?? 0) > 25;
