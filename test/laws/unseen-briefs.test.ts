/** What readers may not see yet leaves no trace: not in counts, neighbours, dates or names of files. */

import { expect, test } from "vitest";
import { build } from "../../src/build/build.ts";
import { type MemorySite, memorySite } from "../memory-site.ts";
import { fc } from "../property.ts";
import { filesOfState, firstBriefs, firstState, type RandomBrief, seenFrom, WALL } from "./random-site.ts";

const RUNS = Number(process.env["BREVIER_RUNS"] ?? 12);

const contentsOf = ({ dist }: MemorySite) =>
  new Map(dist.list().map((file) => [file, Buffer.from(dist.read(file) ?? "").toString("latin1")]));

/** What is published of some files; null if something in them stops the build. */
async function published(files: Readonly<Record<string, string>>, now: number) {
  const site = memorySite(files);
  const outcome = await build(site, { now, wall: WALL, adopt: false, repair: false });
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
      const unseen = all.filter((brief) => brief.draft || seenFrom(brief) > now);
      if (unseen.length === 0) return;
      const files = filesOfState({ ...firstState(all), now });
      const ofUnseen = (file: string) =>
        unseen.some(({ slot }) => new RegExp(`-${slot}\\.(?:md|svg)$`).test(file));
      const others = Object.fromEntries(Object.entries(files).filter(([file]) => !ofUnseen(file)));
      const [whole, without] = [await published(files, now), await published(others, now)];
      // A brief that translates an unseen one cannot do without it.
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
