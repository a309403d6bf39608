import fc from "fast-check";
import { expect, test } from "vitest";
import { build } from "../../src/pipeline.ts";
import { memorySite } from "../memory-site.ts";
import { applyEdit, edits, filesOfState, firstBriefs, firstState, writeState } from "./random-site.ts";

// `npm run test:long` sets more.
const RUNS = Number(process.env["BREVIER_RUNS"] ?? 25);
const WALL = Date.parse("2026-11-23T12:00:00Z");

function contentsOf(site: ReturnType<typeof memorySite>) {
  return new Map(
    site.dist.list().map((file) => [file, Buffer.from(site.dist.read(file) ?? "").toString("latin1")]),
  );
}

test("law 7: after any edits and any move of now, an incremental build gives the bytes of a full one", async () => {
  let builds = 0;
  let published = 0;
  await fc.assert(
    fc.asyncProperty(firstBriefs, edits, async (briefs, steps) => {
      const state = firstState(briefs);
      const site = memorySite(filesOfState(state));
      await build(site, { now: state.now, wall: WALL, adopt: false, repair: false });
      for (const step of steps) {
        applyEdit(state, step, site);
        writeState(site, state);
        const options = { now: state.now, wall: WALL, adopt: false, repair: false };
        const incremental = await build(site, options);
        const full = memorySite(filesOfState(state));
        const fresh = await build(full, options);
        // That a brief has moved is known from the last output alone: advice, which no byte depends on.
        const told = incremental.problems.filter(({ rule }) => rule !== "brief/moved");
        expect(told).toEqual(fresh.problems);
        builds++;
        if (!fresh.ok) continue;
        published++;
        expect(contentsOf(site)).toEqual(contentsOf(full));
      }
    }),
    { numRuns: RUNS },
  );
  // The property would be empty if most random sites were refused.
  expect(published / builds).toBeGreaterThan(0.8);
}, 600_000);
