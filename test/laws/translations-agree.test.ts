import { expect, test } from "vitest";
import type { Problem } from "../../src/base/problem.ts";
import { build } from "../../src/build/build.ts";
import { checkDist } from "../../src/check/check-dist.ts";
import { type MemorySite, memorySite } from "../memory-site.ts";
import { fc } from "../property.ts";
import { applyEdit, editsUpTo, inState } from "./random-edits.ts";
import { filesOfState, firstBriefs, firstState, type SiteState, writeState } from "./random-site.ts";

// `npm run test:long` sets more.
const RUNS = Math.ceil(Number(process.env["BREVIER_RUNS"] ?? 15) / 3);
const WALL = Date.parse("2026-11-23T12:00:00Z");

/** Sites that start with a brief and its translation. */
const pairs = firstBriefs.map((briefs) =>
  briefs.map((brief, slot) => {
    const seen = { ...brief, draft: false, embargo: 0, withdrawn: "" } as const;
    if (slot === 0) return { ...seen, english: false, day: 1 };
    return slot === 1 ? { ...seen, english: true, translates: 0, day: 2 } : brief;
  }),
);

async function disagreements(site: MemorySite, state: SiteState): Promise<readonly Problem[]> {
  const outcome = await build(inState(site, state), {
    now: state.now,
    wall: WALL,
    adopt: false,
    repair: false,
  });
  if (!outcome.ok) return [];
  const { problems } = await checkDist(site.dist);
  return problems.filter(({ rule }) => /hreflang|json-ld|^atom|^rights/.test(rule));
}

test("before and after any edits and any change of moment, the checker finds the versions of all pages in agreement, and what is said of rights", async () => {
  await fc.assert(
    fc.asyncProperty(pairs, editsUpTo(12), async (briefs, steps) => {
      const state = firstState(briefs);
      const site = memorySite(filesOfState(state));
      expect(await disagreements(site, state)).toEqual([]);
      const page = site.dist.read("en/2024/10/02/breve-1/index.html") ?? "";
      expect(Buffer.from(page).toString()).toContain("translationOfWork");
      for (const step of steps) applyEdit(state, step, site);
      writeState(site, state);
      expect(await disagreements(site, state)).toEqual([]);
    }),
    { numRuns: RUNS },
  );
}, 600_000);
