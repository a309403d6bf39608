/** fast-check with one seed for all: a commit passes or fails, whoever runs it and when. `npm run test:long` takes another each time. */
import fc from "fast-check";
import { IS_LONG } from "./long-run.ts";

/** `BREVIER_SEED` sets it, to see a failure of `npm run test:long` again. */
export const SEED = Number(process.env["BREVIER_SEED"] ?? (IS_LONG ? Date.now() % 1_000_000 : 20_241_031));

fc.configureGlobal({ seed: SEED });

export { fc };
