import { expect, test } from "vitest";
import { build } from "../../src/build/build.ts";
import { witnessRules } from "../../src/plan/checks/witness-rules.ts";
import { type MemorySite, memorySite } from "../memory-site.ts";
import { fc } from "../property.ts";
import { applyEdit, editsUpTo, inState } from "./random-edits.ts";
import { filesOfState, firstBriefs, firstState, type SiteState, writeState } from "./random-site.ts";

// `npm run test:long` sets more: then sequences are longer too.
const ASKED = process.env["BREVIER_RUNS"];
const RUNS = ASKED === undefined ? 8 : Math.ceil(Number(ASKED) / 8);
const STEPS = ASKED === undefined ? 12 : 50;

function contentsOf(site: MemorySite) {
  return new Map(
    site.dist.list().map((file) => [file, Buffer.from(site.dist.read(file) ?? "").toString("latin1")]),
  );
}

const buildIn = (site: MemorySite, state: SiteState, volumes?: readonly string[]) =>
  build(inState(site, state), {
    now: state.now,
    wall: state.wall,
    adopt: false,
    repair: false,
    ...(volumes === undefined ? {} : { volumes }),
  });

test("after any edits, at any later or earlier moment, an incremental build gives the bytes of a full one", async () => {
  let builds = 0;
  let published = 0;
  await fc.assert(
    fc.asyncProperty(firstBriefs, editsUpTo(STEPS), fc.boolean(), async (briefs, steps, hasCards) => {
      const state = firstState(briefs);
      if (hasCards) state.without.delete("cards");
      const site = { ...memorySite(filesOfState(state)), kept: new Map() };
      await buildIn(site, state);
      for (const step of steps) {
        applyEdit(state, step, site);
        writeState(site, state);
        // Some months built by themselves: what they leave is no whole site, and the next build makes one of it.
        if (step.do === "build months") await buildIn(site, state, [step.glob]);
        const incremental = await buildIn(site, state);
        const full = memorySite(filesOfState(state));
        const fresh = await buildIn(full, state);
        // What readers knew is known from the last output alone: advice, which no byte depends on.
        const reported = incremental.problems.filter(({ rule }) => !(rule in witnessRules));
        expect(reported).toEqual(fresh.problems);
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
}, 1_800_000);
