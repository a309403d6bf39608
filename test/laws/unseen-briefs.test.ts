/** What readers may not see yet leaves no trace: not in counts, neighbours, dates or names of files. */
import fc from "fast-check";
import { expect, test } from "vitest";
import { build } from "../../src/build/build.ts";
import { type MemorySite, memorySite } from "../memory-site.ts";
import { filesOfState, firstBriefs, firstState, type RandomBrief, seenFrom } from "./random-site.ts";

const RUNS = Number(process.env["BREVIER_RUNS"] ?? 12);

const contentsOf = ({ dist }: MemorySite) =>
  new Map(dist.list().map((file) => [file, Buffer.from(dist.read(file) ?? "").toString("latin1")]));

async function published(briefs: readonly RandomBrief[], now: number) {
  const state = { ...firstState(briefs), now };
  const site = memorySite(filesOfState(state));
  const outcome = await build(site, { now, wall: state.wall, adopt: false, repair: false });
  return outcome.ok ? contentsOf(site) : null;
}

test("a site has the same bytes with and without its drafts, and what is scheduled or under embargo", async () => {
  let compared = 0;
  await fc.assert(
    fc.asyncProperty(firstBriefs, fc.integer({ min: 1, max: 150 }), async (briefs, day) => {
      const now = Date.UTC(2024, 9, day, 12);
      // Hours without an offset are of the newsroom's zone: two hours from the others at most.
      const isSure = (brief: RandomBrief) => Math.abs(seenFrom(brief) - now) > 3 * 3_600_000;
      const all = briefs.filter(isSure);
      const seen = all.filter((brief) => !brief.draft && seenFrom(brief) <= now);
      if (seen.length === all.length) return;
      const [whole, without] = [await published(all, now), await published(seen, now)];
      if (whole === null || without === null) return;
      compared++;
      const differ = [...whole].filter(([file, text]) => without.get(file) !== text);
      expect(differ.map(([file]) => file)).toEqual([]);
      expect(whole.size).toBe(without.size);
    }),
    { numRuns: RUNS },
  );
  expect(compared).toBeGreaterThan(RUNS / 2);
}, 600_000);
